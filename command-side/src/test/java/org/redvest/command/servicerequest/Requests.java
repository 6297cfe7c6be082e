package org.redvest.command.servicerequest;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.hamcrest.Description;
import org.hamcrest.Matcher;
import org.hamcrest.TypeSafeMatcher;
import org.jspecify.annotations.Nullable;
import org.redvest.command.ruleset.InForce;
import org.redvest.command.servicerequest.Briefing.Sighting;
import org.redvest.command.servicerequest.Briefing.Standing;
import org.redvest.command.servicerequest.ServiceRequestCommand.AcceptRequest;
import org.redvest.command.servicerequest.ServiceRequestCommand.ArchiveRequest;
import org.redvest.command.servicerequest.ServiceRequestCommand.ClassifyRequest;
import org.redvest.command.servicerequest.ServiceRequestCommand.CloseRequest;
import org.redvest.command.servicerequest.ServiceRequestCommand.DispatchRequest;
import org.redvest.command.servicerequest.ServiceRequestCommand.RecordFollowUp;
import org.redvest.command.servicerequest.ServiceRequestCommand.RecordProgress;
import org.redvest.command.servicerequest.ServiceRequestCommand.ReportOutcome;
import org.redvest.command.servicerequest.ServiceRequestCommand.RequestReturn;
import org.redvest.command.servicerequest.ServiceRequestCommand.SubmitRequest;
import org.redvest.command.servicerequest.ServiceRequestCommand.TakeUp;
import org.redvest.kernel.Actor;
import org.redvest.kernel.Actor.Channel;
import org.redvest.kernel.Actor.Role;
import org.redvest.kernel.AreaCode;
import org.redvest.kernel.BuildingId;
import org.redvest.kernel.By;
import org.redvest.kernel.PersonKey;
import org.redvest.kernel.Refused;
import org.redvest.kernel.RequestCodes.CloseReason;
import org.redvest.kernel.RequestCodes.Outcome;
import org.redvest.kernel.RequestCodes.RequestType;
import org.redvest.kernel.RequestCodes.ReturnReason;
import org.redvest.kernel.RequestCodes.Satisfaction;
import org.redvest.kernel.RequestCodes.Solved;
import org.redvest.kernel.RuleVersion;
import org.redvest.kernel.Rules.CalendarRules;
import org.redvest.kernel.Rules.LevelTerms;
import org.redvest.kernel.Rules.RequestRules;
import org.redvest.kernel.Rules.Term;
import org.redvest.kernel.ServiceLevel;
import org.redvest.kernel.ServiceRequestEvent;
import org.redvest.kernel.ServiceRequestEvent.Answers;
import org.redvest.kernel.ServiceRequestEvent.Classified;
import org.redvest.kernel.ServiceRequestEvent.Heading;
import org.redvest.kernel.ServiceRequestEvent.Reporter;
import org.redvest.kernel.ServiceRequestId;
import org.redvest.kernel.SubjectId;
import org.redvest.kernel.privacy.Sealed;
import org.redvest.kernel.privacy.Sealed.Kind;
import org.redvest.kernel.store.Fixtures;

/** A broken pavement of 2022, its people, its hours and its rules; the tests of each part of the course start from it. */
final class Requests {

	static final ServiceRequestId ID = new ServiceRequestId(UUID.fromString("7b1d1d4e-0000-4000-8000-000000000001"));
	static final ServiceRequestId OTHER = new ServiceRequestId(UUID.fromString("7b1d1d4e-0000-4000-8000-000000000002"));
	static final AreaCode COMMUNITY = new AreaCode("430408001003");
	static final AreaCode NEXT_COMMUNITY = new AreaCode("430408001004");
	static final AreaCode ELSEWHERE = new AreaCode("430408002001");
	static final BuildingId BUILDING = new BuildingId(UUID.fromString("7b1d1d4e-0000-4000-8000-00000000000b"));
	static final String HOUSING = "dept-housing";
	static final String WATER = "dept-water";
	static final String CENTRE = "centre-430408";
	static final Classified ROAD = new Classified(RequestType.HELP, "city.road", ServiceLevel.ORDINARY);
	static final Classified WATER_MAIN = new Classified(RequestType.HELP, "city.water", ServiceLevel.LIVELIHOOD);
	static final RuleVersion VERSION = new RuleVersion("request/test/1");
	static final RuleVersion CALENDAR = new RuleVersion("calendar/test/1");
	/** Of a term in working days; one in hours or days is counted by no calendar. */
	static final List<RuleVersion> BY_CALENDAR = List.of(CALENDAR);
	static final PersonKey PERSON = new PersonKey("person-of-138");
	static final PersonKey MATTER = new PersonKey("matter-of-138");

