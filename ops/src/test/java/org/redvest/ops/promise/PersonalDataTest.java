package org.redvest.ops.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.ops.promise.Asker.at;
import static org.redvest.ops.promise.Asker.id;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.redvest.kernel.DomainEvent;
import org.redvest.kernel.stream.LogReader;
import org.redvest.kernel.stream.LoggedEvent;
import org.redvest.ops.journey.Api;
import org.redvest.ops.journey.RedvestTest;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * No personal data in the clear, ever: people's particulars and words go in wherever any are taken, and then nothing of them is
 * in any table, any file of the database, any line of the log, any metric or any answer.
 */
@RedvestTest
class PersonalDataTest {

	private static final String COMMUNITY = "430408001007";
	private static final Clear PEOPLE = Clear.marked();

	@Test
	void what_people_say_is_nowhere_in_the_clear(Api api, ConfigurableApplicationContext context) {
		var log = context.getBean(LogReader.class);
		var database = Database.under(context.getEnvironment());
		long before = log.head();
		var answers = new ArrayList<String>();
		var found = new Found(PEOPLE.markers());
		try (var said = Said.listenClosely()) {
			var history = new Everything(api, PEOPLE, COMMUNITY).happens();
			refused(api, history.volunteer(), answers);
			masked(api, history, answers);
			found.in("the log output", said.lines());
			assertThat(said.lines()).as("listening").anyMatch(line -> line.contains("/api/volunteers"));
		}
		try (var said = Said.listen()) {
			misaddressed(api, answers);
			found.in("the log output", said.lines());
		}
		assertThat(left(log.after(before, Integer.MAX_VALUE))).as("places that the history does not fill").isEmpty();

		answers.forEach(answer -> found.in("an answer: " + answer, List.of(answer)));
		found.in("the metrics", List.of(api.get("/actuator/prometheus").is(200).body(), api.get("/actuator/health").body()));
		database.everything().forEach(found::in);
		found.inFiles(Path.of(context.getEnvironment().getRequiredProperty("redvest.home")));
		assertThat(found.places()).as(found::around).isEmpty();
	}

	private static TreeSet<String> left(List<LoggedEvent> logged) {
		List<DomainEvent> events = logged.stream().map(LoggedEvent::event).toList();
		var left = new TreeSet<>(SealedPlaces.all());
		left.removeAll(SealedPlaces.filled(events));
		return left;
	}

	/** Whatever is wrong with a request, the problem does not repeat what it said. */
	private static void refused(Api api, String volunteer, List<String> answers) {
		Api office = api.as("u-office", "COMMUNITY", COMMUNITY).at(at(900, 0));
		String words = PEOPLE.words();
		var wrong = new ArrayList<Api.Answer>();
		wrong.add(office.post("/api/volunteers", "{\"name\":\"" + PEOPLE.name().repeat(20) + "\",\"documentNumber\":\"" + PEOPLE.number()
				+ PEOPLE.number() + "\",\"phone\":\"" + PEOPLE.phone() + PEOPLE.phone() + "\"}"));
		wrong.add(office.post("/api/volunteers", "{\"name\":\"" + PEOPLE.name() + "\",\"documentNumber\":\"" + PEOPLE.number().substring(1)
				+ "0\",\"phone\":\"" + PEOPLE.phone() + "\",\"bornOn\":\"" + words + "\"}"));
		wrong.add(office.post("/api/volunteers", "{\"name\":\"" + PEOPLE.name() + "\",\"documentNumber\":\"" + PEOPLE.number()
				+ "\",\"phone\":\"" + PEOPLE.phone() + "\",\"sex\":\"" + words + "\"}"));
		wrong.add(office.post("/api/volunteers", "{\"name\":\"" + PEOPLE.name() + "\",\"" + words + "\":" + PEOPLE.phone() + "}"));
		wrong.add(office.post("/api/volunteers", "{\"name\":\"" + PEOPLE.name() + "\", " + words));
		wrong.add(office.post("/api/volunteers", "[\"" + PEOPLE.name() + "\"]"));
		wrong.add(office.as("u-1", "RESIDENT", COMMUNITY).post("/api/volunteers", "{\"name\":\"" + PEOPLE.name()
				+ "\",\"documentNumber\":\"" + PEOPLE.rightNumber() + "\",\"phone\":\"" + PEOPLE.phone() + "\"}"));
		wrong.add(office.with("Redvest-Actor", PEOPLE.phone()).post(volunteer + "/contact", "{\"phone\":\"" + PEOPLE.phone() + "\"}"));
		wrong.add(office.with("Redvest-Unit", PEOPLE.number()).post(volunteer + "/contact", "{\"phone\":\"" + PEOPLE.phone() + "\"}"));
		wrong.add(office.with("Redvest-Occurred-At", PEOPLE.bornOn().toString()).post(volunteer + "/contact", "{}"));
		wrong.add(office.post("/api/service-requests", "{\"area\":\"" + words + "\",\"matter\":\"" + words.repeat(1_100)
				+ "\",\"name\":\"" + PEOPLE.caller() + "\",\"phone\":\"" + words + "\"}"));
		wrong.forEach(each -> assertThat(each.status()).as(each.body()).isBetween(400, 499));
		wrong.forEach(each -> answers.add(each.body()));
		answers.add(office.with("Idempotency-Key", PEOPLE.phone()).post(volunteer + "/contact",
				"{\"phone\":\"" + PEOPLE.phone() + "\",\"address\":\"" + PEOPLE.address() + "\"}").body());
	}

