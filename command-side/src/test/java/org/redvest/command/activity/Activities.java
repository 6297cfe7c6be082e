package org.redvest.command.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.hamcrest.CustomMatcher;
import org.redvest.command.TeamStanding;
import org.redvest.command.Teams;
import org.redvest.command.activity.ActivityCommand.CheckIn;
import org.redvest.command.activity.ActivityCommand.CheckOut;
import org.redvest.command.activity.ActivityCommand.Shown;
import org.redvest.command.ruleset.InForce;
import org.redvest.command.ruleset.RuleBook;
import org.redvest.command.volunteer.Standing;
import org.redvest.command.volunteer.Standings;
import org.redvest.kernel.ActivityEvent;
import org.redvest.kernel.ActivityEvent.ActivityApproved;
import org.redvest.kernel.ActivityEvent.ActivityDrafted;
import org.redvest.kernel.ActivityEvent.ActivityEnded;
import org.redvest.kernel.ActivityEvent.ActivitySubmitted;
import org.redvest.kernel.ActivityEvent.ActivityType;
import org.redvest.kernel.ActivityEvent.Admission;
import org.redvest.kernel.ActivityEvent.CheckedIn;
import org.redvest.kernel.ActivityEvent.CheckedOut;
import org.redvest.kernel.ActivityEvent.Demands;
import org.redvest.kernel.ActivityEvent.Heading;
import org.redvest.kernel.ActivityEvent.Plan;
import org.redvest.kernel.ActivityEvent.Proof;
import org.redvest.kernel.ActivityEvent.RecruitmentOpened;
import org.redvest.kernel.ActivityEvent.Risk;
import org.redvest.kernel.ActivityEvent.RiskLevel;
import org.redvest.kernel.ActivityEvent.SignUpAccepted;
import org.redvest.kernel.ActivityEvent.Site;
import org.redvest.kernel.ActivityEvent.Stint;
import org.redvest.kernel.ActivityEvent.VolunteerSignedUp;
import org.redvest.kernel.ActivityId;
import org.redvest.kernel.Actor;
import org.redvest.kernel.Actor.Channel;
import org.redvest.kernel.Actor.Role;
import org.redvest.kernel.AgeBand;
import org.redvest.kernel.AreaCode;
import org.redvest.kernel.By;
import org.redvest.kernel.Position;
import org.redvest.kernel.Refused;
import org.redvest.kernel.RuleVersion;
import org.redvest.kernel.Rules;
import org.redvest.kernel.Rules.ActivityRules;
import org.redvest.kernel.ServiceHoursEvent.Capture;
import org.redvest.kernel.ServiceHoursEvent.Category;
import org.redvest.kernel.TeamId;
import org.redvest.kernel.UnitCode;
import org.redvest.kernel.VolunteerId;
import org.redvest.kernel.store.Fixtures;

/** A cleaning of 红湘北路 on the morning of 15 March 2022, its people, places and rules; the tests of each part start from it. */
final class Activities {

	static final ActivityId ID = new ActivityId(new UUID(7, 1));
	static final UnitCode UNIT = new UnitCode("org-1");
	static final TeamId TEAM = new TeamId(new UUID(1, 1));
	static final VolunteerId LI = new VolunteerId(new UUID(2, 1));
	static final VolunteerId WANG = new VolunteerId(new UUID(2, 2));
	static final VolunteerId ZHAO = new VolunteerId(new UUID(2, 3));
	static final RuleVersion RULE = new RuleVersion("activity/default/0");
	static final ActivityRules RULES = new ActivityRules(Set.of(ActivityType.MEETING, ActivityType.PAID_DUTY), 12, 2, 10, 500, 30);
	static final Position SITE = new Position(26.8912, 112.6034);
	static final Demands ANYBODY = new Demands(AgeBand.UNDER_14, Set.of(), false);
	static final Plan PLAN = new Plan("红湘北路清洁", "清扫人行道", ActivityType.ROUTINE, Category.CLEANING, UNIT, null, "u-lead",
			new Site(new AreaCode("430408001001"), "红湘北路口", SITE), at("2022-03-15T09:00"), at("2022-03-15T12:00"), Admission.REVIEWED, 2,
			new Risk(RiskLevel.ORDINARY, "注意来往车辆，配反光背心"), ANYBODY);

