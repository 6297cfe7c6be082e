package org.redvest.query.audit;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every record in an event, such as ids and versions of rules, however deep it lies. */
final class Named {

	private static final ClassValue<List<Method>> ACCESSORS = new ClassValue<>() {
		@Override
		protected List<Method> computeValue(Class<?> type) {
			var accessors = new ArrayList<Method>();
			for (RecordComponent each : type.getRecordComponents()) {
				each.getAccessor().setAccessible(true);
				accessors.add(each.getAccessor());
			}
			return accessors;
		}
	};

	private Named() {
	}

	static Stream<Record> in(Record whole) {
		return ACCESSORS.get(whole.getClass()).stream().flatMap(each -> within(value(whole, each)));
	}

	private static Stream<Record> within(@Nullable Object value) {
		return switch (value) {
			case Record record -> Stream.concat(Stream.of(record), in(record));
			case Collection<?> many -> many.stream().flatMap(Named::within);
			case Map<?, ?> map -> Stream.concat(map.keySet().stream(), map.values().stream()).flatMap(Named::within);
			case null -> Stream.empty();
			case Object _ -> Stream.empty();
		};
	}

	private static @Nullable Object value(Record whole, Method accessor) {
		try {
			return accessor.invoke(whole);
		} catch (ReflectiveOperationException e) {
			throw new IllegalStateException(e);
		}
	}
}
