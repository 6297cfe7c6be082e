package org.redvest.kernel.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What repeated commands are answered from. Written by the append function alone, in the append's transaction. */
public final class Receipts {

	private final JdbcClient log;

	public Receipts(LogDatabase database) {
		this.log = JdbcClient.create(database.dataSource());
	}

	/** The receipt of a command that was done before. */
	public Optional<AlreadyDone.StoredReceipt> of(UUID commandId) {
		return log.sql("select request_hash, stream, version, position from log.receipt(?)").param(commandId)
				.query((row, _) -> new AlreadyDone.StoredReceipt(row.getObject(1, UUID.class), row.getString(2), row.getLong(3),
						row.getLong(4)))
				.optional();
	}

	/** Forgets the receipts of an origin that are older; how many they were. */
	public long forget(String origin, Instant olderThan) {
		return log.sql("select log.forget_receipts(?, ?)").param(origin).param(olderThan.atOffset(ZoneOffset.UTC)).query(Long.class)
				.single();
	}
}
