package org.redvest.query.projection;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.redvest.kernel.privacy.InMemoryVault;
import org.redvest.kernel.stream.DeadLetters;
import org.redvest.kernel.stream.Handlings;
import org.redvest.kernel.stream.LogReader;
import org.redvest.query.projection.Generation.State;

/** One process that runs views, as the application assembles it; several of them may share a database. */
final class Process implements AutoCloseable {

	static final Limits LIMITS = new Limits(8, 1024, 200, 2, 2, Duration.ofSeconds(2), 2, 1, false);

	final Generations generations;
	final Segments segments;
	final DeadLetters letters;
	final ViewLetters desk;
	final Coverage coverage;
	final Served served = new Served();
	final Progress progress;
	final ProjectionRuntime runtime;
	final LiveView view;
	final Statuses statuses;
	final Projection projection;

	Process(DataSource dataSource, LogReader log, Projection projection, Limits limits) {
		this.projection = projection;
		var database = new ViewDatabase(dataSource);
		var projections = new Projections(List.of(projection));
		generations = new Generations(database, limits.segments());
		segments = new Segments(database);
		letters = new DeadLetters(database.dataSource(), "views");
		desk = new ViewLetters(database, projections, generations, segments, letters,
				new Handlings(dataSource, new InMemoryVault(), "views"), log);
		coverage = new Coverage(database, limits.longestWait());
		progress = new Progress(projections, database, log, InstantSource.system());
		view = new LiveView(projections, database, coverage, served);
		statuses = new Statuses(projections, generations, segments, letters, progress, log);
		runtime = new ProjectionRuntime(projections, generations,
				new Feed.Runtime(log, segments, new Batch(database, letters), coverage, served, limits, "node-" + UUID.randomUUID()),
				progress);
	}

	static Process start(RealLog log, Projection projection, Limits limits) {
		var process = new Process(log.views(), log.reader(), projection, limits);
		process.runtime.start();
		return process;
	}

	static Process start(RealLog log) {
		return start(log, new Households(1), LIMITS);
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
