package org.redvest.kernel;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every event there is, found from the sealed family tree: its name in the store, its revision, its record. */
public final class EventTypes {

	private static final Map<String, Class<? extends DomainEvent>> BY_NAME = byName();

	private EventTypes() {
	}

	/** All event records, in the order of their families. */
	public static List<Class<? extends DomainEvent>> all() {
		return List.copyOf(BY_NAME.values());
	}

	/** The records of one family, or the record itself. */
	public static Stream<Class<? extends DomainEvent>> in(Class<? extends DomainEvent> family) {
		return family.isSealed()
				? Arrays.stream(family.getPermittedSubclasses()).flatMap(each -> in(each.asSubclass(DomainEvent.class)))
				: Stream.of(family);
	}

	/** The record that has this name in the store, or null. */
	public static @Nullable Class<? extends DomainEvent> named(String name) {
		return BY_NAME.get(name);
	}

	/** The name and revision of a record in the store. */
	public static EventType of(Class<? extends DomainEvent> event) {
		EventType type = event.getAnnotation(EventType.class);
		if (type == null) {
			throw new IllegalStateException("no @EventType on " + event.getName());
		}
		return type;
	}

	private static Map<String, Class<? extends DomainEvent>> byName() {
		var named = new LinkedHashMap<String, Class<? extends DomainEvent>>();
		in(DomainEvent.class).forEach(event -> {
			if (named.put(of(event).value(), event) != null) {
				throw new IllegalStateException("two events are named " + of(event).value());
			}
		});
		return Collections.unmodifiableMap(named);
	}
}
