package org.redvest.ops.promise;

import static org.redvest.ops.promise.Asker.at;
import static org.redvest.ops.promise.Asker.date;
import static org.redvest.ops.promise.Asker.eventually;
import static org.redvest.ops.promise.Asker.id;
import static org.redvest.ops.promise.Asker.object;

import java.util.List;

/** Hazards through every course, and the request by which a unit rectifies one. */
record HazardLife(Everything all, Clear people, String community) {

	private static final String HOUSING = "dept-housing";
	private static final String ROADS = "dept-roads";

	/** Gives a hazard that was written off and lives again. */
	String happens(String building) {
		String hazard = reported(building, 4);
		all.office().on(30).later(1, hazard + "/grading", "level", "CONSIDERABLE", "note", people.words());
		all.office().on(30).later(1, hazard + "/emergency", "to", "FIRE_119", "reference", "F-1", "note", people.words());
		all.office().on(30).later(2, hazard + "/assignment", "unit", ROADS, "instruction", people.words());
		happened(hazard, "request.dispatched", 1);
		passedOn(hazard);
		rectified(hazard);
		String none = reported(building, 5);
		all.office().on(31).ask(none + "/grading", "level", "ORDINARY");
		all.office().on(31).later(1, none + "/parking", "reason", "SEASON", "review", date(60), "note", people.words());
		all.office().on(40).ask(none + "/resumption");
		all.office().on(41).ask(none + "/false-alarm", "reason", "NOTHING_FOUND", "findings", people.words());
		return hazard;
	}

	private String reported(String building, int floor) {
		return all.resident().on(30).create("/api/hazards", "area", community, "buildingId", id(building), "floor", floor, "kind", "WIRING",
				"description", people.words(), "address", people.address(), "name", people.caller(), "phone", people.callerPhone());
	}

	private void passedOn(String hazard) {
		String request = request(hazard);
		all.resident().as("u-roads", "HANDLER", ROADS).on(30).later(3, request + "/return", "reason", "NOT_COMPETENT", "explanation",
				people.words());
		all.resident().as("u-dispatcher", "DISPATCHER", "centre").on(30).later(4, request + "/return-decision", "granted", true, "unit",
				HOUSING, "designated", false);
		happened(hazard, "hazard.rectification-passed-on", 1);
		handler().on(30).later(5, request + "/take-up");
		handler().on(30).later(6, request + "/parking", "reason", "BUDGET", "review", at(40, 0), "explanation", people.words());
		happened(hazard, "hazard.parked", 1);
		handler().on(31).ask(request + "/unparking");
		happened(hazard, "hazard.resumed", 1);
	}

	private void rectified(String hazard) {
		reported(hazard, 31, 1);
		all.office().on(32).ask(hazard + "/rechecks", "passed", false, "findings", people.words(), "evidence", List.of());
		happened(hazard, "request.sent-back", 1);
		reported(hazard, 33, 2);
		all.office().on(34).ask(hazard + "/rechecks", "passed", true, "findings", people.words(), "evidence",
				List.of(object("sha256", "0123456789abcdef".repeat(4), "mediaType", "image/jpeg", "bytes", 1_000)));
		all.office().on(34).later(1, hazard + "/write-off");
		happened(hazard, "request.closed", 1);
		all.office().on(50).ask(hazard + "/reopening", "reason", "RECURRED", "note", people.words());
		happened(hazard, "request.reopened", 1);
	}

	private void reported(String hazard, int day, int time) {
		handler().on(day).later(1, request(hazard) + "/outcome", "outcome", "SOLVED", "reply", people.words() + time);
		happened(hazard, "hazard.rectification-reported", time);
	}

	private Asker handler() {
		return all.resident().as("u-handler", "HANDLER", HOUSING);
	}

	/** The request by which it is rectified has its id. */
	private static String request(String hazard) {
		return "/api/service-requests/" + id(hazard);
	}

	private void happened(String hazard, String event, int times) {
		eventually(event, () -> all.office().api().get("/api/audit/cases/" + id(hazard) + "?limit=200").is(200).json().get("events")
				.valueStream().filter(each -> each.get("event").asString().equals(event)).count() == times);
	}
}
