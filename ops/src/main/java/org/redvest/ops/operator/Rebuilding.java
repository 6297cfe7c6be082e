package org.redvest.ops.operator;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * How a rebuild stands, as the application tells.
 *
 * @param secondsLeft null where that cannot be said
 */
record Rebuilding(String view, int generation, State state, boolean paused, long position, long head, double rate,
		@Nullable Double secondsLeft) {

	/** As the registry of generations has it. */
	enum State {
		/** Filled. */
		BUILDING,
		/** Switched in. */
		LIVE,
		/** Given up, and kept for another time. */
		KEPT,
		/** Given up. */
		DROPPED
	}

	static Rebuilding of(JsonNode rebuild) {
		JsonNode left = rebuild.get("secondsLeft");
		return new Rebuilding(rebuild.get("projection").asString(), rebuild.get("generation").asInt(),
				State.valueOf(rebuild.get("state").asString()), !rebuild.get("pausedAt").isNull(), rebuild.get("position").asLong(),
				rebuild.get("head").asLong(), rebuild.get("eventsPerSecond").asDouble(), left.isNull() ? null : (Double) left.asDouble());
	}

	String path() {
		return "/api/projections/" + view + "/rebuilds/" + generation;
	}

	boolean over() {
		return state != State.BUILDING;
	}

	String line() {
		return "%s/%d %s  %d/%d  %.0f/s  %s".formatted(view, generation, words(), position, head, rate, left());
	}

	private String words() {
		return switch (state) {
			case BUILDING -> paused ? "已暂停 paused" : "重建中 building";
			case LIVE -> "已启用 live";
			case KEPT -> "保留 kept";
			case DROPPED -> "已放弃 given up";
		};
	}

	String left() {
		if (secondsLeft == null) {
			return "";
		}
		Duration left = Duration.ofSeconds(Math.round(secondsLeft));
		return "剩余 left %d:%02d:%02d".formatted(left.toHours(), left.toMinutesPart(), left.toSecondsPart());
	}
}
