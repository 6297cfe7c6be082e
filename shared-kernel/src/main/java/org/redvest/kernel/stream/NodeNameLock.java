package org.redvest.kernel.stream;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Refuses a start under a name that operators gave to another running process. It tells them of their slip and guards nothing
 * more: where the lock is lost with its connection, {@link NodeName} still keeps the claims of two processes apart.
 */
public final class NodeNameLock implements AutoCloseable {

	private final Connection lock;

	private NodeNameLock(Connection lock) {
		this.lock = lock;
	}

	/** Takes the name for as long as this process lives, or refuses. */
	public static NodeNameLock take(DataSource database, String name) throws SQLException {
		Connection connection = database.getConnection();
		try (var statement = connection.prepareStatement("select pg_try_advisory_lock(hashtextextended(?, 7))")) {
			connection.setAutoCommit(true);
			statement.setString(1, "redvest node " + name);
			var row = statement.executeQuery();
			if (row.next() && row.getBoolean(1)) {
				return new NodeNameLock(connection);
			}
		} catch (SQLException e) {
			connection.close();
			throw e;
		}
		connection.close();
		throw new NodeNameTaken(name);
	}

	@Override
	public void close() throws SQLException {
		try (lock; var statement = lock.createStatement()) {
			statement.execute("select pg_advisory_unlock_all()");
		}
	}

	/** Another living process has this name. */
	public static final class NodeNameTaken extends RuntimeException {

		private static final long serialVersionUID = 1L;

		NodeNameTaken(String name) {
			super("""
					节点名 “%1$s” 已被另一个正在运行的进程使用，请为 redvest.node-id 指定另一个名称。
					Another running process already uses the node name "%1$s": set redvest.node-id to another.""".formatted(name));
		}

		/** Ends the start with these sentences instead of a stack trace. */
		static final class Analyzer extends AbstractFailureAnalyzer<NodeNameTaken> {

			@Override
			protected FailureAnalysis analyze(Throwable root, NodeNameTaken cause) {
				return new FailureAnalysis(String.valueOf(cause.getMessage()), null, cause);
			}
		}
	}
}
