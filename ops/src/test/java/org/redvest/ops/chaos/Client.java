package org.redvest.ops.chaos;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.redvest.ops.chaos.Journal.Acknowledged;
import org.redvest.ops.journey.People;
import tools.jackson.databind.json.JsonMapper;

/**
 * One client as every client should be: names each command by a key and repeats it under that key, as long as it takes, until it
 * is told how it went. What it asks for is drawn from a seed.
 */
final class Client implements Runnable {

	private static final Duration PATIENCE = Duration.ofSeconds(12);
	private static final Duration STUBBORN = Duration.ofMinutes(2);
	private static final String COMMUNITY = "430408001001";
	private static final LocalDate OLDEST = LocalDate.of(1950, 1, 1);
	/** Something of everything. */
	static final ToIntFunction<Random> ANYTHING = random -> random.nextInt(100);
	/** Reminders, of which every repetition would be seen. */
	static final ToIntFunction<Random> REMINDERS = _ -> 50;

	private static final int MOST_HOUSEHOLDS = 10_000;
	private static final JsonMapper JSON = JsonMapper.shared();

	private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();
	private final URI root;
	private final Random random;
	private final ToIntFunction<Random> wishes;
	private final Journal journal;
	private final BooleanSupplier goesOn;
	private final List<String> buildings = new ArrayList<>();
	private final List<String> requests = new ArrayList<>();
	private int households;

	/** @param wishes what it asks for next, as a number below 100 */
	Client(URI root, Random random, ToIntFunction<Random> wishes, Journal journal, BooleanSupplier goesOn) {
		this.root = root;
		this.random = random;
		this.wishes = wishes;
		this.journal = journal;
		this.goesOn = goesOn;
	}

	@Override
	public void run() {
		try {
			while (goesOn.getAsBoolean()) {
				ask(wishes.applyAsInt(random));
			}
		} catch (InterruptedException _) {
			Thread.currentThread().interrupt();
		} catch (RuntimeException e) {
			journal.broken("a client failed: " + e);
		}
	}

	private void ask(int chance) throws InterruptedException {
		if (chance < 5) {
			volunteer();
		} else if (chance < 20 || buildings.isEmpty()) {
			buildings.add(building());
		} else if (chance < 25) {
			split(buildings.removeFirst());
		} else if (chance < 40 || requests.isEmpty()) {
			requests.add(one("/api/service-requests", null, "area", COMMUNITY, "matter", "路灯不亮 " + uuid()));
		} else if (chance < 70) {
			one("/api/service-requests/" + any(requests) + "/reminders", null);
		} else {
			households = households % MOST_HOUSEHOLDS + 1;
			one("/api/buildings/" + any(buildings) + "/households", households, "households", households);
		}
	}

	private String any(List<String> ids) {
		return ids.get(random.nextInt(ids.size()));
	}

	private void volunteer() throws InterruptedException {
		String number = People.identityNumber(OLDEST.plusDays(random.nextInt(18_000)));
		one("/api/volunteers/on-behalf", null, "name", "张三", "documentNumber", number, "phone", "13812345678", "residence", COMMUNITY);
	}

	private String building() throws InterruptedException {
		return one("/api/buildings", null, "kind", "BUILDING", "code", uuid(), "community", COMMUNITY, "name", "幸福里", "floors", 6,
				"households", MOST_HOUSEHOLDS + 1);
	}

	private void split(String building) throws InterruptedException {
		String east = uuid();
		String west = uuid();
		one("/api/buildings/" + building + "/split", null, "successors",
				List.of(Map.of("id", east, "code", uuid(), "name", "东", "households", 20),
						Map.of("id", west, "code", uuid(), "name", "西", "households", 30)));
		journal.promised(east);
		journal.promised(west);
	}

	private String uuid() {
		return new UUID(random.nextLong() & ~0xf000L | 0x4000L, random.nextLong() >>> 2 | Long.MIN_VALUE).toString();
	}

	/** Asks for one thing until it is told that it is done, writes that down, and gives the stream. */
	private String one(String path, @Nullable Integer asked, Object... pairs) throws InterruptedException {
		Map<String, Object> body = new HashMap<>();
		for (int i = 0; i < pairs.length; i += 2) {
			body.put((String) pairs[i], pairs[i + 1]);
		}
		HttpRequest request = HttpRequest.newBuilder(root.resolve(path)).timeout(PATIENCE).header("Content-Type", "application/json")
				.header("Redvest-Actor", "u-chaos").header("Redvest-Role", path.startsWith("/api/service") ? "RESIDENT" : "COMMUNITY")
				.header("Redvest-Unit", COMMUNITY).header("Redvest-Channel", "APP").header("Idempotency-Key", uuid())
				.POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))).build();
		for (long end = System.nanoTime() + STUBBORN.toNanos(); System.nanoTime() < end; Thread.sleep(20 + random.nextInt(80))) {
			String stream = once(request, asked);
			if (stream != null) {
				return stream;
			}
		}
		throw new IllegalStateException("never answered: " + path);
	}

	private @Nullable String once(HttpRequest request, @Nullable Integer asked) throws InterruptedException {
		long before = System.nanoTime();
		try {
			HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
			journal.took(root, Duration.ofNanos(System.nanoTime() - before));
			var body = JSON.readTree(answer.body());
			if (answer.statusCode() / 100 == 2) {
				journal.acknowledged(new Acknowledged(body.get("id").asString(), body.get("version").asLong(),
						body.get("position").asLong(), asked, root, System.nanoTime()));
				return body.get("id").asString();
			}
			String code = answer.statusCode() + " " + body.path("code").asString();
			journal.otherwise(code);
			if (answer.statusCode() != 503) {
				throw new IllegalStateException(request.uri().getPath() + " was answered " + code);
			}
			if (answer.headers().firstValue("Retry-After").isEmpty()) {
				journal.broken("503 without Retry-After");
			}
		} catch (IOException e) {
			journal.otherwise("none: " + e.getClass().getSimpleName());
		}
		return null;
	}
}
