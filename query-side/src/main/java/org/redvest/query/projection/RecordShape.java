package org.redvest.query.projection;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Takes records of one type apart and puts them together. */
final class RecordShape<R extends Record> {

	private final RecordComponent[] components;
	private final Method[] accessors;
	private final Constructor<R> constructor;

	RecordShape(Class<R> type) {
		components = type.getRecordComponents();
		accessors = Arrays.stream(components).map(RecordComponent::getAccessor).toArray(Method[]::new);
		Arrays.stream(accessors).forEach(accessor -> accessor.setAccessible(true));
		try {
			constructor = type.getDeclaredConstructor(Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
		} catch (NoSuchMethodException e) {
			throw new IllegalArgumentException(type.toString(), e);
		}
		constructor.setAccessible(true);
	}

	RecordComponent[] components() {
		return components.clone();
	}

	@Nullable
	Object[] values(Record row) {
		var values = new @Nullable Object[accessors.length];
		for (int i = 0; i < values.length; i++) {
			values[i] = value(row, i);
		}
		return values;
	}

	@Nullable
	Object value(Record row, int component) {
		try {
			return accessors[component].invoke(row);
		} catch (ReflectiveOperationException e) {
			throw new IllegalStateException(e);
		}
	}

	R make(@Nullable Object[] values) {
		try {
			return constructor.newInstance(values);
		} catch (ReflectiveOperationException e) {
			throw new IllegalStateException(e.getCause() == null ? e : e.getCause());
		}
	}
}
