package org.redvest.kernel.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.kernel.stream.LogUnderTest.building;
import static org.redvest.kernel.stream.LogUnderTest.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.redvest.kernel.BuildingId;
import org.redvest.kernel.DomainEvent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The cases of Axon's {@code EmbeddedEventStoreTest}, which builds its own store, against ours; and what ours adds. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(60)
class LogEventStoreTest {

	private static final Instant THEN = Instant.parse("2026-05-04T03:02:01Z");

	private LogUnderTest log;

	@BeforeEach
	void open() {
		log = LogUnderTest.create();
	}

	@AfterEach
	void close() {
		log.close();
		log.database.close();
	}

	@Test
	void existing_event_is_passed_to_reader() throws Exception {
		var event = history(building(), 1, THEN).getFirst();
		log.store.publish(event);
		var stream = log.store.openStream(null);
		assertThat(stream.hasNextAvailable()).isTrue();
		assertThat(stream.nextAvailable()).satisfies(seen -> {
			assertThat(seen.getIdentifier()).isEqualTo(event.getIdentifier());
			assertThat(seen.getPayload()).isEqualTo(event.getPayload());
			assertThat(seen.trackingToken()).isEqualTo(new GlobalSequenceTrackingToken(1));
			assertThat((DomainEventMessage<?>) seen).extracting(DomainEventMessage::getAggregateIdentifier)
					.isEqualTo(event.getAggregateIdentifier());
		});
	}

	@Test
	void a_reader_that_sets_no_limit_gets_all_wherever_it_begins() {
		log.store.publish(history(building(), 3, THEN));
		for (int again = 0; again < 2; again++) {
			for (int position = 0; position <= 3; position++) {
				assertThat(log.reader.after(position, Integer.MAX_VALUE)).hasSize(3 - position);
			}
			log.reader.after(0, 2);
		}
	}

	@Test
	void a_reader_of_some_names_gets_those_alone_and_learns_how_far_it_has_looked() {
		for (int i = 0; i < 3; i++) {
			log.store.publish(history(building(), 1_000, THEN));
		}
		List<LoggedEvent> all = log.reader.after(0, Integer.MAX_VALUE);
		Set<String> rare = Set.of("building.registered");
		Set<String> frequent = Set.of("building.household-count-updated");
		List<LoggedEvent> counts = all.stream().filter(each -> frequent.contains(each.name())).toList();

		assertThat(log.reader.between(0, 3_000, 10, rare)).isEqualTo(new LogReader.Page(List.of(all.get(0), all.get(1_000), all.get(2_000)),
				3_000));
		assertThat(log.reader.between(1, 1_500, 10, rare)).isEqualTo(new LogReader.Page(List.of(all.get(1_000)), 1_500));
		assertThat(log.reader.between(0, 3_000, 2, rare)).isEqualTo(new LogReader.Page(List.of(all.get(0), all.get(1_000)), 1_001));
		assertThat(log.reader.between(0, 3_000, 2_500, frequent))
				.isEqualTo(new LogReader.Page(List.copyOf(counts.subList(0, 2_500)), 2_503));
		assertThat(log.reader.between(0, 3_000, 5_000, frequent)).isEqualTo(new LogReader.Page(List.copyOf(counts), 3_000));
	}

	@Test
	void event_published_after_opening_stream_is_passed_to_reader_immediately() throws Exception {
		var stream = log.store.openStream(null);
		assertThat(stream.hasNextAvailable()).isFalse();
		var seen = CompletableFuture.supplyAsync(() -> next(stream));
		var event = history(building(), 1, THEN).getFirst();
		log.store.publish(event);
		assertThat(seen.get(20, TimeUnit.SECONDS).getIdentifier()).isEqualTo(event.getIdentifier());
	}

