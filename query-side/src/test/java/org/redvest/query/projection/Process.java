package org.redvest.query.projection;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.redvest.kernel.Actor;
import org.redvest.kernel.privacy.InMemoryVault;
import org.redvest.kernel.stream.DeadLetters;
import org.redvest.kernel.stream.Handlings;
import org.redvest.kernel.stream.LogReader;
import org.redvest.query.projection.Generation.State;

/** One process that runs views, as the application assembles it; several of them may share a database. */
final class Process implements AutoCloseable {

	static final Actor ADMIN = new Actor("u-900", Actor.Role.ADMIN, "430408", Actor.Channel.WEB);
	static final Limits LIMITS = new Limits(8, 1024, 200, 2, 2, Duration.ofSeconds(2), 2, 1, false);

	final Generations generations;
	final Orders orders;
	final Segments segments;
	final DeadLetters letters;
	final ViewLetters desk;
	final Coverage coverage;
	final Served served = new Served();
	final Progress progress;
	final ProjectionRuntime runtime;
	private final Rebuilds looking;
	final LiveView view;
	final Statuses statuses;
	final Projection projection;

	Process(DataSource dataSource, LogReader log, Projection projection, Limits limits) {
		this.projection = projection;
		var database = new ViewDatabase(dataSource);
		var projections = new Projections(List.of(projection));
		generations = new Generations(database, limits.segments());
		orders = new Orders(database);
		segments = new Segments(database);
		letters = new DeadLetters(database.dataSource(), "views");
		desk = new ViewLetters(database, projections, generations, segments, letters,
				new Handlings(dataSource, new InMemoryVault(), "views"), log);
		coverage = new Coverage(database, limits.longestWait());
		var costs = new Costs(database);
		progress = new Progress(projections, database, costs, log, InstantSource.system());
		view = new LiveView(projections, database, coverage, served);
		statuses = new Statuses(projections, generations, segments, letters, progress, log);
		var shared = new Feed.Runtime(log, segments, new Batch(database, letters), coverage, served, costs, limits,
				"node-" + UUID.randomUUID());
		runtime = new ProjectionRuntime(projections, generations, orders, shared, progress);
		looking = new Rebuilds(projections, generations, orders, shared, _ -> {});
	}

	static Process start(RealLog log, Projection projection, Limits limits) {
		var process = new Process(log.views(), log.reader(), projection, limits);
		process.runtime.start();
		return process;
	}

	static Process start(RealLog log) {
		return start(log, new Households(1), LIMITS);
	}

	/** Looks once what there is to rebuild, as happens now and then. */
	void lookAfterRebuilds() {
		looking.work();
	}

	Generation live() {
		return generations.in(projection.name(), State.LIVE).orElseThrow();
	}

	void awaitHead(RealLog log) {
		long head = log.reader().head();
		if (!view.awaitCovers(projection.name(), head, Duration.ofSeconds(30))) {
			throw new AssertionError("covers " + coverage.covered(projection.name()) + " of " + head);
		}
	}

	static void await(String what, BooleanSupplier condition) {
		long end = System.nanoTime() + 30_000_000_000L;
		while (!condition.getAsBoolean()) {
			if (System.nanoTime() > end) {
				throw new AssertionError("in vain: " + what);
			}
			try {
				Thread.sleep(5);
			} catch (InterruptedException e) {
				throw new IllegalStateException(e);
			}
		}
	}

	Generation awaitLive(Generation begun) {
		await("generation " + begun.number() + " is live", () -> live().number() == begun.number());
		return live();
	}

	@Override
	public void close() {
		runtime.stop();
	}
}
