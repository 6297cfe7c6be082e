package org.redvest.ops.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.ops.promise.Asker.eventually;
import static org.redvest.ops.promise.Asker.id;
import static org.redvest.ops.promise.Asker.object;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redvest.command.policy.Reminding;
import org.redvest.kernel.stream.LogReader;
import org.redvest.kernel.stream.LoggedEvent;
import org.redvest.ops.journey.Api;
import org.redvest.ops.journey.RedvestTest;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;

/** A policy is handed an event again after a crash, and its effect is still one. */
@RedvestTest
class RepeatedDeliveryTest {

	private static final String COMMUNITY = "430408001009";
	private static final String SPLIT = "policy:WhenBuildingSplitThenRegisterSuccessors";

	private Asker office;
	private LogReader log;
	private Database database;
	private ConfigurableApplicationContext application;

	@BeforeEach
	void somebodyAsks(Api api, ConfigurableApplicationContext context) {
		office = new Asker(api, 0).as("u-office", "COMMUNITY", COMMUNITY);
		application = context;
		log = context.getBean(LogReader.class);
		database = Database.under(context.getEnvironment());
	}

	@Test
	void a_split_that_is_delivered_three_times_more_registers_its_successors_once() {
		String building = office.create("/api/buildings", "kind", "BUILDING", "code", UUID.randomUUID(), "community", COMMUNITY, "name",
				"幸福里", "households", 20);
		UUID part = UUID.randomUUID();
		office.ask(building + "/split", "successors",
				List.of(object("id", part, "code", UUID.randomUUID(), "name", "东", "households", 10),
						object("id", UUID.randomUUID(), "code", UUID.randomUUID(), "name", "西", "households", 10)));
		eventually("registered", () -> !log.stream(part.toString()).isEmpty());
		office.ask("/api/buildings/" + part + "/households", "households", 21);
		eventually("at the head", () -> place(SPLIT) == log.head());
		long split = log.stream(id(building)).getLast().position();
		List<String> before = names(part.toString());
		for (int time = 1; time <= 3; time++) {
			var policies = application.getBean("policyRunner", SmartLifecycle.class);
			policies.stop();
			long receipts = receipts();
			back(SPLIT, split - 1);
			policies.start();
			eventually("delivered again", () -> place(SPLIT) == log.head());
			assertThat(receipts()).isEqualTo(receipts);
		}
		assertThat(names(part.toString())).isEqualTo(before).containsExactly("building.registered", "building.household-count-updated");
	}

	/** The reaction here would remind once more each time; what keeps it from that are the receipts, as the canary shows. */
	@Test
	void an_effect_that_would_double_does_not_unless_its_receipt_is_gone() {
		String request = office.create("/api/service-requests", "area", COMMUNITY, "matter", "路灯不亮" + UUID.randomUUID());
		var reminding = new Reminding(application, id(request));
		long submitted = log.stream(id(request)).getFirst().position();
		reminded(reminding, submitted);
		for (int time = 1; time <= 3; time++) {
			reminded(reminding, submitted);
		}
		assertThat(names(id(request))).containsExactly("request.submitted", "request.reminded");
		assertThat(database.sql().sql("""
				delete from log.receipts r using log.events e
				where e.position = r.position and e.stream = ? and r.origin = 'policy'""").param(id(request)).update()).isEqualTo(1);
		reminded(reminding, submitted);
		assertThat(names(id(request))).containsExactly("request.submitted", "request.reminded", "request.reminded");
	}

	private void reminded(Reminding reminding, long submitted) {
		back("policy:Reminding", submitted - 1);
		try (var _ = reminding.follow()) {
			eventually("delivered", () -> place("policy:Reminding") == log.head());
		}
	}

	private long place(String follower) {
		return database.sql().sql("select coalesce(max(position), 0) from stream.tokens where processor = ?").param(follower)
				.query(Long.class).single();
	}

	private void back(String follower, long position) {
		database.sql().sql("""
				insert into stream.tokens (processor, segment, position) values (?, 0, ?)
				on conflict (processor, segment) do update set position = excluded.position""").param(follower).param(position).update();
	}

	private long receipts() {
		return database.sql().sql("select count(*) from log.receipts where origin = 'policy'").query(Long.class).single();
	}

	private List<String> names(String stream) {
		return log.stream(stream).stream().map(LoggedEvent::name).toList();
	}
}
