package org.redvest.command.clock;

import static org.redvest.kernel.Rules.Term.Unit.HOURS;
import static org.redvest.kernel.Rules.Term.Unit.WORKING_DAYS;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import org.redvest.command.servicerequest.ServiceRequestCommand.AcceptRequest;
import org.redvest.command.servicerequest.ServiceRequestCommand.AnswerRequester;
import org.redvest.command.servicerequest.ServiceRequestCommand.AskRequester;
import org.redvest.command.servicerequest.ServiceRequestCommand.ClassifyRequest;
import org.redvest.command.servicerequest.ServiceRequestCommand.CloseRequest;
import org.redvest.command.servicerequest.ServiceRequestCommand.ContactRequester;
import org.redvest.command.servicerequest.ServiceRequestCommand.DecideExtension;
import org.redvest.command.servicerequest.ServiceRequestCommand.DispatchRequest;
import org.redvest.command.servicerequest.ServiceRequestCommand.Park;
import org.redvest.command.servicerequest.ServiceRequestCommand.RecordFollowUp;
import org.redvest.command.servicerequest.ServiceRequestCommand.ReportOutcome;
import org.redvest.command.servicerequest.ServiceRequestCommand.RequestExtension;
import org.redvest.command.servicerequest.ServiceRequestCommand.SubmitRequest;
import org.redvest.command.servicerequest.ServiceRequestCommand.TakeUp;
import org.redvest.command.servicerequest.ServiceRequestCommand.Unpark;
import org.redvest.command.servicerequest.ServiceRequestCommand.WithdrawRequest;
import org.redvest.kernel.Actor.Role;
import org.redvest.kernel.AreaCode;
import org.redvest.kernel.By;
import org.redvest.kernel.Command;
import org.redvest.kernel.PersonKey;
import org.redvest.kernel.RequestCodes.CloseReason;
import org.redvest.kernel.RequestCodes.ContactMeans;
import org.redvest.kernel.RequestCodes.EvidenceKind;
import org.redvest.kernel.RequestCodes.ExtensionReason;
import org.redvest.kernel.RequestCodes.Outcome;
import org.redvest.kernel.RequestCodes.ParkReason;
import org.redvest.kernel.RequestCodes.RequestType;
import org.redvest.kernel.RequestCodes.Satisfaction;
import org.redvest.kernel.RequestCodes.Solved;
import org.redvest.kernel.Rules.LevelTerms;
import org.redvest.kernel.Rules.RequestRules;
import org.redvest.kernel.Rules.Term;
import org.redvest.kernel.ServiceLevel;
import org.redvest.kernel.ServiceRequestEvent.Answers;
import org.redvest.kernel.ServiceRequestEvent.Classified;
import org.redvest.kernel.ServiceRequestEvent.Evidence;
import org.redvest.kernel.ServiceRequestEvent.Reporter;
import org.redvest.kernel.ServiceRequestId;
import org.redvest.kernel.SubjectId;
import org.redvest.kernel.privacy.Sealed;

/** Requests of every level on every way: in time and late, asked, parked, extended, withdrawn and forgotten. */
final class RequestsOfTheYear {

	/** As the packaged ones, but for the working days. */
	static final RequestRules RULES = new RequestRules(
			Map.of(ServiceLevel.URGENT, new LevelTerms(new Term(1, HOURS), new Term(2, HOURS), new Term(2, HOURS)), ServiceLevel.LIVELIHOOD,
					new LevelTerms(new Term(2, HOURS), new Term(24, HOURS), new Term(1, WORKING_DAYS)), ServiceLevel.ORDINARY,
					new LevelTerms(new Term(24, HOURS), new Term(24, HOURS), new Term(5, WORKING_DAYS))),
			new Term(24, HOURS), new Term(30, Term.Unit.DAYS), 3, 2, new Term(15, Term.Unit.DAYS), 3);

	private static final AreaCode COMMUNITY = new AreaCode("430408001001");
	private static final String CENTRE = "centre-430408";
	private static final String HOUSING = "dept-housing";
	private static final Answers SATISFIED = new Answers(true, true, Solved.YES, Satisfaction.SATISFIED);

	/** What is different from the plain way. */
	private enum Way {
		IN_TIME, LATE, FORGOTTEN, ANSWERED, UNANSWERED, UNPARKED, PARKED, EXTENDED, WITHDRAWN
	}

	private final Year year;

