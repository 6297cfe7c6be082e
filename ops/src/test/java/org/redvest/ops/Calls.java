package org.redvest.ops;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/**
 * Whatever a process tries to connect to or sends over the network, by whichever of Java's ways: its flight recorder traces the
 * methods with which each of them begins, and the names that could not be resolved.
 */
final class Calls {

	private static final String SETTINGS = """
			<?xml version="1.0" encoding="UTF-8"?>
			<configuration version="2.0">
			  <event name="jdk.MethodTrace">
			    <setting name="enabled">true</setting>
			    <setting name="stackTrace">true</setting>
			    <setting name="threshold">0 ms</setting>
			    <setting name="filter">%s</setting>
			  </event>
			  <event name="jdk.JavaExceptionThrow">
			    <setting name="enabled">true</setting>
			    <setting name="stackTrace">true</setting>
			  </event>
			</configuration>
			""".formatted("sun.nio.ch.NioSocketImpl::beginConnect;sun.nio.ch.SocketChannelImpl::beginConnect;"
			+ "sun.nio.ch.DatagramChannelImpl::beginWrite");

	private final Path settings;
	private final Path recording;

	Calls(Path directory) throws IOException {
		settings = Files.writeString(directory.resolve("calls.jfc"), SETTINGS);
		recording = directory.resolve("calls.jfr");
	}

	/** For the process that is to be watched. */
	String option() {
		return "-XX:StartFlightRecording:settings=%s,filename=%s,dumponexit=true".formatted(settings, recording);
	}

	/** The way to each attempt, class by class from the inside out; complete when the process has ended. */
	List<String> callers() throws IOException {
		return RecordingFile.readAllEvents(recording).stream().filter(Calls::tells).map(Calls::way).toList();
	}

	private static boolean tells(RecordedEvent event) {
		return switch (event.getEventType().getName()) {
			case "jdk.MethodTrace" -> true;
			case "jdk.JavaExceptionThrow" -> event.getClass("thrownClass").getName().equals("java.net.UnknownHostException");
			default -> false;
		};
	}

	private static String way(RecordedEvent call) {
		return call.getStackTrace().getFrames().stream().map(frame -> frame.getMethod().getType().getName())
				.collect(Collectors.joining(" > "));
	}

	/** The canary: calls a port of this machine at which nobody is. */
	static final class Calling {

		private Calling() {
		}

		public static void main(String[] arguments) throws InterruptedException {
			viaSocket();
			via("http://127.0.0.1:1/");
			via("http://nobody.invalid/");
		}

		private static void viaSocket() {
			try (var socket = new Socket("127.0.0.1", 1)) {
				throw new IllegalStateException("somebody is there: " + socket);
			} catch (IOException e) {
				System.out.println(e);
			}
		}

		private static void via(String address) throws InterruptedException {
			try (var client = HttpClient.newHttpClient()) {
				client.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.discarding());
			} catch (IOException e) {
				System.out.println(e);
			}
		}
	}
}
