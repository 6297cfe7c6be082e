package org.redvest.ops.promise;

import static org.redvest.ops.promise.Asker.at;
import static org.redvest.ops.promise.Asker.id;

import java.util.List;
import java.util.UUID;

/** Requests through every course, with several reporters, pauses, extensions, returns and second thoughts. */
record RequestLife(Everything all, Clear people, String community) {

	private static final String HOUSING = "dept-housing";
	private static final String ROADS = "dept-roads";

	private Asker agent() {
		return all.resident().as("u-agent", "AGENT", "centre");
	}

	Asker centre() {
		return all.resident().as("u-dispatcher", "DISPATCHER", "centre");
	}

	private Asker handler() {
		return all.resident().as("u-handler", "HANDLER", HOUSING);
	}

	private Asker roads() {
		return all.resident().as("u-roads", "HANDLER", ROADS);
	}

	/** Gives the request with the longest course. */
	String happens(String building) {
		String request = longCourse(building);
		repeated();
		endedAtIntake();
		merged();
		protectedOne();
		return request;
	}

	private String called(String matter) {
		return agent().create("/api/service-requests/on-behalf", "area", community, "matter", matter, "address", people.address(), "name",
				people.caller(), "phone", people.callerPhone());
	}

	private String submitted() {
		return all.resident().create("/api/service-requests", "area", community, "matter", people.words() + UUID.randomUUID(), "address",
				people.address(), "name", people.caller(), "phone", people.callerPhone());
	}

	private void accepted(String request, int day) {
		centre().on(day).ask(request + "/classification", "type", "HELP", "category", "city.road", "level", "ORDINARY");
		centre().on(day).ask(request + "/acceptance");
		centre().on(day).later(1, request + "/dispatch", "unit", ROADS, "designated", false);
	}

	private String longCourse(String building) {
		String request = submitted();
		all.resident().ask(request + "/media", "sha256", "0123456789abcdef".repeat(4), "mediaType", "image/jpeg", "bytes", 1_000);
		centre().ask(request + "/building", "buildingId", id(building), "community", community);
		accepted(request, 0);
		returned(request);
		handler().later(5, request + "/take-up");
		handler().later(6, request + "/contacts", "means", "PHONE", "reached", true);
		handler().later(6, request + "/progress", "note", people.words());
		paused(request);
		extended(request);
		attended(request);
		reported(request, 7);
		centre().on(8).ask(request + "/follow-ups", "reached", true, "contacted", true, "solved", "NO", "satisfied", "DISSATISFIED", "note",
				people.words());
		centre().on(8).ask(request + "/send-back", "reason", "NOT_SOLVED", "note", people.words());
		reported(request, 9);
		closed(request, 10);
		all.resident().on(11).ask(request + "/rating", "rating", "SATISFIED", "note", people.words());
		all.resident().on(12).ask(request + "/reopening", "reason", "RECURRED", "note", people.words());
		reported(request, 13);
		closed(request, 14);
		centre().on(14).ask(request + "/redactions", "text", "MATTER", "occurrence", 1, "replacement", people.words() + "…", "reason",
				"PERSONAL_DATA");
		centre().on(15).ask(request + "/archiving");
		return request;
	}

	private void returned(String request) {
		roads().later(2, request + "/return", "reason", "NOT_COMPETENT", "explanation", people.words());
		centre().later(3, request + "/return-decision", "granted", true, "unit", HOUSING, "designated", false);
		handler().later(4, request + "/return", "reason", "INCOMPLETE", "explanation", people.words());
		centre().later(4, request + "/return-decision", "granted", false, "explanation", people.words());
		centre().later(4, request + "/co-units", "unit", ROADS);
	}

	private void paused(String request) {
		handler().on(1).ask(request + "/questions", "question", people.words(), "limit", at(3, 0));
		all.resident().on(2).ask(request + "/answers", "answer", people.words());
		handler().on(2).later(1, request + "/parking", "reason", "BUDGET", "review", at(6, 0), "explanation", people.words());
		handler().on(3).ask(request + "/unparking");
	}

