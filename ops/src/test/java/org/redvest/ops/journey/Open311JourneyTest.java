package org.redvest.ops.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redvest.kernel.Actor.Channel;
import org.redvest.kernel.ServiceRequestEvent.ReportedThrough;
import org.redvest.kernel.stream.LogReader;
import org.redvest.kernel.stream.LoggedEvent;
import org.redvest.ops.journey.Api.Answer;
import org.springframework.context.ConfigurableApplicationContext;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;

/** A program of somebody else reports over GeoReport v2 and follows the request until it is closed; see ops/docs/open311.md. */
@RedvestTest
class Open311JourneyTest {

	private static final String V2 = "/api/open311/v2";
	private static final String LAMP = "齾齽齼巷口的井盖丢了";

	private final String phone = "1370" + (1_000_000 + (int) (Math.random() * 8_999_999));
	private Api anybody;
	private Api dispatcher;
	private Api handler;
	private Api supervisor;
	private LogReader log;
	private String key;
	private String client;

	@BeforeEach
	void a_client_is_admitted(Api api, ConfigurableApplicationContext context) {
		anybody = api.with("Accept-Language", "en");
		dispatcher = api.as("u-dispatcher", "DISPATCHER", "centre-430408");
		handler = api.as("u-handler", "HANDLER", "dept-housing");
		supervisor = api.as("u-supervisor", "SUPERVISOR", "centre-430408");
		log = context.getBean(LogReader.class);
		JsonNode admitted = admitted("随手拍");
		key = admitted.get("apiKey").asString();
		client = admitted.get("id").asString();
	}

	/** A client whose key the reading half knows already. */
	private JsonNode admitted(String title) {
		JsonNode admitted = admin().post("/api/open-clients", admission(title)).is(201).json();
		anybody.with("Redvest-Position", admitted.get("position").asString())
				.get(V2 + "/requests.json?service_request_id=none&api_key=" + admitted.get("apiKey").asString()).is(200);
		return admitted;
	}

	private Api admin() {
		return dispatcher.as("u-admin", "ADMIN", "430408");
	}

	private static String admission(String title) {
		return "{\"title\": \"%s\", \"area\": \"430408\", \"until\": \"%s\"}".formatted(title, LocalDate.now().plusYears(1));
	}

	private String[] report(String... more) {
		var all = new ArrayList<>(List.of("api_key", key, "service_code", "city.road", "address_string", "龖龗巷 7 号门前", "lat",
				"26.8932", "long", "112.6112", "attribute[damage]", "cover", "first_name", "明月", "last_name", "陈", "phone", phone,
				"email", "chen@example.org", "device_id", "d-1", "account_id", "a-77", "description", LAMP, "media_url",
				"https://example.org/p/1.jpg"));
		all.addAll(List.of(more));
		return all.toArray(String[]::new);
	}

	private String reported() {
		return anybody.form(V2 + "/requests.json", report()).is(201).json().get(0).get("service_request_id").asString();
	}

	private JsonNode request(String id, String query) {
		return anybody.get(V2 + "/requests/" + id + ".json" + query).is(200).json().get(0);
	}

	/** The answer of a reader that has seen what was done. */
	private JsonNode after(Answer done, String id, String query) {
		return anybody.with("Redvest-Position", done.header("Redvest-Position")).get(V2 + "/requests/" + id + ".json" + query).is(200)
				.json()
				.get(0);
	}

