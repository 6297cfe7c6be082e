package org.redvest.command.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.redvest.command.hazard.HazardCommand.ParkHazard;
import org.redvest.command.hazard.HazardCommand.PassOnRectification;
import org.redvest.command.hazard.HazardCommand.ReportRectification;
import org.redvest.command.hazard.HazardCommand.ResumeHazard;
import org.redvest.command.servicerequest.ServiceRequestCommand.AcceptRequest;
import org.redvest.command.servicerequest.ServiceRequestCommand.ClassifyRequest;
import org.redvest.command.servicerequest.ServiceRequestCommand.CloseRequest;
import org.redvest.command.servicerequest.ServiceRequestCommand.DispatchRequest;
import org.redvest.command.servicerequest.ServiceRequestCommand.RecordFollowUp;
import org.redvest.command.servicerequest.ServiceRequestCommand.RegisterOnBehalf;
import org.redvest.command.servicerequest.ServiceRequestCommand.ReopenRequest;
import org.redvest.command.servicerequest.ServiceRequestCommand.SendBack;
import org.redvest.kernel.Actor;
import org.redvest.kernel.Actor.Channel;
import org.redvest.kernel.Actor.Role;
import org.redvest.kernel.AreaCode;
import org.redvest.kernel.BuildingEvent.FindingCode;
import org.redvest.kernel.BuildingId;
import org.redvest.kernel.By;
import org.redvest.kernel.Command;
import org.redvest.kernel.DomainEvent;
import org.redvest.kernel.HazardEvent.FalseAlarmReason;
import org.redvest.kernel.HazardEvent.HazardGraded;
import org.redvest.kernel.HazardEvent.HazardMarkedFalseAlarm;
import org.redvest.kernel.HazardEvent.HazardRechecked;
import org.redvest.kernel.HazardEvent.HazardReopened;
import org.redvest.kernel.HazardEvent.HazardWrittenOff;
import org.redvest.kernel.HazardEvent.Heading;
import org.redvest.kernel.HazardEvent.Level;
import org.redvest.kernel.HazardEvent.RectificationAssigned;
import org.redvest.kernel.HazardEvent.ReopenReason;
import org.redvest.kernel.HazardId;
import org.redvest.kernel.RequestCodes;
import org.redvest.kernel.RequestCodes.CloseReason;
import org.redvest.kernel.RequestCodes.Outcome;
import org.redvest.kernel.RequestCodes.ParkReason;
import org.redvest.kernel.RequestCodes.RequestType;
import org.redvest.kernel.RequestCodes.ReturnReason;
import org.redvest.kernel.RequestCodes.SendBackReason;
import org.redvest.kernel.RequestCodes.Solved;
import org.redvest.kernel.RuleVersion;
import org.redvest.kernel.ServiceLevel;
import org.redvest.kernel.ServiceRequestEvent;
import org.redvest.kernel.ServiceRequestEvent.Answers;
import org.redvest.kernel.ServiceRequestEvent.Classified;
import org.redvest.kernel.ServiceRequestEvent.OutcomeReported;
import org.redvest.kernel.ServiceRequestEvent.Reporter;
import org.redvest.kernel.ServiceRequestEvent.RequestParked;
import org.redvest.kernel.ServiceRequestEvent.RequestRedispatched;
import org.redvest.kernel.ServiceRequestEvent.RequestTakenUp;
import org.redvest.kernel.ServiceRequestEvent.RequestUnparked;
import org.redvest.kernel.ServiceRequestId;
import org.redvest.kernel.SubjectId;
import org.redvest.kernel.UnitCode;
import org.redvest.kernel.privacy.Sealed;
import org.redvest.kernel.stream.LoggedEvent;

