package org.redvest.query.http;

import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.http.Problem;
import org.redvest.query.projection.LiveView;
import org.redvest.query.projection.View;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Reads a view for whoever asks: it covers what the asker has seen, or after a bounded wait says that it does not yet. */
@Component
public final class Views {

	private static final Duration AGAIN = Duration.ofSeconds(1);

	private final LiveView live;

	public Views(LiveView live) {
		this.live = live;
	}

	/** Reads in one snapshot; the rows are taken out and nothing else is done meanwhile, for it holds a connection. */
	public <T extends @Nullable Object> T read(String projection, Reading asked, Function<View, T> rows) {
		await(projection, asked);
		return live.read(projection, rows);
	}

	/**
	 * Reads what is counted over many rows and asked again and again; it is counted once for as long as the rows are the same.
	 *
	 * @param question tells it from whatever else is counted in the projection, by its equality
	 */
	public <T> T count(String projection, Reading asked, Object question, Function<View, T> counting) {
		await(projection, asked);
		return live.counted(projection, question, counting);
	}

	private void await(String projection, Reading asked) {
		Long covering = asked.covering();
		if (covering != null && !live.awaitCovers(projection, covering, asked.patience())) {
			throw behind(projection, covering);
		}
	}

	private static Problem behind(String projection, long asked) {
		return Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "view.behind", projection, Long.toString(asked)).retryAfter(AGAIN);
	}
}
