package org.redvest.command.clock;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Working days of 2022 and of the days around, counted on the fingers from the State Council's notices (国办发明电〔2021〕11号,
 * 〔2022〕16号): for tests that reckon for themselves.
 */
final class Calendar2022 {

	private static final ZoneOffset SHANGHAI = ZoneOffset.ofHours(8);

	/** First and last day off. */
	private static final List<List<String>> OFF = List.of(List.of("2022-01-01", "2022-01-03"), List.of("2022-01-31", "2022-02-06"),
			List.of("2022-04-03", "2022-04-05"), List.of("2022-04-30", "2022-05-04"), List.of("2022-06-03", "2022-06-05"),
			List.of("2022-09-10", "2022-09-12"), List.of("2022-10-01", "2022-10-07"), List.of("2022-12-31", "2023-01-02"),
			List.of("2023-01-21", "2023-01-27"));
	private static final Set<LocalDate> MADE_UP = Set.of("2022-01-29", "2022-01-30", "2022-04-02", "2022-04-24", "2022-05-07", "2022-10-08",
			"2022-10-09", "2023-01-28", "2023-01-29").stream().map(LocalDate::parse).collect(Collectors.toSet());

	private Calendar2022() {
	}

	static boolean works(LocalDate day) {
		if (MADE_UP.contains(day)) {
			return true;
		}
		boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
		return !weekend
				&& OFF.stream().noneMatch(
						each -> !day.isBefore(LocalDate.parse(each.getFirst())) && !day.isAfter(LocalDate.parse(each.getLast())));
	}

	/** The last of so many working days after a day. */
	static LocalDate after(LocalDate day, int workingDays) {
		LocalDate last = day;
		for (int counted = 0; counted < workingDays;) {
			last = last.plusDays(1);
			counted += works(last) ? 1 : 0;
		}
		return last;
	}

	/** When so many working days after an instant are over. */
	static Instant end(Instant from, int workingDays) {
		return midnight(after(day(from), workingDays).plusDays(1));
	}

	static LocalDate day(Instant instant) {
		return instant.atOffset(SHANGHAI).toLocalDate();
	}

	static Instant midnight(LocalDate day) {
		return day.atStartOfDay().toInstant(SHANGHAI);
	}
}
