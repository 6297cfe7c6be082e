package org.redvest.query.certificate;

import java.util.List;
import java.util.Set;
import org.redvest.kernel.CertificateEvent;
import org.redvest.kernel.CertificateEvent.CertificateRequested;
import org.redvest.kernel.DomainEvent;
import org.redvest.kernel.stream.LoggedEvent;
import org.redvest.query.projection.Projection;
import org.redvest.query.projection.Table;
import org.redvest.query.projection.Tables;
import org.springframework.stereotype.Component;

/** Every certificate as it stands; what stands on it is sealed here as it is in the log. */
@Component
final class CertificateProjection implements Projection {

	static final String NAME = "certificates";

	private static final Table<CertificateRow> CERTIFICATES = Table.of("certificate", CertificateRow.class);

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public int version() {
		return 1;
	}

	@Override
	public String ddl() {
		return """
				create table certificate (
				  certificate_id uuid not null primary key, volunteer_id uuid not null, issuer text not null, status text not null,
				  from_day date not null, to_day date not null, public_until date, records int4, minutes int4, number text,
				  issued_on date, holder text, document text, hash text, signature text, signing_key text, replaces uuid,
				  superseded_by uuid, reason text, changed_at timestamptz not null
				);
				""";
	}

	@Override
	public List<String> indexes() {
		return List.of("create index if not exists certificate_number on certificate (number)");
	}

	@Override
	public Set<Class<? extends DomainEvent>> reads() {
		return Set.of(CertificateEvent.class);
	}

	@Override
	public String sequencingKey(LoggedEvent event) {
		return event.stream();
	}

	@Override
	public void fold(List<LoggedEvent> batch, Tables tables) {
		Tables.State<CertificateRow> certificates = tables.state(CERTIFICATES, batch.stream().map(LoggedEvent::event)
				.filter(CertificateEvent.class::isInstance).map(each -> ((CertificateEvent) each).certificateId()).distinct().toList());
		for (LoggedEvent each : batch) {
			if (each.event() instanceof CertificateRequested e) {
				certificates.put(CertificateRow.of(e, each.occurredAt()));
			} else if (each.event() instanceof CertificateEvent e) {
				certificates.put(certificates.require(each, e.certificateId()).after(e, each.occurredAt()));
			}
		}
	}
}
