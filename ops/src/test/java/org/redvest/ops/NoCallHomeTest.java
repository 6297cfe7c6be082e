package org.redvest.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.util.List;
import org.axonframework.updates.LoggingUpdateCheckerReporter;
import org.axonframework.updates.UpdateChecker;
import org.axonframework.updates.UpdateCheckerHttpClient;
import org.axonframework.updates.configuration.UsagePropertyProvider;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Axon 4.13 asks its vendor for updates a second after the start, though never under a test framework; so it is on a real
 * process that nobody is seen to be called, neither the vendor nor anybody else but PostgreSQL. The canaries are a checker that
 * is left on, and a process that calls somebody.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class NoCallHomeTest {

	private static final int LONG_ENOUGH = 4000;

	@TempDir
	Path directory;

	@Test
	void the_application_calls_nobody() throws Exception {
		var calls = new Calls(directory);
		try (ServerSocket vendor = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
				RedvestProcess process = RedvestProcess.start(directory.resolve("output"),
						List.of("-Daxoniq.usage.url=" + url(vendor), calls.option()), "--server.port=0", "--redvest.demo=none",
						"--redvest.home=" + directory.resolve("home"))) {
			process.address();
			assertThat(isCalled(vendor)).isFalse();
		}
		assertThat(calls.callers()).as("the database is connected to, so calls are seen").isNotEmpty()
				.allSatisfy(caller -> assertThat(caller).contains("org.postgresql.core.PGStream"));
	}

	@Test
	void a_process_that_calls_somebody_is_seen() throws Exception {
		var calls = new Calls(directory);
		var process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), calls.option(), "-cp",
				System.getProperty("java.class.path"), Calls.Calling.class.getName()).redirectErrorStream(true)
				.redirectOutput(directory.resolve("calling").toFile()).start();
		assertThat(process.waitFor()).as(() -> directory.resolve("calling").toString()).isZero();
		assertThat(calls.callers()).anyMatch(caller -> caller.contains("java.net.Socket"))
				.anyMatch(caller -> caller.contains("jdk.internal.net.http"))
				.anyMatch(caller -> caller.contains("java.net.UnknownHostException") || caller.contains("java.net.InetAddress"))
				.noneMatch(caller -> caller.contains("org.postgresql"));
	}

	@Test
	void a_checker_that_is_left_on_does_call() throws Exception {
		try (ServerSocket vendor = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			var left = new LeftOn(url(vendor));
			var checker = new UpdateChecker(new UpdateCheckerHttpClient(left), new LoggingUpdateCheckerReporter(), left);
			checker.start();
			assertThat(isCalled(vendor)).isTrue();
			checker.stop();
		}
	}

	private static boolean isCalled(ServerSocket vendor) throws IOException {
		vendor.setSoTimeout(LONG_ENOUGH);
		try {
			vendor.accept().close();
			return true;
		} catch (SocketTimeoutException _) {
			return false;
		}
	}

	private static String url(ServerSocket vendor) {
		return "http://127.0.0.1:" + vendor.getLocalPort();
	}

	private record LeftOn(String url) implements UsagePropertyProvider {

		@Override
		public Boolean getDisabled() {
			return false;
		}

		@Override
		public String getUrl() {
			return url;
		}

		@Override
		public int priority() {
			return 0;
		}
	}
}