	@Test
	void a_report_is_followed_from_open_to_closed() {
		String id = reported();
		JsonNode open = request(id, "");
		assertThat(open.get("status").asString()).isEqualTo("open");
		assertThat(open.get("status_notes").asString()).isEqualTo("Received.");
		assertThat(open.get("service_code").asString()).isEqualTo("city.road");
		assertThat(open.get("service_name").asString()).isEqualTo("Broken road or pavement");

		String path = "/api/service-requests/" + id;
		dispatcher.post(path + "/acceptance", "{}").is(200);
		Answer dispatched = dispatcher.post(path + "/dispatch", "{\"unit\": \"dept-housing\"}").is(200);
		JsonNode handed = after(dispatched, id, "");
		assertThat(handed.get("agency_responsible").asString()).isEqualTo("dept-housing");
		assertThat(handed.get("status_notes").asString()).isEqualTo("Handed to dept-housing.");
		assertThat(OffsetDateTime.parse(handed.get("expected_datetime").asString()).toInstant()).isAfter(Instant.now());

		handler.post(path + "/take-up", "").is(200);
		Answer solved = handler.post(path + "/outcome", "{\"outcome\": \"SOLVED\", \"reply\": \"已补装井盖\"}").is(200);
		assertThat(after(solved, id, "").get("status").asString()).as("what the unit says closes nothing").isEqualTo("open");
		assertThat(request(id, "?api_key=" + key).get("status_notes").asString())
				.isEqualTo("The department reports: solved; to be checked with the requester. 已补装井盖");

		supervisor.post(path + "/follow-ups", "{\"reached\": true, \"contacted\": true, \"solved\": \"YES\", \"satisfied\": \"SATISFIED\"}")
				.is(200);
		Answer closing = supervisor.post(path + "/closing", "{\"reason\": \"CONFIRMED\"}").is(200);
		JsonNode closed = after(closing, id, "?extensions=true");
		assertThat(closed.get("status").asString()).isEqualTo("closed");
		assertThat(closed.get("status_notes").asString()).isEqualTo("Closed: confirmed by the requester.");
		assertThat(closed.get("notes").valueStream().map(each -> each.get("type").asString())).containsExactly("submitted", "accepted",
				"dispatched", "taken_up", "reported", "closed");
		String closedAt = closed.get("updated_datetime").asString();
		Answer archiving = dispatcher.post(path + "/archiving", "").is(200);
		assertThat(after(archiving, id, "").get("updated_datetime").asString()).as("the time of the closing stays").isEqualTo(closedAt);
	}

	@Test
	void the_request_is_one_of_the_district_s_own_classified_by_the_catalogue_and_marked_with_the_client() {
		List<LoggedEvent> events = log.stream(reported());
		assertThat(events).extracting(LoggedEvent::name).containsExactly("request.registered-on-behalf", "request.reported-through",
				"request.classified", "request.deadline-set");
		assertThat(events.getFirst().provenance().actor().channel()).isEqualTo(Channel.OPEN311);
		var through = ((ReportedThrough) events.get(1).event()).through();
		assertThat(through.client()).hasToString(client);
		assertThat(through.catalogue().value()).startsWith("catalogue/default/");
		assertThat(through.answers().getFirst().choices()).containsExactly("cover");
		assertThat(events.toString()).doesNotContain(LAMP, phone, "陈", "chen@example.org", "26.8932", "a-77", "example.org");
	}

	@Test
	void the_same_report_sent_again_is_the_same_request_and_a_key_of_the_client_s_own_decides_otherwise() {
		String id = reported();
		assertThat(reported()).isEqualTo(id);
		Api twice = anybody.with("Idempotency-Key", UUID.randomUUID().toString());
		String another = twice.form(V2 + "/requests.json", report()).is(201).json().get(0).get("service_request_id").asString();
		assertThat(another).isNotEqualTo(id);
		assertThat(twice.form(V2 + "/requests.json", report()).is(201).json().get(0).get("service_request_id").asString())
				.isEqualTo(another);
		assertThat(code(twice.form(V2 + "/requests.json", report("zipcode", "421001")), 400)).isEqualTo(400);
	}

	@Test
	void nobody_but_its_own_client_reads_who_reported_it_and_in_which_words() {
		String id = reported();
		String other = admitted("另一程序").get("apiKey").asString();
		for (String query : List.of("", "&api_key=" + other)) {
			String one = anybody.get(V2 + "/requests/" + id + ".json?extensions=true" + query).is(200).body();
			String many = anybody.get(V2 + "/requests.xml?extensions=true" + query).is(200).body();
			assertThat(one + many).doesNotContain(LAMP, phone, "陈", "明月", "chen@example.org", "龖龗巷", "26.8932", "a-77", "example.org");
		}
		JsonNode own = request(id, "?api_key=" + key);
		assertThat(own.get("description").asString()).isEqualTo(LAMP);
		assertThat(own.get("address").asString()).isEqualTo("龖龗巷 7 号门前");
		assertThat(own.get("lat").decimalValue()).isEqualByComparingTo("26.8932");
		assertThat(own.get("long").decimalValue()).isEqualByComparingTo("112.6112");
		assertThat(own.get("media_url").asString()).isEqualTo("https://example.org/p/1.jpg");
		assertThat(own.toString()).doesNotContain(phone, "陈", "chen@example.org", "a-77");
		JsonNode open = request(id, "");
		for (String field : List.of("description", "lat", "long", "media_url", "address_id", "zipcode")) {
			assertThat(open.get(field).isNull()).as(field).isTrue();
		}
		assertThat(open.get("address").asString()).isEqualTo("District 430408");
	}

