package org.redvest.ops.promise;

import static org.redvest.ops.promise.Asker.at;
import static org.redvest.ops.promise.Asker.date;
import static org.redvest.ops.promise.Asker.eventually;
import static org.redvest.ops.promise.Asker.id;

import org.redvest.ops.journey.Api;
import org.redvest.ops.journey.People;

/** An activity from the draft to the settlement, with everything that may happen to those who sign up, and one that is cancelled. */
record ActivityLife(Everything all, Clear people, String community) {

	private static final int DAY = 45;

	/** Gives the activity that was settled, when what follows from it has been recorded. */
	String happens() {
		String activity = drafted();
		all.office().on(40).ask(activity + "/submission");
		all.township().on(40).ask(activity + "/rejection", "reason", "INCOMPLETE");
		plan(40, activity + "/plan", 1);
		all.office().on(41).ask(activity + "/submission");
		all.township().on(41).ask(activity + "/approval");
		all.office().on(41).create(activity + "/insurances", "insurer", "insurer-1", "policy", "policy/2022-7", "persons", 10, "from",
				date(DAY), "until", date(DAY));
		all.office().on(42).ask(activity + "/recruitment");
		plan(42, activity + "/plan", 2);
		String first = accepted(activity);
		String absent = accepted(activity);
		crowd(activity);
		there(activity, first);
		materials(activity);
		ended(activity, absent);
		rated(activity, first);
		cancelled();
		recorded(first, "hours.service-recorded");
		recorded(absent, "volunteer.no-show-recorded");
		return activity;
	}

	private String drafted() {
		return plan(39, "/api/activities", 1).is(201).header("Location");
	}

	private Api.Answer plan(int day, String path, int capacity) {
		return all.office().on(day).ask(path, "title", "红湘北路清洁", "content", "清扫人行道", "type", "ROUTINE", "category", "CLEANING",
				"organiser", community, "inCharge", "u-lead", "area", community, "place", "红湘北路口", "position",
				Asker.object("latitude", 26.8912, "longitude", 112.6034), "start", at(DAY, 0), "end", at(DAY, 3), "admission", "REVIEWED",
				"capacity", capacity, "riskLevel", "ELEVATED", "risk", "注意来往车辆", "youngest", "FROM_16_TO_17");
	}

	private String signedUp(String activity) {
		String volunteer = id(all.confirmed(People.identityNumber(people.bornOn())));
		himself(volunteer).on(43).ask(activity + "/participants", "volunteerId", volunteer);
		return volunteer;
	}

	private String accepted(String activity) {
		String volunteer = signedUp(activity);
		all.office().on(43).ask(activity + "/participants/" + volunteer + "/acceptance");
		return volunteer;
	}

	/** Somebody is declined, somebody waits, and somebody withdraws. */
	private void crowd(String activity) {
		all.office().on(43).ask(activity + "/participants/" + signedUp(activity) + "/decline", "reason", "FULL");
		String waiting = signedUp(activity);
		all.office().on(43).ask(activity + "/participants/" + waiting + "/waiting");
		himself(waiting).on(44).ask(activity + "/participants/" + waiting + "/withdrawal");
	}

	private void there(String activity, String volunteer) {
		var near = Asker.object("latitude", 26.8915, "longitude", 112.6031);
		himself(volunteer).on(DAY).later(0.25, activity + "/participants/" + volunteer + "/check-in", "capture", "TWO_SIDED_CHECK_IN",
				"position", near, "witness", "u-office");
		all.office().on(DAY).later(2, activity + "/participants/" + volunteer + "/check-out", "capture", "CONFIRMED_ROSTER", "evidence",
				"sheet/2022-7");
	}

	private void materials(String activity) {
		String handout = all.office().on(DAY).later(1, activity + "/materials", "material", "LEAFLET", "quantity", 2000).is(201)
				.header("Location");
		all.office().on(DAY).later(2, handout + "/correction", "quantity", 200);
	}

	private void ended(String activity, String absent) {
		all.office().on(DAY).later(3, activity + "/end");
		all.office().on(DAY).later(4, activity + "/participants/" + absent + "/absence", "kind", "UNEXCUSED");
		all.office().on(DAY).later(5, activity + "/settlement");
	}

	private void rated(String activity, String volunteer) {
		himself(volunteer).on(DAY + 1).ask(activity + "/ratings", "volunteerId", volunteer, "stars", 5, "words", people.words());
		all.resident().on(DAY + 1).ask(activity + "/ratings", "stars", 4);
	}

	private void cancelled() {
		all.office().on(40).ask(drafted() + "/cancellation", "reason", "WEATHER");
	}

	private void recorded(String volunteer, String event) {
		eventually(event, () -> all.office().api().get("/api/audit/cases/" + volunteer + "?limit=200").body().contains(event));
	}

	private Asker himself(String volunteer) {
		return all.resident().as(volunteer, "VOLUNTEER", community);
	}
}
