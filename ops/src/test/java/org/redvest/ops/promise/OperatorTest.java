package org.redvest.ops.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.ops.promise.Asker.eventually;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redvest.kernel.certificate.CertificateDocument;
import org.redvest.kernel.certificate.CertificateDocument.Holder;
import org.redvest.kernel.certificate.CertificateDocument.Issuer;
import org.redvest.kernel.certificate.CertificateFile;
import org.redvest.kernel.certificate.PublishedKey;
import org.redvest.kernel.privacy.MasterKey;
import org.redvest.ops.journey.Api;
import org.redvest.ops.journey.RedvestTest;
import org.redvest.ops.operator.Operator;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The operator's way over HTTP and by command line: a view is rebuilt, and an event that it could not fold is dealt with. */
@RedvestTest
class OperatorTest {

	private final Api api;
	private final Database database;

	OperatorTest(Api api, ConfigurableApplicationContext application) {
		this.api = api;
		this.database = Database.under(application.getEnvironment());
	}

	private String operator(String... command) {
		var out = new StringWriter();
		var arguments = new ArrayList<>(List.of(command));
		arguments.addAll(List.of("--url", api.root().toString()));
		int exit = Operator.run(_ -> {
			throw new AssertionError("starts no application");
		}, new PrintWriter(out, true), arguments.toArray(String[]::new));
		return out + "exit " + exit;
	}

	@Test
	void views_are_listed_and_rebuilt_one_by_one_and_all_together() {
		assertThat(operator("projections")).contains("coverage ", "CURRENT").endsWith("exit 0");
		assertThat(operator("projections", "rebuild", "coverage", "--follow")).contains("已启用 live").endsWith("exit 0");
		assertThat(operator("projections", "switch-back", "coverage", "--follow")).contains("已启用 live").endsWith("exit 0");
		assertThat(operator("projections", "rebuild", "--all", "--follow").split("已启用 live"))
				.hasSize(1 + api.get("/api/projections").json().size());
		assertThat(operator("projections", "follow")).isEqualTo("exit 0");
		assertThat(operator("projections", "history")).contains("coverage/2  重建 begun  operator  430408", "coverage/1  换回 switched back")
				.endsWith("exit 0");
	}

	@Test
	void what_cannot_be_done_is_said() {
		assertThat(operator("projections", "rebuild", "nobody")).contains("没有名为 nobody 的视图。 (projection.unknown)").endsWith("exit 1");
		assertThat(operator("projections", "pause", "coverage")).contains("没有在重建", "is not being rebuilt").endsWith("exit 1");
		assertThat(operator("projections", "rebuild")).contains("--all").endsWith("exit 2");
		assertThat(operator("dead-letters", "show", "coverage/1/999999999")).contains("(dead-letter.unknown)").endsWith("exit 1");
		var out = new StringWriter();
		assertThat(Operator.run(_ -> {
			throw new AssertionError();
		}, new PrintWriter(out), "projections", "--url", "http://localhost:1")).isEqualTo(1);
		assertThat(out.toString()).contains("没有应用应答", "No application answers");
	}

	@Test
	void a_certificate_is_verified_without_any_application(@TempDir Path folder) throws IOException {
		var key = MasterKey.of("MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=").signing();
		var document = new CertificateDocument(CertificateDocument.FORMAT, "org-1-20220620-1", LocalDate.of(2022, 6, 20),
				new Issuer("org-1", "协会", "u-1", "u-2", "0734-8880000"), new Holder("张三", "RESIDENT_ID", "430408199003070017", "V-1"),
				LocalDate.of(2022, 1, 1), LocalDate.of(2022, 6, 1), 0, List.of(), "00ff");
		var json = JsonMapper.shared();
		Path published = Files.writeString(folder.resolve("key.json"), json.writeValueAsString(PublishedKey.of(key)));
		Path genuine = Files.writeString(folder.resolve("genuine.json"), json.writeValueAsString(CertificateFile.of(document, key)));
		Path altered = Files.writeString(folder.resolve("altered.json"), Files.readString(genuine).replace("张三", "张四"));
		assertThat(offline("verify", genuine.toString(), "--key", published.toString())).contains("真实", "org-1-20220620-1", "张三")
				.endsWith("exit 0");
		assertThat(offline("verify", altered.toString(), "--key", published.toString())).contains("已被改动").doesNotContain("张四")
				.endsWith("exit 1");
		assertThat(offline("verify", folder.resolve("none").toString(), "--key", published.toString())).contains("无法读取")
				.endsWith("exit 1");
		assertThat(offline("verify", genuine.toString())).contains("--key").endsWith("exit 2");
		assertThat(offline()).contains("verify").endsWith("exit 0");
	}

