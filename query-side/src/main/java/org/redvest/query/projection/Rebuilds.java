package org.redvest.query.projection;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.Actor;
import org.redvest.kernel.Refused;
import org.redvest.query.projection.Generation.State;
import org.redvest.query.projection.Order.Action;
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
	private final Orders orders;
	private final Feed.Runtime runtime;
	private final Crew crew;
	private final Consumer<String> ended;
	private final Map<String, RebuildWorker> working = new ConcurrentHashMap<>();
	private volatile long lookAt = System.nanoTime();

	/** @param ended hears of a projection that another generation may be live of */
	Rebuilds(Projections projections, Generations generations, Orders orders, Feed.Runtime runtime, Consumer<String> ended) {
		super("rebuilds");
		this.projections = projections;
		this.generations = generations;
		this.orders = orders;
		this.runtime = runtime;
		this.crew = new Crew(runtime.limits().rebuildThreads(), runtime.limits().courteousThreads(), runtime.served()::lately);
		this.ended = ended;
	}

	/** Begins a new generation; refused while one is being built. */
	Generation rebuild(String projection, Actor by) {
		Projection named = projections.named(projection);
		return begun(orders.carryOut(Action.BEGUN, by, () -> generations.build(named)));
	}

	/** Begins a new generation of every projection that none is being built of; all that are being built then. */
	List<Generation> rebuildAll(Actor by) {
		Orders.permit(by);
		return projections.all().stream().map(each -> running(each.name()).orElseGet(() -> rebuild(each.name(), by))).toList();
	}

	/** All that are being built. */
	List<Generation> running() {
		return projections.all().stream().flatMap(each -> running(each.name()).stream()).toList();
	}

	/** Lets a rebuild rest where it stands, through restarts as well, until it is resumed. */
	Generation pause(String projection, int generation, Actor by) {
		return changed(Action.PAUSED, by, rebuild(projection, generation), generations::pause);
	}

	Generation resume(String projection, int generation, Actor by) {
		return changed(Action.RESUMED, by, rebuild(projection, generation), generations::resume);
	}

	/** Gives a rebuild up: its generation goes, or is kept again where it was the way back. */
	Generation cancel(String projection, int generation, Actor by) {
		return changed(Action.CANCELLED, by, rebuild(projection, generation), generations::cancel);
	}

	private Generation changed(Action action, Actor by, Generation rebuild, UnaryOperator<Generation> change) {
		return begun(orders.carryOut(action, by, () -> change.apply(rebuild)));
	}

	/** Brings the kept generation to the head and makes it live again; refused where there is none that this code has filled. */
	Generation switchBack(String projection, Actor by) {
		Projection named = projections.named(projection);
		return begun(orders.carryOut(Action.SWITCHED_BACK, by, () -> generations.restore(named)));
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
		lookNow();
		return generation;
	}

	private void lookNow() {
		lookAt = System.nanoTime();
		wake();
	}

	@Override
	void start() {
		crew.start();
		super.start();
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
				.filter(live -> running(projection.name()).isEmpty() && !generations.cancelled(live, projection.version()))
				.ifPresent(_ -> renew(projection));
		Optional<Generation> building = running(projection.name());
		building.filter(each -> each.version() < projection.version()).ifPresent(generations::abandon);
		work(projection, building.filter(each -> each.version() == projection.version() && !each.paused()).orElse(null));
	}

	/** The deployed code is newer than the view: a view of its own version is built while the old one answers. */
	private void renew(Projection projection) {
		boolean kept = generations.in(projection.name(), State.KEPT).filter(each -> each.version() == projection.version()).isPresent();
		try {
			Generation begun = orders.ofItself(Action.BEGUN, () -> kept ? generations.restore(projection) : generations.build(projection));
			LOG.info("{} is built anew as {} for version {}", projection.name(), begun.schema(), projection.version());
		} catch (Refused another) {
			LOG.debug("another process was first: {}", another.code());
		}
	}

	/** @param building what there is to work on, or null */
	private void work(Projection projection, @Nullable Generation building) {
		RebuildWorker known = working.get(projection.name());
		if (known != null && known.busy()) {
			if (building == null || building.number() != known.generation().number()) {
				known.finish();
			}
		} else if (building != null) {
			var feed = new Feed(projection, building, runtime, "rebuild", Integer.MAX_VALUE);
			var worker = new RebuildWorker(generations, feed, crew.on(projection.name()),
					took -> runtime.costs().ended(projection.name(), took), () -> {
						ended.accept(projection.name());
						lookNow();
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
		working.values().forEach(Worker::finish);
		working.values().forEach(Worker::close);
		crew.close();
	}
}