	@Test
	void words_that_are_covered_are_replaced_for_everybody() {
		String id = reported();
		Answer done = dispatcher.post("/api/service-requests/" + id + "/redactions",
				"{\"text\": \"MATTER\", \"occurrence\": 1, \"replacement\": \"某巷口井盖丢失\", \"reason\": \"PERSONAL_DATA\"}").is(200);
		assertThat(after(done, id, "").get("description").asString()).isEqualTo("某巷口井盖丢失");
		assertThat(after(done, id, "?api_key=" + key).get("description").asString()).isEqualTo("某巷口井盖丢失");
	}

	@Test
	void what_is_confidential_or_of_no_public_matter_is_not_there_for_others() {
		String confidential = reported();
		Answer done = dispatcher.post("/api/service-requests/" + confidential + "/confidentiality", "").is(200);
		code(anybody.with("Redvest-Position", done.header("Redvest-Position")).get(V2 + "/requests/" + confidential + ".json"), 404);
		assertThat(after(done, confidential, "?api_key=" + key).get("status").asString()).isEqualTo("open");

		String called = dispatcher.post("/api/service-requests/on-behalf",
				"{\"area\": \"430408001003\", \"matter\": \"家里的事\", \"phone\": \"%s\"}".formatted(phone)).is(201).json().get("id")
				.asString();
		code(anybody.get(V2 + "/requests/" + called + ".json"), 404);
		Answer classified = dispatcher.post("/api/service-requests/" + called + "/classification",
				"{\"type\": \"HELP\", \"category\": \"city.light\", \"level\": \"ORDINARY\"}").is(200);
		assertThat(after(classified, called, "").get("address").asString()).isEqualTo("Community 430408001003");
	}

	@Test
	void both_formats_say_the_same() throws Exception {
		String id = reported();
		request(id, "");
		for (String path : List.of("/services", "/services/city.road", "/requests/" + id, "/tokens/" + id)) {
			Answer json = anybody.get(V2 + path + ".json").is(200);
			Answer xml = anybody.get(V2 + path + ".xml").is(200);
			assertThat(json.header("Content-Type")).isEqualToIgnoringCase("application/json;charset=UTF-8");
			assertThat(xml.header("Content-Type")).isEqualToIgnoringCase("text/xml;charset=UTF-8");
			assertThat(xml.body()).startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
			assertThat(leaves(document(xml.body()).getDocumentElement())).as(path).isEqualTo(leaves(json.json()));
		}
		Answer reported = anybody.form(V2 + "/requests.xml", report("service_notice", "ignored")).is(201);
		Element request = (Element) document(reported.body()).getElementsByTagName("request").item(0);
		assertThat(document(reported.body()).getDocumentElement().getTagName()).isEqualTo("service_requests");
		assertThat(request.getElementsByTagName("service_request_id").item(0).getTextContent()).hasSize(36);
		assertThat(request.getElementsByTagName("service_notice").item(0).getTextContent()).contains("within 24 hours", "within 7 days");
	}

	private static Document document(String xml) throws Exception {
		return DocumentBuilderFactory.newInstance().newDocumentBuilder()
				.parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
	}

	private static List<String> leaves(Element element) {
		var leaves = new ArrayList<String>();
		boolean leaf = true;
		for (int i = 0; i < element.getChildNodes().getLength(); i++) {
			if (element.getChildNodes().item(i) instanceof Element child) {
				leaf = false;
				leaves.addAll(leaves(child));
			}
		}
		return leaf ? List.of(element.getTextContent()) : leaves;
	}

	private static List<String> leaves(JsonNode node) {
		return node.isContainer()
				? node.valueStream().flatMap(each -> leaves(each).stream()).toList()
				: List.of(node.isNull() ? "" : node.asString());
	}

	@Test
	void services_and_their_definitions_are_the_catalogue_s() {
		JsonNode road = anybody.get(V2 + "/services.json?jurisdiction_id=430408").is(200).json().valueStream()
				.filter(each -> each.get("service_code").asString().equals("city.road")).findFirst().orElseThrow();
		assertThat(road.propertyNames()).containsExactly("service_code", "service_name", "description", "metadata", "type", "keywords",
				"group");
		assertThat(road.get("metadata").asBoolean()).isTrue();
		assertThat(road.get("type").asString()).isEqualTo("realtime");
		JsonNode damage = anybody.get(V2 + "/services/city.road.json").is(200).json().get("attributes").get(0);
		assertThat(damage.propertyNames()).containsExactly("variable", "code", "datatype", "required", "datatype_description", "order",
				"description", "values");
		assertThat(damage.get("datatype").asString()).isEqualTo("singlevaluelist");
		assertThat(damage.get("values").get(0).get("key").asString()).isEqualTo("pothole");
	}

