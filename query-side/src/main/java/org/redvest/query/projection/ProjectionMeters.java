package org.redvest.query.projection;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;
import org.redvest.query.projection.Generation.State;
import org.redvest.query.projection.Progress.Look;

/** How far the views are, as gauges. */
final class ProjectionMeters implements MeterBinder {

	private final Projections projections;
	private final Progress progress;

	ProjectionMeters(Projections projections, Progress progress) {
		this.projections = projections;
		this.progress = progress;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		for (Projection each : projections.all()) {
			gauge(registry, each, "redvest.projection.position", "the position that the view covers", State.LIVE, Look::position);
			gauge(registry, each, "redvest.projection.head", "the newest position of the log", State.LIVE, _ -> progress.head());
			gauge(registry, each, "redvest.projection.rate", "events a second, lately", State.LIVE, this::rate);
			gauge(registry, each, "redvest.projection.lag.events", "events that the view does not cover yet", State.LIVE, this::behind);
			gauge(registry, each, "redvest.projection.lag.seconds", "for how long the oldest of them has been in the log", State.LIVE,
					look -> progress.lagSeconds(look.position()));
			gauge(registry, each, "redvest.projection.dead.letters", "events that could not be folded, and their successors", State.LIVE,
					Look::deadLetters);
			gauge(registry, each, "redvest.projection.rebuild.position", "the position that a running rebuild has reached", State.BUILDING,
					Look::position);
			gauge(registry, each, "redvest.projection.rebuild.rate", "events a second of a running rebuild", State.BUILDING, this::rate);
			gauge(registry, each, "redvest.projection.rebuild.seconds.left", "how long a running rebuild will take still", State.BUILDING,
					this::secondsLeft);
			gauge(registry, each, "redvest.projection.rebuild.progress", "how much of the log a running rebuild has read, from 0 to 1",
					State.BUILDING, look -> progress.head() == 0 ? 1 : Math.min(1, (double) look.position() / progress.head()));
		}
	}

	private double behind(Look look) {
		return Math.max(0, progress.head() - look.position());
	}

	private double rate(Look look) {
		return progress.rate(look.generation());
	}

	private double secondsLeft(Look look) {
		Double left = progress.secondsLeft(look.generation());
		return left == null ? Double.NaN : left;
	}

	private void gauge(MeterRegistry registry, Projection projection, String name, String description, State state,
			ToDoubleFunction<Look> value) {
		Gauge.builder(name, progress, all -> all.latest(projection.name(), state).map(look -> value.applyAsDouble(look)).orElse(Double.NaN))
				.tag("projection", projection.name()).description(description).strongReference(true).register(registry);
	}
}
