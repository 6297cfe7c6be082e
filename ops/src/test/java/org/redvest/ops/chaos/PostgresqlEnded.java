package org.redvest.ops.chaos;

import static org.redvest.ops.chaos.Patience.eventually;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;

/**
 * PostgreSQL's first process is ended under load, again and again: it is started again, and the application says so in health
 * and goes on by itself.
 *
 * @param how killed, or asked to end
 */
record PostgresqlEnded(String name, End how) implements Fault {

	private static final Duration BACK = Duration.ofSeconds(30);

	/** Ends a process. */
	@FunctionalInterface
	interface End {
		void of(long pid) throws Exception;
	}

	static PostgresqlEnded killed() {
		return new PostgresqlEnded("kill-postgresql", Processes::kill);
	}

	static PostgresqlEnded restarted() {
		return new PostgresqlEnded("restart-postgresql", Processes::interrupt);
	}

	@Override
	public Finding happens(Setting setting) throws Exception {
		var random = setting.random();
		Set<String> said = new TreeSet<>();
		try (var redvest = Installation.in(setting.directory().resolve("home"));
				var load = Load.on(List.of(redvest.address()), 4, setting.seed())) {
			long began = System.nanoTime();
			var ends = setting.turns();
			while (ends.another()) {
				load.more(20 + random.nextInt(200));
				said.add(once(redvest));
			}
			load.more(20);
			Duration pause = load.journal().longestPause(began, _ -> true);
			return redvest.checked(Finding.of(name).saw("ended", ends.taken()).saw("recoveries from the log", redvest.recoveries())
					.saw("health said", said).within("longest pause", pause, BACK), load);
		}
	}

	/** Until it is well again; what health said meanwhile. */
	String once(Installation redvest) throws Exception {
		ProcessHandle before = redvest.postmaster();
		how.of(before.pid());
		var said = new AtomicReference<>("");
		eventually("health says it", () -> redvest.lacking().map(code -> said.compareAndSet("", code)).isPresent());
		eventually("health says that it is over", () -> redvest.lacking().isEmpty());
		if (redvest.postmaster().equals(before)) {
			throw new IllegalStateException("PostgreSQL was not ended");
		}
		return said.get();
	}
}
