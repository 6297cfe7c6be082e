package org.redvest.query.projection;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.privacy.Sealed;

/**
 * One component of a row record as a column: its name in snake case, its type in PostgreSQL, and how a value travels.
 *
 * @param sent how a value stands in the array that is unnested; never asked for null
 * @param kept how a value reads when it comes back, so that memory and table agree
 */
record Column(String name, Class<?> javaType, String sqlType, Reader reader, Function<Object, Object> sent, Function<Object, Object> kept) {

	interface Reader {
		@Nullable
		Object read(ResultSet row, int index) throws SQLException;
	}

	private static final Map<Class<?>, String> PLAIN = Map.ofEntries(Map.entry(UUID.class, "uuid"), Map.entry(String.class, "text"),
			Map.entry(int.class, "int4"), Map.entry(Integer.class, "int4"), Map.entry(long.class, "int8"), Map.entry(Long.class, "int8"),
			Map.entry(boolean.class, "bool"), Map.entry(Boolean.class, "bool"), Map.entry(BigDecimal.class, "numeric"),
			Map.entry(LocalDate.class, "date"));

	private static final Map<Class<?>, Class<?>> BOXED = Map.of(int.class, Integer.class, long.class, Long.class, boolean.class,
			Boolean.class);

	static Column of(RecordComponent component) {
		return of(snake(component.getName()), component.getType());
	}

	private static Column of(String name, Class<?> type) {
		String plain = PLAIN.get(type);
		if (plain != null) {
			Class<?> boxed = BOXED.getOrDefault(type, type);
			return new Column(name, type, plain, (row, i) -> row.getObject(i, boxed), Function.identity(), Function.identity());
		}
		if (type == Instant.class) {
			return new Column(name, type, "timestamptz", Column::instant, Object::toString,
					v -> ((Instant) v).truncatedTo(ChronoUnit.MICROS));
		}
		if (type == List.class) {
			return new Column(name, type, "text[]", Column::list, v -> literal((List<?>) v), v -> List.copyOf((List<?>) v));
		}
		if (type == Sealed.class) {
			return text(name, type, v -> ((Sealed) v).written(), Sealed::read);
		}
		if (type.isEnum()) {
			return text(name, type, v -> ((Enum<?>) v).name(), text -> constant(type, text));
		}
		if (type.isRecord() && type.getRecordComponents().length == 1) {
			return wrapped(name, type);
		}
		throw new IllegalArgumentException("no column for " + type + " " + name);
	}

	private static Column text(String name, Class<?> type, Function<Object, Object> sent, Function<String, Object> read) {
		return new Column(name, type, "text", (row, i) -> {
			String text = row.getString(i);
			return text == null ? null : read.apply(text);
		}, sent, Function.identity());
	}

	/** An id record stands in the table as the one value that it wraps. */
	private static Column wrapped(String name, Class<?> type) {
		Column inner = of(name, type.getRecordComponents()[0].getType());
		var shape = new RecordShape<>(type.asSubclass(Record.class));
		return new Column(name, type, inner.sqlType, (row, i) -> {
			Object value = inner.reader.read(row, i);
			return value == null ? null : shape.make(new Object[]{value});
		}, v -> inner.sent.apply(java.util.Objects.requireNonNull(shape.values((Record) v)[0])), Function.identity());
	}

	private static Object constant(Class<?> type, String name) {
		for (Object constant : type.getEnumConstants()) {
			if (((Enum<?>) constant).name().equals(name)) {
				return constant;
			}
		}
		throw new IllegalArgumentException(type + " has no " + name);
	}

	private static @Nullable Object instant(ResultSet row, int index) throws SQLException {
		OffsetDateTime read = row.getObject(index, OffsetDateTime.class);
		return read == null ? null : read.toInstant();
	}

	private static @Nullable Object list(ResultSet row, int index) throws SQLException {
		java.sql.Array read = row.getArray(index);
		return read == null ? null : List.of((Object[]) read.getArray());
	}

	/** unnest takes arrays of arrays apart altogether, so an array travels as its literal. */
	private static String literal(Collection<?> values) {
		var text = new StringBuilder("{");
		for (Object value : values) {
			text.append(text.length() == 1 ? "\"" : ",\"").append(value.toString().replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
		}
		return text.append('}').toString();
	}

	/** The type of the array's elements on the way there. */
	String sentType() {
		return sqlType.equals("text[]") ? "text" : sqlType;
	}

	static String snake(String name) {
		return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
	}
}
