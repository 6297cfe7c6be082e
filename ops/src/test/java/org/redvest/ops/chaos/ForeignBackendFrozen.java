package org.redvest.ops.chaos;

import java.time.Duration;

/**
 * The same where PostgreSQL is not ours, so that nobody may signal its processes: while it is stopped nothing can be appended, and
 * everybody is told so in time; woken, it all goes on.
 */
final class ForeignBackendFrozen implements Fault {

	private static final Duration FROZEN = Duration.ofSeconds(9);
	private static final Duration TOLD = Duration.ofSeconds(8);

	@Override
	public Finding happens(Setting setting) throws Exception {
		try (var cluster = Cluster.of(setting.directory(), Duration.ZERO, Duration.ZERO);
				var load = Load.on(cluster.addresses(), 3, setting.seed());
				var holder = new Holder(cluster.postgresql().superuser())) {
			load.more(100);
			long pid = holder.stopped(setting.random());
			Patience.pause(FROZEN);
			boolean stayed = Processes.isStopped(pid) && holder.holds(pid);
			Processes.wake(pid);
			load.more(100);
			var finding = Finding.of("freeze-foreign-backend").happened("stopped with the lock for 9 s", stayed ? 1 : 0, 1);
			cluster.addresses().forEach(each -> finding.within("slowest answer of " + each, load.journal().slowest(each), TOLD));
			return cluster.checked(finding, load);
		}
	}
}
