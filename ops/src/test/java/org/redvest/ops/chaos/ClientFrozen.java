package org.redvest.ops.chaos;

import java.time.Duration;

/** One of two processes is stopped under load, wherever it is just then, and woken when the other has long gone on. */
final class ClientFrozen implements Fault {

	private static final Duration FROZEN = Duration.ofSeconds(14);
	static final Duration GO_ON = Duration.ofSeconds(8);

	@Override
	public Finding happens(Setting setting) throws Exception {
		try (var cluster = Cluster.of(setting.directory(), Duration.ZERO, Duration.ZERO);
				var load = Load.on(cluster.addresses(), 3, setting.seed())) {
			var frozen = cluster.node(0);
			load.more(100);
			long since = System.nanoTime();
			Processes.stop(frozen.process().pid());
			Patience.pause(FROZEN);
			boolean stayed = Processes.isStopped(frozen.process().pid());
			Duration pause = load.journal().longestPause(since, each -> !each.via().equals(frozen.address()));
			Processes.wake(frozen.process().pid());
			Patience.eventually("it goes on", () -> load.journal().longestPause(since, each -> each.via().equals(frozen.address()))
					.compareTo(Duration.ofNanos(System.nanoTime() - since)) < 0);
			load.more(100);
			return cluster.checked(Finding.of("freeze-client").happened("stopped for 14 s", stayed ? 1 : 0, 1)
					.within("longest pause of the others", pause, GO_ON), load);
		}
	}
}
