package org.redvest.query.projection;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.stream.DeadLetters;
import org.redvest.kernel.stream.LogReader;
import org.redvest.query.projection.Generation.State;
import org.redvest.query.projection.ProjectionStatus.Lag;
import org.redvest.query.projection.ProjectionStatus.Rebuild;

/** Tells how projections and their rebuilds stand. */
final class Statuses {

	private final Projections projections;
	private final Generations generations;
	private final Segments segments;
	private final DeadLetters letters;
	private final Progress progress;
	private final LogReader log;

	Statuses(Projections projections, Generations generations, Segments segments, DeadLetters letters, Progress progress, LogReader log) {
		this.projections = projections;
		this.generations = generations;
		this.segments = segments;
		this.letters = letters;
		this.progress = progress;
		this.log = log;
	}

	List<ProjectionStatus> all() {
		return projections.all().stream().map(this::of).toList();
	}

	ProjectionStatus of(String name) {
		return of(projections.named(name));
	}

	private ProjectionStatus of(Projection projection) {
		Rebuild rebuild = generations.in(projection.name(), State.BUILDING).map(this::of).orElse(null);
		Integer kept = generations.in(projection.name(), State.KEPT).map(Generation::number).orElse(null);
		return generations.in(projection.name(), State.LIVE).map(live -> of(projection, live, kept, rebuild)).orElseGet(
				() -> new ProjectionStatus(projection.name(), projection.version(), ProjectionStatus.State.ABSENT, null, null, 0,
						log.head(),
						new Lag(log.head(), progress.lagSeconds(0)), List.of(), 0, 0, kept, rebuild));
	}

	private ProjectionStatus of(Projection projection, Generation live, @Nullable Integer kept, @Nullable Rebuild rebuild) {
		List<Segments.Segment> all = segments.of(live);
		long position = position(all);
		long head = Math.max(position, log.head());
		return new ProjectionStatus(projection.name(), projection.version(), state(projection, live, all, head - position), live.number(),
				live.version(), position, head, new Lag(head - position, progress.lagSeconds(position)), all, progress.rate(live),
				letters.count(live.projection(), live.number()), kept, rebuild);
	}

	private static ProjectionStatus.State state(Projection projection, Generation live, List<Segments.Segment> segments, long behind) {
		if (live.version() != projection.version()) {
			return ProjectionStatus.State.OTHER_VERSION;
		}
		if (behind == 0) {
			return ProjectionStatus.State.CURRENT;
		}
		return segments.stream().allMatch(each -> each.owner() != null)
				? ProjectionStatus.State.CATCHING_UP
				: ProjectionStatus.State.STANDING_STILL;
	}

	Rebuild of(Generation generation) {
		long position = position(segments.of(generation));
		long head = Math.max(position, log.head());
		return new Rebuild(generation.projection(), generation.number(), generation.version(), generation.state(), generation.pausedAt(),
				position, head, progress.rate(generation), progress.secondsLeft(generation),
				letters.count(generation.projection(), generation.number()),
				generation.startedAt(), generation.state() == State.BUILDING ? null : generation.changedAt());
	}

	private static long position(List<Segments.Segment> segments) {
		return segments.stream().mapToLong(Segments.Segment::position).min().orElse(0);
	}
}
