package org.redvest.kernel.stream;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wakes the readers of this process when the log has grown, in whichever process: by the notification that each append
 * sends. A slow poll is the safety net while the connection is down.
 */
public final class LogTail implements AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(LogTail.class);
	private static final Duration SAFETY_NET = Duration.ofSeconds(1);
	private static final Duration BEFORE_ANOTHER_TRY = Duration.ofMillis(100);
	private static final int ANSWER_SECONDS = 2;

	private final DataSource database;
	private final Set<Runnable> readers = ConcurrentHashMap.newKeySet();
	private final Thread listener;
	private volatile boolean closed;
	private volatile boolean connected;
	private volatile int era;
	private final AtomicLong told = new AtomicLong();
	private final AtomicBoolean due = new AtomicBoolean(true);

	public LogTail(DataSource database) {
		this.database = database;
		this.listener = Thread.ofPlatform().daemon().name("redvest-log-tail").start(this::listen);
	}

	/** Calls back on growth until the handle is closed. */
	public LogReader.Handle onGrowth(Runnable wake) {
		Runnable own = wake::run;
		readers.add(own);
		return () -> readers.remove(own);
	}

	/**
	 * Another number whenever the connection was lost and whenever it is back. While it was away the log may have been
	 * restored to an earlier state: what was read from it in another era is not believed any more.
	 */
	public int era() {
		return era;
	}

	/** Whether the server is there, as far as the one connection knows that always waits for it. */
	public boolean isConnected() {
		return connected;
	}

	/** Wakes every reader now: an append of this process need not wait for its own notification. */
	public void wake() {
		readers.forEach(LogTail::wake);
	}

	/** The log may have grown unheard: whoever reads next has to look. */
	void look() {
		due.set(true);
		wake();
	}

	/** Whether there may be anything behind a position; where nobody said so, only one of the readers is sent to look. */
	boolean grownBeyond(long position) {
		return told.get() > position || due.getAndSet(false);
	}

	private static void wake(Runnable reader) {
		try {
			reader.run();
		} catch (RuntimeException e) {
			LOG.warn("a reader of the log could not be woken", e);
		}
	}

	private void listen() {
		while (!closed) {
			try (Connection connection = database.getConnection()) {
				listen(connection);
			} catch (SQLException | RuntimeException e) {
				if (!closed) {
					LOG.warn("lost the connection that listens to the log: {}",
							e instanceof SQLException sql ? sql.getSQLState() : e.getClass());
					turnEra(false);
					pause();
				}
			}
		}
	}

	private void listen(Connection connection) throws SQLException {
		connection.setAutoCommit(true);
		try (var listen = connection.createStatement()) {
			listen.execute("listen redvest_log");
		}
		turnEra(true);
		PGConnection notified = connection.unwrap(PGConnection.class);
		while (!closed) {
			var notifications = notified.getNotifications((int) SAFETY_NET.toMillis());
			if (notifications.length == 0) {
				if (!connection.isValid(ANSWER_SECONDS)) {
					throw new SQLException("the server does not answer", "08006");
				}
				look();
			} else {
				told.accumulateAndGet(Long.parseLong(notifications[notifications.length - 1].getParameter()), Math::max);
				wake();
			}
		}
	}

	/** Written by the listener's thread alone. */
	@SuppressWarnings("NonAtomicVolatileUpdate")
	private void turnEra(boolean nowConnected) {
		told.set(0);
		era++;
		connected = nowConnected;
		look();
	}

	private static void pause() {
		try {
			Thread.sleep(BEFORE_ANOTHER_TRY);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public void close() {
		closed = true;
		listener.interrupt();
	}
}
