package org.redvest.query.projection;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.stream.LogReader;
import org.springframework.context.SmartLifecycle;

/** Runs the views of this process: a worker for each projection, one that looks after rebuilds, and the measuring. */
final class ProjectionRuntime implements SmartLifecycle {

	private final Projections projections;
	private final Generations generations;
	private final Feed.Runtime shared;
	private final Progress progress;
	private final List<LiveWorker> live = new ArrayList<>();
	private final Rebuilds rebuilds;
	private LogReader.@Nullable Handle growth;

	ProjectionRuntime(Projections projections, Generations generations, Orders orders, Feed.Runtime shared,
			Progress progress) {
		this.projections = projections;
		this.generations = generations;
		this.shared = shared;
		this.progress = progress;
		this.rebuilds = new Rebuilds(projections, generations, orders, shared, this::ended);
	}

	Rebuilds rebuilds() {
		return rebuilds;
	}

	@Override
	public void start() {
		if (shared.limits().alone()) {
			shared.segments().releaseAll();
		}
		for (Projection each : projections.all()) {
			generations.live(each);
			live.add(new LiveWorker(each, generations, shared));
		}
		live.forEach(Worker::start);
		rebuilds.start();
		progress.start();
		growth = shared.log().onGrowth(this::grown);
	}

	private void grown() {
		live.forEach(Worker::wake);
		rebuilds.wakeAll();
	}

	/** A rebuild has ended, as a rule because its generation is live now. */
	private void ended(String projection) {
		shared.coverage().moved(projection);
		live.stream().filter(each -> each.feeds(projection)).forEach(LiveWorker::switched);
	}

	@Override
	public void stop() {
		if (growth != null) {
			growth.close();
			growth = null;
		}
		progress.close();
		rebuilds.close();
		live.forEach(Worker::close);
		live.clear();
		shared.costs().keep();
	}

	@Override
	public boolean isRunning() {
		return growth != null;
	}

	/** Before the web server starts and until it has stopped. */
	@Override
	public int getPhase() {
		return 0;
	}
}
