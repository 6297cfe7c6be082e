package org.redvest.command.policy;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Set;
import java.util.stream.Stream;
import org.redvest.command.CreditedRecord;
import org.redvest.command.CreditedRecords;
import org.redvest.command.certificate.CertificateCommand.RevokeForRecord;
import org.redvest.kernel.Actor;
import org.redvest.kernel.By;
import org.redvest.kernel.CertificateEvent.CertificateIssued;
import org.redvest.kernel.CertificateEvent.Certified;
import org.redvest.kernel.CertificateEvent.RevocationReason;
import org.redvest.kernel.ServiceRecordId;
import org.redvest.kernel.stream.LoggedEvent;
import org.springframework.stereotype.Component;

/**
 * A record may fall while its certificate is being signed, before anybody could find the certificate by it. Whatever is issued is
 * therefore compared with the ledger once more.
 */
@Component
class WhenCertificateIssuedThenCheckItsRecords implements Policy {

	private final CreditedRecords services;

	WhenCertificateIssuedThenCheckItsRecords(CreditedRecords services) {
		this.services = services;
	}

	@Override
	public Class<CertificateIssued> about() {
		return CertificateIssued.class;
	}

	@Override
	public Stream<RevokeForRecord> react(LoggedEvent logged) {
		return logged.event() instanceof CertificateIssued issued
				? fallen(issued).map(each -> new RevokeForRecord(issued.certificateId(), each, RevocationReason.RECORD_VOIDED,
						new By(Actor.system(name()), logged.occurredAt())))
				: Stream.empty();
	}

	private Stream<ServiceRecordId> fallen(CertificateIssued issued) {
		Set<ServiceRecordId> credited = services.of(issued.volunteerId(), issued.covered().from(), issued.covered().to()).stream()
				.map(CreditedRecord::id).collect(toUnmodifiableSet());
		return issued.records().stream().map(Certified::recordId).filter(each -> !credited.contains(each)).limit(1);
	}
}
