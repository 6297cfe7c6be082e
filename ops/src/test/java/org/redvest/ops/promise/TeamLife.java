package org.redvest.ops.promise;

import static java.util.stream.Collectors.joining;
import static org.redvest.ops.promise.Asker.id;

import java.util.UUID;
import org.redvest.ops.journey.People;

/** Teams of every level with leaders and members, and every way in which leaders, memberships and teams end. */
record TeamLife(Everything all, Clear people, String community) {

	/** Gives a team that has seen much and is in action still. */
	String happens() {
		String leader = person();
		String general = team("GENERAL", null, leader);
		String other = team("GENERAL", null, leader);
		String detachment = team("DETACHMENT", general, leader);
		all.township().on(2).ask(detachment + "/name", "name", name());
		all.township().on(2).ask(detachment + "/parent", "parent", id(other));
		all.township().on(3).ask(detachment + "/recording-right");
		all.township().on(9).ask(detachment + "/recording-right-revocation", "reason", "POOR_RECORDS");
		led(detachment, leader);
		joined(detachment);
		all.township().on(20).ask(detachment + "/suspension", "reason", "INACTIVE");
		all.township().on(21).ask(detachment + "/resumption");
		String squad = team("SQUAD", detachment, leader);
		member(squad, person());
		all.authority().on(30).ask(squad + "/dissolution", "reason", "COMPLETED");
		return detachment;
	}

	private void led(String team, String leader) {
		String second = person();
		all.township().on(4).ask(team + "/leaders", "volunteerId", second);
		all.township().on(5).ask(team + "/leaders/" + leader + "/dismissal", "reason", "REPLACED", "note", people.words());
		all.township().on(6).ask(team + "/leaders", "volunteerId", leader);
	}

	private void joined(String team) {
		String member = person();
		member(team, member);
		all.office().on(12).ask("/api/volunteers/" + member + "/teams/" + id(team) + "/leave");
		all.township().on(13).ask(team + "/members", "volunteerId", member);
		all.township().on(14).ask(team + "/members/" + member + "/removal", "reason", "INACTIVE", "note", people.words());
		String leaving = person();
		member(team, leaving);
		all.resident().on(15).ask("/api/volunteers/" + leaving + "/deregistration", "cause", "OWN_WISH");
	}

	private void member(String team, String volunteer) {
		all.resident().on(10).ask("/api/volunteers/" + volunteer + "/teams", "teamId", id(team));
	}

	private String team(String level, String parent, String leader) {
		String team = all.office().create("/api/teams", "name", name(), "level", level, "parent", parent == null ? null : id(parent),
				"unit",
				community.substring(0, 9));
		all.office().ask(team + "/leaders", "volunteerId", leader);
		all.authority().on(1).ask(team + "/approval");
		return team;
	}

	/** Another each time, and without digits, which might look like somebody's number. */
	private static String name() {
		return "志愿服务队" + UUID.randomUUID().toString().substring(0, 8).chars()
				.mapToObj(each -> Character.toString(Character.isDigit(each) ? 'g' + each - '0' : each)).collect(joining());
	}

	private String person() {
		return id(all.confirmed(People.identityNumber(people.bornOn())));
	}
}
