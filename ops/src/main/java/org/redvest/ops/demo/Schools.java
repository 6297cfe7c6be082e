package org.redvest.ops.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.redvest.kernel.EntryId;
import org.redvest.kernel.SchoolEvent.Particulars;
import org.redvest.kernel.SchoolEvent.SchoolKind;
import org.redvest.kernel.SchoolEvent.Subject;
import org.redvest.kernel.SchoolId;
import org.redvest.kernel.UnitCode;

/**
 * The schools of the art companions (艺术童伴), as many at every scale: the twelve rural primary schools of the report, all of them
 * covered, and others that do not count.
 */
final class Schools {

	static final int RURAL_PRIMARY = 12;
	/** Six at the first schools and five at the others. */
	static final int HELD = 64;
	private static final List<Subject> SUBJECTS = List.of(Subject.CHOIR, Subject.PAINTING, Subject.CALLIGRAPHY, Subject.DANCE,
			Subject.INSTRUMENTS, Subject.OPERA);

	private final long seed;
	private final List<Person> teachers;
	final List<Campus> rural = new ArrayList<>();
	/** Merged into another before anything was taught there. */
	final Campus merged;
	/** In the town, so that it is no rural one. */
	final Campus urban;

	/** @param sessions the days on which something was taught */
	record Campus(int number, SchoolId id, Particulars particulars, Subject subject, Person teacher, List<LocalDate> sessions) {
	}

	/** @param steady those of whom some teach, in the order of their registration */
	Schools(long seed, Places places, List<Person> steady) {
		this.seed = seed;
		this.teachers = steady;
		List<Places.Community> villages = places.communities().stream().filter(each -> places.of(each).rural()).toList();
		for (int i = 0; i < RURAL_PRIMARY; i++) {
			rural.add(campus(i, villages.get(i), "小学", true, HELD / RURAL_PRIMARY + (i < HELD % RURAL_PRIMARY ? 1 : 0)));
		}
		merged = campus(RURAL_PRIMARY, villages.get(RURAL_PRIMARY), "教学点", true, 0);
		urban = campus(RURAL_PRIMARY + 1, places.communities().getFirst(), "街小学", false, 0);
	}

	private Campus campus(int number, Places.Community place, String suffix, boolean rural, int sessions) {
		String name = place.name().substring(0, place.name().length() - (rural ? 1 : 2)) + suffix;
		Person teacher = teachers.get(number % teachers.size());
		var held = new ArrayList<LocalDate>();
		for (int i = 0; i < sessions; i++) {
			held.add(session(number, i, teacher.registered().plusDays(14)));
		}
		return new Campus(number, new SchoolId(Chance.id(seed, "school", number)),
				new Particulars(new UnitCode("school-%02d".formatted(number + 1)), name, place.code(), SchoolKind.PRIMARY, rural),
				SUBJECTS.get(number % SUBJECTS.size()), teacher, List.copyOf(held));
	}

	/** Two in the year of the launch, as soon as somebody may teach, and the others every few weeks of the half-year. */
	private static LocalDate session(int school, int number, LocalDate earliest) {
		LocalDate day = switch (number) {
			case 0 -> LocalDate.of(2021, 4, 12);
			case 1 -> LocalDate.of(2021, 10, 18);
			default -> LocalDate.of(2022, 2, 28).plusDays(25L * (number - 2));
		};
		LocalDate held = day.plusDays(school);
		return held.isBefore(earliest) ? earliest.plusDays(number) : held;
	}

	EntryId entry(Campus school, String what) {
		return new EntryId(Chance.id(seed, "school-" + school.number + "-" + what, 0));
	}
}
