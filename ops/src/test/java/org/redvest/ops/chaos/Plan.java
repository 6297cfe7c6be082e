package org.redvest.ops.chaos;

import java.util.List;
import java.util.function.Supplier;

/**
 * One line of what is done.
 *
 * @param times how often it happens where there is time for it
 * @param percent of the whole time that its repetitions may take
 */
record Plan(String name, Supplier<Fault> fault, int times, int percent) {

	static final List<Plan> ALL = List.of(
			new Plan("kill-application", ApplicationKilled::new, 50, 50),
			new Plan("kill-postgresql", PostgresqlEnded::killed, 20, 15),
			new Plan("restart-postgresql", PostgresqlEnded::restarted, 5, 5),
			new Plan("cut-connection", ConnectionCut::new, 60, 10),
			new Plan("freeze-backend", BackendFrozen::new, 10, 10),
			new Plan("freeze-client", ClientFrozen::new, 1, 0),
			new Plan("freeze-foreign-backend", ForeignBackendFrozen::new, 1, 0),
			new Plan("three-clocks", ThreeClocks::new, 1, 0),
			new Plan("deliver-again", DeliveredAgain::new, 1, 0),
			new Plan("fill-disk", DiskFull::new, 1, 0),
			new Plan("canaries", Canaries::new, 20, 10));
}