/** A hazard that a unit rectifies and its request are told once: what is said of the one follows of the other. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HazardAndRequestTest {

	private static final Instant AT = Instant.parse("2022-03-07T02:00:00Z");
	private static final Instant LATER = Instant.parse("2022-03-31T16:00:00Z");
	private static final UUID CASE = new UUID(7, 1);
	private static final HazardId HAZARD = new HazardId(CASE);
	private static final ServiceRequestId REQUEST = new ServiceRequestId(CASE);
	private static final AreaCode COMMUNITY = new AreaCode("430408001002");
	private static final BuildingId HOUSE = new BuildingId(new UUID(1, 1));
	private static final RuleVersion RULE = new RuleVersion("hazard/default/1");
	private static final Heading NOBODYS = new Heading(COMMUNITY, HOUSE, 2, FindingCode.GAS_SMELL, Level.URGENT, null);
	private static final Heading GAS = NOBODYS.assigned(new UnitCode("gas-company"));
	private static final Classified CLASSIFIED = new Classified(RequestType.REPORT, "hazard.gas-smell", ServiceLevel.URGENT);
	private static final Sealed WORDS = new Sealed(SubjectId.of(HAZARD), Sealed.Kind.TEXT, "c2VhbGVk");

	private static final Policy REGISTER = new WhenHazardNeedsRepairThenRegisterRequest();
	private static final Policy FOLLOW_UP = new WhenHazardIsCheckedThenFollowUpRequest();
	private static final Policy FOLLOW = new WhenRequestIsHandledThenHazardFollows();

	@Test
	void an_assigned_hazard_becomes_a_request_that_is_dispatched_to_the_unit_and_names_nobody() {
		var nobody = new Reporter(null, null, null, null, null, true);
		By by = by(REGISTER);
		assertThat(after(REGISTER, new RectificationAssigned(HAZARD, GAS, WORDS, null))).isEqualTo(
				List.of(new RegisterOnBehalf(REQUEST, COMMUNITY, HOUSE, nobody, WORDS, null, false, by),
						new RegisterOnBehalf(REQUEST, COMMUNITY, null, nobody, WORDS, null, false, by),
						new ClassifyRequest(REQUEST, CLASSIFIED, by), new AcceptRequest(REQUEST, null, by),
						new DispatchRequest(REQUEST, "gas-company", false, by)));
	}

	@Test
	void its_request_goes_as_fast_as_its_level_says() {
		assertThat(after(REGISTER, new HazardGraded(HAZARD, GAS.graded(Level.MAJOR), false, Level.ORDINARY, null, null, RULE)))
				.isEqualTo(List.of(new ClassifyRequest(REQUEST,
						new Classified(RequestType.REPORT, "hazard.gas-smell", ServiceLevel.LIVELIHOOD), by(REGISTER))));
		assertThat(after(REGISTER, new HazardGraded(HAZARD, NOBODYS, false, null, null, null, RULE))).isEmpty();
	}

	@Test
	void a_recheck_is_the_request_s_follow_up_and_the_write_off_its_end() {
		By by = by(FOLLOW_UP);
		assertThat(after(FOLLOW_UP, new HazardRechecked(HAZARD, GAS, true, WORDS, List.of(), AT)))
				.isEqualTo(List.of(new RecordFollowUp(REQUEST, new Answers(true, null, Solved.YES, null), WORDS, by)));
		assertThat(after(FOLLOW_UP, new HazardRechecked(HAZARD, GAS, false, WORDS, List.of(), AT)))
				.isEqualTo(List.of(new RecordFollowUp(REQUEST, new Answers(true, null, Solved.NO, null), WORDS, by),
						new SendBack(REQUEST, SendBackReason.NOT_SOLVED, WORDS, by)));
		assertThat(after(FOLLOW_UP, new HazardWrittenOff(HAZARD, GAS)))
				.isEqualTo(List.of(new CloseRequest(REQUEST, CloseReason.CONFIRMED, by)));
		assertThat(after(FOLLOW_UP, new HazardMarkedFalseAlarm(HAZARD, GAS, FalseAlarmReason.MISJUDGED, null, WORDS)))
				.isEqualTo(List.of(new RecordFollowUp(REQUEST, new Answers(true, null, null, null), WORDS, by),
						new CloseRequest(REQUEST, CloseReason.EXPLAINED, by)));
		assertThat(after(REGISTER, new HazardReopened(HAZARD, GAS, ReopenReason.FOUND_UNTRUE, null)))
				.isEqualTo(List.of(new ReopenRequest(REQUEST, RequestCodes.ReopenReason.RECURRED, null, by(REGISTER))));
	}

	@Test
	void what_was_put_right_on_the_spot_has_no_request() {
		assertThat(after(FOLLOW_UP, new HazardRechecked(HAZARD, NOBODYS, true, WORDS, List.of(), AT))).isEmpty();
		assertThat(after(FOLLOW_UP, new HazardWrittenOff(HAZARD, NOBODYS))).isEmpty();
		assertThat(after(REGISTER, new HazardReopened(HAZARD, NOBODYS, ReopenReason.RECURRED, null))).isEmpty();
	}

	@Test
	void what_the_unit_says_on_the_request_is_said_of_the_hazard() {
		var heading = new ServiceRequestEvent.Heading(COMMUNITY, HOUSE, CLASSIFIED, "gas-company");
		By by = by(FOLLOW);
		assertThat(after(FOLLOW, new OutcomeReported(REQUEST, heading, Outcome.SOLVED, WORDS, AT, 0, 1)))
				.isEqualTo(List.of(new ReportRectification(HAZARD, new UnitCode("gas-company"), "u-worker", Outcome.SOLVED, WORDS, by)));
		assertThat(after(FOLLOW, new RequestRedispatched(REQUEST, heading.ledBy("dept-fire"), "gas-company", ReturnReason.NOT_COMPETENT,
				false, AT, RULE, List.of()))).isEqualTo(List.of(new PassOnRectification(HAZARD, new UnitCode("dept-fire"), by)));
		assertThat(after(FOLLOW, new RequestParked(REQUEST, heading, ParkReason.BUDGET, LATER, WORDS, RULE, List.of())))
				.isEqualTo(List.of(new ParkHazard(HAZARD, ParkReason.BUDGET, LocalDate.parse("2022-04-01"), WORDS, by)));
		assertThat(after(FOLLOW, new RequestUnparked(REQUEST, heading, ParkReason.BUDGET)))
				.isEqualTo(List.of(new ResumeHazard(HAZARD, by)));
		assertThat(after(FOLLOW, new RequestTakenUp(REQUEST, heading))).isEmpty();
	}

	@Test
	void other_requests_are_no_hazards() {
		for (Classified other : new Classified[]{null, new Classified(RequestType.REPORT, "safety.gas", ServiceLevel.URGENT)}) {
			var heading = new ServiceRequestEvent.Heading(COMMUNITY, HOUSE, other, "gas-company");
			assertThat(after(FOLLOW, new OutcomeReported(REQUEST, heading, Outcome.SOLVED, WORDS, AT, 0, 1))).isEmpty();
		}
	}

	private static By by(Policy policy) {
		return new By(Actor.system(policy.name()), AT);
	}

	private static List<Command> after(Policy policy, DomainEvent event) {
		var logged = new LoggedEvent(1, AT, AT, CASE.toString(), 0, "e-1", "any", event, new LoggedEvent.Provenance(
				new Actor("u-worker", Role.HANDLER, "gas-company", Channel.APP), "c-1", "c-1", null));
		return policy.react(logged).<Command>map(each -> each).toList();
	}
}
