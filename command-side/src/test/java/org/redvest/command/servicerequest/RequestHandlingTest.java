package org.redvest.command.servicerequest;

import static org.redvest.command.servicerequest.Requests.BY_CALENDAR;
import static org.redvest.command.servicerequest.Requests.CENTRE;
import static org.redvest.command.servicerequest.Requests.COMMUNITY;
import static org.redvest.command.servicerequest.Requests.CONTACT_BY;
import static org.redvest.command.servicerequest.Requests.ID;
import static org.redvest.command.servicerequest.Requests.LED;
import static org.redvest.command.servicerequest.Requests.OUTCOME_BY;
import static org.redvest.command.servicerequest.Requests.PAVEMENT;
import static org.redvest.command.servicerequest.Requests.VERSION;
import static org.redvest.command.servicerequest.Requests.WATER;
import static org.redvest.command.servicerequest.Requests.accept;
import static org.redvest.command.servicerequest.Requests.by;
import static org.redvest.command.servicerequest.Requests.classify;
import static org.redvest.command.servicerequest.Requests.closed;
import static org.redvest.command.servicerequest.Requests.dispatch;
import static org.redvest.command.servicerequest.Requests.dispatched;
import static org.redvest.command.servicerequest.Requests.dispatcher;
import static org.redvest.command.servicerequest.Requests.handler;
import static org.redvest.command.servicerequest.Requests.hours;
import static org.redvest.command.servicerequest.Requests.inProgress;
import static org.redvest.command.servicerequest.Requests.isQuiet;
import static org.redvest.command.servicerequest.Requests.leader;
import static org.redvest.command.servicerequest.Requests.nobody;
import static org.redvest.command.servicerequest.Requests.progress;
import static org.redvest.command.servicerequest.Requests.refuses;
import static org.redvest.command.servicerequest.Requests.report;
import static org.redvest.command.servicerequest.Requests.reported;
import static org.redvest.command.servicerequest.Requests.resident;
import static org.redvest.command.servicerequest.Requests.supervisor;
import static org.redvest.command.servicerequest.Requests.takeUp;
import static org.redvest.command.servicerequest.Requests.takenUp;
import static org.redvest.command.servicerequest.Requests.text;
import static org.redvest.command.servicerequest.Requests.then;
import static org.redvest.command.servicerequest.Requests.yields;
import static org.redvest.kernel.Refused.Kind.CONFLICT;
import static org.redvest.kernel.Refused.Kind.FORBIDDEN;
import static org.redvest.kernel.Refused.Kind.INVALID;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.redvest.command.servicerequest.ServiceRequestCommand.AnswerRequester;
import org.redvest.command.servicerequest.ServiceRequestCommand.AskRequester;
import org.redvest.command.servicerequest.ServiceRequestCommand.ContactRequester;
import org.redvest.command.servicerequest.ServiceRequestCommand.DecideExtension;
import org.redvest.command.servicerequest.ServiceRequestCommand.MakeConfidential;
import org.redvest.command.servicerequest.ServiceRequestCommand.NameCoUnit;
import org.redvest.command.servicerequest.ServiceRequestCommand.Park;
import org.redvest.command.servicerequest.ServiceRequestCommand.RecordProgress;
import org.redvest.command.servicerequest.ServiceRequestCommand.ReportOutcome;
import org.redvest.command.servicerequest.ServiceRequestCommand.RequestExtension;
import org.redvest.command.servicerequest.ServiceRequestCommand.SubmitRequest;
import org.redvest.command.servicerequest.ServiceRequestCommand.Unpark;
import org.redvest.kernel.Actor;
import org.redvest.kernel.Actor.Channel;
import org.redvest.kernel.Actor.Role;
import org.redvest.kernel.By;
import org.redvest.kernel.RequestCodes.ContactMeans;
import org.redvest.kernel.RequestCodes.DeadlineCause;
import org.redvest.kernel.RequestCodes.DeadlineKind;
import org.redvest.kernel.RequestCodes.ExtensionReason;
import org.redvest.kernel.RequestCodes.Outcome;
import org.redvest.kernel.RequestCodes.ParkReason;
import org.redvest.kernel.RequestCodes.PauseReason;
import org.redvest.kernel.ServiceRequestEvent.ClockPaused;
import org.redvest.kernel.ServiceRequestEvent.ClockResumed;
import org.redvest.kernel.ServiceRequestEvent.DeadlineSet;
import org.redvest.kernel.ServiceRequestEvent.ExtensionGranted;
import org.redvest.kernel.ServiceRequestEvent.ExtensionRefused;
import org.redvest.kernel.ServiceRequestEvent.ExtensionRequested;
import org.redvest.kernel.ServiceRequestEvent.OutcomeReported;
import org.redvest.kernel.ServiceRequestEvent.ProgressRecorded;
import org.redvest.kernel.ServiceRequestEvent.RequestParked;
import org.redvest.kernel.ServiceRequestEvent.RequestUnparked;
import org.redvest.kernel.ServiceRequestEvent.RequesterAnswered;
import org.redvest.kernel.ServiceRequestEvent.RequesterAsked;
import org.redvest.kernel.ServiceRequestEvent.RequesterContacted;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RequestHandlingTest {

	private static final Instant MORE = OUTCOME_BY.plus(Duration.ofDays(2));
	private static final RequestExtension EXTEND = new RequestExtension(ID, ExtensionReason.WORKS, MORE, null, handler(6));
	private static final AskRequester ASK = new AskRequester(ID, text("where exactly?"), hours(54), handler(6));
	private static final Park PARK = new Park(ID, ParkReason.BUDGET, hours(54), null, handler(6));

	private static List<ServiceRequestCommand> asked() {
		return then(inProgress(), ASK);
	}

	private static List<ServiceRequestCommand> parked() {
		return then(inProgress(), PARK);
	}

	@Test
	void the_first_contact_that_reaches_the_requester_is_the_one_that_counts() {
		var call = new ContactRequester(ID, ContactMeans.PHONE, true, handler(5));
		var miss = new ContactRequester(ID, ContactMeans.PHONE, false, handler(5));
		yields(takenUp(), miss, new RequesterContacted(ID, LED, ContactMeans.PHONE, false, false, CONTACT_BY));
		yields(then(takenUp(), miss), call, new RequesterContacted(ID, LED, ContactMeans.PHONE, true, true, CONTACT_BY));
		yields(then(takenUp(), call), call, new RequesterContacted(ID, LED, ContactMeans.PHONE, true, false, CONTACT_BY));
		refuses(dispatched(), call, CONFLICT, "request.not-in-hand");
		refuses(takenUp(), new ContactRequester(ID, ContactMeans.PHONE, true, by(Role.HANDLER, WATER, 5)), FORBIDDEN,
				"request.not-handling-unit");
	}

	@Test
	void a_confidential_requester_is_spoken_to_by_the_centre_alone() {
		var secret = then(takenUp(), new MakeConfidential(ID, resident(4)));
		refuses(secret, new ContactRequester(ID, ContactMeans.PHONE, true, handler(5)), FORBIDDEN, "request.confidential");
		yields(secret, new ContactRequester(ID, ContactMeans.PHONE, true, by(Role.AGENT, CENTRE, 5)),
				new RequesterContacted(ID, LED, ContactMeans.PHONE, true, true, CONTACT_BY));
	}

	@Test
	void an_anonymous_requester_is_neither_contacted_nor_asked() {
		var anonymous = List.of(new SubmitRequest(ID, COMMUNITY, null, nobody(), PAVEMENT, null, false, resident(0)), classify(), accept(),
				dispatch(), takeUp());
		refuses(anonymous, new ContactRequester(ID, ContactMeans.PHONE, true, handler(5)), CONFLICT, "request.anonymous");
		refuses(anonymous, ASK, CONFLICT, "request.anonymous");
	}

	@Test
	void lead_and_co_units_record_progress() {
		yields(takenUp(), progress(), new ProgressRecorded(ID, LED, text("looked at it")));
		yields(then(takenUp(), new NameCoUnit(ID, WATER, dispatcher(4))),
				new RecordProgress(ID, text("pipe closed"), by(Role.HANDLER, WATER, 5)),
				new ProgressRecorded(ID, LED, text("pipe closed")));
		refuses(takenUp(), new RecordProgress(ID, text("x"), by(Role.HANDLER, WATER, 5)), FORBIDDEN, "request.not-handling-unit");
		refuses(takenUp(), new RecordProgress(ID, text("x"), resident(5)), FORBIDDEN, "request.not-handling-unit");
	}

	@Test
	void the_clock_stands_still_while_the_requester_is_asked() {
		yields(takenUp(), ASK, new RequesterAsked(ID, LED, text("where exactly?")),
				new ClockPaused(ID, LED, PauseReason.AWAITING_REQUESTER, hours(6), hours(54), VERSION, List.of()));
		yields(asked(), new AnswerRequester(ID, text("at the gate"), resident(16)), new RequesterAnswered(ID, LED, text("at the gate")),
				new ClockResumed(ID, LED, PauseReason.AWAITING_REQUESTER, 600), new DeadlineSet(ID, LED, DeadlineKind.OUTCOME,
						OUTCOME_BY.plus(Duration.ofHours(10)), DeadlineCause.RESUMED, VERSION, List.of()));
		refuses(asked(), ASK, CONFLICT, "request.clock-stands-still");
		refuses(inProgress(), new AnswerRequester(ID, text("x"), resident(7)), CONFLICT, "request.nothing-asked");
	}

	@Test
	void it_goes_on_by_itself_at_the_limit() {
		yields(asked(), new AnswerRequester(ID, text("late"), by(Role.AGENT, CENTRE, 100)), new RequesterAnswered(ID, LED, text("late")),
				new ClockResumed(ID, LED, PauseReason.AWAITING_REQUESTER, 48 * 60), new DeadlineSet(ID, LED, DeadlineKind.OUTCOME,
						OUTCOME_BY.plus(Duration.ofHours(48)), DeadlineCause.RESUMED, VERSION, List.of()));
	}

	@Test
	void a_pause_has_a_limit_and_there_are_only_so_many() {
		var answer = new AnswerRequester(ID, text("x"), resident(7));
		refuses(inProgress(), new AskRequester(ID, text("?"), hours(6), handler(6)), INVALID, "request.pause-limit");
		refuses(inProgress(), new Park(ID, ParkReason.POLICY, hours(6 + 241), null, handler(6)), INVALID, "request.pause-limit");
		refuses(then(inProgress(), ASK, answer, ASK, answer), PARK, CONFLICT, "request.pauses-used-up");
	}

	@Test
	void a_parked_request_has_a_reason_and_a_review() {
		yields(inProgress(), PARK, new RequestParked(ID, LED, ParkReason.BUDGET, hours(54), null, VERSION, List.of()),
				new ClockPaused(ID, LED, PauseReason.PARKED, hours(6), hours(54), VERSION, List.of()));
		isQuiet(parked(), PARK);
		yields(parked(), new Unpark(ID, handler(7)), new RequestUnparked(ID, LED, ParkReason.BUDGET),
				new ClockResumed(ID, LED, PauseReason.PARKED, 60),
				new DeadlineSet(ID, LED, DeadlineKind.OUTCOME, OUTCOME_BY.plus(Duration.ofHours(1)), DeadlineCause.RESUMED, VERSION,
						List.of()));
		refuses(inProgress(), new Unpark(ID, handler(7)), CONFLICT, "request.not-parked");
		refuses(parked(), new Unpark(ID, by(Role.HANDLER, WATER, 7)), FORBIDDEN, "request.not-lead-unit");
	}

	@Test
	void more_time_is_asked_before_the_deadline_and_within_the_rule() {
		yields(takenUp(), EXTEND, new ExtensionRequested(ID, LED, ExtensionReason.WORKS, MORE, Role.HANDLER, "handler-1", null,
				VERSION, BY_CALENDAR));
		isQuiet(then(takenUp(), EXTEND), EXTEND);
		refuses(then(takenUp(), EXTEND), new RequestExtension(ID, ExtensionReason.WORKS, MORE.plusSeconds(1), null, handler(7)), CONFLICT,
				"request.extension-pending");
		refuses(then(takenUp(), EXTEND), PARK, CONFLICT, "request.extension-pending");
		refuses(takenUp(), new RequestExtension(ID, ExtensionReason.WORKS, OUTCOME_BY, null, handler(6)), INVALID,
				"request.extension-limit");
		refuses(takenUp(), new RequestExtension(ID, ExtensionReason.WORKS, OUTCOME_BY.plus(Duration.ofDays(9)), null, handler(6)), INVALID,
				"request.extension-limit");
		refuses(takenUp(), new RequestExtension(ID, ExtensionReason.WORKS, MORE, null, handler(200)), CONFLICT, "request.deadline-over");
		refuses(parked(), EXTEND, CONFLICT, "request.clock-stands-still");
	}

	@Test
	void more_time_is_granted_by_somebody_above_whoever_asked() {
		var pending = then(inProgress(), EXTEND);
		yields(pending, new DecideExtension(ID, true, leader(7)),
				new ExtensionGranted(ID, LED, ExtensionReason.WORKS, OUTCOME_BY, MORE, VERSION, BY_CALENDAR),
				new DeadlineSet(ID, LED, DeadlineKind.OUTCOME, MORE, DeadlineCause.EXTENDED, VERSION, BY_CALENDAR));
		yields(pending, new DecideExtension(ID, false, supervisor(7)),
				new ExtensionRefused(ID, LED, ExtensionReason.WORKS, OUTCOME_BY, MORE, VERSION, BY_CALENDAR));
		refuses(pending, new DecideExtension(ID, true, handler(7)), FORBIDDEN, "request.not-above-handler");
		refuses(inProgress(), new DecideExtension(ID, true, leader(7)), CONFLICT, "request.no-extension-pending");
		var byLeader = then(inProgress(), new RequestExtension(ID, ExtensionReason.WORKS, MORE, null, leader(6)));
		refuses(byLeader, new DecideExtension(ID, true, leader(7)), FORBIDDEN, "request.not-above-handler");
		refuses(pending, new DecideExtension(ID, true, Requests.by(Role.UNIT_LEADER, Requests.WATER, 7)), FORBIDDEN,
				"request.not-lead-unit");
		var inTwoRoles = new By(new Actor("handler-1", Role.UNIT_LEADER, Requests.HOUSING, Channel.WEB), hours(7));
		refuses(pending, new DecideExtension(ID, true, inTwoRoles), FORBIDDEN, "request.own-extension");
	}

	@Test
	void extensions_are_used_up() {
		var twice = then(inProgress(), EXTEND, new DecideExtension(ID, true, leader(7)),
				new RequestExtension(ID, ExtensionReason.WORKS, MORE.plusSeconds(60), null, handler(8)),
				new DecideExtension(ID, true, leader(9)));
		refuses(twice, new RequestExtension(ID, ExtensionReason.WORKS, MORE.plusSeconds(120), null, handler(10)), CONFLICT,
				"request.extensions-used-up");
	}

	@Test
	void the_lead_unit_reports_the_outcome_with_its_deadline() {
		yields(inProgress(), report(Outcome.EXPLAINED), new OutcomeReported(ID, LED, Outcome.EXPLAINED, text("reply"), OUTCOME_BY, 0, 1));
		isQuiet(reported(), report(Outcome.SOLVED));
		refuses(reported(), report(Outcome.PARTLY), CONFLICT, "request.not-in-hand");
		refuses(then(inProgress(), new NameCoUnit(ID, WATER, dispatcher(5))),
				new ReportOutcome(ID, Outcome.SOLVED, text("x"), by(Role.HANDLER, WATER, 9)), FORBIDDEN, "request.not-lead-unit");
	}

	@Test
	void a_late_outcome_is_allowed_and_its_event_shows_the_deadline() {
		yields(then(inProgress(), EXTEND, new DecideExtension(ID, true, leader(7))),
				new ReportOutcome(ID, Outcome.SOLVED, text("at last"), handler(900)),
				new OutcomeReported(ID, LED, Outcome.SOLVED, text("at last"), MORE, 1, 1));
	}

	@Test
	void an_outcome_ends_a_pause() {
		var due = OUTCOME_BY.plus(Duration.ofHours(24));
		yields(parked(), report(Outcome.PARKED), new ClockResumed(ID, LED, PauseReason.PARKED, 24 * 60),
				new DeadlineSet(ID, LED, DeadlineKind.OUTCOME, due, DeadlineCause.RESUMED, VERSION, List.of()),
				new OutcomeReported(ID, LED, Outcome.PARKED, text("reply"), due, 0, 1));
	}
}
