package org.redvest.ops.promise;

import static org.redvest.ops.promise.Asker.date;
import static org.redvest.ops.promise.Asker.id;
import static org.redvest.ops.promise.Asker.object;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.redvest.ops.journey.People;

/** Schools with pairings, groups, teachers and sessions, and every way in which these end. */
record SchoolLife(Everything all, Clear people, String community) {

	/** Gives a school that has seen much and is open still. */
	String happens() {
		String school = school("雨母山中心小学");
		all.township().on(1).ask(school + "/correction", "code", "school-" + UUID.randomUUID(), "name", "雨母山小学", "area", community,
				"kind", "PRIMARY", "rural", true);
		all.township().on(2).ask(school + "/demonstration-site", "decision", "notice/1");
		pair(school, "college-1");
		UUID former = pair(school, "college-2");
		all.township().on(20).ask(school + "/pairings/" + former + "/end", "until", date(20), "reason", "AGREED");
		taught(school);
		String closed = school("旧小学");
		all.authority().on(30).ask(closed + "/closing", "reason", "MERGED");
		return school;
	}

	private String school(String name) {
		return all.township().create("/api/schools", "code", "school-" + UUID.randomUUID(), "name", name, "area", community, "kind",
				"PRIMARY", "rural", true);
	}

	private UUID pair(String school, String unit) {
		UUID pairing = UUID.randomUUID();
		all.township().on(2).ask(school + "/pairings", "pairing", pairing, "unit", unit, "partner", "COLLEGE", "agreement", "agreement/1",
				"from", date(0), "to", date(1000));
		return pairing;
	}

	private void taught(String school) {
		String teacher = checked();
		Asker office = all.office().on(3);
		office.ask(school + "/interest-groups", "subject", "CHOIR");
		office.ask(school + "/teachers", "volunteerId", teacher, "subject", "CHOIR");
		UUID held = planned(school, teacher, 5);
		all.office().on(5).ask(school + "/sessions/" + held + "/holding", "lesson", lesson(teacher, 5), "attendance",
				object("children", 30));
		all.office().on(6).ask(school + "/sessions/" + held + "/attendance", "children", 31, "leftBehind", 12);
		UUID cancelled = planned(school, teacher, 12);
		all.office().on(11).ask(school + "/sessions/" + cancelled + "/cancellation", "reason", "WEATHER");
		all.office().on(20).ask(school + "/teachers/" + teacher + "/release", "reason", "OWN_WISH");
	}

	private UUID planned(String school, String teacher, int day) {
		UUID session = UUID.randomUUID();
		all.office().on(4).ask(school + "/sessions", "session", session, "lesson", lesson(teacher, day));
		return session;
	}

	private static Map<String, Object> lesson(String teacher, int day) {
		return object("subject", "CHOIR", "on", date(day), "minutes", 45, "teachers", List.of(teacher));
	}

	/** A volunteer whose records were queried. */
	private String checked() {
		String at = all.confirmed(People.identityNumber(people.bornOn()));
		all.office().on(2).ask(at + "/safeguarding-checks", "result", "CLEAR", "checkedOn", date(1), "expiresOn", date(300));
		return id(at);
	}
}