	/** Monday, 10:00 in Hengyang. */
	static final Instant T0 = Instant.parse("2022-03-07T02:00:00Z");
	static final Instant DISPATCH_BY = hours(24);
	static final Instant CONTACT_BY = hours(27);
	/** Five working days after Monday: the following Monday, 24:00. */
	static final Instant OUTCOME_BY = Instant.parse("2022-03-14T16:00:00Z");
	/** One working day after Monday: Tuesday, 24:00. */
	static final Instant RETURN_BY = Instant.parse("2022-03-08T16:00:00Z");

	static final RequestRules RULES = new RequestRules(
			Map.of(ServiceLevel.URGENT, new LevelTerms(hour(1), hour(2), hour(2)), ServiceLevel.LIVELIHOOD,
					new LevelTerms(hour(2), hour(24), hour(24)), ServiceLevel.ORDINARY,
					new LevelTerms(hour(24), hour(24), new Term(5, Term.Unit.WORKING_DAYS))),
			new Term(1, Term.Unit.WORKING_DAYS), new Term(10, Term.Unit.DAYS), 2, 2, new Term(5, Term.Unit.WORKING_DAYS), 3);
	static final Terms TERMS = new Terms(VERSION, RULES, _ -> new InForce<>(CALENDAR, new CalendarRules(Set.of(), Set.of())));

	static final Heading FILED = new Heading(COMMUNITY, null, null, null);
	static final Heading CLASSED = FILED.with(ROAD);
	static final Heading LED = CLASSED.ledBy(HOUSING);

	private Requests() {
	}

	static Instant hours(int after) {
		return T0.plus(Duration.ofHours(after));
	}

	private static Term hour(int hours) {
		return new Term(hours, Term.Unit.HOURS);
	}

	static By by(Role role, String unit, int hour) {
		return new By(new Actor(role.name().toLowerCase(Locale.ROOT) + "-1", role, unit, Channel.WEB), hours(hour));
	}

	static By resident(int hour) {
		return by(Role.RESIDENT, COMMUNITY.value(), hour);
	}

	static By dispatcher(int hour) {
		return by(Role.DISPATCHER, CENTRE, hour);
	}

	static By supervisor(int hour) {
		return by(Role.SUPERVISOR, CENTRE, hour);
	}

	static By handler(int hour) {
		return by(Role.HANDLER, HOUSING, hour);
	}

	static By leader(int hour) {
		return by(Role.UNIT_LEADER, HOUSING, hour);
	}

	static Sealed text(String words) {
		return new Sealed(SubjectId.of(ID), Kind.TEXT, words);
	}

	static final Sealed PAVEMENT = text("pavement");
	static final Sealed PHONE = new Sealed(SubjectId.of(ID), Kind.PHONE, "138");

	static Reporter reporter() {
		return new Reporter("resident-1", null, PHONE, PERSON, MATTER, false);
	}

	static Reporter nobody() {
		return new Reporter(null, null, null, null, null, true);
	}

	// the course, by its commands

	static SubmitRequest submit() {
		return new SubmitRequest(ID, COMMUNITY, null, reporter(), PAVEMENT, null, false, resident(0));
	}

	static ClassifyRequest classify() {
		return new ClassifyRequest(ID, ROAD, dispatcher(1));
	}

	static AcceptRequest accept() {
		return new AcceptRequest(ID, null, dispatcher(2));
	}

	static DispatchRequest dispatch() {
		return new DispatchRequest(ID, HOUSING, false, dispatcher(3));
	}

	static TakeUp takeUp() {
		return new TakeUp(ID, handler(4));
	}

