package org.redvest.ops.promise;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.redvest.kernel.DomainEvent;
import org.redvest.kernel.EventTypes;
import org.redvest.kernel.privacy.Sealed;

/** Every place in every event in which something personal can stand, found from the records themselves. */
final class SealedPlaces {

	private SealedPlaces() {
	}

	/** All there are, such as {@code volunteer.registered.basics.name}. */
	static Set<String> all() {
		var places = new TreeSet<String>();
		EventTypes.all().forEach(event -> declared(EventTypes.of(event).value(), event, places));
		return places;
	}

	private static void declared(String path, Class<?> type, Set<String> places) {
		if (type == Sealed.class) {
			places.add(path);
		} else if (type.isRecord()) {
			for (RecordComponent each : type.getRecordComponents()) {
				declared(path + "." + each.getName(), element(each), places);
			}
		}
	}

	private static Class<?> element(RecordComponent component) {
		return component.getGenericType() instanceof ParameterizedType several && Collection.class.isAssignableFrom(component.getType())
				&& several.getActualTypeArguments()[0] instanceof Class<?> one ? one : component.getType();
	}

	/** Those that these events fill. */
	static Set<String> filled(Collection<? extends DomainEvent> events) {
		var places = new TreeSet<String>();
		events.forEach(event -> filled(EventTypes.of(event.getClass()).value(), event, places));
		return places;
	}

	private static void filled(String path, Object value, Set<String> places) {
		switch (value) {
			case null -> {
			}
			case Sealed _ -> places.add(path);
			case Collection<?> several -> several.forEach(each -> filled(path, each, places));
			case Record one -> {
				for (RecordComponent each : one.getClass().getRecordComponents()) {
					filled(path + "." + each.getName(), of(one, each), places);
				}
			}
			default -> {
			}
		}
	}

	private static Object of(Record one, RecordComponent component) {
		try {
			return component.getAccessor().invoke(one);
		} catch (IllegalAccessException | InvocationTargetException e) {
			throw new IllegalStateException(e);
		}
	}
}
