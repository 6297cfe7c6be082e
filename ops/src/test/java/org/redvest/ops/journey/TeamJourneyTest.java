package org.redvest.ops.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redvest.ops.journey.Api.Answer;
import tools.jackson.databind.JsonNode;

/** A team from its founding to its end, and those who join it. */
@RedvestTest
class TeamJourneyTest {

	private Api organiser;
	private Api authority;

	@BeforeEach
	void an_organiser_asks_and_the_authority_decides(Api api) {
		organiser = api.as("u-org", "ORGANISER", "430408001").at(day("2026-03-02"));
		authority = api.as("u-auth", "AUTHORITY", "430408").at(day("2026-03-03"));
	}

	@Test
	void a_team_is_founded_led_approved_joined_and_left(Api api) {
		String leader = volunteer(api);
		String member = volunteer(api);
		String team = founded("DETACHMENT", approved("GENERAL", null, leader));
		Api himself = api.as(member, "VOLUNTEER", "430408001").at(day("2026-03-05"));
		String teams = "/api/volunteers/" + member + "/teams";

		refused("team.not-approved", himself.post(teams, joining(team)).is(409));
		refused("team.leader-missing", authority.post(team + "/approval", "").is(409));
		authority.post(team + "/leaders", person(leader)).is(200);
		refused("team.wrong-role", organiser.post(team + "/approval", "").is(403));
		Answer approval = authority.post(team + "/approval", "").is(200);
		assertThat(approval.header("Location")).isEqualTo(team);
		assertThat(approval.header("ETag")).isEqualTo("\"2\"");
		JsonNode now = read(api, approval, team);
		assertThat(now.get("status").asString() + " " + now.get("leaders").get(0).asString()).isEqualTo("ACTIVE " + leader);

		himself.post(teams, joining(team)).is(200);
		refused("team.last-leader", authority.post(team + "/leaders/" + leader + "/dismissal", "{\"reason\":\"REPLACED\"}").is(409));
		Answer left = himself.at(day("2026-03-20")).post(teams + "/" + id(team) + "/leave", "").is(200);
		refused("volunteer.memberships-overlap", himself.at(day("2026-03-20")).post(teams, joining(team)).is(409));
		JsonNode membership = read(api, left, team + "/members/" + member);
		assertThat(membership.get("member").asBoolean()).isFalse();
		JsonNode told = read(api, left, "/api/service-history/volunteers/" + member).get("teams").get(0);
		assertThat(told.get("from").asString() + " " + told.get("until").asString() + " " + told.get("exit").asString() + " "
				+ told.get("team").asString()).isEqualTo("2026-03-05 2026-03-20 LEFT " + team);
		assertThat(read(api, left, "/api/audit/cases/" + member).get("state").has("formerTeams[" + id(team) + "].until")).isTrue();
	}

	@Test
	void its_leader_admits_and_removes_members(Api api) {
		String leader = volunteer(api);
		String member = volunteer(api);
		String team = approved("GENERAL", null, leader);
		Api leading = api.as(leader, "VOLUNTEER", "430408001").at(day("2026-03-05"));

		refused("volunteer.wrong-role",
				api.as(member, "VOLUNTEER", "430408001").at(day("2026-03-05")).post(team + "/members", person(member)).is(403));
		Answer admitted = leading.post(team + "/members", person(member)).is(201);
		assertThat(admitted.header("Location")).isEqualTo(team + "/members/" + member);
		assertThat(read(api, admitted, admitted.header("Location")).get("member").asBoolean()).isTrue();
		Answer removed = leading.at(day("2026-03-09"))
				.post(team + "/members/" + member + "/removal", "{\"reason\":\"INACTIVE\",\"note\":\"三次未到\"}").is(200);
		assertThat(read(api, removed, removed.header("Location")).get("memberships").get(0).get("reason").asString()).isEqualTo("INACTIVE");
		api.get(team + "/members/" + leader).is(404);
	}

