package org.redvest.ops;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Redvest as a process of its own, with everything that a test JVM would lend it left behind. */
public final class RedvestProcess implements AutoCloseable {

	private final Process process;

	private RedvestProcess(Process process) {
		this.process = process;
	}

	public static RedvestProcess start(Path output, String... arguments) throws IOException {
		var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
				"-Dstdout.encoding=UTF-8", "-cp", System.getProperty("java.class.path"), Redvest.class.getName()));
		command.addAll(List.of(arguments));
		var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
		builder.environment().keySet().removeIf(name -> name.startsWith("SPRING_") || name.startsWith("REDVEST_"));
		return new RedvestProcess(builder.start());
	}

	public boolean isAlive() {
		return process.isAlive();
	}

	public int exitCode() throws InterruptedException {
		if (!process.waitFor(60, TimeUnit.SECONDS)) {
			throw new AssertionError("still running");
		}
		return process.exitValue();
	}

	/** SIGKILL: no shutdown hook, no goodbye. */
	public void kill() throws InterruptedException {
		process.destroyForcibly().waitFor();
	}

	/** SIGTERM, as from an operator. */
	@Override
	public void close() throws InterruptedException {
		process.destroy();
		if (!process.waitFor(60, TimeUnit.SECONDS)) {
			process.destroyForcibly();
		}
	}
}
