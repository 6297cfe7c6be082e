package org.redvest.command.servicerequest;

import static org.redvest.command.servicerequest.Requests.CLASSED;
import static org.redvest.command.servicerequest.Requests.CONTACT_BY;
import static org.redvest.command.servicerequest.Requests.DISPATCH_BY;
import static org.redvest.command.servicerequest.Requests.ID;
import static org.redvest.command.servicerequest.Requests.LED;
import static org.redvest.command.servicerequest.Requests.OUTCOME_BY;
import static org.redvest.command.servicerequest.Requests.VERSION;
import static org.redvest.command.servicerequest.Requests.accepted;
import static org.redvest.command.servicerequest.Requests.closed;
import static org.redvest.command.servicerequest.Requests.dispatched;
import static org.redvest.command.servicerequest.Requests.dispatcher;
import static org.redvest.command.servicerequest.Requests.handler;
import static org.redvest.command.servicerequest.Requests.hours;
import static org.redvest.command.servicerequest.Requests.inProgress;
import static org.redvest.command.servicerequest.Requests.isQuiet;
import static org.redvest.command.servicerequest.Requests.refuses;
import static org.redvest.command.servicerequest.Requests.reported;
import static org.redvest.command.servicerequest.Requests.supervisor;
import static org.redvest.command.servicerequest.Requests.text;
import static org.redvest.command.servicerequest.Requests.then;
import static org.redvest.command.servicerequest.Requests.yields;
import static org.redvest.kernel.Refused.Kind.CONFLICT;
import static org.redvest.kernel.Refused.Kind.FORBIDDEN;
import static org.redvest.kernel.Refused.Kind.NOT_FOUND;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.redvest.command.servicerequest.ServiceRequestCommand.AskRequester;
import org.redvest.command.servicerequest.ServiceRequestCommand.ContactRequester;
import org.redvest.command.servicerequest.ServiceRequestCommand.EndPause;
import org.redvest.command.servicerequest.ServiceRequestCommand.EscalateRequest;
import org.redvest.command.servicerequest.ServiceRequestCommand.Park;
import org.redvest.command.servicerequest.ServiceRequestCommand.PassDeadline;
import org.redvest.command.servicerequest.ServiceRequestCommand.RemindUnit;
import org.redvest.command.servicerequest.ServiceRequestCommand.Supervise;
import org.redvest.command.servicerequest.ServiceRequestCommand.TakeUp;
import org.redvest.kernel.Actor;
import org.redvest.kernel.By;
import org.redvest.kernel.RequestCodes.ContactMeans;
import org.redvest.kernel.RequestCodes.DeadlineCause;
import org.redvest.kernel.RequestCodes.DeadlineKind;
import org.redvest.kernel.RequestCodes.ParkReason;
import org.redvest.kernel.RequestCodes.PauseReason;
import org.redvest.kernel.RequestCodes.SupervisionReason;
import org.redvest.kernel.RuleVersion;
import org.redvest.kernel.ServiceRequestEvent.ClockResumed;
import org.redvest.kernel.ServiceRequestEvent.DeadlinePassed;
import org.redvest.kernel.ServiceRequestEvent.DeadlineSet;
import org.redvest.kernel.ServiceRequestEvent.QuestionLapsed;
import org.redvest.kernel.ServiceRequestEvent.RequestEscalated;
import org.redvest.kernel.ServiceRequestEvent.RequestUnparked;
import org.redvest.kernel.ServiceRequestEvent.UnitReminded;

