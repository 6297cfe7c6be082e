package org.redvest.kernel.store;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Parameter;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;

/** Axon's aggregate fixture over our repository: an unknown stream is a blank aggregate, as in production. */
public final class Fixtures {

	private Fixtures() {
	}

	/** What handlers ask for beside the command is given by {@link AggregateTestFixture#registerInjectableResource}. */
	public static <S, T extends Shell<S>> AggregateTestFixture<T> of(Class<T> type, Supplier<T> blank) {
		var fixture = new Fixture<>(type);
		fixture.registerRepository(StreamRepository.of(type, blank, likeOurs(fixture.getEventStore()), fixture.parameters(type),
				Caffeine.newBuilder().maximumSize(0).build(), () -> 0));
		return fixture;
	}

	/** The fixture's store throws where a stream has no events; ours reads none. */
	private static EventStore likeOurs(EventStore fixtures) {
		return (EventStore) Proxy.newProxyInstance(Fixtures.class.getClassLoader(), new Class<?>[]{EventStore.class},
				(_, method, arguments) -> {
					try {
						return method.invoke(fixtures, arguments);
					} catch (InvocationTargetException e) {
						if (e.getCause() instanceof AggregateNotFoundException) {
							return DomainEventStream.empty();
						}
						throw e.getCause();
					}
				});
	}

	/** Resources may still be registered after the repository; they are looked for when a handler is called. */
	private static final class Fixture<T> extends AggregateTestFixture<T> {

		private final List<Object> resources = new ArrayList<>();

		Fixture(Class<T> type) {
			super(type);
		}

		@Override
		public FixtureConfiguration<T> registerInjectableResource(Object resource) {
			resources.add(resource);
			return super.registerInjectableResource(resource);
		}

		ParameterResolverFactory parameters(Class<T> type) {
			return MultiParameterResolverFactory.ordered((ParameterResolverFactory) this::resource,
					ClasspathParameterResolverFactory.forClass(type));
		}

		private @Nullable ParameterResolver<Object> resource(Executable handler, Parameter[] parameters, int index) {
			Class<?> wanted = parameters[index].getType();
			return index > 0 && wanted.getName().startsWith("org.redvest.") ? new Resource(wanted, resources) : null;
		}
	}

	private record Resource(Class<?> wanted, List<Object> resources) implements ParameterResolver<Object> {

		@Override
		public Object resolveParameterValue(Message<?> message) {
			return resources.stream().filter(wanted::isInstance).findFirst()
					.orElseThrow(() -> new IllegalStateException("no resource registered: " + wanted.getName()));
		}

		@Override
		public boolean matches(Message<?> message) {
			return true;
		}
	}
}