	private final Map<VolunteerId, Standing> standings = new HashMap<>();
	private TeamStanding team = TeamStanding.UNKNOWN;

	Activities stands(VolunteerId volunteer, Standing standing) {
		standings.put(volunteer, standing);
		return this;
	}

	Activities team(TeamStanding standing) {
		team = standing;
		return this;
	}

	static Plan type(ActivityType type) {
		return new Plan(PLAN.title(), PLAN.content(), type, PLAN.category(), UNIT, null, PLAN.inCharge(), PLAN.site(), PLAN.start(),
				PLAN.end(), PLAN.admission(), PLAN.capacity(), PLAN.risk(), PLAN.demands());
	}

	static Plan by(TeamId team) {
		return new Plan(PLAN.title(), PLAN.content(), PLAN.type(), PLAN.category(), UNIT, team, PLAN.inCharge(), PLAN.site(), PLAN.start(),
				PLAN.end(), PLAN.admission(), PLAN.capacity(), PLAN.risk(), PLAN.demands());
	}

	static Plan from(String start, String end) {
		return new Plan(PLAN.title(), PLAN.content(), PLAN.type(), PLAN.category(), UNIT, null, PLAN.inCharge(), PLAN.site(), at(start),
				at(end), PLAN.admission(), PLAN.capacity(), PLAN.risk(), PLAN.demands());
	}

	static Plan places(Admission admission, int capacity) {
		return new Plan(PLAN.title(), PLAN.content(), PLAN.type(), PLAN.category(), UNIT, null, PLAN.inCharge(), PLAN.site(), PLAN.start(),
				PLAN.end(), admission, capacity, PLAN.risk(), PLAN.demands());
	}

	static Plan told(String title, String content, String place, String inCharge) {
		return new Plan(title, content, PLAN.type(), PLAN.category(), UNIT, null, inCharge, new Site(PLAN.site().area(), place, null),
				PLAN.start(), PLAN.end(), PLAN.admission(), PLAN.capacity(), PLAN.risk(), PLAN.demands());
	}

	static Plan demanding(RiskLevel risk, Demands demands) {
		return new Plan(PLAN.title(), PLAN.content(), PLAN.type(), PLAN.category(), UNIT, null, PLAN.inCharge(), PLAN.site(), PLAN.start(),
				PLAN.end(), PLAN.admission(), PLAN.capacity(), new Risk(risk, PLAN.risk().statement()), demands);
	}

	static Plan risk(String statement) {
		return new Plan(PLAN.title(), PLAN.content(), PLAN.type(), PLAN.category(), UNIT, null, PLAN.inCharge(), PLAN.site(), PLAN.start(),
				PLAN.end(), PLAN.admission(), PLAN.capacity(), new Risk(RiskLevel.ORDINARY, statement), PLAN.demands());
	}

	static Instant at(String local) {
		return LocalDateTime.parse(local).atZone(ActivityEvent.DISTRICT).toInstant();
	}

	/** A moment of the day itself. */
	static Instant time(String local) {
		return at("2022-03-15T" + local);
	}

	static By by(String account, Role role, String unit, Instant at) {
		return new By(new Actor(account, role, unit, Channel.APP), at);
	}

	static By organiser(Instant at) {
		return by("u-org", Role.ORGANISER, UNIT.value(), at);
	}

	/** Two weeks before. */
	static By organiser() {
		return organiser(at("2022-03-01T10:00"));
	}

	static By office(Instant at) {
		return by("u-office", Role.COMMUNITY, "430408001001", at);
	}

	static By office() {
		return office(at("2022-03-02T10:00"));
	}

	static By himself(VolunteerId volunteer, Instant at) {
		return by(volunteer.toString(), Role.VOLUNTEER, "430408001001", at);
	}

	static Heading heading() {
		return PLAN.heading();
	}

	static ActivityEvent[] drafted(Plan plan) {
		return new ActivityEvent[]{new ActivityDrafted(ID, plan, "u-org")};
	}