	private static String offline(String... arguments) {
		var out = new StringWriter();
		var command = new ArrayList<>(List.of("certificate"));
		command.addAll(List.of(arguments));
		int exit = Operator.run(_ -> {
			throw new AssertionError("starts no application");
		}, new PrintWriter(out, true), command.toArray(String[]::new));
		return out + "exit " + exit;
	}

	@Test
	void an_event_that_a_view_cannot_fold_is_shown_retried_and_discarded() {
		var community = api.as("u-31", "COMMUNITY", "430408001001");
		String building = place(community, "OP-" + UUID.randomUUID().toString().substring(0, 8));
		covered(community, building);
		String table = poison(building);
		try {
			community.post("/api/buildings/" + building + "/households", "{\"households\":7}").is(200);
			eventually("parked", () -> !letters().isEmpty());
			JsonNode letter = letters().getFirst();
			String name = letter.get("letter").asString();
			assertThat(operator("dead-letters")).contains(name, letter.get("event").asString(), "23514");
			assertThat(operator("dead-letters", "show", name)).contains(letter.get("eventLink").asString()).endsWith("exit 0");
			api.get(letter.get("eventLink").asString()).is(200);
			assertThat(operator("dead-letters", "retry", name)).contains("parked again").endsWith("exit 1");

			var admin = api.as("u-900", "ADMIN", "430408");
			api.post("/api/dead-letters/" + name + "/retry", "").is(401);
			community.post("/api/dead-letters/" + name + "/retry", "").is(403);
			assertThat(admin.post("/api/dead-letters/" + name + "/discard", "{\"note\":\"x\"}").is(400).json().get("code").asString())
					.isEqualTo("request.invalid");
		} finally {
			database.sql().sql("alter table " + table + " drop constraint poison").update();
		}
		String name = letters().getFirst().get("letter").asString();
		assertThat(operator("dead-letters", "discard", name, "--reason", "no_longer_needed", "--note", "张三", "--actor", "u-901"))
				.contains("已舍弃 discarded NO_LONGER_NEEDED", "cleared", "u-901").endsWith("exit 0");
		assertThat(letters()).isEmpty();
		assertThat(operator("dead-letters", "history")).contains("已舍弃 discarded", "已重试 retried").doesNotContain("张三");
		assertThat(api.get("/api/policies/dead-letters").is(200).json().get("letters")).isEmpty();
	}

	private static String place(Api community, String code) {
		String location = community.post("/api/buildings", """
				{"kind":"BUILDING","code":"%s","community":"430408001001","name":"幸福里","floors":6,"households":48}""".formatted(code))
				.is(201).header("Location");
		return location.substring(location.lastIndexOf('/') + 1);
	}

	private static void covered(Api community, String building) {
		long position = community.get("/api/audit/cases/" + building).json().get("position").asLong();
		eventually("covered", () -> community.with("Redvest-Position", Long.toString(position)).get("/api/coverage").status() == 200);
	}

	private List<JsonNode> letters() {
		var letters = new ArrayList<JsonNode>();
		api.get("/api/dead-letters?projection=coverage").is(200).json().get("letters").forEach(letters::add);
		return letters;
	}

	/** Makes the coverage view refuse whatever is written about a building from now on; the table at which it does. */
	private String poison(String building) {
		String schema = database.sql().sql("select schema_name from views.generations where projection = 'coverage' and state = 'live'")
				.query(String.class).single();
		String table = schema + ".building_span";
		database.sql().sql("alter table %s add constraint poison check (building_id <> '%s') not valid".formatted(table, building))
				.update();
		return table;
	}
}
