package org.redvest.ops.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.redvest.kernel.ActivityEvent.ActivitySettled;
import org.redvest.kernel.ServiceHoursEvent.HoursCorrected;
import org.redvest.kernel.ServiceHoursEvent.HoursCredited;
import org.redvest.kernel.ServiceHoursEvent.RecordVoided;
import org.redvest.kernel.ServiceHoursEvent.ServiceRecorded;
import org.redvest.kernel.VolunteerEvent.RegistrationConfirmed;
import org.redvest.kernel.VolunteerId;
import org.redvest.kernel.stream.LogReader;
import org.redvest.kernel.stream.LoggedEvent;
import org.redvest.ops.Redvest;
import org.redvest.ops.journey.Api;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;

/** The real application, started on an empty home, loads the district by itself; interrupted, it goes on at the next start. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DemoLoadTest {

	private static final double SCALE = Double.parseDouble(System.getProperty("redvest.test.demo", "0.01"));
	private static final DemoDistrict PLAN = DemoDistrict.of(DemoDistrict.SEED, SCALE);

	private final List<Path> homes = new ArrayList<>();

	private Path home() {
		try {
			Path home = Files.createTempDirectory(Files.createDirectories(Path.of("target", "homes")).toAbsolutePath(), "demo");
			homes.add(home);
			return home;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	@AfterEach
	void clear() throws IOException {
		for (Path home : homes) {
			FileSystemUtils.deleteRecursively(home);
		}
	}

	private static ConfigurableApplicationContext start(Path home) {
		return Redvest.application().run("--server.port=0", "--redvest.demo=" + SCALE, "--redvest.home=" + home);
	}

	private static Api api(ConfigurableApplicationContext context) {
		return new Api(URI.create("http://localhost:" + context.getEnvironment().getProperty("local.server.port")), Map.of());
	}

	private static DemoProgress.Seen awaited(ConfigurableApplicationContext context, Predicate<DemoProgress.Seen> wanted)
			throws InterruptedException {
		DemoLoad load = context.getBean(DemoLoad.class);
		DemoProgress.Seen seen = load.seen();
		while (!wanted.test(seen) && seen.state() == DemoProgress.State.RUNNING) {
			Thread.sleep(10);
			seen = load.seen();
		}
		assertThat(seen.refused()).isEmpty();
		return seen;
	}

	private static void loaded(ConfigurableApplicationContext context) throws InterruptedException {
		DemoProgress.Seen seen = awaited(context, _ -> false);
		assertThat(seen.state()).isEqualTo(DemoProgress.State.DONE);
		assertThat(seen.done()).isEqualTo(seen.steps());
	}

	@Test
	void the_dashboards_say_what_the_plan_says_and_an_interrupted_load_ends_in_the_same_history() throws InterruptedException {
		Path home = home();
		Map<String, Long> whole;
		try (var context = start(home)) {
			assertThat(registration(api(context)).is(503).json().path("code").asString()).isEqualTo("log.loading");
			loaded(context);
			List<LoggedEvent> events = events(context.getBean(LogReader.class));
			whole = counted(events);
			checkHours(events);
			Api api = api(context).with("Redvest-Position", Long.toString(events.getLast().position())).with("Prefer", "wait=30");
			checkCoverage(api.get("/api/coverage").is(200).json());
			checkStars(api.get("/api/star-ratings").is(200).json());
			checkAlternates(api.get("/api/star-ratings/trial/samples?asOf=" + DemoDistrict.lastDay()).is(200).json());
			checkPoints(api, events);
			JsonNode doors = api.get("/api/door-knocking?from=2022-01-01&asOf=2022-06-30").is(200).json().path("total");
			checkDoors(doors);
			checkActivities(api.get("/api/activities?from=2022-01-01&to=2022-06-30").is(200).json().path("total"), doors);
			checkArt(api.get("/api/art-companions?asOf=2022-06-30&area=430408").is(200).json().path("areas").path(0),
					api.get("/api/donations?asOf=2022-06-30").is(200).json().path("total"));
			checkStories(api.as("u-audit", "AUDITOR", "430408"));
			checkServed(events);
			checkPoliciesFindNothingNew(context, events);
			registration(api(context)).is(201);
		}
		assertThat(interrupted(home())).isEqualTo(whole);
	}

	private static Map<String, Long> interrupted(Path home) throws InterruptedException {
		for (long enough : new long[]{300, 2_000}) {
			try (var context = start(home)) {
				awaited(context, seen -> seen.done() > enough);
			}
		}
		try (var context = start(home)) {
			loaded(context);
			return counted(events(context.getBean(LogReader.class)));
		}
	}

	private static Api.Answer registration(Api api) {
		return api.as("u-1", "RESIDENT", "430408").post("/api/volunteers", """
				{"name": "王小二", "documentNumber": "%s", "phone": "14009999999", "residence": "430408001001"}
				""".formatted(Names.identityNumber(9_999_999, java.time.LocalDate.of(1990, 1, 1))));
	}

	private static List<LoggedEvent> events(LogReader log) {
		var events = new ArrayList<LoggedEvent>();
		for (List<LoggedEvent> page = log.after(0, 2_000); !page.isEmpty(); page = log.after(events.getLast().position(), 2_000)) {
			events.addAll(page);
		}
		return events;
	}

	/** How many events of which name each stream has. */
	private static Map<String, Long> counted(List<LoggedEvent> events) {
		Map<String, Long> counted = new TreeMap<>();
		events.forEach(each -> counted.merge(each.stream() + " " + each.name(), 1L, Long::sum));
		return counted;
	}

	private static void checkCoverage(JsonNode coverage) {
		JsonNode total = coverage.path("total");
		int buildings = PLAN.households().size();
		assertThat(total.path("byBuilding").path("numerator").asInt()).isEqualTo(PLAN.heads().size());
		assertThat(total.path("byBuilding").path("denominator").asInt()).isEqualTo(buildings);
		BigDecimal percent = BigDecimal.valueOf(100L * PLAN.heads().size()).divide(BigDecimal.valueOf(buildings), 2, RoundingMode.HALF_UP);
		assertThat(total.path("byBuilding").path("shown").asString()).startsWith(percent.toPlainString());
		assertThat(total.path("heads").path("numerator").asInt()).isEqualTo(Set.copyOf(PLAN.heads().values()).size());
		int covered = PLAN.heads().keySet().stream().mapToInt(each -> PLAN.households().get(each)).sum();
		assertThat(total.path("byHousehold").path("numerator").asInt()).isEqualTo(covered);
		assertThat(total.path("byHousehold").path("denominator").asInt())
				.isEqualTo(PLAN.households().values().stream().mapToInt(each -> each).sum());
	}

	private static void checkDoors(JsonNode total) {
		assertThat(new DemoDistrict.Doors(total.path("reached").path("numerator").asInt(), total.path("opinions").path("numerator").asInt(),
				total.path("solved").path("numerator").asInt())).isEqualTo(PLAN.doors());
		assertThat(total.path("solvedInPeriod").path("numerator").asInt()).isEqualTo(PLAN.doors().solved());
		assertThat(total.path("attempted").path("numerator").asInt()).isGreaterThan(PLAN.doors().reached());
	}

	/** Leaflets at the doors and at activities are counted apart; together they are the report's. */
	private static void checkActivities(JsonNode activities, JsonNode doors) {
		assertThat(new DemoDistrict.Held(number(activities, "held"), number(activities, "routine"), number(activities, "materials"),
				number(doors, "materials"))).isEqualTo(PLAN.held());
	}

	/** Beside these, sessions were planned and cancelled, a school was merged, and gifts were pledged, voided and given back. */
	private static void checkArt(JsonNode art, JsonNode donations) {
		assertThat(new DemoDistrict.Art(number(art, "covered"), number(art, "sessions"),
				donations.path("received").path("numerator").asLong())).isEqualTo(PLAN.art());
		assertThat(art.path("covered").path("shown").asString()).isEqualTo("100.00 %");
		assertThat(donations.path("balances").asBoolean()).isTrue();
	}

	private static int number(JsonNode figures, String figure) {
		return figures.path(figure).path("numerator").asInt();
	}

	/** The report's two cases, from the first word to the archive. */
	private static void checkStories(Api auditor) {
		assertThat(told(auditor, PLAN.pavement().toString())).containsSubsequence("request.submitted", "request.media-attached",
				"request.classified", "request.accepted", "request.dispatched", "request.co-unit-named", "request.taken-up",
				"request.requester-contacted", "request.progress-recorded", "request.outcome-reported", "request.follow-up-recorded",
				"request.closed", "request.service-rated", "request.archived");
		assertThat(told(auditor, PLAN.gas().value().toString())).containsSubsequence("hazard.reported", "hazard.handed-to-emergency",
				"hazard.rectification-assigned", "request.registered-on-behalf", "request.dispatched", "request.taken-up",
				"request.outcome-reported", "hazard.rectification-reported", "hazard.rechecked", "request.follow-up-recorded",
				"hazard.written-off", "request.closed", "request.archived");
	}

	private static List<String> told(Api auditor, String id) {
		return auditor.get("/api/audit/cases/" + id + "?limit=200").is(200).json().path("events").valueStream()
				.map(each -> each.path("event").asString()).toList();
	}

	/** What was served at settled activities stands in the ledgers, minute by minute. */
	private static void checkServed(List<LoggedEvent> events) {
		Map<VolunteerId, Long> served = new HashMap<>();
		long settled = 0;
		long recorded = 0;
		for (LoggedEvent each : events) {
			if (each.event() instanceof ActivitySettled e) {
				settled += e.attendance().minutes();
			}
			if (each.event() instanceof ServiceRecorded e && e.recorder().equals("WhenActivitySettledThenRecordService")) {
				served.merge(e.volunteerId(), 1L, Long::sum);
				recorded += e.work().minutes();
			}
		}
		assertThat(served).isEqualTo(PLAN.attendance());
		assertThat(recorded).isEqualTo(settled).isPositive();
	}

	/** Once the log takes commands of others, policies go through the whole history. */
	private static void checkPoliciesFindNothingNew(ConfigurableApplicationContext context, List<LoggedEvent> before) {
		var log = context.getBean(LogReader.class);
		long head = before.getLast().position();
		var tokens = JdbcClient.create(context.getBean(DataSource.class));
		await().atMost(Duration.ofMinutes(5)).until(() -> tokens.sql("""
				select coalesce(min(position), 0) from stream.tokens
				 where processor in ('policy:WhenActivitySettledThenRecordService', 'policy:WhenAbsenceMarkedThenRecordNoShow',
				                     'policy:WhenCreditedHoursChangeThenPointsFollow')
				""").query(Long.class).single() >= head);
		assertThat(log.after(head, 100)).extracting(LoggedEvent::name).doesNotContain("hours.service-recorded",
				"volunteer.no-show-recorded", "points.earned", "points.taken-back");
	}

	/** How many would move under each of the two alternate schemes follows from the plan's hours and stars. */
	private static void checkAlternates(JsonNode trial) {
		Map<String, Long> moved = new TreeMap<>();
		for (JsonNode sample : trial.path("samples")) {
			moved.put(sample.path("rule").asString(), sample.path("up").asLong() + sample.path("down").asLong());
		}
		assertThat(trial.path("volunteers").asInt()).isEqualTo(PLAN.people().size());
		assertThat(moved).isEqualTo(Map.of("star/longquanyi/0", movedBy(50, 100, 200, 400, 800), "star/zhangjiagang/0",
				movedBy(30, 60, 100, 200, 300)));
		assertThat(moved.values()).allSatisfy(each -> assertThat(each).isPositive());
	}

	private static long movedBy(int... hours) {
		return PLAN.people().stream().filter(
				each -> each.stars() != Arrays.stream(hours).filter(least -> least * 60 <= each.minutesUpTo(DemoDistrict.lastDay()))
						.count())
				.count();
	}

	/** Ten points to the hour of each record, as the packaged rules have it. */
	private static void checkPoints(Api api, List<LoggedEvent> events) {
		long earned = 0;
		for (LoggedEvent each : events) {
			earned += switch (each.event()) {
				case HoursCredited e -> e.entry().minutes() / 6;
				case HoursCorrected e -> e.creditedMinutes() / 6 - e.contraMinutes() / 6;
				case RecordVoided e -> -e.contraMinutes() / 6;
				default -> 0;
			};
		}
		JsonNode points = api.get("/api/points?asOf=" + DemoDistrict.lastDay()).is(200).json();
		assertThat(points.path("balance").path("numerator").asLong()).isEqualTo(earned).isPositive();
	}

	private static void checkStars(JsonNode stars) {
		Map<Integer, Long> shown = new TreeMap<>();
		for (JsonNode level : stars.path("levels")) {
			shown.put(level.path("level").asInt(), level.path("volunteers").path("numerator").asLong());
		}
		Map<Integer, Long> planned = new TreeMap<>(PLAN.stars());
		planned.put(0, PLAN.people().stream().filter(each -> each.stars() == 0).count());
		assertThat(shown).isEqualTo(planned);
		assertThat(stars.path("registered").path("numerator").asInt()).isEqualTo(PLAN.people().size());
	}

	private static void checkHours(List<LoggedEvent> events) {
		Map<VolunteerId, Integer> minutes = new HashMap<>();
		Set<VolunteerId> registered = new HashSet<>();
		for (LoggedEvent each : events) {
			switch (each.event()) {
				case HoursCredited e -> minutes.merge(e.volunteerId(), e.entry().minutes(), Integer::sum);
				case HoursCorrected e -> minutes.merge(e.volunteerId(), e.creditedMinutes() - e.contraMinutes(), Integer::sum);
				case RecordVoided e -> minutes.merge(e.volunteerId(), -e.contraMinutes(), Integer::sum);
				case RegistrationConfirmed e -> registered.add(e.volunteerId());
				default -> {
				}
			}
		}
		Map<VolunteerId, Integer> planned = new HashMap<>();
		PLAN.people().stream().filter(each -> !each.service().isEmpty())
				.forEach(each -> planned.put(each.id(), each.minutesUpTo(DemoDistrict.lastDay())));
		assertThat(minutes).isEqualTo(planned);
		assertThat(registered).hasSize(PLAN.people().size());
		assertThat(events).extracting(LoggedEvent::recordedAt).isSorted();
		assertThat(events).noneMatch(each -> each.recordedAt().isAfter(DistrictTime.END));
	}
}
