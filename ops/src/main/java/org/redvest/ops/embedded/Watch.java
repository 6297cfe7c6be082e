package org.redvest.ops.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks after the embedded server: starts it again when it has died, and wakes a process of it that was stopped (SIGSTOP, a
 * debugger that went away), since no timeout of PostgreSQL's own ever ends a stopped process, and whoever waits for its locks
 * waits with it (decision 11).
 */
final class Watch implements AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
	private static final Duration LOOK = Duration.ofMillis(500);
	private static final int STOPPED_LOOKS = 4;

	private final Server server;
	private final Thread thread;
	private final Map<ProcessHandle, Integer> stopped = new HashMap<>();
	private volatile boolean closed;

	Watch(Server server) {
		this.server = server;
		this.thread = Thread.ofPlatform().daemon().name("redvest-postgresql-watch").start(this::run);
	}

	private void run() {
		while (!closed) {
			try {
				Thread.sleep(LOOK);
				look();
			} catch (InterruptedException _) {
				return;
			} catch (RuntimeException e) {
				LOG.warn("PostgreSQL cannot be looked after, trying again: {}", e.getMessage());
			}
		}
	}

	private void look() {
		if (!server.isAlive()) {
			LOG.warn("PostgreSQL has died, starting it again");
			server.startAgain();
			return;
		}
		List<ProcessHandle> now = server.processes().stream().filter(Watch::isStopped).toList();
		stopped.keySet().retainAll(now);
		now.forEach(each -> stopped.merge(each, 1, Integer::sum));
		now.stream().filter(each -> stopped.getOrDefault(each, 0) % STOPPED_LOOKS == 0).forEach(Watch::wake);
	}

	private static void wake(ProcessHandle process) {
		LOG.warn("process {} of PostgreSQL is stopped, waking it", process.pid());
		try {
			new ProcessBuilder("kill", "-CONT", Long.toString(process.pid())).start();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** As Linux tells it: T after the name in parentheses. Elsewhere nobody looks. */
	private static boolean isStopped(ProcessHandle process) {
		try {
			String state = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
			return state.startsWith("T", state.lastIndexOf(')') + 2);
		} catch (IOException _) {
			return false;
		}
	}

	/** Before the server is stopped in order, which a process that is stopped would not hear. */
	@Override
	public void close() {
		closed = true;
		thread.interrupt();
		try {
			thread.join();
		} catch (InterruptedException _) {
			Thread.currentThread().interrupt();
		}
		server.processes().stream().filter(Watch::isStopped).forEach(Watch::wake);
	}
}