	RequestsOfTheYear(Year year) {
		this.year = year;
	}

	void happen(int number) {
		for (int i = 0; i < number; i++) {
			new Course(ServiceLevel.values()[i % 3], Way.values()[i % Way.values().length]).happens();
		}
	}

	/** One request. */
	private final class Course {

		private final ServiceRequestId id = new ServiceRequestId(year.uuid());
		private final String account = "u-" + id.value();
		private final ServiceLevel level;
		private final Way way;
		private final Instant classified = year.onADay(LocalDate.of(2022, 1, 4), LocalDate.of(2022, 12, 20));

		/** From here on there is so much time to dispatch it. */
		private final Instant received = classified.minusSeconds(60);

		Course(ServiceLevel level, Way way) {
			this.level = level;
			this.way = way;
		}

		void happens() {
			does(received, Role.RESIDENT, account, COMMUNITY.value(), by -> new SubmitRequest(id, COMMUNITY, null,
					new Reporter(account, null, sealed(Sealed.Kind.PHONE), new PersonKey("p" + id), new PersonKey("m" + id), false),
					sealed(Sealed.Kind.TEXT), null, false, by));
			centre(classified, by -> new ClassifyRequest(id, new Classified(RequestType.HELP, "city.road", level), by));
			centre(classified.plusSeconds(1), by -> new AcceptRequest(id, null, by));
			Instant dispatched = dispatch();
			unit(dispatched.plusSeconds(1), by -> new TakeUp(id, by));
			Instant over = work(dispatched);
			contact(dispatched, over);
		}

		private Instant dispatch() {
			Instant due = received.plus(switch (level) {
				case URGENT -> Duration.ofHours(1);
				case LIVELIHOOD -> Duration.ofHours(2);
				case ORDINARY -> Duration.ofHours(24);
			});
			Duration allowed = Duration.between(classified, due);
			Instant at = year.between(classified.plusSeconds(5), year.chance(80) ? due : due.plus(allowed));
			centre(at, by -> new DispatchRequest(id, HOUSING, false, by));
			reminded("DISPATCH", classified, due, at);
			passed("DISPATCH", due, at);
			return at;
		}

		/** Until it is over. */
		private Instant work(Instant dispatched) {
			Instant due = switch (level) {
				case URGENT -> dispatched.plus(Duration.ofHours(2));
				case LIVELIHOOD -> Calendar2022.end(dispatched, 1);
				case ORDINARY -> Calendar2022.end(dispatched, 5);
			};
			Duration allowed = Duration.between(dispatched, due);
			Instant early = year.between(dispatched.plusSeconds(10), due.minus(allowed.dividedBy(2)));
			return switch (way) {
				case IN_TIME -> reported(dispatched, due, year.between(early, due));
				case LATE -> reported(dispatched, due, year.between(due, due.plus(Duration.ofDays(25))));
				case FORGOTTEN -> stretch(dispatched, due, Instant.MAX);
				case WITHDRAWN -> withdrawn(dispatched, due, year.between(early, due.plus(allowed)));
				case EXTENDED -> extended(dispatched, due, early);
				case ANSWERED, UNANSWERED, UNPARKED, PARKED -> stopped(dispatched, due, early);
			};
		}

		private Instant withdrawn(Instant since, Instant due, Instant at) {
			does(at, Role.RESIDENT, account, COMMUNITY.value(),
					by -> new WithdrawRequest(id, null, new Evidence(EvidenceKind.ACCOUNT, account), by));
			return stretch(since, due, at);
		}

		private Instant extended(Instant since, Instant due, Instant asked) {
			Instant longer = due.plus(Duration.ofDays(3));
			Instant granted = asked.plusSeconds(30);
			unit(asked, by -> new RequestExtension(id, ExtensionReason.WORKS, longer, null, by));
			does(granted, Role.UNIT_LEADER, "u-leader", HOUSING, by -> new DecideExtension(id, true, by));
			stretch(since, due, granted);
			return reported(granted, longer, year.between(longer.minus(Duration.ofHours(5)), longer.plus(Duration.ofDays(2))));
		}

