package org.redvest.query.audit;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.redvest.kernel.store.LogDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds causing events in the log by their ids. */
@Component
class Causes {

	private final JdbcClient log;

	Causes(LogDatabase database) {
		this.log = JdbcClient.create(database.dataSource());
	}

	/** Those of the ids that are events. */
	Map<String, CaseHistory.Cause> of(Set<String> ids) {
		var found = new HashMap<String, CaseHistory.Cause>();
		if (!ids.isEmpty()) {
			log.sql("select event_id, name, position, stream from log.events where event_id in (:ids)")
					.param("ids", ids.stream().map(UUID::fromString).toList()).query(row -> {
						String stream = row.getString("stream");
						found.put(row.getString("event_id"), new CaseHistory.Cause(row.getString("event_id"), row.getString("name"),
								row.getLong("position"), stream, "/api/audit/cases/" + stream + "?at=" + row.getLong("position")));
					});
		}
		return found;
	}
}
