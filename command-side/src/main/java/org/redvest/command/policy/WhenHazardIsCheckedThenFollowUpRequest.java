package org.redvest.command.policy;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redvest.command.servicerequest.ServiceRequestCommand;
import org.redvest.command.servicerequest.ServiceRequestCommand.CloseRequest;
import org.redvest.command.servicerequest.ServiceRequestCommand.RecordFollowUp;
import org.redvest.command.servicerequest.ServiceRequestCommand.SendBack;
import org.redvest.kernel.Actor;
import org.redvest.kernel.By;
import org.redvest.kernel.HazardEvent;
import org.redvest.kernel.HazardEvent.HazardMarkedFalseAlarm;
import org.redvest.kernel.HazardEvent.HazardRechecked;
import org.redvest.kernel.HazardEvent.HazardWrittenOff;
import org.redvest.kernel.RequestCodes.CloseReason;
import org.redvest.kernel.RequestCodes.SendBackReason;
import org.redvest.kernel.RequestCodes.Solved;
import org.redvest.kernel.ServiceRequestEvent.Answers;
import org.redvest.kernel.ServiceRequestId;
import org.redvest.kernel.privacy.Sealed;
import org.redvest.kernel.stream.LoggedEvent;
import org.springframework.stereotype.Component;

/**
 * What a recheck saw on the spot is the follow-up of the request by which a hazard was rectified, whose requester nobody is: it is
 * sent back or, with the write-off, closed.
 */
@Component
class WhenHazardIsCheckedThenFollowUpRequest implements Policy {

	@Override
	public Class<HazardEvent> about() {
		return HazardEvent.class;
	}

	@Override
	public Stream<ServiceRequestCommand> react(LoggedEvent logged) {
		return logged.event() instanceof HazardEvent told && told.heading().unit() != null
				? react(told, new By(Actor.system(name()), logged.occurredAt()))
				: Stream.empty();
	}

	private static Stream<ServiceRequestCommand> react(HazardEvent event, By by) {
		ServiceRequestId request = event.hazardId().request();
		return switch (event) {
			case HazardRechecked e when e.passed() -> Stream.of(heard(request, Solved.YES, e.findings(), by));
			case HazardRechecked e -> Stream.of(heard(request, Solved.NO, e.findings(), by),
					new SendBack(request, SendBackReason.NOT_SOLVED, e.findings(), by));
			case HazardWrittenOff _ -> Stream.of(new CloseRequest(request, CloseReason.CONFIRMED, by));
			case HazardMarkedFalseAlarm e -> Stream.of(heard(request, null, e.findings(), by),
					new CloseRequest(request, CloseReason.EXPLAINED, by));
			case HazardEvent.HazardReported _,HazardEvent.HazardGraded _,HazardEvent.HazardDeadlineSet _ -> Stream.empty();
			case HazardEvent.HazardHandedToEmergency _,HazardEvent.RectificationAssigned _,HazardEvent.RectificationPassedOn _ ->
				Stream.empty();
			case HazardEvent.RectificationReported _,HazardEvent.HazardReopened _ -> Stream.empty();
			case HazardEvent.HazardParked _,HazardEvent.HazardResumed _,HazardEvent.HazardDeadlinePassed _ -> Stream.empty();
		};
	}

	private static RecordFollowUp heard(ServiceRequestId request, @Nullable Solved solved, Sealed findings, By by) {
		return new RecordFollowUp(request, new Answers(true, null, solved, null), findings, by);
	}
}
