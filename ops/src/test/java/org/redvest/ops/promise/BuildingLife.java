package org.redvest.ops.promise;

import static org.redvest.ops.promise.Asker.at;
import static org.redvest.ops.promise.Asker.date;
import static org.redvest.ops.promise.Asker.eventually;
import static org.redvest.ops.promise.Asker.id;
import static org.redvest.ops.promise.Asker.object;

import java.util.List;
import java.util.UUID;
import org.redvest.ops.journey.People;

/** Buildings with candidates, heads, deputies and patrols, and every way in which heads and buildings end. */
record BuildingLife(Everything all, Clear people, String community) {

	/** Gives a building that has seen much and still has a head. */
	String happens() {
		String head = person();
		String next = person();
		String building = building(40);
		all.office().ask(building + "/correction", "kind", "BUILDING", "code", code(), "community", community, "name", "幸福里2栋");
		all.office().on(1).ask(building + "/households", "households", 44);
		contested(building, next);
		objected(building, head);
		all.office().on(10).ask(building + "/head", "volunteerId", head);
		serves(building, head, next);
		resigns(building, head, next);
		expired(next);
		divided(head);
		absorbed(building);
		String gone = building(8);
		appointed(gone, head, 770);
		all.office().on(790).ask(gone + "/retirement", "reason", "DEMOLISHED");
		forgotten();
		return building;
	}

	private void contested(String building, String candidate) {
		nominated(building, candidate, 1);
		all.office().on(2).ask(building + "/nominations/" + candidate + "/withdrawal", "reason", "DECLINED");
		nominated(building, candidate, 3);
		objection(building, candidate, true);
	}

	private void objected(String building, String candidate) {
		nominated(building, candidate, 3);
		objection(building, candidate, false);
	}

	private void objection(String building, String candidate, boolean upheld) {
		UUID objection = UUID.randomUUID();
		String nomination = building + "/nominations/" + candidate;
		all.office().on(3).ask(nomination + "/publicity");
		all.resident().on(4).ask(nomination + "/objections", "id", objection, "ground", "CONDUCT", "statement", people.words());
		all.office().on(5).ask(nomination + "/objections/" + objection + "/decision", "upheld", upheld, "reason", people.words());
	}

	private void serves(String building, String head, String deputy) {
		all.office().on(11).ask(building + "/deputies", "volunteerId", deputy);
		patrolled(building, head, 12);
		patrolled(building, deputy, 13);
		all.office().on(14).ask(building + "/deputies/" + deputy + "/release");
		all.office().on(300).ask(building + "/head/assessments", "volunteerId", head, "from", date(10), "until", date(290), "grade",
				"EXCELLENT", "note", people.words());
		all.office().on(700).ask(building + "/head/renewal", "volunteerId", head);
	}

	private void patrolled(String building, String who, int day) {
		all.office().on(day).later(5, building + "/patrols", "volunteerId", who, "started", at(day, 1), "ended", at(day, 2), "checked",
				List.of("GAS", "FIRE_SAFETY"), "findings", List.of(object("code", "GAS_SMELL", "floor", 3)), "note", people.words());
	}

	private void resigns(String building, String head, String next) {
		all.office().on(720).ask(building + "/head/resignation", "volunteerId", head, "reason", "HEALTH", "note", people.words());
		all.office().on(721).ask(building + "/vacancy", "cause", "RESIGNED");
		appointed(building, next, 722);
		all.authority().on(740).ask(building + "/head/removal", "volunteerId", next, "reason", "UNFIT", "note", people.words());
		appointed(building, head, 745);
	}

	private void expired(String head) {
		String building = building(12);
		appointed(building, head, 0);
		all.office().on(800).ask(building + "/head/expiry");
	}

	private void divided(String head) {
		String building = building(30);
		appointed(building, head, 730);
		UUID east = UUID.randomUUID();
		UUID west = UUID.randomUUID();
		all.office().on(750).ask(building + "/split", "successors",
				List.of(object("id", east, "code", code(), "name", "东", "households", 14),
						object("id", west, "code", code(), "name", "西", "floors", 6, "households", 16)));
		exists("/api/buildings/" + east);
		exists("/api/buildings/" + west);
	}

	private void exists(String building) {
		eventually(building + " is registered", () -> all.office().api().get("/api/audit/cases/" + id(building)).status() == 200);
		all.office().on(751).ask(building + "/households", "households", 15);
	}

	private void absorbed(String survivor) {
		String absorbed = building(9);
		all.office().on(760).ask(survivor + "/merger", "absorbed", List.of(id(absorbed)));
		eventually(absorbed + " is retired",
				() -> all.office().api().get("/api/audit/cases/" + id(absorbed)).body().contains("building.retired"));
	}

	private void forgotten() {
		String head = person();
		appointed(building(11), head, 20);
		all.authority().on(60).ask("/api/volunteers/" + head + "/erasure", "ground", "REQUESTED");
	}

	private void appointed(String building, String head, int day) {
		nominated(building, head, day);
		all.office().on(day).ask(building + "/nominations/" + head + "/publicity");
		all.office().on(day + 6).ask(building + "/head", "volunteerId", head);
	}

	private void nominated(String building, String candidate, int day) {
		all.office().on(day).ask(building + "/nominations", "volunteerId", candidate, "route", "RESIDENTS");
	}

	private String building(int households) {
		return all.office().create("/api/buildings", "kind", "BUILDING", "code", code(), "community", community, "name", "幸福里1栋", "floors",
				6, "households", households);
	}

	private static String code() {
		return UUID.randomUUID().toString();
	}

	private String person() {
		return id(all.confirmed(People.identityNumber(people.bornOn())));
	}
}
