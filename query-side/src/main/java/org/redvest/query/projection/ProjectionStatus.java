package org.redvest.query.projection;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a projection stands.
 *
 * @param version of the code that runs here
 * @param liveGeneration the generation that answers, filled by {@code liveVersion} of the code
 * @param position every event up to here is in the view
 * @param head the newest position of the log
 * @param eventsPerSecond over the last half minute
 * @param deadLetters events that could not be folded, with their successors
 * @param keptGeneration the way back, if there is one
 * @param rebuild what is built beside it, if anything
 */
record ProjectionStatus(String name, int version, State state, @Nullable Integer liveGeneration, @Nullable Integer liveVersion,
		long position,
		long head, Lag lag, List<Segments.Segment> segments, double eventsPerSecond, long deadLetters, @Nullable Integer keptGeneration,
		@Nullable Rebuild rebuild) {

	enum State {
		/** At the head of the log. */
		CURRENT,
		/** Behind it, and on the way. */
		CATCHING_UP,
		/** Behind it, and no process feeds it. */
		STANDING_STILL,
		/** Filled by another version of the code: it answers, but stands still until a generation of this version is switched in. */
		OTHER_VERSION,
		/** No generation yet. */
		ABSENT
	}

	/** How far behind: in events, and for how long the oldest of them has been in the log. */
	record Lag(long events, double seconds) {
	}

	/**
	 * A generation that is or was built beside the live one.
	 *
	 * @param state building, then live, later kept or dropped
	 * @param pausedAt since when it rests because an operator wants that, or null
	 * @param secondsLeft by what is left to do and how fast it goes; null where that cannot be said
	 */
	record Rebuild(String projection, int generation, int version, Generation.State state, @Nullable Instant pausedAt, long position,
			long head, double eventsPerSecond, @Nullable Double secondsLeft, long deadLetters, Instant startedAt,
			@Nullable Instant endedAt) {
	}
}
