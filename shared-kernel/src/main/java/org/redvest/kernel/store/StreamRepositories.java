package org.redvest.kernel.store;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.ParameterResolverFactory;

/** Makes the repository of each aggregate; each keeps a bounded memory of its own states, since ids of two concepts may be the same. */
public final class StreamRepositories {

	private final EventStore eventStore;
	private final ParameterResolverFactory parameters;
	private final long remembered;
	private final IntSupplier era;

	/**
	 * @param parameters gives handlers what they ask for beside the command
	 * @param remembered how many streams' states are kept in memory at most, of each aggregate
	 * @param era another number whenever the log may not be what it was: no state of another era is believed
	 */
	public StreamRepositories(EventStore eventStore, ParameterResolverFactory parameters, long remembered, IntSupplier era) {
		this.eventStore = eventStore;
		this.parameters = parameters;
		this.remembered = remembered;
		this.era = era;
	}

	/** The repository of one aggregate. */
	public <S, T extends Shell<S>> StreamRepository<S, T> of(Class<T> type, Supplier<T> blank) {
		return StreamRepository.of(type, blank, eventStore, parameters, Caffeine.newBuilder().maximumSize(remembered).build(), era);
	}
}
