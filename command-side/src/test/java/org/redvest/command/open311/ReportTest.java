package org.redvest.command.open311;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.redvest.command.open311.Clients.Reporting;
import org.redvest.command.ruleset.InForce;
import org.redvest.command.servicerequest.RequestSeal;
import org.redvest.command.servicerequest.ServiceRequestCommand.ReportThrough;
import org.redvest.kernel.Actor;
import org.redvest.kernel.AreaCode;
import org.redvest.kernel.By;
import org.redvest.kernel.Catalogue.AnswerKind;
import org.redvest.kernel.Catalogue.Choice;
import org.redvest.kernel.Catalogue.Matter;
import org.redvest.kernel.Catalogue.MatterQuestion;
import org.redvest.kernel.Catalogue.Wording;
import org.redvest.kernel.ClientId;
import org.redvest.kernel.Refused;
import org.redvest.kernel.RequestCodes.RequestType;
import org.redvest.kernel.RuleVersion;
import org.redvest.kernel.Rules.CatalogueRules;
import org.redvest.kernel.ServiceLevel;
import org.redvest.kernel.ServiceRequestEvent.Classified;
import org.redvest.kernel.ServiceRequestEvent.Reporter;
import org.redvest.kernel.ServiceRequestId;
import org.redvest.kernel.Soundness;
import org.redvest.kernel.http.Problem;
import org.redvest.kernel.privacy.InMemoryVault;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReportTest {

	private static final Wording WORDS = new Wording("路灯", "Lamp");
	private static final RuleVersion VERSION = new RuleVersion("catalogue/test/1");
	private static final Matter LIGHT = matter("city.light", question("pole", AnswerKind.STRING, true),
			question("lights", AnswerKind.NUMBER, false), question("since", AnswerKind.DATETIME, false),
			question("story", AnswerKind.TEXT, false), question("one", AnswerKind.SINGLEVALUELIST, false, "a", "b"),
			question("many", AnswerKind.MULTIVALUELIST, false, "a", "b", "c"));
	private static final Matter TOILET = matter("city.toilet");
	private static final Reporting FROM = new Reporting(new ClientId(new UUID(3, 1)), new AreaCode("430408"));
	private static final ServiceRequestId ID = new ServiceRequestId(new UUID(4, 1));
	private static final By BY = new By(Actor.system("open311"), Instant.parse("2022-03-15T04:00:00Z"));

	private final InMemoryVault vault = new InMemoryVault();
	private final RequestSeal seal = new RequestSeal(vault);

	private static Matter matter(String code, MatterQuestion... questions) {
		return new Matter(code, WORDS, WORDS, WORDS, List.of(), RequestType.HELP, ServiceLevel.ORDINARY, List.of(questions));
	}

	private static MatterQuestion question(String code, AnswerKind kind, boolean required, String... choices) {
		return new MatterQuestion(code, kind, required, WORDS, null,
				List.of(choices).stream().map(each -> new Choice(each, WORDS)).toList());
	}

	private static Report report(String... pairs) {
		var form = new StringBuilder();
		for (int i = 0; i < pairs.length; i += 2) {
			form.append(pairs[i]).append('=').append(URLEncoder.encode(pairs[i + 1], UTF_8)).append('&');
		}
		return Report.of(Form.of(form.toString().getBytes(UTF_8), null), FROM,
				new InForce<>(VERSION, new CatalogueRules(List.of(LIGHT, TOILET))));
	}

	private ReportThrough command(String... pairs) {
		return report(pairs).command(ID, BY, seal);
	}

	private static void refused(String code, String... pairs) {
		assertThatThrownBy(() -> report(pairs)).isInstanceOfSatisfying(Problem.class,
				problem -> assertThat(problem.code()).isEqualTo(code));
	}

	private static void answer(String code, String name, String value) {
		refused(code, "service_code", "city.light", "address_string", "x", "attribute[pole]", "7", name, value);
	}

	@Test
	void what_was_sent_becomes_a_request_of_the_chosen_matter() {
		ReportThrough command = command("service_code", "city.light", "address_string", "红湘北路", "lat", "26.90", "long", "112.6",
				"description", "灯不亮", "first_name", "明月", "last_name", "陈", "phone", "13800000001", "email", "chen@example.org",
				"media_url",
				"https://example.org/1.jpg", "attribute[pole]", "7", "attribute[many][]", "a", "attribute[many][]", "c", "attribute[one]",
				"b");
		assertThat(command.classified()).isEqualTo(new Classified(RequestType.HELP, "city.light", ServiceLevel.ORDINARY));
		assertThat(vault.open(command.asked().matter())).contains("灯不亮");
		assertThat(vault.open(command.asked().address())).contains("红湘北路");
		assertThat(vault.open(command.asked().reporter().name())).contains("陈明月");
		assertThat(vault.open(command.through().position())).contains("26.90,112.6");
		assertThat(vault.open(command.through().email())).contains("chen@example.org");
		assertThat(vault.open(command.through().media())).contains("https://example.org/1.jpg");
		assertThat(command.through().catalogue()).isEqualTo(VERSION);
		assertThat(vault.open(command.through().answers().getFirst().text())).contains("7");
		assertThat(command.through().answers()).extracting(each -> each.choices().toString()).containsExactly("[]", "[b]", "[a, c]");
	}

	@Test
	void without_words_it_is_called_as_its_matter_and_without_an_address_it_is_where_the_coordinates_say() {
		ReportThrough command = command("service_code", "city.toilet", "lat", "26.9", "long", "-112.6", "description", " ");
		assertThat(vault.open(command.asked().matter())).contains("路灯");
		assertThat(vault.open(command.asked().address())).contains("26.9,-112.6");
	}

	@Test
	void nobody_in_particular_is_anonymous_and_his_name_alone_is_not_kept() {
		assertThat(command("service_code", "city.toilet", "address_string", "x", "first_name", "Ann", "device_id", "d").asked().reporter())
				.isEqualTo(Reporter.nobody());
	}

	@Test
	void the_same_person_is_known_again_by_phone_by_mail_or_by_the_client_s_own_account() {
		String[] place = {"service_code", "city.toilet", "address_string", "x"};
		for (String[] by : List.of(new String[]{"phone", "13800000001"}, new String[]{"email", "a@b.c"},
				new String[]{"account_id", "77"})) {
			String[] sent = {place[0], place[1], place[2], place[3], by[0], by[1]};
			Reporter reporter = command(sent).asked().reporter();
			assertThat(reporter.anonymous()).isFalse();
			assertThat(reporter.account()).isNull();
			assertThat(reporter.person()).isNotNull().isEqualTo(command(sent).asked().reporter().person());
		}
	}

	@Test
	void what_is_missing_or_of_another_form_is_refused() {
		refused("open311.service-missing", "address_string", "x");
		refused("open311.service-unknown", "service_code", "city.road", "address_string", "x");
		refused("open311.location-missing", "service_code", "city.toilet");
		refused("open311.coordinates-invalid", "service_code", "city.toilet", "lat", "26.9");
		refused("open311.coordinates-invalid", "service_code", "city.toilet", "lat", "90.1", "long", "1");
		refused("open311.coordinates-invalid", "service_code", "city.toilet", "lat", "1e-99999999", "long", "1");
		refused("open311.address-unknown", "service_code", "city.toilet", "address_id", "17");
		refused("open311.field-invalid", "service_code", "city.toilet", "address_string", "x", "phone", "call me");
		refused("open311.field-invalid", "service_code", "city.toilet", "address_string", "x", "email", "nobody");
		refused("open311.field-invalid", "service_code", "city.toilet", "address_string", "x", "media_url", "javascript:alert(1)");
		refused("open311.field-too-long", "service_code", "city.toilet", "address_string", "x".repeat(301));
		refused("open311.field-too-long", "service_code", "city.toilet", "address_string", "x", "description", "x".repeat(4_001));
		assertThatThrownBy(() -> Form.of("a=%zz".getBytes(UTF_8), null)).isInstanceOfSatisfying(Problem.class,
				problem -> assertThat(problem.code()).isEqualTo("open311.form-unreadable"));
	}

	@Test
	void answers_are_of_the_kind_that_is_asked_for() {
		refused("open311.attribute-missing", "service_code", "city.light", "address_string", "x", "attribute[lights]", "1");
		answer("open311.attribute-unknown", "attribute[colour]", "red");
		answer("open311.attribute-invalid", "attribute[lights]", "two");
		answer("open311.attribute-invalid", "attribute[since]", "2022-03-01");
		answer("open311.attribute-invalid", "attribute[one]", "c");
		answer("open311.attribute-invalid", "attribute[many][]", "d");
		answer("open311.attribute-invalid", "attribute[story]", "x".repeat(1_001));
		refused("open311.attribute-invalid", "service_code", "city.light", "address_string", "x", "attribute[pole]", "7\n8");
		refused("open311.attribute-invalid", "service_code", "city.light", "address_string", "x", "attribute[pole]", "7", "attribute[one]",
				"a", "attribute[one]", "b");
	}

	@Test
	void a_catalogue_that_makes_no_sense_is_not_published() {
		unsound("matters.code", matter("City Light"));
		unsound("matters.code", matter("hazard.gas"));
		unsound("matters.code", TOILET, TOILET);
		unsound("matters.questions.code", matter("a", question("q", AnswerKind.TEXT, true), question("q", AnswerKind.TEXT, true)));
		unsound("matters.questions.choices", matter("a", question("q", AnswerKind.SINGLEVALUELIST, true)));
		unsound("matters.questions.choices", matter("a", question("q", AnswerKind.TEXT, true, "x")));
		unsound("matters.questions.choices.key", matter("a", question("q", AnswerKind.MULTIVALUELIST, true, "x", "x")));
		Soundness.check(new CatalogueRules(List.of(LIGHT, TOILET)));
	}

	private static void unsound(String field, Matter... matters) {
		assertThatThrownBy(() -> Soundness.check(new CatalogueRules(List.of(matters)))).isInstanceOfSatisfying(Refused.class,
				refused -> assertThat(refused.arguments()).containsExactly(field));
	}

	@Test
	void every_sentence_of_a_refusal_has_a_test_that_meets_it() throws IOException {
		var sentences = new Properties();
		for (String concept : List.of("client", "open311")) {
			try (var in = Objects.requireNonNull(ReportTest.class.getResourceAsStream("/redvest/messages/" + concept + "_en.properties"))) {
				sentences.load(new InputStreamReader(in, UTF_8));
			}
		}
		String tests = Files.readString(Path.of("src/test/java/org/redvest/command/open311/ReportTest.java"))
				+ Files.readString(Path.of("src/test/java/org/redvest/command/open311/ClientTest.java"));
		assertThat(sentences.stringPropertyNames()).filteredOn(code -> !code.matches("open311\\.(notice|term-.*)"))
				.allSatisfy(code -> assertThat(tests).contains("\"" + code + "\""));
	}
}
