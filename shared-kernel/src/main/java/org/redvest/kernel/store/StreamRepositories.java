package org.redvest.kernel.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.Supplier;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Makes the repository of each aggregate; all share one bounded memory of states. */
public final class StreamRepositories {

	private final EventStore eventStore;
	private final Cache<String, StreamRepository.Remembered> memory;

	/** @param remembered how many streams' states are kept in memory at most */
	public StreamRepositories(EventStore eventStore, long remembered) {
		this.eventStore = eventStore;
		this.memory = Caffeine.newBuilder().maximumSize(remembered).build();
	}

	/** The repository of one aggregate. */
	public <S, T extends Shell<S>> StreamRepository<S, T> of(Class<T> type, Supplier<T> blank) {
		return StreamRepository.of(type, blank, eventStore, memory);
	}
}
