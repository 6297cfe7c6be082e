package org.redvest.ops.journey;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One person's way in over HTTP: an address, and the headers that say who is asking and how. */
public record Api(URI root, Map<String, String> headers) {

	private static final HttpClient CLIENT = HttpClient.newHttpClient();
	private static final JsonMapper JSON = JsonMapper.shared();

	/** What came back. */
	public record Answer(int status, Map<String, String> headers, String body) {

		/** The body as JSON. */
		public JsonNode json() {
			return JSON.readTree(body);
		}

		/** A header, or an empty string. */
		public String header(String name) {
			return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
		}

		/** Insists on a status, and shows the body where it is another. */
		public Answer is(int wanted) {
			if (status != wanted) {
				throw new AssertionError("status " + status + " instead of " + wanted + ": " + body);
			}
			return this;
		}
	}

	/** Nobody in particular asks there. */
	public static Api at(URI root) {
		return new Api(root, Map.of("Accept-Language", "zh-CN"));
	}

	/** The same, asked by somebody in a role for a unit. */
	public Api as(String actor, String role, String unit) {
		return with("Redvest-Actor", actor).with("Redvest-Role", role).with("Redvest-Unit", unit).with("Redvest-Channel", "APP");
	}

	/** The same with one more header. */
	public Api with(String name, String value) {
		var more = new HashMap<>(headers);
		more.put(name, value);
		return new Api(root, Map.copyOf(more));
	}

	/** The same, about something that happened then. */
	public Api at(Instant occurredAt) {
		return with("Redvest-Occurred-At", occurredAt.toString());
	}

	public Answer get(String path) {
		return send(HttpRequest.newBuilder(root.resolve(path)).GET());
	}

	public Answer post(String path, String json) {
		return send(HttpRequest.newBuilder(root.resolve(path)).header("Content-Type", "application/json")
				.POST(HttpRequest.BodyPublishers.ofString(json)));
	}

	/** Sends a form of names and values in turn. */
	public Answer form(String path, String... pairs) {
		var form = new StringBuilder();
		for (int i = 0; i < pairs.length; i += 2) {
			form.append(form.isEmpty() ? "" : "&").append(URLEncoder.encode(pairs[i], UTF_8)).append('=')
					.append(URLEncoder.encode(pairs[i + 1], UTF_8));
		}
		return send(HttpRequest.newBuilder(root.resolve(path)).header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
				.POST(HttpRequest.BodyPublishers.ofString(form.toString())));
	}

	private Answer send(HttpRequest.Builder request) {
		headers.forEach(request::header);
		try {
			HttpResponse<String> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
			var received = new HashMap<String, String>();
			response.headers().map().forEach((name, values) -> received.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
			return new Answer(response.statusCode(), received, response.body());
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(e);
		}
	}
}
