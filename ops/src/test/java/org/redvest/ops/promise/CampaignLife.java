package org.redvest.ops.promise;

import static org.redvest.ops.promise.Asker.date;
import static org.redvest.ops.promise.Asker.eventually;
import static org.redvest.ops.promise.Asker.id;
import static org.redvest.ops.promise.Asker.object;

import java.util.List;
import java.util.UUID;
import org.redvest.ops.journey.People;

/** A campaign that reports households and one that reports buildings, opinions at the doors, and what becomes of them. */
record CampaignLife(Everything all, Clear people, String community) {

	/** Gives the doors at which most was said, by the id of their stream. */
	String happens() {
		tallied();
		String campaign = running("HOUSEHOLD");
		String doors = assigned(campaign);
		String visitor = person();
		all.office().on(1).ask(doors + "/assignment", "visitors", List.of(visitor));
		visited(doors, visitor);
		String handout = all.office().on(3).create(doors + "/materials", "material", "LEAFLET", "quantity", 300);
		all.office().on(3).ask(handout + "/correction", "material", "LEAFLET", "quantity", 30);
		all.office().on(3).ask(collected(doors, null) + "/voiding", "reason", "TAKEN_BACK");
		answered(doors);
		all.office().on(40).ask(doors + "/closing");
		all.office().on(41).ask(campaign + "/end");
		all.office().on(42).ask(campaign + "/summary", "report", "doc/2022-7");
		return stream(doors);
	}

	/** Two opinions become cases, of which one is merged into the other; it lives again, and one household is told each time. */
	private void answered(String doors) {
		var requests = new RequestLife(all, people, community);
		String opinion = collected(doors, people.callerPhone());
		String alike = collected(doors, null);
		String request = raised(opinion);
		requests.centre().on(3).ask(raised(alike) + "/merging", "into", id(request));
		all.happened(stream(doors), "canvass.case-followed");
		requests.quickly(request, 3);
		told(doors, opinion, 8);
		requests.centre().on(9).ask(request + "/reopening", "reason", "RECURRED");
		all.happened(stream(doors), "canvass.case-reopened");
		requests.answered(request, 10);
		told(doors, opinion, 12);
	}

	private void told(String doors, String opinion, int day) {
		eventually("to be told", () -> all.office().api().get("/api/audit/cases/" + stream(doors)).json().get("state")
				.get("opinions[" + id(opinion) + "].status").get("value").asString().equals("TO_BE_TOLD"));
		all.office().on(day).ask(opinion + "/telling", "means", "VISIT");
	}

	private String raised(String opinion) {
		all.office().on(3).ask(opinion + "/case");
		all.happened(id(opinion), "request.registered-on-behalf");
		return "/api/service-requests/" + id(opinion);
	}

	private String collected(String doors, String phone) {
		return all.office().on(3).create(doors + "/opinions", "topics", List.of("anti-fraud"), "matter", people.words() + UUID.randomUUID(),
				"phone", phone);
	}

	private void visited(String doors, String visitor) {
		String visit = all.office().on(2).create(doors + "/visits", "household", "2-1103", "result", "NOT_HOME", "visitor", visitor);
		all.office().on(2).ask(visit + "/revision", "household", "2-1104", "result", "NOT_HOME");
		all.office().on(3).create(doors + "/visits", "household", "2-1104", "result", "CONTACTED", "visitor", visitor);
	}

	private void tallied() {
		String doors = assigned(running("BUILDING"));
		String visitor = person();
		all.office().on(1).ask(doors + "/assignment", "visitors", List.of(visitor));
		all.office().on(2).create(doors + "/tallies", "contacted", 30, "notHome", 4, "refused", 1, "vacant", 2, "notFound", 0, "visitor",
				visitor);
	}

	private String running(String reporting) {
		String campaign = all.office().create("/api/campaigns", "title", "春季敲门行动", "area", community, "from", date(0), "until", date(60),
				"unit", community.substring(0, 9));
		all.office().ask(campaign + "/topics", "topics", List.of(object("code", "anti-fraud", "title", "反诈")));
		all.office().ask(campaign + "/start", "reporting", reporting);
		return campaign;
	}

	private String assigned(String campaign) {
		String building = all.office().create("/api/buildings", "kind", "BUILDING", "code", UUID.randomUUID(), "community", community,
				"name", "幸福里", "households", 40);
		String doors = "/api/canvasses/" + id(campaign) + "/" + id(building);
		all.office().on(1).ask(doors + "/assignment", "visitors", List.of(person()));
		return doors;
	}

	private static String stream(String doors) {
		return "canvass:" + doors.substring("/api/canvasses/".length()).replace('/', ':');
	}

	private String person() {
		return id(all.confirmed(People.identityNumber(people.bornOn())));
	}
}
