package org.redvest.ops.operator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.redvest.kernel.http.Headers;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The running application that a command talks to. */
final class Remote {

	private static final JsonMapper JSON = JsonMapper.shared();

	/** What the application, or the lack of one, answers instead of doing it. */
	static final class Refusal extends RuntimeException {

		private static final long serialVersionUID = 1L;

		Refusal(String sentence) {
			super(sentence, null, false, false);
		}
	}

	@Option(names = "--url", scope = ScopeType.INHERIT, defaultValue = "http://localhost:8080", description = "运行中的应用 / the running application (${DEFAULT-VALUE})")
	private URI url = URI.create("http://localhost:8080");

	@Option(names = "--actor", scope = ScopeType.INHERIT, defaultValue = "operator", description = "操作人账户 / the account that asks (${DEFAULT-VALUE})")
	private String actor = "operator";

	@Option(names = "--unit", scope = ScopeType.INHERIT, defaultValue = "430408", description = "操作人单位代码 / for which unit (${DEFAULT-VALUE})")
	private String unit = "430408";

	JsonNode get(String path) {
		return ask(HttpRequest.newBuilder(url.resolve(path)).GET());
	}

	JsonNode post(String path) {
		return ask(HttpRequest.newBuilder(url.resolve(path)).POST(HttpRequest.BodyPublishers.noBody()));
	}

	JsonNode post(String path, Object body) {
		return ask(HttpRequest.newBuilder(url.resolve(path)).header("Content-Type", "application/json")
				.POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
	}

	/** The items of an answer that is a list. */
	static List<JsonNode> items(JsonNode list) {
		var items = new ArrayList<JsonNode>();
		list.forEach(items::add);
		return items;
	}

	private JsonNode ask(HttpRequest.Builder request) {
		request.header("Accept-Language", "zh").header(Headers.ACTOR, actor).header(Headers.ROLE, "ADMIN").header(Headers.UNIT, unit)
				.header(Headers.CHANNEL, "WEB");
		try (HttpClient client = HttpClient.newHttpClient()) {
			var answer = client.send(request.build(), BodyHandlers.ofString());
			if (answer.statusCode() >= 400) {
				throw refusal(answer.statusCode(), answer.body());
			}
			return JSON.readTree(answer.body());
		} catch (IOException _) {
			throw new Refusal("在 %1$s 没有应用应答。 / No application answers at %1$s.".formatted(url));
		} catch (InterruptedException _) {
			Thread.currentThread().interrupt();
			throw new Refusal("已中断。 / Interrupted.");
		}
	}

	private static Refusal refusal(int status, String body) {
		try {
			JsonNode problem = JSON.readTree(body);
			return new Refusal(problem.path("detail").asString() + " (" + problem.path("code").asString() + ")");
		} catch (JacksonException _) {
			return new Refusal("应用回复 %1$d。 / The application answered %1$d.".formatted(status));
		}
	}
}
