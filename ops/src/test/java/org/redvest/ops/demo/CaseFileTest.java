package org.redvest.ops.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.redvest.kernel.HazardEvent.HazardHandedToEmergency;
import org.redvest.kernel.ServiceRequestId;
import org.redvest.kernel.stream.LogEntry;
import org.redvest.kernel.stream.LogReader;
import org.redvest.kernel.stream.LoggedEvent;
import org.redvest.ops.Redvest;
import org.redvest.ops.journey.Api;
import org.redvest.query.print.ChineseFont;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;

/** The report's two cases, followed from the first word to the archive in their files. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CaseFileTest {

	private static final ServiceRequestId PAVEMENT = new ServiceRequestId(Chance.id(DemoDistrict.SEED, "request", 0));
	private static final LocalDate DAY = LocalDate.of(2022, 4, 11);

	private static Path home;
	private static ConfigurableApplicationContext redvest;
	private static Api auditor;

	@BeforeAll
	static void a_small_district_is_loaded() throws IOException {
		home = Files.createTempDirectory(Files.createDirectories(Path.of("target", "homes")).toAbsolutePath(), "file");
		redvest = Redvest.application().run("--server.port=0", "--redvest.demo=0.01", "--redvest.home=" + home);
		Awaitility.await().atMost(Duration.ofMinutes(3))
				.until(() -> redvest.getBean(DemoLoad.class).seen().state() == DemoProgress.State.DONE);
		auditor = new Api(URI.create("http://localhost:" + redvest.getEnvironment().getProperty("local.server.port")), Map.of())
				.as("u-audit", "AUDITOR", "430408");
	}

	@AfterAll
	static void close() throws IOException {
		redvest.close();
		FileSystemUtils.deleteRecursively(home);
	}

	private static List<String> handOvers(JsonNode file) {
		var told = new ArrayList<String>();
		for (JsonNode each : file.get("handOvers")) {
			told.add("%s %s %s %s %s".formatted(each.get("stage").asString(), text(each, "holder"), text(each, "role"),
					each.get("from").asString(), text(each, "minutes")));
		}
		return told;
	}

	private static String text(JsonNode node, String field) {
		return node.hasNonNull(field) ? node.get(field).asString() : "-";
	}

	private static String pavement(String hand, int day, int hour, int minute, long minutes) {
		return hand + " " + DistrictTime.at(DAY.plusDays(day), hour * 60 + minute) + " " + minutes;
	}

	@Test
	void the_broken_pavement_from_the_first_word_to_the_archive() {
		JsonNode file = auditor.get("/api/audit/cases/" + PAVEMENT).is(200).json();
		assertThat(handOvers(file)).containsExactly(
				pavement("WAITING - -", 0, 8, 42, 9),
				pavement("INTAKE center-12345 AGENT", 0, 8, 51, 19),
				pavement("LEADING dept-housing -", 0, 9, 10, 30),
				pavement("HANDLING dept-housing HANDLER", 0, 9, 40, 4 * 24 * 60 + 6 * 60 + 20),
				pavement("AWAITING_FOLLOW_UP - -", 4, 16, 0, 18 * 60 + 20),
				pavement("FOLLOW_UP center-12345 AGENT", 5, 10, 20, 10),
				pavement("CONCLUDED center-12345 DISPATCHER", 5, 10, 30, 30 * 24 * 60 - 30));
		assertThat(file.get("state").get("status").get("value").asString()).isEqualTo("ARCHIVED");
		assertThat(file.get("clocks")).extracting(each -> each.get("kind").asString() + " " + each.get("inTime").asBoolean())
				.containsExactlyInAnyOrder("DISPATCH true", "CONTACT true", "OUTCOME true");
		assertThat(file.get("rules")).extracting(each -> each.get("version").asString()).contains("request/default/0");
		long dispatched = file.get("events").valueStream().filter(each -> each.get("event").asString().equals("request.dispatched"))
				.findFirst().orElseThrow().get("position").asLong();
		JsonNode between = auditor.get("/api/audit/cases/%s?from=%d&at=%d".formatted(PAVEMENT, dispatched - 1, dispatched)).is(200).json();
		assertThat(between.get("changed").get("status").toString()).isEqualTo("{\"before\":\"ACCEPTED\",\"after\":\"DISPATCHED\"}");
	}

	private static LoggedEvent gas() {
		LogReader log = redvest.getBean(LogReader.class);
		for (LogEntry each : log.after(0, Integer.MAX_VALUE, Set.of("hazard.handed-to-emergency")).entries()) {
			if (each instanceof LoggedEvent found && found.event() instanceof HazardHandedToEmergency handed
					&& "GAS-0517-003".equals(handed.reference())) {
				return found;
			}
		}
		throw new AssertionError("no smell of gas");
	}

	@Test
	void the_smell_of_gas_from_the_patrol_to_the_write_off() {
		LoggedEvent handed = gas();
		var community = ((HazardHandedToEmergency) handed.event()).heading().area();
		Instant reported = handed.occurredAt().minusSeconds(120);
		JsonNode file = auditor.get("/api/audit/cases/" + handed.stream()).is(200).json();
		assertThat(handOvers(file)).containsExactly(
				"WAITING - - " + reported + " 2",
				"EMERGENCY GAS - " + handed.occurredAt() + " 14",
				"RECTIFYING gas-company - " + reported.plusSeconds(960) + " 54",
				"AWAITING_RECHECK - - " + reported.plusSeconds(4_201) + " 49",
				"RECHECKED " + community + " COMMUNITY " + reported.plusSeconds(7_200) + " 10");
		assertThat(file.get("state").get("hazard.status").get("value").asString()).isEqualTo("WRITTEN_OFF");
		assertThat(file.get("related")).extracting(each -> each.get("kind").asString()).contains("building");
	}

	@Test
	void both_are_on_paper_as_a_page_and_where_the_machine_has_chinese_type_as_pdf() throws IOException {
		boolean font = redvest.getBean(ChineseFont.class).found().isPresent();
		for (String id : List.of(PAVEMENT.toString(), gas().stream())) {
			assertThat(auditor.get("/api/audit/cases/" + id + "/page").is(200).body()).contains("经手", "所用规则").doesNotContain("胡晓芳");
			Api.Answer pdf = auditor.get("/api/audit/cases/" + id + "/pdf");
			assertThat(pdf.status()).isEqualTo(font ? 200 : 503);
			assertThat(pdf.header("Content-Type")).startsWith(font ? "application/pdf" : "application/problem+json");
			if (font) {
				look(id);
			}
		}
	}

	/** Stays with what the build has made, to be looked at. */
	private static void look(String id) throws IOException {
		Path made = Files.createDirectories(Path.of("target", "case-files")).resolve(id.replace(':', '-') + ".pdf");
		try (var pdf = auditor.root().resolve("/api/audit/cases/" + id + "/pdf").toURL().openStream()) {
			Files.write(made, pdf.readAllBytes());
		}
		assertThat(made).isNotEmptyFile();
	}
}
