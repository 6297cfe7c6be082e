package org.redvest.ops.benchmark;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.redvest.ops.RedvestProcess;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * From the start of the process until a dashboard answers, with an empty log and with one that is not. Unpacking and
 * initialising PostgreSQL, which happens once, is left to the round that warms up.
 */
@Command(name = "start", description = "from the start of the process until a dashboard answers")
final class StartBenchmark implements Callable<Integer> {

	private static final int LOOK_MILLIS = 10;
	private static final long PATIENCE_NANOS = 300_000_000_000L;

	@Mixin
	private Settings settings = new Settings();

	@Option(names = "--events", defaultValue = "100000", description = "in the log that is not empty (${DEFAULT-VALUE})")
	private long events;

	@Override
	public Integer call() throws Exception {
		Path empty = settings.home(0);
		Path loaded = settings.home(events);
		Application.holding(events, settings).close();
		String with = "log of %,d events".formatted(events);
		var figures = new Contest("s").with("empty log", () -> seconds(empty)).with(with, () -> seconds(loaded)).run(settings);
		Report report = settings.report("start").setting("events", events);
		figures.values().forEach(each -> report.line(each, figures.get("empty log")));
		report.publish();
		return 0;
	}

	private double seconds(Path home) throws IOException, InterruptedException {
		int port = freePort();
		long begun = System.nanoTime();
		try (RedvestProcess _ = Application.process(home, settings, "--server.port=" + port, "--redvest.home=" + home,
				"--redvest.demo=none");
				var http = new Http(URI.create("http://localhost:" + port))) {
			while (!http.answers("/api/coverage")) {
				Thread.sleep(LOOK_MILLIS);
				if (System.nanoTime() - begun > PATIENCE_NANOS) {
					throw new IllegalStateException("not up");
				}
			}
			return (System.nanoTime() - begun) / 1e9;
		}
	}

	private static int freePort() throws IOException {
		try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}
}
