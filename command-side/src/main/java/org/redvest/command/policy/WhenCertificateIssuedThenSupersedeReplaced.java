package org.redvest.command.policy;

import java.util.stream.Stream;
import org.redvest.command.certificate.CertificateCommand.SupersedeCertificate;
import org.redvest.kernel.Actor;
import org.redvest.kernel.By;
import org.redvest.kernel.CertificateEvent.CertificateIssued;
import org.redvest.kernel.CertificateId;
import org.redvest.kernel.stream.LoggedEvent;
import org.springframework.stereotype.Component;

/** A certificate that was asked for in the place of another takes it when it is issued. */
@Component
class WhenCertificateIssuedThenSupersedeReplaced implements Policy {

	@Override
	public Class<CertificateIssued> about() {
		return CertificateIssued.class;
	}

	@Override
	public Stream<SupersedeCertificate> react(LoggedEvent logged) {
		return logged.event() instanceof CertificateIssued issued && issued.replaces() instanceof CertificateId replaced
				? Stream.of(new SupersedeCertificate(replaced, issued.certificateId(), new By(Actor.system(name()), logged.occurredAt())))
				: Stream.empty();
	}
}
