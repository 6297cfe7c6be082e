package org.redvest.query.servicehistory;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.query.fact.RequestPhase;
import org.redvest.query.http.Answer;

/**
 * What happened to a request (工单办理过程).
 *
 * @param confidential whether the requester is kept from readers
 * @param heading by what it is found now: {@code area}, {@code building}, {@code classified.category} and so on
 * @param deadlines each kind of deadline as it stands now
 * @param outcome what was reported last, beside what the requester said of it; null before
 * @param steps what was done, in order, a page of it
 */
public record RequestHistory(UUID requestId, long position, @Nullable Instant knownAt, RequestPhase.Status status, boolean confidential,
		@Nullable Instant receivedAt, Map<String, Object> heading, List<Deadline> deadlines, @Nullable Outcome outcome, List<Item> steps,
		@Nullable String next, String audit) implements Answer {

	/** @param met when what was due happened, or null where it has not; late where that is after {@code due} */
	public record Deadline(String kind, Instant due, String cause, String rule, @Nullable Instant met, @Nullable Boolean inTime) {
	}

	/**
	 * What the unit reported against what the requester said; whether a request is solved says the follow-up.
	 *
	 * @param agrees whether both say solved, or both say not; null until the requester has said
	 */
	public record Outcome(String reported, Instant at, Instant due, boolean inTime, int round, @Nullable Boolean reached,
			@Nullable String solved, @Nullable String satisfied, @Nullable Boolean agrees) {
	}

	/**
	 * One step.
	 *
	 * @param at when it happened
	 * @param status where the request stood after it
	 * @param details what it says; personal values masked
	 */
	public record Item(long sequence, long position, Instant at, Instant recordedAt, String event, RequestPhase.Status status,
			String actor, String role, String unit, String channel, Map<String, Object> details) {
	}
}
