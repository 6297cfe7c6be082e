package org.redvest.command.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.redvest.command.clock.Appointment.Key;
import org.redvest.command.clock.Appointment.State;
import org.redvest.command.ruleset.InForce;
import org.redvest.command.ruleset.RuleBook;
import org.redvest.command.ruleset.WorkingDays;
import org.redvest.kernel.Actor;
import org.redvest.kernel.DomainEvent;
import org.redvest.kernel.EventType;
import org.redvest.kernel.EventTypes;
import org.redvest.kernel.HazardEvent;
import org.redvest.kernel.RequestCodes.DeadlineKind;
import org.redvest.kernel.RuleVersion;
import org.redvest.kernel.Rules.AttentionRules;
import org.redvest.kernel.Rules.CalendarRules;
import org.redvest.kernel.Rules.LevelAttention;
import org.redvest.kernel.Rules.Term;
import org.redvest.kernel.ServiceLevel;
import org.redvest.kernel.VolunteerEvent.Qualification;
import org.redvest.kernel.store.EventSerializer;
import org.redvest.kernel.stream.LoggedEvent;
import tools.jackson.databind.ObjectMapper;

/** What the events say of times to come, what was over when it was entered, and that nothing is read in vain or left unread. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AppointmentsTest {

	private static final ObjectMapper JSON = EventSerializer.create().getObjectMapper();
	private static final Instant AT = Instant.parse("2026-03-01T01:30:00Z");
	private static final RuleVersion RULE = new RuleVersion("attention/test/1");
	private static final String SAMPLE_ID = "6f1d1a52-6c1b-4a6e-9b44-0d3f5a7c2e10";
	private static final History PRESENT = new History(0, null, Duration.ofHours(24));

	private final Appointments appointments = new Appointments(new RequestTimes(rules(), days()));

	private static RuleBook rules() {
		var half = new Term(30, Term.Unit.MINUTES);
		var attention = new AttentionRules(Map.of(ServiceLevel.URGENT, new LevelAttention(half, List.of(half)), ServiceLevel.LIVELIHOOD,
				new LevelAttention(half, List.of(half)), ServiceLevel.ORDINARY, new LevelAttention(half, List.of(half))));
		RuleBook rules = mock(RuleBook.class);
		when(rules.inForce(any(), any(), any())).thenReturn(new InForce<>(RULE, attention));
		return rules;
	}

	private static WorkingDays days() {
		return _ -> new InForce<>(RULE, new CalendarRules(Set.of(), Set.of()));
	}

	private static LoggedEvent logged(Class<? extends DomainEvent> type, Instant recordedAt, long position) {
		EventType name = EventTypes.of(type);
		try (InputStream json = AppointmentsTest.class
				.getResourceAsStream("/events/%s.%d.json".formatted(name.value(), name.revision()))) {
			return new LoggedEvent(position, recordedAt, AT, "hazard:" + SAMPLE_ID, 1, "e-1", name.value(),
					JSON.readValue(Objects.requireNonNull(json), type), new LoggedEvent.Provenance(
							new Actor("u-1", Actor.Role.COMMUNITY, "430408", Actor.Channel.WEB), "c-1", "k-1", null));
		} catch (IOException e) {
			throw new IllegalStateException(e);
		}
	}

	private Map<Key, Appointment> after(Map<Key, Appointment> before, LoggedEvent event, History history) {
		var after = new HashMap<>(before);
		appointments.note(event.event(), new Diary(after, event, history));
		return after;
	}

	/** One of each kind about everything that samples name. */
	private static Map<Key, Appointment> everything() {
		List<String> subjects = Stream
				.of(Stream.of("", "sample", SAMPLE_ID), IntStream.range(0, 100).mapToObj(String::valueOf),
						Arrays.stream(DeadlineKind.values()).map(Enum::name),
						Arrays.stream(HazardEvent.DeadlineKind.values()).map(Enum::name),
						Arrays.stream(Qualification.values()).map(Enum::name))
				.flatMap(each -> each).toList();
		var all = new HashMap<Key, Appointment>();
		for (Kind kind : Kind.values()) {
			for (String subject : subjects) {
				var one = new Appointment("s", kind, subject, AT, null, null, "e-0", 0, Instant.EPOCH, "k", AT, State.WAITING, 0, null);
				all.put(one.key(), one);
			}
		}
		return all;
	}

	@Test
	void every_event_that_says_something_is_read_and_no_other() {
		var changing = new TreeSet<String>();
		for (Class<? extends DomainEvent> each : EventTypes.all()) {
			LoggedEvent event = logged(each, AT, 1);
			if (!after(everything(), event, PRESENT).equals(everything()) || !after(Map.of(), event, PRESENT).isEmpty()) {
				changing.add(event.name());
			}
		}
		assertThat(Appointments.NAMES).containsAll(changing).hasSizeGreaterThan(50);
		assertThat(changing).containsAll(Appointments.NAMES);
	}

	@Test
	void what_was_due_when_it_was_recorded_rings_a_day_later_and_what_was_loaded_as_history_is_held() {
		Class<? extends DomainEvent> type = HazardEvent.HazardDeadlineSet.class;
		Instant due = after(Map.of(), logged(type, AT, 5), PRESENT).values().iterator().next().due();

		assertThat(one(logged(type, due.minusSeconds(1), 5), PRESENT).ringsAt()).isEqualTo(due);
		assertThat(one(logged(type, due, 5), PRESENT).ringsAt()).isEqualTo(due.plus(Duration.ofHours(24)));

		var loaded = new History(5, due, Duration.ofHours(24));
		assertThat(one(logged(type, AT, 5), loaded).state()).isEqualTo(State.HELD);
		assertThat(one(logged(type, AT, 6), loaded).state()).isEqualTo(State.WAITING);
		assertThat(one(logged(type, AT, 5), new History(5, due.minusSeconds(1), Duration.ofHours(24))).state()).isEqualTo(State.WAITING);
	}

	@Test
	void what_a_loaded_history_left_open_is_held_again_when_it_goes_on() {
		Map<Key, Appointment> set = after(Map.of(), logged(HazardEvent.HazardDeadlineSet.class, AT, 5), PRESENT);
		Instant due = set.values().iterator().next().due();

		assertThat(goneOn(set, new History(5, due, Duration.ofHours(24)))).isEqualTo(State.HELD);
		assertThat(goneOn(set, new History(4, due, Duration.ofHours(24)))).isEqualTo(State.WAITING);
	}

	/** Stopped, and let go on by an event of today. */
	private static State goneOn(Map<Key, Appointment> set, History history) {
		var after = new HashMap<>(set);
		var diary = new Diary(after, logged(HazardEvent.HazardDeadlineSet.class, AT, 9), history);
		diary.stopAll();
		diary.goOnAll();
		return after.values().iterator().next().state();
	}

	private Appointment one(LoggedEvent event, History history) {
		return after(Map.of(), event, history).values().iterator().next();
	}
}