	@Test
	void reading_is_blocked_when_store_is_empty() throws Exception {
		var waiting = new CountDownLatch(1);
		var seen = CompletableFuture.supplyAsync(() -> {
			waiting.countDown();
			return next(log.store.openStream(null));
		});
		waiting.await();
		assertThat(seen).isNotDone();
		log.store.publish(history(building(), 1, THEN));
		assertThat(seen.get(20, TimeUnit.SECONDS)).isNotNull();
	}

	@Test
	void reading_is_blocked_when_end_of_stream_is_reached() throws Exception {
		log.store.publish(history(building(), 1, THEN));
		var stream = log.store.openStream(null);
		next(stream);
		assertThat(stream.hasNextAvailable()).isFalse();
		var second = CompletableFuture.supplyAsync(() -> next(stream));
		log.store.publish(history(building(), 1, THEN));
		assertThat(second.get(20, TimeUnit.SECONDS).trackingToken()).isEqualTo(new GlobalSequenceTrackingToken(2));
	}

	@Test
	void reading_can_be_continued_using_last_token() {
		var events = history(building(), 2, THEN);
		log.store.publish(events.getFirst());
		TrackedEventMessage<?> first = next(log.store.openStream(null));
		log.store.publish(events.getLast());
		assertThat(next(log.store.openStream(first.trackingToken())).getIdentifier()).isEqualTo(events.getLast().getIdentifier());
	}

	@Test
	void event_is_the_same_object_when_a_second_follower_of_the_process_reads_it() {
		var first = log.store.openStream(null);
		log.store.publish(history(building(), 1, THEN));
		var second = log.store.openStream(null);
		LoggedEvent seen = ((LoggedMessage) next(first)).logged();
		assertThat(((LoggedMessage) next(second)).logged()).isSameAs(seen);
	}

	@Test
	void an_append_of_another_process_wakes_the_reader_by_notification() throws Exception {
		var stream = log.store.openStream(null);
		var woken = new CountDownLatch(1);
		assertThat(stream.setOnAvailableCallback(woken::countDown)).isTrue();
		try (var other = log.another()) {
			other.store.publish(history(building(), 1, THEN));
		}
		assertThat(woken.await(20, TimeUnit.SECONDS)).isTrue();
		assertThat(next(stream).trackingToken()).isEqualTo(new GlobalSequenceTrackingToken(1));
	}

	@Test
	void a_reader_far_behind_what_is_kept_in_memory_still_sees_everything_in_order() {
		var late = log.store.openStream(null);
		IntStream.range(0, 30).forEach(_ -> log.store.publish(history(building(), 100, THEN)));
		var ahead = log.store.openStream(new GlobalSequenceTrackingToken(2_990));
		IntStream.rangeClosed(2_991, 3_000).forEach(each -> assertThat(position(next(ahead))).isEqualTo(each));
		IntStream.rangeClosed(1, 3_000).forEach(each -> assertThat(position(next(late))).isEqualTo(each));
	}

	@Test
	void load_without_snapshot() {
		BuildingId building = building();
		log.store.publish(history(building, 110, THEN));
		assertThat(log.store.readEvents(building.toString()).asStream().map(DomainEventMessage::getSequenceNumber))
				.containsExactlyElementsOf(IntStream.range(0, 110).mapToObj(Long::valueOf).toList());
	}

	@Test
	void load_with_snapshot() {
		BuildingId building = building();
		var events = history(building, 110, THEN);
		log.store.publish(events);
		log.store.storeSnapshot(events.get(30));
		List<? extends DomainEventMessage<?>> loaded = log.store.readEvents(building.toString()).asStream().toList();
		assertThat(loaded).hasSize(80);
		assertThat(loaded.getFirst().getIdentifier()).isEqualTo(events.get(30).getIdentifier());
		assertThat(loaded.getLast().getSequenceNumber()).isEqualTo(109);
	}

