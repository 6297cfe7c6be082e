package org.redvest.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.redvest.kernel.store.EventSerializer;
import org.redvest.kernel.store.Upcasters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Old events are always readable, and names never change. Every revision that was ever written has a committed sample; a
 * new event or revision without one fails here. {@code REDVEST_SAMPLES=write} in the environment writes the missing ones, to be looked at
 * and committed; an existing sample is never written again.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EventContractTest {

	private static final Path SAMPLES = Path.of("src/test/resources/events");
	private static final EventSerializer SERIALIZER = EventSerializer.create();
	private static final ObjectMapper JSON = SERIALIZER.getObjectMapper();

	@Test
	void every_event_has_a_sample_of_every_revision_and_every_sample_an_event() throws IOException {
		var expected = new TreeSet<String>();
		for (Class<? extends DomainEvent> event : EventTypes.all()) {
			EventType type = EventTypes.of(event);
			for (int revision = 1; revision <= type.revision(); revision++) {
				expected.add("%s.%d.json".formatted(type.value(), revision));
			}
			Path newest = SAMPLES.resolve("%s.%d.json".formatted(type.value(), type.revision()));
			if ("write".equals(System.getenv("REDVEST_SAMPLES")) && !Files.exists(newest)) {
				Files.createDirectories(SAMPLES);
				String sample = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(Samples.of(event));
				Files.writeString(newest, sample + "\n");
			}
		}
		try (Stream<Path> found = Files.list(SAMPLES)) {
			assertThat(found.map(each -> each.getFileName().toString()).toList()).containsExactlyInAnyOrderElementsOf(expected);
		}
	}

	static Stream<Path> samples() throws IOException {
		try (Stream<Path> found = Files.list(SAMPLES)) {
			return found.sorted().toList().stream();
		}
	}

	@ParameterizedTest
	@MethodSource("samples")
	void a_sample_is_read_as_todays_record_and_the_newest_is_what_todays_record_is_written_as(Path sample) throws IOException {
		String file = sample.getFileName().toString();
		String name = file.substring(0, file.lastIndexOf('.', file.length() - 6));
		String revision = file.substring(name.length() + 1, file.length() - 5);
		String written = Files.readString(sample);
		DomainEvent event = read(name, revision, written);

		EventType today = EventTypes.of(event.getClass());
		assertThat(today.value()).isEqualTo(name);
		if (revision.equals(Integer.toString(today.revision()))) {
			assertThat(canonical(JSON.readTree(JSON.writeValueAsString(event)))).isEqualTo(canonical(JSON.readTree(written)));
		}
		assertThat(read(name, Integer.toString(today.revision()), JSON.writeValueAsString(event))).isEqualTo(event);
	}

	/** Sets have no order. */
	private static Object canonical(JsonNode node) {
		if (node.isObject()) {
			var members = new TreeMap<String, Object>();
			node.properties().forEach(each -> members.put(each.getKey(), canonical(each.getValue())));
			return members;
		}
		return node.isArray() ? node.valueStream().map(each -> canonical(each).toString()).sorted().toList() : node.toString();
	}

	/** The way of the log: upcasters, then today's record. */
	private static DomainEvent read(String name, String revision, String payload) {
		var stored = new TrackedDomainEventData<>(new GlobalSequenceTrackingToken(1),
				new GenericDomainEventEntry<>("Type", "stream", 0, "id", Instant.EPOCH, name, revision, payload, "{}"));
		List<? extends EventMessage<?>> events = EventUtils
				.upcastAndDeserializeTrackedEvents(Stream.of(stored), SERIALIZER, Upcasters.CHAIN)
				.toList();
		assertThat(events).hasSize(1);
		return (DomainEvent) events.getFirst().getPayload();
	}
}
