package org.redvest.ops.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.redvest.kernel.http.Headers;

/** A client of a running application, for many threads; an answer other than the right one is an error. */
final class Http implements AutoCloseable {

	private static final String BUILDING = """
			{"kind":"BUILDING","code":"%s","community":"430408001001","name":"%s","floors":6,"households":48}""";
	private static final String NAME = "幸福里一号院".repeat(12);

	/** Where something that was done stands. */
	record Done(String path, String position) {
	}

	private final URI root;
	private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
	private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).executor(threads).build();

	Http(URI root) {
		this.root = root;
	}

	/** Registers a building, under a key, in a stream of its own. */
	Done register() {
		String key = UUID.randomUUID().toString();
		HttpRequest request = request("/api/buildings").header("Content-Type", "application/json")
				.header(Headers.IDEMPOTENCY_KEY, key).POST(BodyPublishers.ofString(BUILDING.formatted(key, NAME))).build();
		HttpResponse<String> answer = send(request, 201);
		return new Done(URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath(),
				answer.headers().firstValue(Headers.POSITION).orElseThrow());
	}

	void get(String path) {
		send(request(path).build(), 200);
	}

	/** The answer covers what was done. */
	void get(String path, Done done) {
		send(request(path).header(Headers.POSITION, done.position).build(), 200);
	}

	/** Whether it is there and says so. */
	boolean answers(String path) throws InterruptedException {
		try {
			return client.send(request(path).build(), HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
		} catch (IOException _) {
			return false;
		}
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(root.resolve(path)).header(Headers.ACTOR, "benchmark").header(Headers.ROLE, "COMMUNITY")
				.header(Headers.UNIT, "430408001001").header(Headers.CHANNEL, "APP");
	}

	private HttpResponse<String> send(HttpRequest request, int wanted) {
		try {
			HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
			if (answer.statusCode() != wanted) {
				throw new IllegalStateException(request.uri() + " was answered " + answer.statusCode() + ": " + answer.body());
			}
			return answer;
		} catch (IOException e) {
			throw new IllegalStateException(request.uri() + " was not answered", e);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(e);
		}
	}

	@Override
	public void close() {
		client.close();
		threads.close();
	}
}
