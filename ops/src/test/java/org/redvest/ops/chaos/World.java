package org.redvest.ops.chaos;

import java.util.List;
import org.redvest.ops.journey.Api;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Redvest as it runs while something goes wrong. */
interface World {

	/** One of its processes. */
	Api api();

	/** Its database, as the superuser sees it. */
	JdbcClient database();

	/** Holds everything that was seen against what clients know, once their last command is answered. */
	default Finding checked(Finding finding, Load load) throws InterruptedException {
		Journal journal = load.stop();
		finding.saw("acknowledged", journal.size()).saw("other answers", journal.answers()).broken(journal.broken());
		if (!finding.held()) {
			return finding;
		}
		Patience.eventually("policies done", () -> journal.promised().isEmpty() || begun(journal) == journal.promised().size());
		ViewCheck.atHead(api());
		List<String> log = LogCheck.broken(journal, LogCopy.of(database()));
		return finding.broken(log).broken(ViewCheck.broken(api(), database())).saw("events", database()
				.sql("select position from log.head").query(Long.class).single());
	}

	private long begun(Journal journal) {
		return database().sql("select count(distinct stream) from log.events where stream = any (?)")
				.param(journal.promised().toArray(String[]::new)).query(Long.class).single();
	}
}
