package org.redvest.ops.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.redvest.ops.journey.Api.Answer;

/** A request goes from a resident's call to its archive, and the one who handled it is not the one who asks how it went. */
@RedvestTest
class ServiceRequestJourneyTest {

	@Test
	void a_request_is_answered_followed_up_by_somebody_else_and_archived(Api api) {
		Api agent = api.as("u-21", "AGENT", "hotline-12345").with("Redvest-Channel", "HOTLINE");
		Api dispatcher = api.as("u-22", "DISPATCHER", "hotline-12345");
		Api handler = api.as("u-23", "HANDLER", "dept-housing");
		Api supervisor = api.as("u-24", "SUPERVISOR", "hotline-12345");

		String request = agent.post("/api/service-requests/on-behalf", """
				{"area":"430408001001","matter":"三单元的路灯坏了","name":"吴二","phone":"13700000001","anonymous":false,"confidential":false}""")
				.is(201).header("Location");
		agent.post(request + "/classification", """
				{"type":"HELP","category":"street-light","level":"ORDINARY"}""").is(200);
		agent.post(request + "/acceptance", "{}").is(200);
		dispatcher.post(request + "/dispatch", "{\"unit\":\"dept-housing\",\"designated\":false}").is(200);
		handler.post(request + "/take-up", "{}").is(200);
		handler.post(request + "/contacts", "{\"means\":\"PHONE\",\"reached\":true}").is(200);
		handler.post(request + "/outcome", "{\"outcome\":\"SOLVED\",\"reply\":\"已更换灯具\"}").is(200);

		String followUp = "{\"reached\":true,\"contacted\":true,\"solved\":\"YES\",\"satisfied\":\"SATISFIED\"}";
		assertThat(handler.post(request + "/follow-ups", followUp).json().get("code").asString()).isIn("request.own-follow-up",
				"request.not-for-role");
		supervisor.post(request + "/follow-ups", followUp).is(200);
		supervisor.post(request + "/closing", "{\"reason\":\"CONFIRMED\"}").is(200);
		Answer archived = supervisor.post(request + "/archiving", "{}").is(200);
		Answer stands = api.with("Redvest-Position", archived.header("Redvest-Position")).get(archived.header("Location")).is(200);
		assertThat(stands.json().get("status").asString()).isEqualTo("ARCHIVED");
		assertThat(stands.body()).doesNotContain("吴二", "13700000001", "路灯");
		String history = stands.json().get("history").asString();
		assertThat(api.get(history).is(200).body()).isEqualTo(api.get(history.replace("service-requests", "requests")).is(200).body());
		api.get("/api/service-requests/" + UUID.randomUUID()).is(404);
	}
}
