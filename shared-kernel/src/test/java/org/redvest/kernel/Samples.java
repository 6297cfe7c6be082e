package org.redvest.kernel;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.redvest.kernel.privacy.Sealed;

/** Makes an event with every field filled, the same one every time, to begin a new contract sample with. */
final class Samples {

	private static final UUID ID = UUID.fromString("6f1d1a52-6c1b-4a6e-9b44-0d3f5a7c2e10");
	private static final Map<Class<?>, Object> VALUES = Map.ofEntries(Map.entry(UUID.class, ID), Map.entry(String.class, "sample"),
			Map.entry(int.class, 2), Map.entry(Integer.class, 2), Map.entry(long.class, 7L), Map.entry(Long.class, 7L),
			Map.entry(boolean.class, true), Map.entry(Boolean.class, true), Map.entry(double.class, 0.5),
			Map.entry(BigDecimal.class, new BigDecimal("0.5")),
			Map.entry(Instant.class, Instant.parse("2026-03-02T01:30:00Z")), Map.entry(LocalDate.class, LocalDate.parse("2026-03-02")),
			Map.entry(LocalTime.class, LocalTime.parse("09:30")), Map.entry(Duration.class, Duration.ofMinutes(90)),
			Map.entry(Period.class, Period.ofMonths(24)), Map.entry(DayOfWeek.class, DayOfWeek.MONDAY),
			Map.entry(AreaCode.class, new AreaCode("430408001001")), Map.entry(UnitCode.class, new UnitCode("dept-housing")),
			Map.entry(Sealed.class, new Sealed(new SubjectId(ID), Sealed.Kind.TEXT, "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8")),
			Map.entry(VolunteerNumber.class, VolunteerNumber.of(new VolunteerId(ID))));

	private Samples() {
	}

	static DomainEvent of(Class<? extends DomainEvent> event) {
		return (DomainEvent) value(event, event);
	}

	private static Object value(Class<?> type, Type generic) {
		Object known = VALUES.get(type);
		if (known != null) {
			return known;
		}
		if (type.isEnum()) {
			return type.getEnumConstants()[0];
		}
		if (List.class.equals(type) || java.util.Collection.class.equals(type)) {
			return List.of(argument(generic, 0));
		}
		if (Set.class.equals(type)) {
			return Set.of(argument(generic, 0));
		}
		if (Map.class.equals(type)) {
			return Map.of(argument(generic, 0), argument(generic, 1));
		}
		if (type.isSealed() && type.isInterface()) {
			return value(type.getPermittedSubclasses()[0], type.getPermittedSubclasses()[0]);
		}
		if (type.isRecord()) {
			return record(type);
		}
		throw new IllegalStateException("no sample value for " + generic);
	}

	private static Object argument(Type generic, int index) {
		Type argument = ((ParameterizedType) generic).getActualTypeArguments()[index];
		return value(argument instanceof Class<?> type ? type : (Class<?>) ((ParameterizedType) argument).getRawType(), argument);
	}

	private static Object record(Class<?> type) {
		RecordComponent[] components = type.getRecordComponents();
		var values = new ArrayList<Object>();
		for (RecordComponent component : components) {
			values.add(component.isAnnotationPresent(com.fasterxml.jackson.annotation.JsonIgnore.class)
					|| component.getAccessor().isAnnotationPresent(com.fasterxml.jackson.annotation.JsonIgnore.class)
							? null
							: value(component.getType(), component.getGenericType()));
		}
		try {
			Constructor<?> canonical = type
					.getDeclaredConstructor(Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
			canonical.setAccessible(true);
			return canonical.newInstance(values.toArray());
		} catch (InvocationTargetException e) {
			throw new IllegalStateException(type.getSimpleName() + values + ": " + e.getCause().getMessage(), e.getCause());
		} catch (ReflectiveOperationException e) {
			throw new IllegalStateException(e);
		}
	}
}
