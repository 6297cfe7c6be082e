package org.redvest.query.fact;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.PersonKey;
import org.redvest.kernel.privacy.Sealed;

/**
 * Takes any event apart into plain fields by reflection over its records: path to value, such as {@code answers.solved} or
 * {@code levels[0].minutes}. A value is a text, a number, a truth value or still {@link Sealed}. What is null is left out.
 */
public final class Fields {

	private static final String HIDDEN = "****";

	private static final ClassValue<List<Method>> ACCESSORS = new ClassValue<>() {
		@Override
		protected List<Method> computeValue(Class<?> type) {
			var accessors = new ArrayList<Method>();
			for (RecordComponent each : type.getRecordComponents()) {
				if (!each.getAccessor().isAnnotationPresent(JsonIgnore.class)) {
					each.getAccessor().setAccessible(true);
					accessors.add(each.getAccessor());
				}
			}
			return accessors;
		}
	};

	private static final ClassValue<Boolean> WRITTEN_AS_TEXT = new ClassValue<>() {
		@Override
		protected Boolean computeValue(Class<?> type) {
			return Arrays.stream(type.getMethods()).anyMatch(each -> each.isAnnotationPresent(JsonValue.class));
		}
	};

	private Fields() {
	}

	/** The fields of a record, in the order of its components. */
	public static Map<String, Object> of(Object fact) {
		var fields = new LinkedHashMap<String, Object>();
		if (fact instanceof Record whole) {
			takeApart("", whole, fields);
		}
		return fields;
	}

	private static void takeApart(String prefix, Record whole, Map<String, Object> into) {
		for (Method each : ACCESSORS.get(whole.getClass())) {
			try {
				put(prefix + each.getName(), each.invoke(whole), into);
			} catch (ReflectiveOperationException e) {
				throw new IllegalStateException(e);
			}
		}
	}

	private static void put(String path, @Nullable Object value, Map<String, Object> into) {
		switch (value) {
			case null -> {
			}
			case Sealed sealed -> into.put(path, sealed);
			case PersonKey _ -> into.put(path, HIDDEN);
			case String text -> into.put(path, text);
			case Number number -> into.put(path, number);
			case Boolean truth -> into.put(path, truth);
			case Enum<?> constant -> into.put(path, constant.name());
			case Record record when !WRITTEN_AS_TEXT.get(record.getClass()) -> takeApart(path + ".", record, into);
			case Collection<?> many -> {
				int i = 0;
				for (Object each : many) {
					put(path + "[" + i++ + "]", each, into);
				}
			}
			case Map<?, ?> map -> map.forEach((key, each) -> put(path + "." + key, each, into));
			default -> into.put(path, value.toString());
		}
	}
}
