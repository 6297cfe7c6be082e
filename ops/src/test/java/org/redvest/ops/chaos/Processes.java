package org.redvest.ops.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Signals, and what became of them. */
final class Processes {

	private Processes() {
	}

	/** PostgreSQL's first process takes it for an orderly end that does not wait for its clients. */
	static void interrupt(long pid) throws IOException, InterruptedException {
		signal("INT", pid);
	}

	static void kill(long pid) throws IOException, InterruptedException {
		signal("KILL", pid);
	}

	static void stop(long pid) throws IOException, InterruptedException {
		signal("STOP", pid);
	}

	static void wake(long pid) throws IOException, InterruptedException {
		signal("CONT", pid);
	}

	private static void signal(String signal, long pid) throws IOException, InterruptedException {
		new ProcessBuilder("kill", "-" + signal, Long.toString(pid)).start().waitFor();
	}

	/** As Linux tells it. */
	static boolean isStopped(long pid) {
		try {
			String state = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
			return state.startsWith("T", state.lastIndexOf(')') + 2);
		} catch (IOException _) {
			return false;
		}
	}
}