	@Test
	void load_with_failing_snapshot() {
		BuildingId building = building();
		log.store.publish(history(building, 110, THEN));
		JdbcClient.create(log.database.superuser())
				.sql("insert into log.snapshots values (?, 30, 'e', 'Building', now(), 'building.registered', '1', '{}', 'no json')")
				.param(building.toString()).update();
		assertThat(log.store.readEvents(building.toString()).asStream()).hasSize(110);
	}

	@Test
	void stream_events_should_not_return_duplicate_tokens() {
		log.store.publish(history(building(), 50, THEN));
		var stream = log.store.openStream(null);
		var positions = new ArrayList<Long>();
		while (stream.hasNextAvailable()) {
			positions.add(position(next(stream)));
		}
		assertThat(positions).hasSize(50).doesNotHaveDuplicates().isSorted();
	}

	@Test
	void load_events_after_publishing_in_same_unit_of_work() {
		BuildingId building = building();
		var events = history(building, 10, THEN);
		log.store.publish(events.subList(0, 6));
		DefaultUnitOfWork.startAndGet(null).execute(() -> {
			log.store.publish(events.subList(6, 10));
			assertThat(log.store.readEvents(building.toString()).asStream()).hasSize(10);
			assertThat(log.store.readEvents(building.toString(), 2).asStream()).hasSize(8);
		});
	}

	@Test
	void events_appended_invisible_until_unit_of_work_is_committed() {
		BuildingId building = building();
		UnitOfWork<?> work = DefaultUnitOfWork.startAndGet(null);
		log.store.publish(history(building, 3, THEN));
		assertThat(log.reader.stream(building.toString())).isEmpty();
		assertThat(log.reader.head()).isZero();
		work.commit();
		assertThat(log.reader.stream(building.toString())).hasSize(3);
	}

	@Test
	void a_unit_of_work_rolled_back_leaves_nothing() {
		UnitOfWork<?> work = DefaultUnitOfWork.startAndGet(null);
		log.store.publish(history(building(), 3, THEN));
		work.rollback();
		assertThat(log.reader.head()).isZero();
	}

	@Test
	void staged_events_not_duplicated_after_commit() {
		BuildingId building = building();
		UnitOfWork<EventMessage<?>> work = DefaultUnitOfWork.startAndGet(null);
		work.afterCommit(_ -> assertThat(log.store.readEvents(building.toString()).asStream()).hasSize(2));
		log.store.publish(history(building, 2, THEN));
		work.commit();
		assertThat(log.store.readEvents(building.toString()).asStream()).hasSize(2);
	}

	@Test
	void last_sequence_number_counts_what_is_staged() {
		BuildingId building = building();
		log.store.publish(history(building, 2, THEN));
		assertThat(log.store.lastSequenceNumberFor(building.toString())).contains(1L);
		DefaultUnitOfWork.startAndGet(null).execute(() -> {
			DomainEventMessage<DomainEvent> third = new GenericDomainEventMessage<>("Building", building.toString(), 2,
					LogUnderTest.registered(building), LogUnderTest.provenance(THEN));
			log.store.publish(third);
			assertThat(log.store.lastSequenceNumberFor(building.toString())).contains(2L);
		});
		assertThat(log.store.lastSequenceNumberFor(building().toString())).isEmpty();
	}

	@Test
	void a_closed_stream_is_woken_no_more() {
		var stream = log.store.openStream(null);
		var woken = new CountDownLatch(1);
		stream.setOnAvailableCallback(woken::countDown);
		stream.close();
		log.store.publish(history(building(), 1, THEN));
		log.tail.wake();
		assertThat(woken.getCount()).isEqualTo(1);
	}

	private static long position(TrackedEventMessage<?> message) {
		return message.trackingToken().position().orElseThrow();
	}

	private static TrackedEventMessage<?> next(BlockingStream<TrackedEventMessage<?>> stream) {
		try {
			return stream.nextAvailable();
		} catch (InterruptedException e) {
			throw new IllegalStateException(e);
		}
	}
}
