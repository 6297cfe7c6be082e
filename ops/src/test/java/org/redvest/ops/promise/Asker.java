package org.redvest.ops.promise;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.redvest.ops.journey.Api;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who asks for something on days of a past year, counted from the first of March 2022; whatever is asked must be granted. */
record Asker(Api api, int day) {

	private static final LocalDate FIRST = LocalDate.of(2022, 3, 1);
	private static final JsonMapper JSON = JsonMapper.shared();

	static LocalDate date(int day) {
		return FIRST.plusDays(day);
	}

	/** Ten in the morning of that day in the district, and so many hours later. */
	static Instant at(int day, double hours) {
		return Instant.parse(date(day) + "T02:00:00Z").plusSeconds((long) (hours * 3600));
	}

	/** An object of names and values in turn; those that are null are left out. */
	static Map<String, Object> object(Object... pairs) {
		var object = new LinkedHashMap<String, Object>();
		for (int i = 0; i < pairs.length; i += 2) {
			if (pairs[i + 1] != null) {
				object.put((String) pairs[i], pairs[i + 1] instanceof LocalDate || pairs[i + 1] instanceof Instant
						? pairs[i + 1].toString()
						: pairs[i + 1]);
			}
		}
		return object;
	}

	Asker on(int another) {
		return new Asker(api, another);
	}

	Asker as(String actor, String role, String unit) {
		return new Asker(api.as(actor, role, unit), day);
	}

	/** Asks for a change and insists that it is made. */
	Api.Answer ask(String path, Object... pairs) {
		return later(0, path, pairs);
	}

	/** The same, so many hours later on that day. */
	Api.Answer later(double hours, String path, Object... pairs) {
		Api.Answer answer = api.at(at(day, hours)).post(path, JSON.writeValueAsString(object(pairs)));
		if (answer.status() / 100 != 2) {
			throw new AssertionError(path + " was answered " + answer.status() + " " + answer.body());
		}
		return answer;
	}

	/** Asks for something new and gives its path. */
	String create(String path, Object... pairs) {
		return ask(path, pairs).is(201).header("Location");
	}

	static String id(String path) {
		return path.substring(path.lastIndexOf('/') + 1);
	}

	static void eventually(String what, BooleanSupplier holds) {
		Instant patience = Instant.now().plusSeconds(60);
		while (!holds.getAsBoolean()) {
			if (Instant.now().isAfter(patience)) {
				throw new AssertionError("never: " + what);
			}
			pause();
		}
	}

	private static void pause() {
		try {
			Thread.sleep(20);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(e);
		}
	}
}
