package org.redvest.query.projection;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.redvest.kernel.Refused;
import org.redvest.query.projection.Generation.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts rebuilds, and takes up those that a killed process has left. Whatever is being built stands in the registry; this only
 * looks after it.
 */
final class Rebuilds extends Worker {

	private static final Logger LOG = LoggerFactory.getLogger(Rebuilds.class);
	private static final long LOOK_NANOS = 2_000_000_000L;

	private final Projections projections;
	private final Generations generations;
	private final Feed.Runtime runtime;
	private final Consumer<String> switched;
	private final Map<String, RebuildWorker> working = new ConcurrentHashMap<>();
	private volatile long lookAt = System.nanoTime();

	Rebuilds(Projections projections, Generations generations, Feed.Runtime runtime, Consumer<String> switched) {
		super("rebuilds");
		this.projections = projections;
		this.generations = generations;
		this.runtime = runtime;
		this.switched = switched;
	}

	/** Begins a new generation; refused while one is being built. */
	Generation rebuild(String projection) {
		return begun(generations.build(projections.named(projection)));
	}

	/** Brings the kept generation to the head and makes it live again; refused where there is none that this code has filled. */
	Generation switchBack(String projection) {
		return begun(generations.restore(projections.named(projection)));
	}

	/** A generation that is or was built beside the live one. */
	Generation rebuild(String projection, int generation) {
		return generations.numbered(projections.named(projection).name(), generation)
				.orElseThrow(() -> Refused.notFound("projection.rebuild-unknown", projection, generation));
	}

	Optional<Generation> running(String projection) {
		return generations.in(projection, State.BUILDING);
	}

	private Generation begun(Generation generation) {
		lookAt = System.nanoTime();
		wake();
		return generation;
	}

	@Override
	boolean work() {
		if (System.nanoTime() - lookAt >= 0) {
			lookAt = System.nanoTime() + LOOK_NANOS;
			projections.all().forEach(this::look);
			generations.tidy();
		}
		return false;
	}

	private void look(Projection projection) {
		generations.in(projection.name(), State.LIVE).filter(live -> live.version() < projection.version())
				.filter(_ -> running(projection.name()).isEmpty()).ifPresent(_ -> renew(projection));
		running(projection.name()).ifPresent(building -> {
			if (building.version() == projection.version()) {
				workOn(projection, building);
			} else if (building.version() < projection.version()) {
				generations.abandon(building);
			}
		});
	}

	/** The deployed code is newer than the view: a view of its own version is built while the old one answers. */
	private void renew(Projection projection) {
		boolean kept = generations.in(projection.name(), State.KEPT).filter(each -> each.version() == projection.version()).isPresent();
		try {
			Generation begun = kept ? generations.restore(projection) : generations.build(projection);
			LOG.info("{} is built anew as {} for version {}", projection.name(), begun.schema(), projection.version());
		} catch (Refused another) {
			LOG.debug("another process was first: {}", another.code());
		}
	}

	private void workOn(Projection projection, Generation building) {
		RebuildWorker known = working.get(projection.name());
		if (known == null || !known.alive()) {
			var feed = new Feed(projection, building, runtime, "rebuild", Integer.MAX_VALUE);
			var worker = new RebuildWorker(generations, feed, () -> {
				switched.accept(projection.name());
				begun(building);
			});
			working.put(projection.name(), worker);
			worker.start();
		}
	}

	/** The log has grown: what waits at the head goes on. */
	void wakeAll() {
		working.values().forEach(Worker::wake);
	}

	@Override
	void recover() {
		// Nothing is held: the next look finds what there is.
	}

	@Override
	void end() {
		working.values().forEach(Worker::close);
	}
}
