package org.redvest.command.servicerequest;

import static org.redvest.command.servicerequest.Requests.BY_CALENDAR;
import static org.redvest.command.servicerequest.Requests.CENTRE;
import static org.redvest.command.servicerequest.Requests.HOUSING;
import static org.redvest.command.servicerequest.Requests.ID;
import static org.redvest.command.servicerequest.Requests.LED;
import static org.redvest.command.servicerequest.Requests.OTHER;
import static org.redvest.command.servicerequest.Requests.OUTCOME_BY;
import static org.redvest.command.servicerequest.Requests.PHONE;
import static org.redvest.command.servicerequest.Requests.SATISFIED;
import static org.redvest.command.servicerequest.Requests.UNREACHED;
import static org.redvest.command.servicerequest.Requests.VERSION;
import static org.redvest.command.servicerequest.Requests.WATER;
import static org.redvest.command.servicerequest.Requests.after;
import static org.redvest.command.servicerequest.Requests.archived;
import static org.redvest.command.servicerequest.Requests.by;
import static org.redvest.command.servicerequest.Requests.closed;
import static org.redvest.command.servicerequest.Requests.dispatcher;
import static org.redvest.command.servicerequest.Requests.followUp;
import static org.redvest.command.servicerequest.Requests.followedUp;
import static org.redvest.command.servicerequest.Requests.handler;
import static org.redvest.command.servicerequest.Requests.inProgress;
import static org.redvest.command.servicerequest.Requests.isQuiet;
import static org.redvest.command.servicerequest.Requests.nobody;
import static org.redvest.command.servicerequest.Requests.progress;
import static org.redvest.command.servicerequest.Requests.refuses;
import static org.redvest.command.servicerequest.Requests.report;
import static org.redvest.command.servicerequest.Requests.reported;
import static org.redvest.command.servicerequest.Requests.resident;
import static org.redvest.command.servicerequest.Requests.supervisor;
import static org.redvest.command.servicerequest.Requests.takenUp;
import static org.redvest.command.servicerequest.Requests.text;
import static org.redvest.command.servicerequest.Requests.then;
import static org.redvest.command.servicerequest.Requests.yields;
import static org.redvest.kernel.Refused.Kind.CONFLICT;
import static org.redvest.kernel.Refused.Kind.FORBIDDEN;
import static org.redvest.kernel.Refused.Kind.INVALID;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.redvest.command.servicerequest.ServiceRequestCommand.ArchiveRequest;
import org.redvest.command.servicerequest.ServiceRequestCommand.CloseRequest;
import org.redvest.command.servicerequest.ServiceRequestCommand.NameCoUnit;
import org.redvest.command.servicerequest.ServiceRequestCommand.RateService;
import org.redvest.command.servicerequest.ServiceRequestCommand.RecordFollowUp;
import org.redvest.command.servicerequest.ServiceRequestCommand.ReopenRequest;
import org.redvest.command.servicerequest.ServiceRequestCommand.ReportOutcome;
import org.redvest.command.servicerequest.ServiceRequestCommand.SendBack;
import org.redvest.command.servicerequest.ServiceRequestCommand.Subscribe;
import org.redvest.command.servicerequest.ServiceRequestCommand.TellReporter;
import org.redvest.kernel.Actor.Role;
import org.redvest.kernel.RequestCodes.CloseReason;
import org.redvest.kernel.RequestCodes.ContactMeans;
import org.redvest.kernel.RequestCodes.DeadlineCause;
import org.redvest.kernel.RequestCodes.DeadlineKind;
import org.redvest.kernel.RequestCodes.Outcome;
import org.redvest.kernel.RequestCodes.ReopenReason;
import org.redvest.kernel.RequestCodes.Satisfaction;
import org.redvest.kernel.RequestCodes.SendBackReason;
import org.redvest.kernel.RequestCodes.Solved;
import org.redvest.kernel.ServiceRequestEvent.Answers;
import org.redvest.kernel.ServiceRequestEvent.DeadlineSet;
import org.redvest.kernel.ServiceRequestEvent.FollowUpRecorded;
import org.redvest.kernel.ServiceRequestEvent.OutcomeReported;
import org.redvest.kernel.ServiceRequestEvent.ProgressRecorded;
import org.redvest.kernel.ServiceRequestEvent.ReporterTold;
import org.redvest.kernel.ServiceRequestEvent.RequestArchived;
import org.redvest.kernel.ServiceRequestEvent.RequestClosed;
import org.redvest.kernel.ServiceRequestEvent.RequestReopened;
import org.redvest.kernel.ServiceRequestEvent.RequestSentBack;
import org.redvest.kernel.ServiceRequestEvent.ServiceRated;
import org.redvest.kernel.ServiceRequestEvent.Subscriber;
import org.redvest.kernel.SubjectId;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RequestFollowUpTest {

	/** Five working days after the Wednesday of hour 42. */
	private static final Instant AGAIN_BY = Instant.parse("2022-03-16T16:00:00Z");
	private static final SendBack SEND_BACK = new SendBack(ID, SendBackReason.NOT_SOLVED, text("still broken"), supervisor(42));
	private static final Subscriber NEIGHBOUR = new Subscriber(SubjectId.of(OTHER), OTHER, null, null, PHONE);

	private static CloseRequest close(CloseReason reason) {
		return new CloseRequest(ID, reason, supervisor(50));
	}

	@Test
	void what_a_follow_up_heard_stands_with_the_outcome_and_its_deadline() {
		yields(reported(), followUp(SATISFIED), new FollowUpRecorded(ID, LED, SATISFIED, 1, Outcome.SOLVED, OUTCOME_BY, null));
		yields(then(reported(), followUp(UNREACHED)), followUp(SATISFIED),
				new FollowUpRecorded(ID, LED, SATISFIED, 2, Outcome.SOLVED, OUTCOME_BY, null));
		isQuiet(followedUp(), followUp(SATISFIED));
		refuses(followedUp(), followUp(UNREACHED), CONFLICT, "request.already-reached");
		refuses(inProgress(), followUp(SATISFIED), CONFLICT, "request.not-reported");
	}

	@Test
	void nobody_follows_up_his_own_work() {
		refuses(reported(), new RecordFollowUp(ID, SATISFIED, null, by(Role.TOWNSHIP, HOUSING, 40)), FORBIDDEN, "request.own-follow-up");
		refuses(reported(), new RecordFollowUp(ID, SATISFIED, null, handler(40)), FORBIDDEN, "request.not-for-role");
		var withCoUnit = then(takenUp(), new NameCoUnit(ID, WATER, dispatcher(5)), report(Outcome.SOLVED));
		refuses(withCoUnit, new RecordFollowUp(ID, SATISFIED, null, by(Role.SUPERVISOR, WATER, 40)), FORBIDDEN, "request.own-follow-up");
		refuses(followedUp(), new CloseRequest(ID, CloseReason.CONFIRMED, by(Role.COMMUNITY, HOUSING, 41)), FORBIDDEN,
				"request.own-follow-up");
	}

	@Test
	void whoever_was_not_reached_answered_nothing() {
		refuses(reported(), followUp(new Answers(false, null, Solved.YES, null)), INVALID, "request.answers-of-nobody");
		refuses(reported(), followUp(new Answers(false, null, null, Satisfaction.SATISFIED)), INVALID, "request.answers-of-nobody");
	}

	@Test
	void it_is_closed_when_the_requester_was_reached_and_says_so() {
		yields(followedUp(), close(CloseReason.CONFIRMED), new RequestClosed(ID, LED, CloseReason.CONFIRMED, Outcome.SOLVED, Solved.YES,
				Satisfaction.SATISFIED, OUTCOME_BY, List.of(), VERSION));
		isQuiet(closed(), close(CloseReason.CONFIRMED));
		refuses(reported(), close(CloseReason.CONFIRMED), CONFLICT, "request.follow-up-missing");
	}

	@Test
	void or_after_so_many_attempts_that_the_rules_allow_it() {
		var twice = then(reported(), followUp(UNREACHED), followUp(UNREACHED));
		refuses(twice, close(CloseReason.NOT_REACHED), CONFLICT, "request.follow-up-missing");
		yields(then(twice, followUp(UNREACHED)), close(CloseReason.NOT_REACHED),
				new RequestClosed(ID, LED, CloseReason.NOT_REACHED, Outcome.SOLVED, null, null, OUTCOME_BY, List.of(), VERSION));
	}

	@Test
	void the_reason_says_nothing_that_was_not_heard() {
		var unsolved = then(reported(), followUp(new Answers(true, true, Solved.NO, Satisfaction.DISSATISFIED)));
		refuses(unsolved, close(CloseReason.CONFIRMED), CONFLICT, "request.close-reason-contradicts");
		refuses(followedUp(), close(CloseReason.NOT_REACHED), CONFLICT, "request.close-reason-contradicts");
		refuses(followedUp(), close(CloseReason.EXPLAINED), CONFLICT, "request.close-reason-contradicts");
		refuses(followedUp(), close(CloseReason.PLANNED), CONFLICT, "request.close-reason-contradicts");
		var parked = new Answers(true, true, Solved.NO, Satisfaction.FAIR);
		yields(then(inProgress(), report(Outcome.PARKED), followUp(parked)), close(CloseReason.PLANNED), new RequestClosed(ID, LED,
				CloseReason.PLANNED, Outcome.PARKED, Solved.NO, Satisfaction.FAIR, OUTCOME_BY, List.of(), VERSION));
		yields(then(inProgress(), report(Outcome.EXPLAINED), followUp(parked)), close(CloseReason.EXPLAINED), new RequestClosed(ID, LED,
				CloseReason.EXPLAINED, Outcome.EXPLAINED, Solved.NO, Satisfaction.FAIR, OUTCOME_BY, List.of(), VERSION));
	}

	@Test
	void a_request_that_is_sent_back_goes_a_second_round_with_a_deadline_of_its_own() {
		var back = then(followedUp(), SEND_BACK);
		yields(followedUp(), SEND_BACK, new RequestSentBack(ID, LED, SendBackReason.NOT_SOLVED, text("still broken")),
				new DeadlineSet(ID, LED, DeadlineKind.OUTCOME, AGAIN_BY, DeadlineCause.SENT_BACK, VERSION, BY_CALENDAR));
		var second = new ReportOutcome(ID, Outcome.SOLVED, text("now it is"), handler(60));
		yields(back, second, new OutcomeReported(ID, LED, Outcome.SOLVED, text("now it is"), AGAIN_BY, 0, 2));
		yields(then(back, second), followUp(SATISFIED), new FollowUpRecorded(ID, LED, SATISFIED, 1, Outcome.SOLVED, AGAIN_BY, null));
		refuses(inProgress(), SEND_BACK, CONFLICT, "request.not-reported");
	}

	@Test
	void a_closed_request_lives_again_for_a_reason() {
		var reopen = new ReopenRequest(ID, ReopenReason.RECURRED, null, resident(42));
		var reopened = then(closed(), reopen);
		yields(closed(), reopen, new RequestReopened(ID, LED, ReopenReason.RECURRED, null),
				new DeadlineSet(ID, LED, DeadlineKind.OUTCOME, AGAIN_BY, DeadlineCause.REOPENED, VERSION, BY_CALENDAR));
		yields(reopened, progress(), new ProgressRecorded(ID, LED, text("looked at it")));
		refuses(closed(), new ReopenRequest(ID, ReopenReason.RECURRED, null, handler(42)), FORBIDDEN, "request.not-for-role");
		refuses(archived(), reopen, CONFLICT, "request.not-closed");
		refuses(followedUp(), reopen, CONFLICT, "request.not-closed");
	}

	@Test
	void it_is_archived_when_every_reporter_was_told() {
		var joined = then(reported(), new Subscribe(ID, NEIGHBOUR, dispatcher(31)), followUp(SATISFIED));
		yields(joined, close(CloseReason.CONFIRMED), new RequestClosed(ID, LED, CloseReason.CONFIRMED, Outcome.SOLVED, Solved.YES,
				Satisfaction.SATISFIED, OUTCOME_BY, List.of(NEIGHBOUR.subject()), VERSION));
		var closed = then(joined, close(CloseReason.CONFIRMED));
		var archive = new ArchiveRequest(ID, dispatcher(60));
		var tell = new TellReporter(ID, NEIGHBOUR.subject(), ContactMeans.SMS, dispatcher(55));
		refuses(closed, archive, CONFLICT, "request.reporters-untold");
		yields(closed, tell, new ReporterTold(ID, LED, NEIGHBOUR.subject(), ContactMeans.SMS));
		yields(then(closed, tell), archive, new RequestArchived(ID, LED));
		isQuiet(archived(), archive);
		refuses(followedUp(), archive, CONFLICT, "request.not-closed");
	}

	@Test
	void a_reopened_request_is_told_of_again() {
		var tell = new TellReporter(ID, NEIGHBOUR.subject(), ContactMeans.SMS, dispatcher(55));
		var twice = then(reported(), new Subscribe(ID, NEIGHBOUR, dispatcher(31)), followUp(SATISFIED), close(CloseReason.CONFIRMED), tell,
				new ReopenRequest(ID, ReopenReason.RECURRED, null, resident(60)), report(Outcome.SOLVED), followUp(SATISFIED),
				close(CloseReason.CONFIRMED));
		refuses(twice, new ArchiveRequest(ID, dispatcher(70)), CONFLICT, "request.reporters-untold");
	}

	@Test
	void the_requester_rates_and_nobody_rates_his_own_work() {
		var rate = new RateService(ID, Satisfaction.VERY_SATISFIED, null, resident(45));
		yields(closed(), rate, new ServiceRated(ID, LED, Satisfaction.VERY_SATISFIED, null));
		isQuiet(then(closed(), rate), rate);
		yields(closed(), new RateService(ID, Satisfaction.FAIR, null, by(Role.AGENT, CENTRE, 45)),
				new ServiceRated(ID, LED, Satisfaction.FAIR, null));
		refuses(closed(), new RateService(ID, Satisfaction.VERY_SATISFIED, null, by(Role.COMMUNITY, HOUSING, 45)), FORBIDDEN,
				"request.own-rating");
		refuses(inProgress(), rate, CONFLICT, "request.nothing-to-rate");
	}
}
