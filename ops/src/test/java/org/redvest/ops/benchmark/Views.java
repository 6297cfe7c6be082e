package org.redvest.ops.benchmark;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.redvest.ops.journey.Api;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The views of a running application, as its operator has them. */
final class Views {

	private static final long LOOK_MILLIS = 100;
	private static final String PATH = "/api/projections";

	private final Api api;
	private final JdbcClient log;

	/** @param log where the log is */
	Views(Api api, JdbcClient log) {
		this.api = api;
		this.log = log;
	}

	List<String> names() {
		var names = new ArrayList<String>();
		api.get(PATH).is(200).json().forEach(view -> names.add(view.get("name").asString()));
		return names;
	}

	/** Waits until every view covers every event. */
	void current() throws InterruptedException {
		while (!covers(log.sql("select position from log.head").query(Long.class).single())) {
			Thread.sleep(LOOK_MILLIS);
		}
	}

	private boolean covers(long events) {
		for (JsonNode view : api.get(PATH).is(200).json()) {
			if (view.get("position").asLong() < events) {
				return false;
			}
		}
		return true;
	}

	/** Begins a rebuild of one view. */
	List<JsonNode> rebuild(String view) {
		return List.of(api.as("u-900", "ADMIN", "430408").post(PATH + "/" + view + "/rebuilds", "").is(202).json());
	}

	/** Begins a rebuild of each view. */
	List<JsonNode> rebuildAll() {
		var begun = new ArrayList<JsonNode>();
		api.as("u-900", "ADMIN", "430408").post(PATH + "/rebuilds", "").is(202).json().forEach(begun::add);
		return begun;
	}

	/** How long it took from the first of these rebuilds' begin until the last one was live, by the clock of the registry. */
	Duration untilLive(List<JsonNode> begun) throws InterruptedException {
		Instant first = Instant.MAX;
		Instant last = Instant.MIN;
		for (JsonNode each : begun) {
			JsonNode rebuild = over(each);
			Instant started = Instant.parse(rebuild.get("startedAt").asString());
			Instant ended = Instant.parse(rebuild.get("endedAt").asString());
			first = started.isBefore(first) ? started : first;
			last = ended.isAfter(last) ? ended : last;
		}
		return Duration.between(first, last);
	}

	private JsonNode over(JsonNode begun) throws InterruptedException {
		String path = PATH + "/" + begun.get("projection").asString() + "/rebuilds/" + begun.get("generation").asInt();
		JsonNode rebuild = api.get(path).is(200).json();
		while (rebuild.get("state").asString().equals("BUILDING")) {
			Thread.sleep(LOOK_MILLIS);
			rebuild = api.get(path).is(200).json();
		}
		if (!rebuild.get("state").asString().equals("LIVE") || rebuild.get("deadLetters").asLong() > 0) {
			throw new IllegalStateException("not rebuilt: " + rebuild);
		}
		return rebuild;
	}
}
