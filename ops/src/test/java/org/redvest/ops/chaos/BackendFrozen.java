package org.redvest.ops.chaos;

import java.time.Duration;
import java.util.List;

/** PostgreSQL's process that runs the append is stopped inside the function, with the lock: the embedded server's watch wakes it. */
final class BackendFrozen implements Fault {

	@Override
	public Finding happens(Setting setting) throws Exception {
		var random = setting.random();
		int stopped = 0;
		long began = System.nanoTime();
		try (var redvest = Installation.in(setting.directory().resolve("home"));
				var load = Load.on(List.of(redvest.address()), 4, setting.seed());
				var holder = new Holder(redvest.superuser())) {
			Duration longest = Duration.ZERO;
			while (setting.again(stopped)) {
				load.more(50);
				began = System.nanoTime();
				holder.stopped(random);
				stopped++;
				Duration pause = pauseUntilMore(load, began);
				longest = pause.compareTo(longest) > 0 ? pause : longest;
			}
			return redvest.checked(Finding.of("freeze-backend").happened("stopped with the lock", stopped, 1)
					.within("longest pause of the others", longest, ClientFrozen.GO_ON), load);
		}
	}

	static Duration pauseUntilMore(Load load, long since) {
		load.more(50);
		return load.journal().longestPause(since, _ -> true);
	}
}