	@Test
	void nobody_joins_a_team_that_is_unknown_or_dissolved_and_with_it_every_membership_ends(Api api) {
		String member = volunteer(api);
		String leader = volunteer(api);
		String general = approved("GENERAL", null, leader);
		String team = approved("DETACHMENT", general, leader);
		Api himself = api.as(member, "VOLUNTEER", "430408001").at(day("2026-03-05"));
		String teams = "/api/volunteers/" + member + "/teams";

		refused("team.unknown", himself.post(teams, joining("/api/teams/" + UUID.randomUUID())).is(404));
		himself.post(teams, joining(team)).is(200);
		refused("team.has-teams", authority.post(general + "/dissolution", "{\"reason\":\"MERGED\"}").is(409));
		Answer dissolved = authority.at(day("2026-04-01")).post(team + "/dissolution", "{\"reason\":\"COMPLETED\"}").is(200);
		refused("team.dissolved", api.as(leader, "VOLUNTEER", "430408001").at(day("2026-04-02"))
				.post("/api/volunteers/" + leader + "/teams", joining(team)).is(409));
		JsonNode ended = read(api, dissolved, "/api/service-history/volunteers/" + member).get("teams").get(0);
		assertThat(ended.get("until").asString() + " " + ended.get("exit").asString()).isEqualTo("2026-04-01 TEAM_DISSOLVED");
		assertThat(read(api, dissolved, "/api/service-history/teams/" + id(team)).get("steps").valueStream()
				.map(each -> each.get("event").asString()).toList())
				.containsExactly("team.founded", "team.leader-appointed", "team.approved", "team.dissolved");
		authority.post(general + "/dissolution", "{\"reason\":\"MERGED\"}").is(200);
	}

	@Test
	void a_name_is_one_team_s_under_the_team_above(Api api) {
		String general = approved("GENERAL", null, volunteer(api));
		String other = approved("GENERAL", null, volunteer(api));
		String team = organiser.post("/api/teams", founding("飞毛腿", "DETACHMENT", general)).is(201).header("Location");
		refused("team.name-taken", organiser.post("/api/teams", founding("飞毛腿", "DETACHMENT", general)).is(409));
		organiser.post("/api/teams", founding("飞毛腿", "DETACHMENT", other)).is(201);
		refused("team.name-taken", authority.post(team + "/parent", "{\"parent\":\"%s\"}".formatted(id(other))).is(409));
		authority.post(team + "/name", "{\"name\":\"乡村嫂嫂\"}").is(200);
		authority.post(team + "/parent", "{\"parent\":\"%s\"}".formatted(id(other))).is(200);
	}

	@Test
	void a_team_whose_last_leader_departs_is_out_of_action(Api api) {
		String leader = volunteer(api);
		String team = approved("GENERAL", null, leader);
		authority.post("/api/volunteers/" + leader + "/deregistration", "{\"cause\":\"MOVED_AWAY\"}").is(200);
		await().atMost(Duration.ofSeconds(20))
				.untilAsserted(() -> assertThat(api.get(team).json().get("status").asString()).isEqualTo("SUSPENDED"));
		refused("team.leader-missing", authority.post(team + "/resumption", "").is(409));
		authority.post(team + "/leaders", person(volunteer(api))).is(200);
		authority.post(team + "/resumption", "").is(200);
	}

	private String approved(String level, String parent, String leader) {
		String team = founded(level, parent);
		authority.post(team + "/leaders", person(leader)).is(200);
		authority.post(team + "/approval", "").is(200);
		return team;
	}

	private String founded(String level, String parent) {
		return organiser.post("/api/teams", founding("队伍" + UUID.randomUUID().toString().replaceAll("[^a-f]", ""), level, parent)).is(201)
				.header("Location");
	}

	private static String founding(String name, String level, String parent) {
		return "{\"name\":\"%s\",\"level\":\"%s\",\"parent\":%s,\"unit\":\"org-%s\"}".formatted(name, level,
				parent == null ? null : "\"" + id(parent) + "\"", UUID.randomUUID());
	}

	private static String volunteer(Api api) {
		Api person = api.as("u-" + UUID.randomUUID(), "RESIDENT", "430408001002").at(day("2026-03-01"));
		Answer answer = person.post("/api/volunteers", People.registration("钱七", People.identityNumber(LocalDate.of(1976, 5, 1)))).is(201);
		person.post(answer.header("Location") + "/confirmation", "{\"notice\":\"privacy/2022-1\"}").is(200);
		return answer.json().get("id").asString();
	}

	private static JsonNode read(Api api, Answer written, String path) {
		return api.with("Redvest-Position", written.header("Redvest-Position")).get(path).is(200).json();
	}

	private static void refused(String code, Answer answer) {
		assertThat(answer.json().get("code").asString()).isEqualTo(code);
	}

	private static String joining(String team) {
		return "{\"teamId\":\"%s\"}".formatted(id(team));
	}

	private static String person(String volunteer) {
		return "{\"volunteerId\":\"%s\"}".formatted(volunteer);
	}

	private static String id(String path) {
		return path.substring(path.lastIndexOf('/') + 1);
	}

	private static Instant day(String day) {
		return Instant.parse(day + "T04:00:00Z");
	}
}
