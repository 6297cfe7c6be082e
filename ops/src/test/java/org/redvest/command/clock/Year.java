package org.redvest.command.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import org.redvest.kernel.Actor;
import org.redvest.kernel.Actor.Role;
import org.redvest.kernel.By;
import org.redvest.kernel.Command;
import org.redvest.kernel.SubjectId;
import org.redvest.kernel.privacy.Sealed;
import org.redvest.kernel.privacy.Vault;

/** A year of what people do, and what the clock has to say about it, reckoned by hand and not by the application. */
final class Year {

	static final Instant BEGIN = Calendar2022.midnight(LocalDate.of(2022, 1, 1));
	static final Instant END = Calendar2022.midnight(LocalDate.of(2023, 1, 1));

	/** Something that somebody does. */
	record Step(Instant at, Command command) {
	}

	private final Random random;
	private final Vault vault;
	private final List<Step> steps = new ArrayList<>();
	private final List<String> expected = new ArrayList<>();

	Year(long seed, Vault vault) {
		this.random = new Random(seed);
		this.vault = vault;
	}

	Sealed sealed(SubjectId subject, Sealed.Kind kind) {
		return vault.seal(subject, kind, "13812345678");
	}

	/** What people do, in order. */
	List<Step> steps() {
		steps.sort(Comparator.comparing(Step::at));
		return steps;
	}

	/** What the clock does, in order, as {@link #line} writes it. */
	List<String> expected() {
		return expected.stream().sorted().toList();
	}

	static String line(Instant at, String event, Object stream, Object subject) {
		return at + " " + event + " " + stream + " " + subject;
	}

	void does(Instant at, Role role, String account, String unit, Function<By, Command> command) {
		if (at.isBefore(END)) {
			steps.add(new Step(at, command.apply(new By(new Actor(account, role, unit, Actor.Channel.WEB), at))));
		}
	}

	void clockDoes(Instant at, String event, Object stream, Object subject) {
		if (!at.isAfter(END)) {
			expected.add(line(at, event, stream, subject));
		}
	}

	UUID uuid() {
		return new UUID(random.nextLong() & ~0xf000L | 0x4000L, random.nextLong() >>> 2 | Long.MIN_VALUE);
	}

	boolean chance(int percent) {
		return random.nextInt(100) < percent;
	}

	/** At some time between two others, never at a full second, so that no two things happen at once. */
	Instant between(Instant from, Instant to) {
		return from.plusMillis((long) (random.nextDouble() * Duration.between(from, to).toMillis())).truncatedTo(ChronoUnit.SECONDS)
				.plusMillis(1 + random.nextInt(998));
	}

	/** In office hours of some day of these. */
	Instant onADay(LocalDate from, LocalDate to) {
		LocalDate day = from.plusDays(random.nextInt((int) ChronoUnit.DAYS.between(from, to)));
		return between(Calendar2022.midnight(day).plus(9, ChronoUnit.HOURS), Calendar2022.midnight(day).plus(17, ChronoUnit.HOURS));
	}
}
