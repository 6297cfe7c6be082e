package org.redvest.ops.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redvest.kernel.stream.LogReader;
import org.redvest.kernel.stream.LoggedEvent;
import org.springframework.context.ConfigurableApplicationContext;

/** The pavement of 红湘北路 from the call to the archive, and two who report the same. */
@RedvestTest
class RequestCourseJourneyTest {

	private static final String HOUSING = "dept-housing";

	private final String phone = "1380" + (1_000_000 + (int) (Math.random() * 8_999_999));
	private LogReader log;
	private Api resident;
	private Api agent;
	private Api dispatcher;
	private Api handler;
	private Api supervisor;

	@BeforeEach
	void people(Api api, ConfigurableApplicationContext context) {
		log = context.getBean(LogReader.class);
		resident = api.as("u-" + UUID.randomUUID(), "RESIDENT", "430408001003");
		agent = api.as("u-agent", "AGENT", "centre-430408").with("Redvest-Channel", "HOTLINE");
		dispatcher = api.as("u-dispatcher", "DISPATCHER", "centre-430408");
		handler = api.as("u-handler", "HANDLER", HOUSING);
		supervisor = api.as("u-supervisor", "SUPERVISOR", "centre-430408");
	}

	private static String call(String phone, String matter) {
		return """
				{"area": "430408001003", "matter": "%s", "address": "红湘北路 12 号门前", "name": "陈明月", "phone": "%s"}""".formatted(matter,
				phone);
	}

	private String received(String matter) {
		return agent.post("/api/service-requests/on-behalf", call(phone, matter)).is(201).header("Location");
	}

	private String closed(String matter) {
		String request = received(matter);
		dispatcher.post(request + "/classification", "{\"type\": \"HELP\", \"category\": \"city.road\", \"level\": \"ORDINARY\"}").is(200);
		dispatcher.post(request + "/acceptance", "{}").is(200);
		dispatcher.post(request + "/dispatch", "{\"unit\": \"dept-housing\"}").is(200);
		handler.post(request + "/take-up", "").is(200);
		handler.post(request + "/contacts", "{\"means\": \"PHONE\", \"reached\": true}").is(200);
		handler.post(request + "/outcome", "{\"outcome\": \"SOLVED\", \"reply\": \"已修复\"}").is(200);
		supervisor.post(request + "/follow-ups",
				"{\"reached\": true, \"contacted\": true, \"solved\": \"YES\", \"satisfied\": \"SATISFIED\"}").is(200);
		supervisor.post(request + "/closing", "{\"reason\": \"CONFIRMED\"}").is(200);
		return request;
	}

	private List<String> names(String request) {
		return log.stream(id(request)).stream().map(LoggedEvent::name).toList();
	}

	private static String id(String location) {
		return location.substring(location.lastIndexOf('/') + 1);
	}

	@Test
	void from_the_call_to_the_archive() {
		String request = closed("红湘北路人行道破损");
		dispatcher.post(request + "/archiving", "").is(200);
		assertThat(names(request)).containsExactly("request.registered-on-behalf", "request.classified", "request.deadline-set",
				"request.accepted", "request.dispatched", "request.deadline-set", "request.deadline-set", "request.taken-up",
				"request.requester-contacted", "request.outcome-reported", "request.follow-up-recorded", "request.closed",
				"request.archived");
		assertThat(log.stream(id(request)).toString()).doesNotContain("陈明月", phone, "红湘北路", "已修复");
	}

	@Test
	void nobody_follows_up_his_own_work() {
		String request = received("井盖缺失");
		Api own = handler.as("u-handler", "COMMUNITY", HOUSING);
		dispatcher.post(request + "/classification", "{\"type\": \"HELP\", \"category\": \"city.road\", \"level\": \"URGENT\"}").is(200);
		dispatcher.post(request + "/acceptance", "{}").is(200);
		dispatcher.post(request + "/dispatch", "{\"unit\": \"dept-housing\"}").is(200);
		handler.post(request + "/take-up", "").is(200);
		handler.post(request + "/outcome", "{\"outcome\": \"SOLVED\", \"reply\": \"已加盖\"}").is(200);
		assertThat(own.post(request + "/follow-ups", "{\"reached\": true, \"solved\": \"YES\"}").is(403).json().get("code").asString())
				.isEqualTo("request.own-follow-up");
	}

	@Test
	void the_same_person_with_the_same_closed_matter_and_nothing_new_is_told_of_the_earlier_one() {
		String earlier = closed("路灯不亮");
		String again = received("路灯 不亮。");
		assertThat(names(again)).containsExactly("request.registered-on-behalf", "request.duplicate-suspected");
		assertThat(dispatcher.post(again + "/acceptance", "{}").is(409).json().get("code").asString()).isEqualTo("request.nothing-new");
		dispatcher.post(again + "/refusal", "{\"reason\": \"SAME_MATTER_CLOSED\"}").is(200);
		assertThat(log.stream(id(again)).getLast().event().toString()).contains("earlier=" + id(earlier));
		assertThat(names(received("路灯又不亮"))).containsExactly("request.registered-on-behalf");
	}

	@Test
	void a_merged_request_leaves_its_reporter_with_the_other_until_it_is_unmerged() {
		String first = received("小区停水");
		String second = resident.post("/api/service-requests", "{\"area\": \"430408001003\", \"matter\": \"没有水\"}").is(201)
				.header("Location");
		dispatcher.post(second + "/merging", "{\"into\": \"" + id(first) + "\"}").is(200);
		eventually(first, "request.reporter-subscribed");
		dispatcher.post(second + "/unmerging", "").is(200);
		eventually(first, "request.reporter-unsubscribed");
		assertThat(dispatcher.post(second + "/merging", "{\"into\": \"" + UUID.randomUUID() + "\"}").is(404).json().get("code").asString())
				.isEqualTo("request.merge-target-unknown");
	}

	private void eventually(String request, String name) {
		Instant end = Instant.now().plus(Duration.ofSeconds(20));
		while (!names(request).contains(name) && Instant.now().isBefore(end)) {
			Thread.onSpinWait();
		}
		assertThat(names(request)).contains(name);
	}
}
