package org.redvest.ops.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.redvest.ops.RedvestProcess;

/** What a process weighs: its live objects, its resident memory and its threads. */
final class Body implements AutoCloseable {

	private static final long EVERY_MILLIS = 100;
	private static final Pattern HEAP = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");

	private final long pid;
	private final Thread watch;
	private volatile double mostThreads;
	private final List<Double> megabytes = new CopyOnWriteArrayList<>();

	Body(RedvestProcess process) throws IOException {
		pid = process.pid();
		megabytes.add(resident());
		watch = Thread.ofVirtual().start(this::look);
	}

	private void look() {
		try {
			while (true) {
				mostThreads = Math.max(mostThreads, threads());
				megabytes.add(resident());
				Thread.sleep(EVERY_MILLIS);
			}
		} catch (InterruptedException | IOException _) {
			Thread.currentThread().interrupt();
		}
	}

	/** What is left after a collection, in megabytes. */
	double live() throws IOException {
		Process jcmd = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), Long.toString(pid),
				"GC.class_histogram").redirectErrorStream(true).start();
		return found(HEAP, new String(jcmd.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)) / 1e6;
	}

	double threads() throws IOException {
		return found(Pattern.compile("Threads:\\s+(\\d+)"), status());
	}

	/** In megabytes. */
	double resident() throws IOException {
		return found(Pattern.compile("VmRSS:\\s+(\\d+)"), status()) / 1024;
	}

	double mostThreads() {
		return mostThreads;
	}

	/** What was resident when this part of the time since it was first looked at had passed. */
	double residentAt(double part) {
		return megabytes.get((int) (part * (megabytes.size() - 1)));
	}

	private String status() throws IOException {
		return Files.readString(Path.of("/proc", Long.toString(pid), "status"));
	}

	private static double found(Pattern what, String text) {
		Matcher number = what.matcher(text);
		if (!number.find()) {
			throw new IllegalStateException("no " + what + " in: " + text);
		}
		return Double.parseDouble(number.group(1));
	}

	@Override
	public void close() {
		watch.interrupt();
	}
}