		private Instant stopped(Instant since, Instant due, Instant at) {
			Instant limit = at.plus(Duration.ofDays(2));
			boolean parked = way == Way.PARKED || way == Way.UNPARKED;
			boolean lapses = way == Way.PARKED || way == Way.UNANSWERED;
			Instant goesOn = lapses ? limit : year.between(at, limit);
			unit(at, by -> parked
					? new Park(id, ParkReason.BUDGET, limit, null, by)
					: new AskRequester(id, sealed(Sealed.Kind.TEXT), limit, by));
			if (lapses) {
				year.clockDoes(limit, parked ? "request.unparked" : "request.question-lapsed", id, "");
			} else {
				centre(goesOn, by -> parked ? new Unpark(id, by) : new AnswerRequester(id, sealed(Sealed.Kind.TEXT), by));
			}
			stretch(since, due, at);
			Instant moved = due.plus(Duration.ofMinutes(Duration.between(at, goesOn).toMinutes()));
			return reported(goesOn, moved,
					year.between(goesOn.plusSeconds(5), moved.plus(Duration.between(goesOn, moved).dividedBy(2)).plusSeconds(600)));
		}

		/** Reported, and closed on the next day. */
		private Instant reported(Instant since, Instant due, Instant at) {
			unit(at, by -> new ReportOutcome(id, Outcome.SOLVED, sealed(Sealed.Kind.TEXT), by));
			stretch(since, due, at);
			Instant closed = at.plus(Duration.ofHours(20));
			does(closed.minusSeconds(60), Role.SUPERVISOR, "u-supervisor", CENTRE, by -> new RecordFollowUp(id, SATISFIED, null, by));
			does(closed, Role.SUPERVISOR, "u-supervisor", CENTRE, by -> new CloseRequest(id, CloseReason.CONFIRMED, by));
			return closed;
		}

		/** What the clock does about the outcome from when its deadline was set until something else happens; gives that. */
		private Instant stretch(Instant since, Instant due, Instant until) {
			reminded("OUTCOME", since, due, until);
			if (due.isBefore(until)) {
				passed("OUTCOME", due, until);
				escalated(1, due, until);
				escalated(2, switch (level) {
					case URGENT -> due.plus(Duration.ofHours(4));
					case LIVELIHOOD -> due.plus(Duration.ofHours(24));
					case ORDINARY -> Calendar2022.end(due, 3);
				}, until);
				escalated(3, switch (level) {
					case URGENT -> due.plus(Duration.ofHours(24));
					case LIVELIHOOD -> Calendar2022.end(due, 3);
					case ORDINARY -> Calendar2022.end(due, 7);
				}, until);
			}
			return until;
		}

		private void contact(Instant dispatched, Instant over) {
			Instant due = dispatched.plus(level == ServiceLevel.URGENT ? Duration.ofHours(2) : Duration.ofHours(24));
			Instant at = year.between(dispatched.plusSeconds(2), due.plus(Duration.ofHours(1)));
			boolean reached = year.chance(75) && way != Way.WITHDRAWN && at.isBefore(over.minus(Duration.ofHours(21)));
			if (reached) {
				unit(at, by -> new ContactRequester(id, ContactMeans.PHONE, true, by));
			}
			Instant until = reached ? at : over;
			reminded("CONTACT", dispatched, due, until);
			passed("CONTACT", due, until);
		}

		private void reminded(String kind, Instant since, Instant due, Instant until) {
			Instant at = due.minus(switch (level) {
				case URGENT -> Duration.ofMinutes(30);
				case LIVELIHOOD -> Duration.ofHours(4);
				case ORDINARY -> Duration.ofHours(24);
			});
			if (at.isAfter(since) && at.isBefore(until)) {
				year.clockDoes(at, "request.unit-reminded", id, kind);
			}
		}

		private void passed(String kind, Instant due, Instant until) {
			if (due.isBefore(until)) {
				year.clockDoes(due, "request.deadline-passed", id, kind);
			}
		}

		private void escalated(int supervision, Instant at, Instant until) {
			if (at.isBefore(until)) {
				year.clockDoes(at, "request.escalated", id, supervision);
			}
		}

		private Sealed sealed(Sealed.Kind kind) {
			return year.sealed(SubjectId.of(id), kind);
		}

		private void centre(Instant at, Function<By, Command> command) {
			does(at, Role.DISPATCHER, "u-dispatcher", CENTRE, command);
		}

		private void unit(Instant at, Function<By, Command> command) {
			does(at, Role.HANDLER, "u-handler", HOUSING, command);
		}

		private void does(Instant at, Role role, String who, String unit, Function<By, Command> command) {
			year.does(at, role, who, unit, command);
		}
	}
}
