package org.redvest.command.policy;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redvest.command.servicerequest.ServiceRequestCommand;
import org.redvest.command.servicerequest.ServiceRequestCommand.AcceptRequest;
import org.redvest.command.servicerequest.ServiceRequestCommand.ClassifyRequest;
import org.redvest.command.servicerequest.ServiceRequestCommand.DispatchRequest;
import org.redvest.command.servicerequest.ServiceRequestCommand.RegisterOnBehalf;
import org.redvest.command.servicerequest.ServiceRequestCommand.ReopenRequest;
import org.redvest.kernel.Actor;
import org.redvest.kernel.By;
import org.redvest.kernel.HazardEvent;
import org.redvest.kernel.HazardEvent.HazardGraded;
import org.redvest.kernel.HazardEvent.HazardReopened;
import org.redvest.kernel.HazardEvent.Heading;
import org.redvest.kernel.HazardEvent.Level;
import org.redvest.kernel.HazardEvent.RectificationAssigned;
import org.redvest.kernel.RequestCodes.ReopenReason;
import org.redvest.kernel.RequestCodes.RequestType;
import org.redvest.kernel.ServiceLevel;
import org.redvest.kernel.ServiceRequestEvent.Classified;
import org.redvest.kernel.ServiceRequestId;
import org.redvest.kernel.stream.LoggedEvent;
import org.springframework.stereotype.Component;

/**
 * A hazard that a unit is to rectify becomes a service request, dispatched to that unit at once; the two have one id. The request
 * says what is to be done and where, and nobody who reported it.
 */
@Component
class WhenHazardNeedsRepairThenRegisterRequest implements Policy {

	@Override
	public Class<HazardEvent> about() {
		return HazardEvent.class;
	}

	@Override
	public Stream<ServiceRequestCommand> react(LoggedEvent logged) {
		return logged.event() instanceof HazardEvent told
				? react(told, new By(Actor.system(name()), logged.occurredAt()))
				: Stream.empty();
	}

	private static Stream<ServiceRequestCommand> react(HazardEvent event, By by) {
		ServiceRequestId request = event.hazardId().request();
		return switch (event) {
			case RectificationAssigned e -> Stream.concat(register(e, by), dispatch(request, e.heading(), by));
			case HazardGraded e when e.heading().unit() != null -> Stream.of(classify(request, e.heading(), by));
			case HazardReopened e when e.heading().unit() != null ->
				Stream.of(new ReopenRequest(request, ReopenReason.RECURRED, null, by));
			case HazardEvent.HazardReported _,HazardGraded _,HazardEvent.HazardDeadlineSet _,HazardReopened _ -> Stream.empty();
			case HazardEvent.HazardHandedToEmergency _,HazardEvent.RectificationPassedOn _,HazardEvent.HazardDeadlinePassed _ ->
				Stream.empty();
			case HazardEvent.RectificationReported _,HazardEvent.HazardRechecked _,HazardEvent.HazardWrittenOff _ -> Stream.empty();
			case HazardEvent.HazardParked _,HazardEvent.HazardResumed _,HazardEvent.HazardMarkedFalseAlarm _ -> Stream.empty();
		};
	}

	/** The second does something only where the first was refused, because the building is no longer in use. */
	private static Stream<ServiceRequestCommand> register(RectificationAssigned e, By by) {
		return Stream.of(RegisterOnBehalf.toRectify(e, e.heading().building(), by), RegisterOnBehalf.toRectify(e, null, by));
	}

	private static Stream<ServiceRequestCommand> dispatch(ServiceRequestId request, Heading heading, By by) {
		return Stream.of(classify(request, heading, by), new AcceptRequest(request, null, by),
				new DispatchRequest(request, String.valueOf(heading.unit()), false, by));
	}

	private static ClassifyRequest classify(ServiceRequestId request, Heading heading, By by) {
		return new ClassifyRequest(request,
				new Classified(RequestType.REPORT, HazardEvent.category(heading.kind()), level(heading.level())), by);
	}

	private static ServiceLevel level(@Nullable Level level) {
		return switch (level) {
			case URGENT -> ServiceLevel.URGENT;
			case MAJOR -> ServiceLevel.LIVELIHOOD;
			case CONSIDERABLE, ORDINARY -> ServiceLevel.ORDINARY;
			case null -> throw new IllegalStateException("assigned without a level");
		};
	}
}
