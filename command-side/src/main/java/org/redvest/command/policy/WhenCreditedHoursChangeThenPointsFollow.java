package org.redvest.command.policy;

import java.util.stream.Stream;
import org.redvest.command.points.PointsCommand;
import org.redvest.command.points.PointsCommand.EarnPoints;
import org.redvest.command.points.PointsCommand.TakeBackPoints;
import org.redvest.kernel.Actor;
import org.redvest.kernel.By;
import org.redvest.kernel.PointsAccountId;
import org.redvest.kernel.PointsEvent.TakeBackReason;
import org.redvest.kernel.ServiceHoursEvent;
import org.redvest.kernel.ServiceHoursEvent.HoursCorrected;
import org.redvest.kernel.ServiceHoursEvent.HoursCredited;
import org.redvest.kernel.ServiceHoursEvent.RecordEvent;
import org.redvest.kernel.ServiceHoursEvent.RecordVoided;
import org.redvest.kernel.stream.LoggedEvent;
import org.springframework.stereotype.Component;

/**
 * Credited hours earn points, and hours that are taken back take their points with them. One policy for both, for what is taken
 * back must have been earned before. A correction earns first, so that whoever redeemed already is not short of what he keeps.
 */
@Component
class WhenCreditedHoursChangeThenPointsFollow implements Policy {

	@Override
	public Class<RecordEvent> about() {
		return RecordEvent.class;
	}

	@Override
	public Stream<PointsCommand> react(LoggedEvent logged) {
		return logged.event() instanceof RecordEvent told
				? react(told, new By(Actor.system(name()), logged.occurredAt()))
				: Stream.empty();
	}

	private static Stream<PointsCommand> react(RecordEvent event, By by) {
		return switch (event) {
			case HoursCredited e -> Stream.of(new EarnPoints(new PointsAccountId(e.volunteerId()), e.recordId(), e.entry().category(),
					e.entry().serviceDate(), e.entry().minutes(), by));
			case HoursCorrected e ->
				Stream.concat(earnedAtOnce(e, by), takenBack(e, e.contraMinutes(), TakeBackReason.RECORD_CORRECTED, by));
			case RecordVoided e -> takenBack(e, e.contraMinutes(), TakeBackReason.RECORD_VOIDED, by);
			case ServiceHoursEvent.ServiceRecorded _,ServiceHoursEvent.ServiceBackfilled _,ServiceHoursEvent.RecordTransferredIn _ ->
				Stream.empty();
			case ServiceHoursEvent.ServiceConfirmed _,ServiceHoursEvent.LongDayApproved _,ServiceHoursEvent.LongDayRefused _ ->
				Stream.empty();
			case ServiceHoursEvent.ServicePublicised _,ServiceHoursEvent.RecordAccepted _,ServiceHoursEvent.RecordDenied _ ->
				Stream.empty();
			case ServiceHoursEvent.RecordDisputed _,ServiceHoursEvent.DisputeDecided _,ServiceHoursEvent.ServiceEvaluated _ ->
				Stream.empty();
		};
	}

	private static Stream<PointsCommand> earnedAtOnce(HoursCorrected e, By by) {
		return e.creditedMinutes() == 0
				? Stream.empty()
				: Stream.of(new EarnPoints(new PointsAccountId(e.volunteerId()), e.replacementId(), e.work().category(),
						e.work().serviceDate(), e.creditedMinutes(), by));
	}

	private static Stream<PointsCommand> takenBack(RecordEvent e, int contraMinutes, TakeBackReason reason, By by) {
		return contraMinutes == 0
				? Stream.empty()
				: Stream.of(new TakeBackPoints(new PointsAccountId(e.volunteerId()), e.recordId(), reason, by));
	}
}
