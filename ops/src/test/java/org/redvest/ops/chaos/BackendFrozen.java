package org.redvest.ops.chaos;

import java.time.Duration;
import java.util.List;

/** PostgreSQL's process that runs the append is stopped inside the function, with the lock: the embedded server's watch wakes it. */
final class BackendFrozen implements Fault {

	@Override
	public Finding happens(Setting setting) throws Exception {
		var random = setting.random();
		try (var redvest = Installation.in(setting.directory().resolve("home"));
				var load = Load.on(List.of(redvest.address()), 4, setting.seed());
				var holder = new Holder(redvest.superuser())) {
			Duration longest = Duration.ZERO;
			var stops = setting.turns();
			while (stops.another()) {
				load.more(50);
				long before = System.nanoTime();
				holder.stopped(random);
				load.more(50);
				Duration pause = load.journal().longestPause(before, _ -> true);
				longest = pause.compareTo(longest) > 0 ? pause : longest;
			}
			return redvest.checked(Finding.of("freeze-backend").saw("stopped with the lock", stops.taken())
					.within("longest pause of the others", longest, ClientFrozen.GO_ON), load);
		}
	}
}
