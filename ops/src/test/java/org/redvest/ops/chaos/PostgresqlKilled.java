package org.redvest.ops.chaos;

import static org.redvest.ops.chaos.Patience.eventually;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/** {@code kill -9} of PostgreSQL's first process under load, again and again: it is started again, and the application goes on. */
final class PostgresqlKilled implements Fault {

	private static final Duration BACK = Duration.ofSeconds(30);

	@Override
	public Finding happens(Setting setting) throws Exception {
		var random = setting.random();
		Set<String> said = new HashSet<>();
		Set<Long> killed = new HashSet<>();
		try (var redvest = Installation.in(setting.directory().resolve("home"));
				var load = Load.on(List.of(redvest.address()), 4, setting.seed())) {
			long began = System.nanoTime();
			while (setting.again(killed.size())) {
				load.more(20 + random.nextInt(200));
				killed.add(redvest.postmaster().pid());
				said.add(kill(redvest));
			}
			load.more(20);
			Duration pause = load.journal().longestPause(began, _ -> true);
			return redvest.checked(Finding.of("kill-postgresql").happened("killed", killed.size(), 1)
					.happened("recoveries", redvest.recoveries(), killed.size()).saw("health said", said)
					.within("longest pause", pause, BACK), load);
		}
	}

	/** Until it is well again; what health said meanwhile. */
	static String kill(Installation redvest) {
		redvest.postmaster().destroyForcibly();
		var said = new AtomicReference<>("");
		eventually("health says it", () -> redvest.lacking().map(code -> said.compareAndSet("", code)).isPresent());
		eventually("health says that it is over", () -> redvest.lacking().isEmpty());
		return said.get();
	}
}
