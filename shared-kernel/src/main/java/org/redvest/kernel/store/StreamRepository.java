package org.redvest.kernel.store;

import com.github.benmanes.caffeine.cache.Cache;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.GenericAggregateFactory;
import org.axonframework.eventsourcing.NoSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.ExecutionResult;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.Command;
import org.redvest.kernel.Refused;

/**
 * Loads shells: from the state in memory and the events since, or blank where the stream has none, so that a decision is
 * taken (and refused) in one place whether the thing exists or not. The first attempt of a command takes the state in memory
 * as it is, since the append refuses what was decided on a stream that has grown since; whatever would append nothing, a refusal
 * above all, is decided again on the stream as it was read (decision 12).
 *
 * @param <S> the state
 * @param <T> the shell
 */
public final class StreamRepository<S, T extends Shell<S>> extends EventSourcingRepository<T> {

	/** A state, the version that it is at, and the era of the log in which it was read. */
	record Remembered(Object state, long version, int era) {
	}

	private final EventStore eventStore;
	private final Supplier<T> blank;
	private final Cache<String, Remembered> memory;
	private final IntSupplier era;

	private StreamRepository(Builder<T> builder, EventStore eventStore, Supplier<T> blank, Cache<String, Remembered> memory,
			IntSupplier era) {
		super(builder);
		this.eventStore = eventStore;
		this.blank = blank;
		this.memory = memory;
		this.era = era;
	}

	static <S, T extends Shell<S>> StreamRepository<S, T> of(Class<T> type, Supplier<T> blank, EventStore eventStore,
			ParameterResolverFactory parameters, Cache<String, Remembered> memory, IntSupplier era) {
		Builder<T> builder = EventSourcingRepository.builder(type).eventStore(eventStore).parameterResolverFactory(parameters)
				.lockFactory(new FairLocks())
				.aggregateFactory(new GenericAggregateFactory<>(AnnotatedAggregateMetaModelFactory.inspectAggregate(type, parameters)));
		return new StreamRepository<>(builder, eventStore, blank, memory, era);
	}

	@Override
	protected EventSourcedAggregate<T> doLoadWithLock(String id, Long expectedVersion) {
		EventSourcedAggregate<T> aggregate = Ticket.current().filter(Ticket::trusting).isPresent() ? trusted(id) : upToDate(id);
		Long version = aggregate.version();
		Ticket.current().ifPresent(ticket -> ticket.loaded(id, version == null ? -1 : version));
		return aggregate;
	}

	/** The state as it is now, for a decision of another concept; blank where the stream has no events. */
	public S peek(String id) {
		return upToDate(id).getAggregateRoot().state();
	}

	/** As it is in memory, or blank where the command begins the stream; read where neither is known. */
	private EventSourcedAggregate<T> trusted(String id) {
		Remembered remembered = remembered(id, era.getAsInt());
		if (remembered != null || CurrentUnitOfWork.get().getMessage().getPayload() instanceof Command.Begins) {
			return asRemembered(id, remembered);
		}
		Ticket.current().ifPresent(Ticket::verify);
		return upToDate(id);
	}

	private EventSourcedAggregate<T> upToDate(String id) {
		int now = era.getAsInt();
		Remembered remembered = remembered(id, now);
		EventSourcedAggregate<T> aggregate = asRemembered(id, remembered);
		long version = remembered == null ? -1 : remembered.version;
		DomainEventStream since = eventStore.readEvents(id, version + 1);
		if (since.hasNext()) {
			if (!aggregateModel().type().equals(since.peek().getType())) {
				throw Refused.notFound("stream.of-another-kind");
			}
			aggregate.initializeState(DomainEventStream.of(since.asStream().map(NewerThanThisServer::known)));
			remember(id, aggregate, now);
		}
		return aggregate;
	}

	/** What was read in another era may be of a log that has been restored to an earlier state since. */
	private @Nullable Remembered remembered(String id, int now) {
		Remembered remembered = memory.getIfPresent(id);
		return remembered == null || remembered.era != now ? null : remembered;
	}

	private EventSourcedAggregate<T> asRemembered(String id, @Nullable Remembered remembered) {
		T shell = blank.get();
		@SuppressWarnings("unchecked")
		S state = remembered == null ? shell.state() : (S) remembered.state;
		shell.restore(id, state);
		if (CurrentUnitOfWork.isStarted()) {
			CurrentUnitOfWork.get().onRollback(work -> forgetAfterConflict(id, work));
		}
		return EventSourcedAggregate.reconstruct(shell, aggregateModel(), remembered == null ? -1 : remembered.version, false, eventStore,
				NoSnapshotTriggerDefinition.INSTANCE.prepareTrigger(getAggregateType()));
	}

	/** The log is not where the memory believed it to be, after a restore of it perhaps: the next attempt begins anew. */
	private void forgetAfterConflict(String id, UnitOfWork<?> work) {
		ExecutionResult result = work.getExecutionResult();
		if (result != null && result.isExceptionResult() && (result.getExceptionResult() instanceof ConcurrencyException
				|| result.getExceptionResult() instanceof AggregateStreamCreationException)) {
			memory.invalidate(id);
		}
	}

	@Override
	protected void doSaveWithLock(EventSourcedAggregate<T> aggregate) {
		int now = era.getAsInt();
		CurrentUnitOfWork.get().afterCommit(_ -> remember(aggregate.identifierAsString(), aggregate, now));
	}

	private void remember(String id, EventSourcedAggregate<T> aggregate, int now) {
		Long version = aggregate.version();
		if (version != null) {
			memory.put(id, new Remembered(aggregate.getAggregateRoot().state(), version, now));
		}
	}
}
