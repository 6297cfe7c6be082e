package org.redvest.ops.chaos;

import java.time.Duration;
import java.util.List;

/** Three processes share segments and policies while their clocks are 15 seconds apart; one is stopped for a while on top of it. */
final class ThreeClocks implements Fault {

	private static final Duration APART = Duration.ofSeconds(15);
	private static final Duration LONGER_THAN_A_CLAIM = Duration.ofSeconds(12);

	@Override
	public Finding happens(Setting setting) throws Exception {
		try (var cluster = Cluster.of(setting.directory(), APART.negated(), Duration.ZERO, APART);
				var load = Load.on(cluster.addresses(), 2, setting.seed())) {
			var steps = Steps.watched(cluster.database());
			load.more(200);
			long stopped = cluster.node(2).process().pid();
			Processes.stop(stopped);
			Patience.pause(LONGER_THAN_A_CLAIM);
			Processes.wake(stopped);
			load.more(200);
			Finding finding = cluster.checked(Finding.of("three-clocks").saw("clocks", "-15 s, right, +15 s"), load);
			List<String> broken = steps.broken();
			return finding.broken(broken).happened("processes that moved segments", steps.owners(), 3);
		}
	}
}