	static RecordProgress progress() {
		return new RecordProgress(ID, text("looked at it"), handler(5));
	}

	static ReportOutcome report(Outcome outcome) {
		return new ReportOutcome(ID, outcome, text("reply"), handler(30));
	}

	static RecordFollowUp followUp(Answers answers) {
		return new RecordFollowUp(ID, answers, null, supervisor(40));
	}

	static final Answers SATISFIED = new Answers(true, true, Solved.YES, Satisfaction.SATISFIED);
	static final Answers UNREACHED = new Answers(false, null, null, null);

	static List<ServiceRequestCommand> received() {
		return List.of(submit());
	}

	static List<ServiceRequestCommand> accepted() {
		return then(received(), classify(), accept());
	}

	static List<ServiceRequestCommand> dispatched() {
		return then(accepted(), dispatch());
	}

	static List<ServiceRequestCommand> returnAsked() {
		return then(dispatched(),
				new RequestReturn(ID, ReturnReason.NOT_COMPETENT, null, handler(4)));
	}

	static List<ServiceRequestCommand> takenUp() {
		return then(dispatched(), takeUp());
	}

	static List<ServiceRequestCommand> inProgress() {
		return then(takenUp(), progress());
	}

	static List<ServiceRequestCommand> reported() {
		return then(inProgress(), report(Outcome.SOLVED));
	}

	static List<ServiceRequestCommand> followedUp() {
		return then(reported(), followUp(SATISFIED));
	}

	static List<ServiceRequestCommand> closed() {
		return then(followedUp(), new CloseRequest(ID, CloseReason.CONFIRMED, supervisor(41)));
	}

	static List<ServiceRequestCommand> archived() {
		return then(closed(), new ArchiveRequest(ID, dispatcher(50)));
	}

	static List<ServiceRequestCommand> then(List<? extends ServiceRequestCommand> history, ServiceRequestCommand... more) {
		return Stream.concat(history.stream(), Arrays.stream(more)).map(ServiceRequestCommand.class::cast).toList();
	}

	// the fixture

	static TestExecutor<ServiceRequest> after(List<? extends ServiceRequestCommand> history) {
		return after(null, history);
	}

	/** With another request, which the next commands are about. */
	static TestExecutor<ServiceRequest> after(@Nullable Sighting other, List<? extends ServiceRequestCommand> history) {
		AggregateTestFixture<ServiceRequest> fixture = Fixtures.of(ServiceRequest.class, ServiceRequest::new);
		Briefings briefings = (command, _) -> new Briefing(TERMS, Optional.ofNullable(other), place(command));
		fixture.registerInjectableResource(briefings);
		return history.isEmpty() ? fixture.givenNoPriorActivity() : fixture.givenCommands(history);
	}

	/** The only building in use stands in the next community. */
	private static Optional<AreaCode> place(ServiceRequestCommand command) {
		return BUILDING.equals(command.building()) ? Optional.of(NEXT_COMMUNITY) : Optional.empty();
	}

	static Sighting sighting(Standing standing) {
		return new Sighting(OTHER, standing, PERSON);
	}

	static void refuses(List<? extends ServiceRequestCommand> history, ServiceRequestCommand command, Refused.Kind kind, String code) {
		after(history).when(command).expectNoEvents().expectException(refused(kind, code));
	}

	static void yields(List<? extends ServiceRequestCommand> history, ServiceRequestCommand command, ServiceRequestEvent... events) {
		after(history).when(command).expectSuccessfulHandlerExecution().expectEvents((Object[]) events);
	}

	static void isQuiet(List<? extends ServiceRequestCommand> history, ServiceRequestCommand command) {
		after(history).when(command).expectSuccessfulHandlerExecution().expectNoEvents();
	}

	static Matcher<Refused> refused(Refused.Kind kind, String code) {
		return new TypeSafeMatcher<>(Refused.class) {
			@Override
			protected boolean matchesSafely(Refused refused) {
				return refused.kind() == kind && refused.code().equals(code);
			}

			@Override
			public void describeTo(Description description) {
				description.appendText(kind + " " + code);
			}
		};
	}
}
