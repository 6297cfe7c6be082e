package org.redvest.ops.chaos;

import static org.redvest.ops.chaos.Patience.eventually;

import java.util.List;

/** Every event is delivered to every policy three times more, as after crashes before its place was stored: one effect each. */
final class DeliveredAgain implements Fault {

	@Override
	public Finding happens(Setting setting) throws Exception {
		try (var redvest = Installation.in(setting.directory().resolve("home"));
				var load = Load.on(List.of(redvest.address()), 4, setting.seed())) {
			load.more(300);
			Journal journal = load.stop();
			eventually("policies at the head", () -> behind(redvest) == 0);
			long effects = effects(redvest);
			int again = 0;
			for (int time = 1; time <= 3; time++) {
				redvest.kill();
				again += redvest.database().sql("update stream.tokens set position = 0, owner = null where processor like 'policy:%'")
						.update();
				redvest.start();
				eventually("delivered again", () -> behind(redvest) == 0);
			}
			var finding = redvest.checked(Finding.of("deliver-again").happened("policies set back", again, 9)
					.happened("effects before", (int) effects, 2).saw("promised", journal.promised().size()), load);
			if (effects(redvest) != effects) {
				finding.broken().add("effects after it: " + effects(redvest));
			}
			return finding;
		}
	}

	private static long behind(Installation redvest) {
		return redvest.database().sql("""
				select count(*) from stream.tokens where processor like 'policy:%'
				and coalesce(position, 0) < (select position from log.head)""").query(Long.class).single();
	}

	private static long effects(Installation redvest) {
		return redvest.database().sql("select count(*) from log.receipts where origin = 'policy'").query(Long.class).single();
	}
}
