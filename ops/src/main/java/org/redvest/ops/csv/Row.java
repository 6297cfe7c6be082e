package org.redvest.ops.csv;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redvest.command.PublicText;
import org.redvest.kernel.Refused;

/**
 * One row, read column by column; what cannot be read is refused with the column's name.
 *
 * @param number as a spreadsheet numbers it
 */
record Row(int number, Map<Column, String> values) {

	private static final int LONGEST = 4_000;
	private static final ZoneOffset DISTRICT = ZoneOffset.ofHours(8);

	/** What stands there, or null where nothing does. */
	@Nullable
	String text(Column column) {
		String value = values.getOrDefault(column, "").strip();
		if (value.length() > LONGEST) {
			throw new Faulty(column, Refused.invalid("csv.value-too-long", LONGEST));
		}
		return value.isEmpty() ? null : value;
	}

	String needed(Column column) {
		String value = text(column);
		if (value == null) {
			throw new Faulty(column, Refused.invalid("csv.value-missing"));
		}
		return value;
	}

	/** Reads a value with something that refuses what it cannot read. */
	static <T> T read(Column column, String value, Function<String, T> reader) {
		try {
			return reader.apply(value);
		} catch (Refused refused) {
			throw new Faulty(column, refused);
		} catch (IllegalArgumentException | java.time.DateTimeException _) {
			throw new Faulty(column, Refused.invalid("csv.value-unreadable"));
		}
	}

	<T> @Nullable T optional(Column column, Function<String, T> reader) {
		String value = text(column);
		return value == null ? null : read(column, value, reader);
	}

	<T> T needed(Column column, Function<String, T> reader) {
		return read(column, needed(column), reader);
	}

	/** Text that stays in the log in the clear, so that nobody's number may stand in it. */
	String publicText(Column column) {
		return needed(column, value -> PublicText.checked(column.english(), value));
	}

	int number(Column column) {
		return needed(column, Integer::valueOf);
	}

	boolean yes(Column column) {
		Boolean said = optional(column, value -> switch (value.toLowerCase(java.util.Locale.ROOT)) {
			case "是", "y", "yes", "true", "1" -> true;
			case "否", "n", "no", "false", "0" -> false;
			default -> throw new IllegalArgumentException("neither yes nor no");
		});
		return Boolean.TRUE.equals(said);
	}

	/** One of an enumeration, where one must stand there. */
	<E extends Enum<E>> E neededChoice(Column column, Class<E> type, Map<String, E> chinese) {
		needed(column);
		return Objects.requireNonNull(choice(column, type, chinese));
	}

	/** One of an enumeration, by its name or by its Chinese word. */
	<E extends Enum<E>> @Nullable E choice(Column column, Class<E> type, Map<String, E> chinese) {
		return optional(column, value -> {
			E found = chinese.get(value);
			if (found != null) {
				return found;
			}
			return Arrays.stream(type.getEnumConstants()).filter(each -> each.name().equalsIgnoreCase(value)).findFirst().orElseThrow(
					() -> Refused.invalid("csv.choice-unknown", chinese.keySet().stream().sorted().collect(Collectors.joining(" "))));
		});
	}

	/** A date, or a date and a time, in the district's time where no offset is given. */
	static Instant instant(String value) {
		String iso = value.replace('/', '-').replace(' ', 'T');
		if (iso.length() == 10) {
			return LocalDate.parse(iso).atTime(12, 0).toInstant(DISTRICT);
		}
		return iso.matches(".*(Z|[+-]\\d{2}:?\\d{2})")
				? OffsetDateTime.parse(iso).toInstant()
				: LocalDateTime.parse(iso).toInstant(DISTRICT);
	}

	static LocalDate date(String value) {
		return LocalDate.parse(value.replace('/', '-'));
	}

	/** The same for the same row, in whichever order the columns stand and wherever in the file. */
	String content(List<Column> columns) {
		return columns.stream().map(each -> each.english() + "=" + values.getOrDefault(each, "").strip())
				.collect(Collectors.joining("\u001f"));
	}

	/** Shows nothing of what it says. */
	@Override
	public String toString() {
		return "Row " + number;
	}
}
