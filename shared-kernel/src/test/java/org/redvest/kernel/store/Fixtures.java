package org.redvest.kernel.store;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.Supplier;
import org.axonframework.test.aggregate.AggregateTestFixture;

/** Axon's aggregate fixture over our repository: an unknown stream is a blank aggregate, as in production. */
public final class Fixtures {

	private Fixtures() {
	}

	public static <S, T extends Shell<S>> AggregateTestFixture<T> of(Class<T> type, Supplier<T> blank) {
		var fixture = new AggregateTestFixture<>(type);
		fixture.registerRepository(StreamRepository.of(type, blank, fixture.getEventStore(), Caffeine.newBuilder().maximumSize(0).build()));
		return fixture;
	}
}
