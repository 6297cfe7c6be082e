package org.redvest.ops.chaos;

import java.time.Duration;
import java.util.List;

/** {@code kill -9} of the application under load, again and again; PostgreSQL is left behind and found again by the next life. */
final class ApplicationKilled implements Fault {

	private static final int SIGKILL = 128 + 9;

	@Override
	public Finding happens(Setting setting) throws Exception {
		var random = setting.random();
		try (var redvest = Installation.in(setting.directory().resolve("home"));
				var load = Load.on(List.of(redvest.address()), 4, setting.seed())) {
			long began = System.nanoTime();
			var kills = setting.turns();
			while (kills.another()) {
				load.more(20 + random.nextInt(200));
				kill(redvest);
			}
			load.more(20);
			Duration pause = load.journal().longestPause(began, _ -> true);
			return redvest.checked(Finding.of("kill-application").saw("killed", kills.taken()).saw("longest pause", pause), load);
		}
	}

	/** And the next life. */
	static void kill(Installation redvest) throws Exception {
		int code = redvest.kill();
		if (code != SIGKILL) {
			throw new IllegalStateException("it ended with " + code + " and was not killed");
		}
		redvest.start();
	}
}