	@Test
	void requests_are_found_by_id_service_status_and_span_but_never_over_more_than_ninety_days() {
		String id = reported();
		request(id, "");
		String today = Instant.now().minus(1, ChronoUnit.HOURS).toString();
		assertThat(found("?service_code=city.road,city.light&status=open&start_date=" + today)).contains(id);
		assertThat(found("?service_code=city.light&start_date=" + today)).doesNotContain(id);
		assertThat(found("?status=closed")).doesNotContain(id);
		assertThat(found("?status=open,closed")).contains(id);
		assertThat(found("?end_date=" + today)).doesNotContain(id);
		assertThat(found("?status=closed&service_code=city.light&service_request_id=" + id + "," + UUID.randomUUID())).containsExactly(id);
		assertThat(found("?service_request_id=none")).isEmpty();
		assertThat(found("?start_date=2022-01-01T00:00:00Z&end_date=2022-04-01T00:00:00Z")).doesNotContain(id);
		code(anybody.get(V2 + "/requests.json?start_date=2022-01-01T00:00:00Z&end_date=2022-04-01T00:00:01Z"), 400);
		code(anybody.get(V2 + "/requests.json?start_date=yesterday"), 400);
		code(anybody.get(V2 + "/requests.json?status=solved"), 400);
	}

	private List<String> found(String query) {
		return anybody.get(V2 + "/requests.json" + query).is(200).json().valueStream()
				.map(each -> each.get("service_request_id").asString()).toList();
	}

	@Test
	void errors_are_lists_of_code_and_description_with_the_status_that_the_standard_names() throws Exception {
		Api api = anybody;
		code(api.form(V2 + "/requests.json", "service_code", "city.road"), 403);
		code(api.form(V2 + "/requests.json", "api_key", client + ".1." + "A".repeat(32), "service_code", "city.road"), 403);
		code(api.form(V2 + "/requests.json", "api_key", key), 400);
		code(api.form(V2 + "/requests.json", "api_key", key, "service_code", "no.such"), 404);
		code(api.form(V2 + "/requests.json", "api_key", key, "service_code", "city.road", "jurisdiction_id", "sfgov.org"), 404);
		code(api.form(V2 + "/requests.json", "api_key", key, "service_code", "city.toilet"), 400);
		code(api.form(V2 + "/requests.json", "api_key", key, "service_code", "city.toilet", "lat", "26.9"), 400);
		code(api.form(V2 + "/requests.json", "api_key", key, "service_code", "city.toilet", "lat", "126.9", "long", "112.6"), 400);
		code(api.form(V2 + "/requests.json", "api_key", key, "service_code", "city.toilet", "address_id", "x"), 404);
		code(api.form(V2 + "/requests.json", "api_key", key, "service_code", "city.toilet", "address_id", UUID.randomUUID().toString()),
				404);
		code(api.form(V2 + "/requests.json", "api_key", key, "service_code", "city.road", "address_string", "x"), 400);
		code(api.form(V2 + "/requests.json", "api_key", key, "service_code", "city.road", "address_string", "x", "attribute[damage]", "x"),
				400);
		code(api.form(V2 + "/requests.json", "api_key", key, "service_code", "city.toilet", "address_string", "x", "attribute[a]", "x"),
				400);
		code(api.form(V2 + "/requests.json", "api_key", key, "service_code", "city.toilet", "address_string", "x", "description",
				"长".repeat(4_001)), 400);
		code(api.form(V2 + "/requests.json", "api_key", key, "service_code", "city.toilet", "address_string", "x", "media_url",
				"file:///etc/passwd"), 400);
		code(api.get(V2 + "/services.json?jurisdiction_id=sfgov.org"), 404);
		code(api.get(V2 + "/services/no.such.json"), 404);
		code(api.get(V2 + "/requests/" + UUID.randomUUID() + ".json"), 404);
		code(api.get(V2 + "/requests/1.json"), 404);
		code(api.get(V2 + "/requests.json?api_key=wrong"), 403);
		code(api.get(V2 + "/tokens/" + UUID.randomUUID() + ".json"), 404);
		code(api.get(V2 + "/nothing.json"), 404);
		Answer xml = api.get(V2 + "/services/no.such.xml").is(404);
		Element errors = document(xml.body()).getDocumentElement();
		assertThat(errors.getTagName()).isEqualTo("errors");
		assertThat(errors.getElementsByTagName("error").getLength()).isEqualTo(1);
		assertThat(leaves(errors)).containsExactly("404", "There is no such service_code.");
	}

