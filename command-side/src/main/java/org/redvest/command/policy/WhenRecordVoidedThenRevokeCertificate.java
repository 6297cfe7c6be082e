package org.redvest.command.policy;

import java.util.stream.Stream;
import org.redvest.command.certificate.CertificateCommand.RevokeForRecord;
import org.redvest.command.certificate.CertificatesInForce;
import org.redvest.kernel.Actor;
import org.redvest.kernel.By;
import org.redvest.kernel.CertificateEvent.RevocationReason;
import org.redvest.kernel.ServiceHoursEvent;
import org.redvest.kernel.ServiceHoursEvent.HoursCorrected;
import org.redvest.kernel.ServiceHoursEvent.RecordEvent;
import org.redvest.kernel.ServiceHoursEvent.RecordVoided;
import org.redvest.kernel.stream.LoggedEvent;
import org.springframework.stereotype.Component;

/** Whatever certifies a record that was credited and counts no more, or counts otherwise, is revoked. */
@Component
class WhenRecordVoidedThenRevokeCertificate implements Policy {

	private final CertificatesInForce certificates;

	WhenRecordVoidedThenRevokeCertificate(CertificatesInForce certificates) {
		this.certificates = certificates;
	}

	@Override
	public Class<RecordEvent> about() {
		return RecordEvent.class;
	}

	@Override
	public Stream<RevokeForRecord> react(LoggedEvent logged) {
		return logged.event() instanceof RecordEvent told
				? react(told, new By(Actor.system(name()), logged.occurredAt()))
				: Stream.empty();
	}

	private Stream<RevokeForRecord> react(RecordEvent event, By by) {
		return switch (event) {
			case RecordVoided e -> e.contraMinutes() == 0 ? Stream.empty() : revoke(e, RevocationReason.RECORD_VOIDED, by);
			case HoursCorrected e -> e.contraMinutes() == 0 ? Stream.empty() : revoke(e, RevocationReason.RECORD_CORRECTED, by);
			case ServiceHoursEvent.ServiceRecorded _,ServiceHoursEvent.ServiceBackfilled _,ServiceHoursEvent.RecordTransferredIn _ ->
				Stream.empty();
			case ServiceHoursEvent.ServiceConfirmed _,ServiceHoursEvent.LongDayApproved _,ServiceHoursEvent.LongDayRefused _ ->
				Stream.empty();
			case ServiceHoursEvent.ServicePublicised _,ServiceHoursEvent.RecordAccepted _,ServiceHoursEvent.RecordDenied _ ->
				Stream.empty();
			case ServiceHoursEvent.RecordDisputed _,ServiceHoursEvent.DisputeDecided _,ServiceHoursEvent.ServiceEvaluated _ ->
				Stream.empty();
			case ServiceHoursEvent.HoursCredited _ -> Stream.empty();
		};
	}

	private Stream<RevokeForRecord> revoke(RecordEvent event, RevocationReason reason, By by) {
		return certificates.of(event.volunteerId()).stream().map(each -> new RevokeForRecord(each, event.recordId(), reason, by));
	}
}