	static ActivityEvent[] submitted(Plan plan) {
		return then(drafted(plan), new ActivitySubmitted(ID, plan.heading()));
	}

	static ActivityEvent[] approved(Plan plan) {
		return then(submitted(plan), new ActivityApproved(ID, plan.heading(), RULE));
	}

	static ActivityEvent[] recruiting(Plan plan) {
		return then(approved(plan), new RecruitmentOpened(ID, plan.heading()));
	}

	/** With places for these. */
	static ActivityEvent[] recruiting(Plan plan, VolunteerId... accepted) {
		return then(recruiting(plan), Arrays.stream(accepted)
				.flatMap(each -> Stream.of(new VolunteerSignedUp(ID, each), new SignUpAccepted(ID, each))).toArray(ActivityEvent[]::new));
	}

	/** Both were there for two hours, and it has ended. */
	static ActivityEvent[] ended() {
		return then(recruiting(PLAN, LI, WANG), in(LI, 1, "09:00"), in(WANG, 1, "09:30"), out(LI, 1, "09:00", "11:00"),
				out(WANG, 1, "09:30", "11:30"), new ActivityEnded(ID, heading()));
	}

	static CheckedIn in(VolunteerId volunteer, int number, String time) {
		return new CheckedIn(ID, volunteer, number, time(time), scanned(), RULE);
	}

	static CheckedOut out(VolunteerId volunteer, int number, String from, String to) {
		return new CheckedOut(ID, volunteer, new Stint(number, time(from), time(to), Capture.SCAN_AND_ROSTER), scanned(), RULE);
	}

	static Proof scanned() {
		return new Proof(Capture.SCAN_AND_ROSTER, null, null, null);
	}

	static Shown scan() {
		return new Shown(Capture.SCAN_AND_ROSTER, null, null, null);
	}

	static CheckIn checkIn(VolunteerId volunteer, String time) {
		return new CheckIn(ID, volunteer, scan(), himself(volunteer, time(time)));
	}

	static CheckOut checkOut(VolunteerId volunteer, String time) {
		return new CheckOut(ID, volunteer, scan(), himself(volunteer, time(time)));
	}

	static ActivityEvent[] then(ActivityEvent[] before, ActivityEvent... more) {
		return Stream.concat(Arrays.stream(before), Arrays.stream(more)).toArray(ActivityEvent[]::new);
	}

	void happens(ActivityEvent[] given, ActivityCommand command, ActivityEvent... events) {
		when(given, command).expectSuccessfulHandlerExecution().expectEvents((Object[]) events);
	}

	void quiet(ActivityEvent[] given, ActivityCommand command) {
		when(given, command).expectSuccessfulHandlerExecution().expectNoEvents();
	}

	void refused(String code, ActivityEvent[] given, ActivityCommand command) {
		when(given, command).expectNoEvents().expectException(new CustomMatcher<Throwable>("refused with " + code) {
			@Override
			public boolean matches(Object failure) {
				return failure instanceof Refused refusal && refusal.code().equals(code);
			}
		});
	}

	private ResultValidator<Activity> when(ActivityEvent[] given, ActivityCommand command) {
		AggregateTestFixture<Activity> fixture = Fixtures.of(Activity.class, Activity::new);
		fixture.registerInjectableResource((Standings) (volunteer, _) -> standings.getOrDefault(volunteer, Standing.GOOD));
		fixture.registerInjectableResource((Teams) _ -> team);
		fixture.registerInjectableResource(new RuleBook() {
			@Override
			public <R extends Rules> InForce<R> inForce(Class<R> kind, String scheme, LocalDate on) {
				return new InForce<>(RULE, kind.cast(RULES));
			}
		});
		return given.length == 0 ? fixture.givenNoPriorActivity().when(command) : fixture.given((Object[]) given).when(command);
	}

	static ActivityState state(ActivityEvent... history) {
		ActivityState state = new ActivityState.Undrafted();
		for (ActivityEvent each : List.of(history)) {
			state = state.evolve(each);
		}
		return state;
	}
}