/** What the clock says and what the request makes of it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RequestTimekeepingTest {

	private static final RuleVersion RULE = new RuleVersion("attention/test/1");
	private static final Instant LIMIT = hours(30);

	private static By clock(Instant at) {
		return new By(Actor.system("clock"), at);
	}

	private static PassDeadline pass(DeadlineKind kind, Instant due) {
		return new PassDeadline(ID, kind, due, clock(due));
	}

	private static RemindUnit remind(DeadlineKind kind, Instant due, Instant at) {
		return new RemindUnit(ID, kind, due, RULE, clock(at));
	}

	private static EscalateRequest escalate(int level, Instant at) {
		return new EscalateRequest(ID, DeadlineKind.OUTCOME, OUTCOME_BY, level, RULE, clock(at));
	}

	private static List<ServiceRequestCommand> asked() {
		return then(inProgress(), new AskRequester(ID, text("where"), LIMIT, handler(6)));
	}

	private static List<ServiceRequestCommand> late() {
		return then(inProgress(), pass(DeadlineKind.OUTCOME, OUTCOME_BY));
	}

	@Test
	void a_deadline_passes_that_nothing_has_met_and_passes_once() {
		yields(accepted(), pass(DeadlineKind.DISPATCH, DISPATCH_BY), new DeadlinePassed(ID, CLASSED, DeadlineKind.DISPATCH, DISPATCH_BY));
		yields(dispatched(), pass(DeadlineKind.CONTACT, CONTACT_BY), new DeadlinePassed(ID, LED, DeadlineKind.CONTACT, CONTACT_BY));
		yields(inProgress(), pass(DeadlineKind.OUTCOME, OUTCOME_BY), new DeadlinePassed(ID, LED, DeadlineKind.OUTCOME, OUTCOME_BY));
		isQuiet(late(), pass(DeadlineKind.OUTCOME, OUTCOME_BY));
		yields(reported(), pass(DeadlineKind.CONTACT, CONTACT_BY), new DeadlinePassed(ID, LED, DeadlineKind.CONTACT, CONTACT_BY));
	}

	@Test
	void a_deadline_that_was_met_moved_or_stopped_meanwhile_does_not_pass() {
		refuses(dispatched(), pass(DeadlineKind.DISPATCH, DISPATCH_BY), CONFLICT, "request.deadline-met");
		refuses(reported(), pass(DeadlineKind.OUTCOME, OUTCOME_BY), CONFLICT, "request.deadline-met");
		refuses(then(inProgress(), new ContactRequester(ID, ContactMeans.PHONE, true, handler(6))), pass(DeadlineKind.CONTACT, CONTACT_BY),
				CONFLICT, "request.deadline-met");
		refuses(inProgress(), pass(DeadlineKind.OUTCOME, hours(5)), CONFLICT, "request.deadline-moved");
		refuses(accepted(), pass(DeadlineKind.OUTCOME, OUTCOME_BY), CONFLICT, "request.deadline-moved");
		refuses(asked(), pass(DeadlineKind.OUTCOME, OUTCOME_BY), CONFLICT, "request.clock-stands-still");
		refuses(closed(), pass(DeadlineKind.OUTCOME, OUTCOME_BY), CONFLICT, "request.over");
		refuses(inProgress(), new PassDeadline(ID, DeadlineKind.OUTCOME, OUTCOME_BY, clock(OUTCOME_BY.minusMillis(1))), CONFLICT,
				"request.deadline-ahead");
		refuses(List.of(), pass(DeadlineKind.OUTCOME, OUTCOME_BY), NOT_FOUND, "request.unknown");
		refuses(inProgress(), new PassDeadline(ID, DeadlineKind.OUTCOME, OUTCOME_BY, supervisor(500)), FORBIDDEN, "request.not-for-role");
	}

	@Test
	void whoever_has_to_meet_a_deadline_is_reminded_of_it_once_and_only_before() {
		yields(inProgress(), remind(DeadlineKind.OUTCOME, OUTCOME_BY, hours(100)),
				new UnitReminded(ID, LED, DeadlineKind.OUTCOME, OUTCOME_BY, RULE));
		isQuiet(then(inProgress(), remind(DeadlineKind.OUTCOME, OUTCOME_BY, hours(100))),
				remind(DeadlineKind.OUTCOME, OUTCOME_BY, hours(101)));
		refuses(inProgress(), remind(DeadlineKind.OUTCOME, OUTCOME_BY, OUTCOME_BY), CONFLICT, "request.deadline-over");
		refuses(asked(), remind(DeadlineKind.OUTCOME, OUTCOME_BY, hours(100)), CONFLICT, "request.clock-stands-still");
	}

	@Test
	void supervision_rises_by_rule_once_a_deadline_has_passed() {
		yields(late(), escalate(1, OUTCOME_BY), new RequestEscalated(ID, LED, DeadlineKind.OUTCOME, OUTCOME_BY, 1, RULE));
		List<ServiceRequestCommand> first = then(late(), escalate(1, OUTCOME_BY));
		isQuiet(first, escalate(1, OUTCOME_BY));
		isQuiet(then(inProgress(), new Supervise(ID, SupervisionReason.REPEATED, supervisor(6))), escalate(1, OUTCOME_BY));
		yields(first, escalate(2, OUTCOME_BY.plus(Duration.ofDays(3))),
				new RequestEscalated(ID, LED, DeadlineKind.OUTCOME, OUTCOME_BY, 2, RULE));
		refuses(inProgress(), escalate(1, OUTCOME_BY), CONFLICT, "request.deadline-ahead");
		refuses(reported(), escalate(1, OUTCOME_BY), CONFLICT, "request.deadline-met");
	}

	@Test
	void a_question_that_nobody_answers_lapses_and_the_clock_goes_on() {
		yields(asked(), new EndPause(ID, LIMIT, clock(LIMIT)), new QuestionLapsed(ID, LED, LIMIT),
				new ClockResumed(ID, LED, PauseReason.AWAITING_REQUESTER, 24 * 60), new DeadlineSet(ID, LED, DeadlineKind.OUTCOME,
						OUTCOME_BY.plus(Duration.ofDays(1)), DeadlineCause.RESUMED, VERSION, List.of()));
		yields(then(dispatched(), new TakeUp(ID, handler(4)), new Park(ID, ParkReason.BUDGET, LIMIT, null, handler(6))),
				new EndPause(ID, LIMIT, clock(LIMIT)), new RequestUnparked(ID, LED, ParkReason.BUDGET),
				new ClockResumed(ID, LED, PauseReason.PARKED, 24 * 60), new DeadlineSet(ID, LED, DeadlineKind.OUTCOME,
						OUTCOME_BY.plus(Duration.ofDays(1)), DeadlineCause.RESUMED, VERSION, List.of()));
	}

	@Test
	void a_pause_ends_at_its_own_limit_alone() {
		refuses(asked(), new EndPause(ID, LIMIT, clock(LIMIT.minusMillis(1))), CONFLICT, "request.pause-runs");
		refuses(asked(), new EndPause(ID, LIMIT.plusMillis(1), clock(LIMIT.plusMillis(1))), CONFLICT, "request.clock-runs");
		refuses(inProgress(), new EndPause(ID, LIMIT, clock(LIMIT)), CONFLICT, "request.clock-runs");
		refuses(accepted(), new EndPause(ID, LIMIT, clock(LIMIT)), CONFLICT, "request.not-in-hand");
		refuses(closed(), new EndPause(ID, LIMIT, clock(LIMIT)), CONFLICT, "request.over");
		refuses(asked(), new EndPause(ID, LIMIT, dispatcher(40)), FORBIDDEN, "request.not-for-role");
	}
}