	private void extended(String request) {
		Asker leader = all.resident().as("u-leader", "UNIT_LEADER", HOUSING);
		handler().on(3).later(1, request + "/extension", "reason", "WORKS", "until", at(12, 0), "explanation", people.words());
		leader.on(3).later(2, request + "/extension-decision", "granted", true);
		handler().on(4).ask(request + "/extension", "reason", "COMPLEX", "until", at(20, 0), "explanation", people.words());
		leader.on(4).later(2, request + "/extension-decision", "granted", false);
	}

	private void attended(String request) {
		all.resident().on(5).ask(request + "/reminders", "note", people.words());
		centre().on(5).ask(request + "/supervision", "reason", "REPEATED");
		centre().on(6).ask(request + "/supervision-level", "reason", "OVERDUE");
	}

	private void reported(String request, int day) {
		handler().on(day).ask(request + "/outcome", "outcome", "SOLVED", "reply", people.words() + day);
	}

	private void closed(String request, int day) {
		centre().on(day).ask(request + "/follow-ups", "reached", true, "contacted", true, "solved", "YES", "satisfied", "SATISFIED", "note",
				people.words());
		centre().on(day).ask(request + "/closing", "reason", "CONFIRMED");
	}

	/** The same again from the same person, once without anything new and once with. */
	private void repeated() {
		String matter = people.words() + UUID.randomUUID();
		String first = called(matter);
		quickly(first);
		centre().ask(called(matter) + "/refusal", "reason", "SAME_MATTER_CLOSED", "explanation", people.words());
		centre().ask(called(matter) + "/acceptance", "news", people.words());
	}

	private void quickly(String request) {
		quickly(request, 0);
	}

	/** From acceptance on a day to closing two days later. */
	void quickly(String request, int day) {
		accepted(request, day);
		roads().on(day + 1).ask(request + "/take-up");
		answered(request, day + 1);
	}

	/** Reported on a day and closed on the next. */
	void answered(String request, int day) {
		roads().on(day).ask(request + "/outcome", "outcome", "SOLVED", "reply", people.words() + day);
		closed(request, day + 1);
	}

	private void endedAtIntake() {
		agent().ask(called(people.words() + UUID.randomUUID()) + "/emergency", "to", "FIRE_119", "note", people.words());
		agent().ask(called(people.words() + UUID.randomUUID()) + "/withdrawal", "evidence", "CALL_RECORDING", "reference", "call-7",
				"phone", people.callerPhone());
		centre().ask(called(people.words() + UUID.randomUUID()) + "/refusal", "reason", "OUT_OF_DUTY", "explanation", people.words());
	}

	/** Of two reporters one stays with the request and is told in the end; somebody joins and leaves. */
	private void merged() {
		String request = submitted();
		String duplicate = called(people.words() + UUID.randomUUID());
		centre().ask(duplicate + "/merging", "into", id(request));
		happened(request, "request.reporter-subscribed");
		String another = called(people.words() + UUID.randomUUID());
		centre().ask(another + "/merging", "into", id(request));
		centre().ask(another + "/unmerging");
		happened(request, "request.reporter-unsubscribed");
		agent().ask(request + "/subscribers", "name", people.joiner(), "phone",
				people.joinerPhone());
		quickly(request);
		for (String subscriber : subscribers(request)) {
			agent().on(3).ask(request + "/subscribers/" + subscriber + "/telling", "means", "PHONE");
		}
		centre().on(4).ask(request + "/archiving");
	}

	/** Whom the closing says to tell. */
	private List<String> subscribers(String request) {
		var state = all.office().api().get("/api/audit/cases/" + id(request)).is(200).json().get("state");
		return state.propertyNames().stream().filter(each -> each.startsWith("closed.tell["))
				.map(each -> state.get(each).get("value").asString()).toList();
	}

	private void protectedOne() {
		String request = submitted();
		all.resident().ask(request + "/confidentiality");
		all.resident().ask(request + "/confidentiality-lifting", "reason", "REQUESTER_AGREES");
	}

	private void happened(String request, String event) {
		all.happened(id(request), event);
	}
}
