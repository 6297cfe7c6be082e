package org.redvest.ops.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.redvest.kernel.BuildingEvent.HeadAppointed;
import org.redvest.kernel.BuildingEvent.HeadResigned;
import org.redvest.kernel.BuildingId;
import org.redvest.kernel.ServiceHoursEvent.HoursCorrected;
import org.redvest.kernel.ServiceHoursEvent.HoursCredited;
import org.redvest.kernel.ServiceHoursEvent.RecordVoided;
import org.redvest.kernel.ServiceHoursEvent.StarAwarded;
import org.redvest.kernel.VolunteerEvent.RegistrationConfirmed;
import org.redvest.kernel.VolunteerId;
import org.redvest.kernel.stream.LogReader;
import org.redvest.kernel.stream.LoggedEvent;
import org.redvest.ops.Redvest;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** The real application, started on an empty home, loads the district by itself; interrupted, it goes on at the next start. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DemoLoadTest {

	private static final double SCALE = Double.parseDouble(System.getProperty("redvest.test.demo", "0.01"));
	private static final DemoDistrict PLAN = DemoDistrict.of(DemoDistrict.SEED, SCALE);

	private final Path home = newHome();

	private static Path newHome() {
		try {
			return Files.createTempDirectory(Files.createDirectories(Path.of("target", "homes")).toAbsolutePath(), "demo");
		} catch (IOException e) {
			throw new java.io.UncheckedIOException(e);
		}
	}

	@AfterEach
	void clear() throws IOException {
		FileSystemUtils.deleteRecursively(home);
	}

	private ConfigurableApplicationContext start() {
		return Redvest.application().run("--server.port=0", "--redvest.demo=" + SCALE, "--redvest.home=" + home);
	}

	private static DemoProgress.Seen awaited(ConfigurableApplicationContext context, Predicate<DemoProgress.Seen> wanted)
			throws InterruptedException {
		DemoLoad load = context.getBean(DemoLoad.class);
		DemoProgress.Seen seen = load.seen();
		while (!wanted.test(seen) && seen.state() == DemoProgress.State.RUNNING) {
			Thread.sleep(10);
			seen = load.seen();
		}
		return seen;
	}

	@Test
	void an_interrupted_load_goes_on_and_says_in_the_end_what_the_plan_says() throws InterruptedException {
		try (var context = start()) {
			assertThat(awaited(context, seen -> seen.done() > 1_500).refused()).isEmpty();
		}
		try (var context = start()) {
			DemoProgress.Seen early = awaited(context, seen -> seen.percent() > 60);
			assertThat(early.refused()).isEmpty();
		}
		try (var context = start()) {
			DemoProgress.Seen seen = awaited(context, _ -> false);
			assertThat(seen.refused()).isEmpty();
			assertThat(seen.state()).isEqualTo(DemoProgress.State.DONE);
			assertThat(seen.done()).isEqualTo(seen.steps());
			check(events(context.getBean(LogReader.class)));
		}
		try (var context = start()) {
			assertThat(context.getBean(DemoLoad.class).seen().state()).isEqualTo(DemoProgress.State.NONE);
		}
	}

	private static List<LoggedEvent> events(LogReader log) {
		var events = new ArrayList<LoggedEvent>();
		for (List<LoggedEvent> page = log.after(0, 2_000); !page.isEmpty(); page = log.after(events.getLast().position(), 2_000)) {
			events.addAll(page);
		}
		return events;
	}

	private static void check(List<LoggedEvent> events) {
		Map<BuildingId, VolunteerId> heads = new HashMap<>();
		Map<VolunteerId, Integer> stars = new HashMap<>();
		Map<VolunteerId, Integer> minutes = new HashMap<>();
		Set<VolunteerId> registered = new HashSet<>();
		for (LoggedEvent each : events) {
			switch (each.event()) {
				case HeadAppointed e -> heads.put(e.buildingId(), e.volunteerId());
				case HeadResigned e -> heads.remove(e.buildingId());
				case StarAwarded e -> stars.put(e.volunteerId(), e.level());
				case HoursCredited e -> minutes.merge(e.volunteerId(), e.entry().minutes(), Integer::sum);
				case HoursCorrected e -> minutes.merge(e.volunteerId(), e.creditedMinutes() - e.contraMinutes(), Integer::sum);
				case RecordVoided e -> minutes.merge(e.volunteerId(), -e.contraMinutes(), Integer::sum);
				case RegistrationConfirmed e -> registered.add(e.volunteerId());
				default -> {
				}
			}
		}
		assertThat(heads).isEqualTo(PLAN.heads());
		assertThat(registered).hasSize(PLAN.people().size());
		Map<VolunteerId, Integer> planned = new HashMap<>();
		Map<Integer, Long> pyramid = new TreeMap<>();
		for (Person person : PLAN.people()) {
			int counted = person.minutesUpTo(DemoDistrict.lastDay());
			if (!person.service().isEmpty()) {
				planned.put(person.id(), counted);
			}
		}
		for (int level = 1; level <= 5; level++) {
			int wanted = level;
			pyramid.put(level, stars.values().stream().filter(each -> each == wanted).count());
		}
		assertThat(minutes).isEqualTo(planned);
		assertThat(pyramid).isEqualTo(PLAN.stars());
		assertThat(events).extracting(LoggedEvent::recordedAt).isSorted();
		assertThat(events).noneMatch(each -> each.recordedAt().isAfter(DistrictTime.END));
	}
}
