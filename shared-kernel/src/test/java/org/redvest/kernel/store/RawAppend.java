package org.redvest.kernel.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;

/** Calls the append function inside a transaction that the test holds. */
public final class RawAppend {

	private RawAppend() {
	}

	public static void of(Connection connection, List<? extends DomainEventMessage<?>> events) throws SQLException {
		var entries = events.stream().map(event -> LogStorageEngine.entry(event, EventSerializer.create())).toList();
		try (var call = connection.prepareStatement(LogCall.CALL)) {
			LogCall.make(call, List.of(new Append(entries, null, List.of(), null)), false);
		}
	}
}
