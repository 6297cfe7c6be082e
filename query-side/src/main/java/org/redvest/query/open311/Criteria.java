package org.redvest.query.open311;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.http.Problem;
import org.redvest.query.figure.Days;
import org.springframework.http.HttpStatus;

/**
 * Which requests are asked for.
 *
 * @param ids these alone, whatever else is said; null for all of the span
 * @param codes of these matters; empty for all
 * @param closed closed or open ones; null for both
 */
record Criteria(@Nullable List<UUID> ids, Instant from, Instant until, List<String> codes, @Nullable Boolean closed) {

	private static final Duration LONGEST = Duration.ofDays(90);
	private static final Set<String> STATES = Set.of("open", "closed");

	/** One request. */
	static Criteria of(String id) {
		return new Criteria(ids(List.of(id)), Instant.EPOCH, Instant.EPOCH, List.of(), null);
	}

	static Criteria of(List<String> ids, List<String> codes, @Nullable Instant start, @Nullable Instant end, List<String> states,
			Instant now) {
		Instant until = end != null ? end : start == null ? now : Days.earlier(now, start.plus(LONGEST));
		Instant from = start != null ? start : until.minus(LONGEST);
		if (Duration.between(from, until).compareTo(LONGEST) > 0) {
			throw Problem.of(HttpStatus.BAD_REQUEST, "open311.span-too-long", LONGEST.toDays());
		}
		return new Criteria(said(ids).isEmpty() ? null : ids(said(ids)), from, until, said(codes), closed(said(states)));
	}

	private static List<String> said(List<String> values) {
		return values.stream().map(String::strip).filter(each -> !each.isEmpty()).distinct().toList();
	}

	private static @Nullable Boolean closed(List<String> states) {
		if (!STATES.containsAll(states)) {
			throw Problem.of(HttpStatus.BAD_REQUEST, "open311.status-invalid");
		}
		return states.size() == 1 ? Boolean.valueOf(states.contains("closed")) : null;
	}

	/** What has not the form of an id names no request. */
	private static List<UUID> ids(List<String> written) {
		return written.stream().flatMap(Criteria::id).toList();
	}

	private static Stream<UUID> id(String written) {
		try {
			return Stream.of(UUID.fromString(written));
		} catch (IllegalArgumentException _) {
			return Stream.empty();
		}
	}
}
