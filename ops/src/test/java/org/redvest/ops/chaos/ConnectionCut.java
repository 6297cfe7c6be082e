package org.redvest.ops.chaos;

import java.time.Duration;
import org.redvest.kernel.store.CuttingProxy.Cut;

/** The connection breaks in the middle of an append, before the call arrives or before the answer does, again and again. */
final class ConnectionCut implements Fault {

	private static final String UNKNOWN = "503 log.outcome-unknown";

	@Override
	public Finding happens(Setting setting) throws Exception {
		try (var cluster = Cluster.of(setting.directory(), Duration.ZERO);
				var load = Load.on(cluster.addresses(), 4, setting.seed())) {
			return cut(cluster, load, setting);
		}
	}

	static Finding cut(Cluster cluster, Load load, Setting setting) throws InterruptedException {
		var random = setting.random();
		var proxy = cluster.node(0).proxy();
		var turns = setting.turns();
		while (turns.another()) {
			load.more(10 + random.nextInt(30));
			int before = proxy.cuts();
			proxy.cut(random.nextInt(4) == 0 ? Cut.CALL : Cut.ANSWER);
			Patience.eventually("cut", () -> proxy.cuts() > before);
		}
		load.more(20);
		int unknown = load.journal().answers().getOrDefault(UNKNOWN, 0);
		return cluster.checked(
				Finding.of("cut-connection").happened("cut", proxy.cuts(), turns.taken()).happened("told that the outcome is unknown",
						unknown, 1),
				load);
	}
}
