package org.redvest.ops.promise;

import static org.redvest.ops.promise.Asker.at;
import static org.redvest.ops.promise.Asker.date;
import static org.redvest.ops.promise.Asker.eventually;
import static org.redvest.ops.promise.Asker.id;
import static org.redvest.ops.promise.Asker.object;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redvest.ops.journey.Api;
import org.redvest.ops.journey.People;
import tools.jackson.databind.json.JsonMapper;

/** What nobody did in time. It is entered long after, and the clock notices it as soon as an operator says that all is entered. */
record ClockLife(Everything all, Clear people, String community) {

	private static final JsonMapper JSON = JsonMapper.shared();
	private static final String HOUSING = "dept-housing";

	/** @param star a volunteer whose star is publicised */
	void happens(String building, String star) {
		late();
		reminded();
		unanswered();
		nominated(building);
		hazard(building);
		checked();
		noticed("hours:" + id(star), "STAR", "star.publicity-ended");
	}

	/** Nobody reports an outcome, and supervision rises. */
	private void late() {
		String request = dispatched(all.resident().api(), at(0, 0));
		noticed(id(request), null, "request.escalated", "request.deadline-passed");
	}

	/** The outcome is due in half a day, of which the unit has to know a day before. */
	private void reminded() {
		String request = dispatched(all.resident().api(), Clock.systemUTC().instant().minus(Duration.ofHours(6 * 24 + 12)));
		noticed(id(request), null, "request.unit-reminded");
	}

	private void unanswered() {
		String request = dispatched(all.resident().api(), at(0, 0));
		handler().on(0).later(3, request + "/take-up");
		handler().on(1).ask(request + "/questions", "question", people.words(), "limit", at(3, 0));
		noticed(id(request), null, "request.question-lapsed");
	}

	private String dispatched(Api api, Instant when) {
		Api centre = api.as("u-dispatcher", "DISPATCHER", "centre").at(when);
		String request = ask(api.as("u-agent", "AGENT", "centre").at(when), "/api/service-requests/on-behalf",
				object("area", community, "matter", people.words() + UUID.randomUUID(), "address", people.address(), "name",
						people.caller(), "phone", people.callerPhone()))
				.header("Location");
		ask(centre, request + "/classification", object("type", "HELP", "category", "city.road", "level", "ORDINARY"));
		ask(centre, request + "/acceptance", Map.of());
		ask(centre, request + "/dispatch", object("unit", HOUSING, "designated", false));
		return request;
	}

	private static Api.Answer ask(Api api, String path, Map<String, Object> body) {
		Api.Answer answer = api.post(path, JSON.writeValueAsString(body));
		return answer.status() / 100 == 2 ? answer : answer.is(200);
	}

	private Asker handler() {
		return all.resident().as("u-handler", "HANDLER", HOUSING);
	}

	private void nominated(String building) {
		String candidate = id(all.confirmed(People.identityNumber(people.bornOn())));
		all.office().on(800).ask(building + "/nominations", "volunteerId", candidate, "route", "RESIDENTS");
		all.office().on(800).ask(building + "/nominations/" + candidate + "/publicity");
		noticed(id(building), "NOMINATION", "building.nomination-publicity-ended");
	}

	private void hazard(String building) {
		String hazard = all.resident().on(30).create("/api/hazards", "area", community, "buildingId", id(building), "floor", 4, "kind",
				"WIRING", "description", people.words(), "address", people.address(), "name", people.caller(), "phone",
				people.callerPhone());
		noticed("hazard:" + id(hazard), null, "hazard.deadline-passed");
	}

	private void checked() {
		String volunteer = all.confirmed(People.identityNumber(people.bornOn()));
		all.office().on(2).ask(volunteer + "/safeguarding-checks", "result", "CLEAR", "checkedOn", date(1), "expiresOn", date(300));
		noticed(id(volunteer), null, "volunteer.safeguarding-lapsed");
	}

	/** Everything of a case is entered, or everything that has to do with one kind of time. */
	private void noticed(String stream, @Nullable String kind, String... events) {
		Api operator = all.office().api().as("u-900", "ADMIN", "430408");
		eventually(stream + " rings", () -> {
			operator.post("/api/clock/releases", JSON.writeValueAsString(object("stream", stream, "kind", kind))).is(200);
			String history = all.office().api().get("/api/audit/cases/" + stream + "?limit=200").body();
			return Stream.of(events).allMatch(history::contains);
		});
	}
}