	private static int code(Answer answer, int status) {
		JsonNode error = answer.is(status).json().get(0);
		assertThat(error.get("description").asString()).isNotBlank();
		return error.get("code").asInt();
	}

	@Test
	void a_key_that_was_replaced_ended_or_never_given_out_opens_nothing() {
		Answer renewal = admin().post("/api/open-clients/" + client + "/key",
				"{\"cause\": \"LEAKED\", \"until\": \"%s\"}".formatted(LocalDate.now().plusYears(1))).is(200);
		String renewed = renewal.json().get("apiKey").asString();
		anybody = anybody.with("Redvest-Position", renewal.header("Redvest-Position"));
		code(anybody.form(V2 + "/requests.json", report()), 403);
		String old = key;
		key = renewed;
		String id = reported();
		code(anybody.get(V2 + "/requests/" + id + ".json?api_key=" + old), 403);
		assertThat(request(id, "?api_key=" + renewed).get("description").asString()).isEqualTo(LAMP);
		Answer ended = admin().post("/api/open-clients/" + client + "/ending", "{\"reason\": \"ABUSE\"}").is(200);
		code(anybody.form(V2 + "/requests.json", report("x", "y")), 403);
		code(anybody.with("Redvest-Position", ended.header("Redvest-Position")).get(V2 + "/requests.json?api_key=" + renewed), 403);
		JsonNode stands = anybody.with("Redvest-Position", ended.header("Redvest-Position")).get("/api/open-clients/" + client).is(200)
				.json();
		assertThat(stands.get("key").asInt()).isEqualTo(2);
		assertThat(stands.get("ended").asBoolean()).isTrue();
		assertThat(log.stream(client).toString()).as("no key stands in the log").doesNotContain(old, renewed);
	}

	@Test
	void a_client_is_admitted_by_an_administrator_alone_and_told_the_same_key_again() {
		assertThat(dispatcher.post("/api/open-clients", admission("x")).is(403).json().get("code").asString())
				.isEqualTo("client.not-for-role");
		Api once = admin().with("Idempotency-Key", UUID.randomUUID().toString());
		String first = once.post("/api/open-clients", admission("某程序")).is(201).body();
		assertThat(once.post("/api/open-clients", admission("某程序")).is(201).body()).isEqualTo(first);
	}

	@Test
	void the_discovery_names_the_endpoint_its_formats_and_how_to_get_a_key() {
		JsonNode discovery = anybody.get("/api/open311/discovery.json").is(200).json();
		assertThat(discovery.propertyNames()).containsExactly("changeset", "contact", "key_service", "endpoints");
		JsonNode endpoint = discovery.get("endpoints").get(0);
		assertThat(endpoint.get("specification").asString()).isEqualTo("http://wiki.open311.org/GeoReport_v2");
		assertThat(endpoint.get("url").asString()).isEqualTo(anybody.root() + V2);
		assertThat(endpoint.get("type").asString()).isEqualTo("production");
		assertThat(endpoint.get("formats").toString()).isEqualTo("[\"text/xml\",\"application/json\"]");
		assertThat(anybody.get("/api/open311/discovery.xml").is(200).body()).contains("<format>text/xml</format>");
	}

	@Test
	void a_catalogue_that_the_district_enacts_is_offered_from_its_day_on() {
		String rules = anybody.get("/api/rule-sets/packaged").is(200).json().valueStream()
				.filter(each -> each.get("schemeId").asString().equals("rules:catalogue:default")).findFirst().orElseThrow().get("rules")
				.toString().replace("Street light out", "A lamp is dark");
		Api authority = dispatcher.as("u-authority", "AUTHORITY", "430408");
		authority.post("/api/rule-sets/catalogue/default", "{\"rules\": %s, \"title\": \"本区目录\", \"source\": \"测试\"}".formatted(rules))
				.is(201);
		int number = anybody.get("/api/rule-sets/catalogue/default").is(200).json().get("published").size();
		Answer enacted = authority.post("/api/rule-sets/catalogue/default/" + number + "/enact",
				"{\"from\": \"%s\"}".formatted(LocalDate.now().minusDays(1))).is(200);
		Api later = anybody.with("Redvest-Position", enacted.header("Redvest-Position"));
		assertThat(later.get(V2 + "/services.json").is(200).body()).contains("A lamp is dark").doesNotContain("Street light out");
		var through = (ReportedThrough) log.stream(reported()).get(1).event();
		assertThat(through.through().catalogue().value()).isEqualTo("catalogue/default/" + number);
	}
}