	/** Somebody puts into an address what does not belong there; an answer or a log line need not repeat it all the same. */
	private static void misaddressed(Api api, List<String> answers) {
		Api office = api.as("u-office", "COMMUNITY", COMMUNITY).at(at(900, 0));
		var wrong = new ArrayList<Api.Answer>();
		wrong.add(office.post("/api/volunteers/" + PEOPLE.phone() + "/contact", "{\"phone\":\"" + PEOPLE.phone() + "\"}"));
		wrong.add(office.post("/api/service-requests/" + PEOPLE.number() + "/progress", "{\"note\":\"" + PEOPLE.words() + "\"}"));
		wrong.add(office.post("/api/buildings/" + PEOPLE.phone() + "/head", "{\"volunteerId\":\"" + PEOPLE.name() + "\"}"));
		wrong.add(office.get("/api/service-history/volunteers/" + PEOPLE.number()));
		wrong.add(office.get("/api/audit/cases/" + PEOPLE.phone()));
		wrong.add(office.get("/api/star-ratings?area=" + PEOPLE.phone()));
		wrong.add(office.get("/api/no/such/" + PEOPLE.phone()));
		wrong.forEach(each -> assertThat(each.status()).as(each.body()).isBetween(400, 499));
		wrong.forEach(each -> answers.add(each.body()));
	}

	/** Readers see that something is there, and not what. */
	private static void masked(Api api, Everything history, List<String> answers) {
		String volunteer = id(history.volunteer());
		for (String path : List.of("/api/audit/cases/" + volunteer + "?limit=200",
				"/api/audit/cases/" + id(history.request()) + "?limit=200",
				"/api/audit/cases/" + id(history.building()) + "?limit=200", "/api/service-history/volunteers/" + volunteer,
				"/api/audit/cases/" + id(history.hazard()) + "?limit=200",
				"/api/audit/cases/" + id(history.team()) + "?limit=200", "/api/audit/cases/" + history.canvass() + "?limit=200",
				"/api/audit/cases/" + id(history.activity()) + "?limit=200",
				history.certificate(), "/api/audit/cases/" + id(history.certificate()) + "?limit=200", "/api/points/accounts",
				"/api/service-history/teams/" + id(history.team()),
				history.donation(), history.school(), "/api/donations", "/api/donations/movements", "/api/art-companions",
				"/api/audit/cases/" + id(history.donation()) + "?limit=200", "/api/audit/cases/" + id(history.school()) + "?limit=200",
				"/api/service-history/requests/" + id(history.request()), "/api/service-history/buildings/" + id(history.building()),
				"/api/star-ratings/volunteers?area=430408001", "/api/star-ratings?area=430408001", "/api/coverage", "/api/coverage/heads",
				"/api/door-knocking/opinions?asOf=2022-12-31", "/api/projections")) {
			answers.add(api.as("u-auditor", "AUDITOR", "430408").get(path).is(200).body());
		}
		assertThat(answers.toString()).contains("龘*", "麣*", "137****8022", "4304**********" + PEOPLE.rightNumber().substring(14),
				"\"1931\"");
	}

	@Test
	void the_search_finds_what_is_planted(ConfigurableApplicationContext context) {
		var database = Database.under(context.getEnvironment());
		var planted = List.of("饕餮齑", "13766660000");
		database.sql().sql("create schema planted").update();
		try {
			database.sql().sql("create table planted.t (words text, bytes bytea)").update();
			for (String each : planted) {
				database.sql().sql("""
						insert into planted.t (words) values ('…' || :planted || '…');
						insert into planted.t (bytes) values (convert_to('x' || :planted, 'UTF8'));
						insert into planted.t (words) values (encode(convert_to('xy' || :planted || 'z', 'UTF8'), 'base64'));
						""").param("planted", each).update();
			}
			var found = new Found(planted);
			database.everything().forEach(found::in);
			assertThat(found.places()).contains("饕餮齑 in planted.t", "饕餮齑 in hex in planted.t", "饕餮齑 in base64 in planted.t",
					"13766660000 in planted.t", "13766660000 in hex in planted.t", "13766660000 in base64 in planted.t");
			assertThat(new Found(planted).inFiles(Path.of(context.getEnvironment().getRequiredProperty("redvest.home"))).places())
					.anyMatch(place -> place.startsWith("饕餮齑 in the file"));
		} finally {
			database.sql().sql("drop schema planted cascade").update();
		}
	}
}
