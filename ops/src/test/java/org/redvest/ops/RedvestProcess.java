package org.redvest.ops;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Redvest as a process of its own, with everything that a test JVM would lend it left behind. */
public final class RedvestProcess implements AutoCloseable {

	/** For the JVM of a process that is to be up soon and will not live long. */
	public static final List<String> QUICK = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

	private static final Pattern ADDRESS = Pattern.compile("(http://localhost:\\d+)/swagger-ui");

	private final Process process;
	private final Path output;

	private RedvestProcess(Process process, Path output) {
		this.process = process;
		this.output = output;
	}

	public static RedvestProcess start(Path output, String... arguments) throws IOException {
		return start(output, List.of(), arguments);
	}

	/** With options for the JVM. */
	public static RedvestProcess start(Path output, List<String> options, String... arguments) throws IOException {
		return start(Redvest.class, runtimeClasspath("test-classes|"), output, options, arguments);
	}

	/** From a main class that only tests have. */
	public static RedvestProcess start(Class<?> main, Path output, List<String> options, String... arguments) throws IOException {
		return start(main, runtimeClasspath(""), output, options, arguments);
	}

	private static RedvestProcess start(Class<?> main, String classpath, Path output, List<String> options, String... arguments)
			throws IOException {
		var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
				"-Dstdout.encoding=UTF-8", "-cp", classpath));
		command.addAll(options);
		command.add(main.getName());
		command.addAll(List.of(arguments));
		var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
		builder.environment().keySet().removeIf(name -> name.startsWith("SPRING_") || name.startsWith("REDVEST_"));
		return new RedvestProcess(builder.start(), output);
	}

	/** Without what only tests have: Axon's fixtures, for one, resolve every handler's parameters, wired or not. */
	private static String runtimeClasspath(String butNot) {
		return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
				.filter(entry -> !entry
						.matches(".*(" + butNot
								+ "-tests\\.jar|/axon-test-|junit|mockito|assertj|/spring-(boot-)?test-|archunit|hibernate-(core|models)|/spring-orm-|jakarta\\.persistence).*"))
				.collect(Collectors.joining(File.pathSeparator));
	}

	/** Where it answers, once it says that it is ready. */
	public URI address() throws IOException, InterruptedException {
		for (int i = 0; i < 1200; i++) {
			var address = ADDRESS.matcher(Files.readString(output));
			if (address.find()) {
				return URI.create(address.group(1));
			}
			if (!process.isAlive()) {
				break;
			}
			Thread.sleep(100);
		}
		throw new AssertionError("not up: " + Files.readString(output));
	}

	public int exitCode() throws InterruptedException {
		if (!process.waitFor(60, TimeUnit.SECONDS)) {
			throw new AssertionError("still running");
		}
		return process.exitValue();
	}

	/** For signals. */
	public long pid() {
		return process.pid();
	}

	/** SIGKILL: no shutdown hook, no goodbye. */
	public void kill() throws InterruptedException {
		process.destroyForcibly().waitFor();
	}

	/** SIGTERM, as from an operator. */
	@Override
	public void close() {
		process.destroy();
		try {
			if (!process.waitFor(60, TimeUnit.SECONDS)) {
				process.destroyForcibly();
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}
}
