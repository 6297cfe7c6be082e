package org.redvest.query.open311;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.redvest.kernel.AreaCode;
import org.redvest.kernel.BuildingId;
import org.redvest.kernel.Catalogue.Matter;
import org.redvest.kernel.Catalogue.Wording;
import org.redvest.kernel.ClientEvent.ClientAdmitted;
import org.redvest.kernel.ClientEvent.ClientEnded;
import org.redvest.kernel.ClientEvent.ClientKeyReplaced;
import org.redvest.kernel.ClientEvent.EndReason;
import org.redvest.kernel.ClientEvent.ReplacementCause;
import org.redvest.kernel.ClientId;
import org.redvest.kernel.Refused;
import org.redvest.kernel.RequestCodes.CloseReason;
import org.redvest.kernel.RequestCodes.DeadlineCause;
import org.redvest.kernel.RequestCodes.DeadlineKind;
import org.redvest.kernel.RequestCodes.DeclineReason;
import org.redvest.kernel.RequestCodes.LiftReason;
import org.redvest.kernel.RequestCodes.Outcome;
import org.redvest.kernel.RequestCodes.RedactionReason;
import org.redvest.kernel.RequestCodes.ReopenReason;
import org.redvest.kernel.RequestCodes.RequestType;
import org.redvest.kernel.RequestCodes.TextKind;
import org.redvest.kernel.RuleSetEvent.RuleSetEnacted;
import org.redvest.kernel.RuleSetEvent.RuleSetPublished;
import org.redvest.kernel.RuleSetEvent.RuleSetRetired;
import org.redvest.kernel.RuleVersion;
import org.redvest.kernel.Rules.CatalogueRules;
import org.redvest.kernel.ServiceLevel;
import org.redvest.kernel.ServiceRequestEvent;
import org.redvest.kernel.ServiceRequestEvent.Classified;
import org.redvest.kernel.ServiceRequestEvent.ConfidentialityLifted;
import org.redvest.kernel.ServiceRequestEvent.DeadlineSet;
import org.redvest.kernel.ServiceRequestEvent.Heading;
import org.redvest.kernel.ServiceRequestEvent.OutcomeReported;
import org.redvest.kernel.ServiceRequestEvent.ReportedThrough;
import org.redvest.kernel.ServiceRequestEvent.Reporter;
import org.redvest.kernel.ServiceRequestEvent.RequestArchived;
import org.redvest.kernel.ServiceRequestEvent.RequestClassified;
import org.redvest.kernel.ServiceRequestEvent.RequestClosed;
import org.redvest.kernel.ServiceRequestEvent.RequestDeclined;
import org.redvest.kernel.ServiceRequestEvent.RequestDispatched;
import org.redvest.kernel.ServiceRequestEvent.RequestMadeConfidential;
import org.redvest.kernel.ServiceRequestEvent.RequestRegisteredOnBehalf;
import org.redvest.kernel.ServiceRequestEvent.RequestReopened;
import org.redvest.kernel.ServiceRequestEvent.RequestSubmitted;
import org.redvest.kernel.ServiceRequestEvent.TextRedacted;
import org.redvest.kernel.ServiceRequestEvent.Through;
import org.redvest.kernel.ServiceRequestId;
import org.redvest.kernel.SubjectId;
import org.redvest.kernel.http.Messages;
import org.redvest.kernel.http.Problem;
import org.redvest.kernel.open311.ApiKey;
import org.redvest.kernel.open311.ApiKeys;
import org.redvest.kernel.privacy.InMemoryVault;
import org.redvest.kernel.privacy.MasterKey;
import org.redvest.kernel.privacy.Sealed;
import org.redvest.query.http.Asked;
import org.redvest.query.http.Views;
import org.redvest.query.open311.GeoReport.HistoryNote;
import org.redvest.query.open311.GeoReport.Request;
import org.redvest.query.projection.RunningViews;

@DisplayNameGeneration(ReplaceUnderscores.class)
class Open311QueryTest {

	private static final AreaCode EAST = new AreaCode("430408001001");
	private static final ClientId CLIENT = new ClientId(new UUID(3, 1));
	private static final BuildingId HOUSE = new BuildingId(new UUID(5, 1));
	private static final RuleVersion RULE = new RuleVersion("request/default/0");
	private static final RuleVersion CATALOGUE = new RuleVersion("catalogue/default/1");
	private static final Classified ROAD = new Classified(RequestType.HELP, "city.road", ServiceLevel.ORDINARY);
	private static final Heading FILED = new Heading(EAST, HOUSE, null, null);
	private static final Heading LED = FILED.with(ROAD).ledBy("dept-roads");
	private static final Instant DUE = Instant.parse("2022-06-20T09:00:00Z");
	private static final String MONDAY = "2022-06-13T09:00:00+08:00";
	private static final String TUESDAY = "2022-06-14T09:00:00+08:00";
	private static final String FRIDAY = "2022-06-17T09:00:00+08:00";

	private final InMemoryVault vault = new InMemoryVault();
	private final ApiKeys keys = new ApiKeys(MasterKey.of("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="));
	private final Messages sentences = new Messages();
	private final String key = keys.write(new ApiKey(CLIENT, 1));
	private RunningViews district;
	private Open311Query query;

	@BeforeEach
	void open() {
		district = new RunningViews(new Open311Projection());
		query = new Open311Query(new Views(district.live()), keys, new Teller(vault, sentences), district.log());
		district.tell(MONDAY, new ClientAdmitted(CLIENT, "随手拍", new AreaCode("430408"), LocalDate.of(2022, 12, 31)));
	}

	@AfterEach
	void close() {
		district.close();
	}

	private static ServiceRequestId id(int number) {
		return new ServiceRequestId(new UUID(4, number));
	}

	private Sealed text(ServiceRequestId id, String words) {
		return vault.seal(SubjectId.of(id), Sealed.Kind.TEXT, words);
	}

	private ServiceRequestEvent[] reported(ServiceRequestId id) {
		return new ServiceRequestEvent[]{
				new RequestRegisteredOnBehalf(id, FILED, Instant.parse("2022-06-13T01:00:00Z"), Reporter.nobody(), text(id, "人行道破损"),
						text(id, "红湘北路"), false, false),
				new ReportedThrough(id, FILED, new Through(CLIENT, "city.road", CATALOGUE, List.of(), null, text(id, "26.9,112.6"),
						text(id, "https://example.org/1"))),
				new RequestClassified(id, FILED.with(ROAD))};
	}

	private List<Request> asked(@Nullable String apiKey, Criteria criteria) {
		district.settle();
		return query.requests(criteria, true, apiKey, Asked.plainly()).body();
	}

	private Request one(@Nullable String apiKey, int number) {
		return asked(apiKey, Criteria.of(id(number).toString())).getFirst();
	}

	private static Criteria between(String from, String until, List<String> codes, List<String> states) {
		return Criteria.of(List.of(), codes, W3cTime.read(from), W3cTime.read(until), states, Instant.parse("2022-06-30T12:00:00Z"));
	}

	@Test
	void its_client_reads_all_of_a_request_and_others_where_it_stands() {
		district.tell(MONDAY, reported(id(1)));
		district.tell(TUESDAY, new RequestDispatched(id(1), LED, false, DUE, DUE, RULE, List.of()),
				new DeadlineSet(id(1), LED, DeadlineKind.OUTCOME, DUE, DeadlineCause.DISPATCHED, RULE, List.of()));
		var notes = List.of(new HistoryNote(MONDAY, "已登记。", "submitted"), new HistoryNote(TUESDAY, "已派单至 dept-roads。", "dispatched"));
		assertThat(one(key, 1)).isEqualTo(new Request(id(1).toString(), "open", "已派单至 dept-roads。", "道路、人行道破损", "city.road", "人行道破损",
				"dept-roads", null, MONDAY, TUESDAY, "2022-06-20T17:00:00+08:00", "红湘北路", HOUSE.toString(), null,
				new java.math.BigDecimal("26.9"), new java.math.BigDecimal("112.6"), "https://example.org/1", notes));
		assertThat(one(null, 1)).isEqualTo(new Request(id(1).toString(), "open", "已派单至 dept-roads。", "道路、人行道破损", "city.road", null,
				"dept-roads", null, MONDAY, TUESDAY, "2022-06-20T17:00:00+08:00", "430408001001 社区（村）", null, null, null, null, null,
				notes));
	}

	@Test
	void a_reply_is_for_its_client_and_what_was_covered_is_for_nobody() {
		district.tell(MONDAY, reported(id(1)));
		district.tell(TUESDAY, new OutcomeReported(id(1), LED, Outcome.SOLVED, text(id(1), "已联系陈女士修好"), DUE, 0, 1));
		assertThat(one(key, 1).statusNotes()).isEqualTo("承办单位报告：已解决，待回访核实。 已联系陈女士修好");
		assertThat(one(null, 1).statusNotes()).isEqualTo("承办单位报告：已解决，待回访核实。");
		district.tell(TUESDAY, new TextRedacted(id(1), LED, TextKind.REPLY, 1, text(id(1), "已修好"), RedactionReason.PERSONAL_DATA),
				new TextRedacted(id(1), LED, TextKind.MATTER, 1, text(id(1), "某处破损"), RedactionReason.PERSONAL_DATA));
		assertThat(one(key, 1).statusNotes()).isEqualTo("承办单位报告：已解决，待回访核实。 已修好");
		assertThat(one(key, 1).description()).isEqualTo("某处破损");
		assertThat(one(null, 1).description()).isEqualTo("某处破损");
		assertThat(one(null, 1).statusNotes()).isEqualTo("承办单位报告：已解决，待回访核实。");
	}

	@Test
	void erased_words_say_so() {
		district.tell(MONDAY, reported(id(1)));
		vault.erase(SubjectId.of(id(1)));
		assertThat(one(key, 1).description()).isEqualTo("已清除");
		assertThat(one(key, 1).lat()).isNull();
	}

	@Test
	void it_is_closed_when_it_was_closed_and_open_again_when_it_was_reopened() {
		district.tell(MONDAY, reported(id(1)));
		district.tell(TUESDAY, new RequestClosed(id(1), LED, CloseReason.CONFIRMED, Outcome.SOLVED, null, null, DUE, List.of(), RULE));
		district.tell(FRIDAY, new RequestArchived(id(1), LED));
		assertThat(List.of(one(null, 1).status(), one(null, 1).updatedDatetime())).containsExactly("closed", TUESDAY);
		district.tell(FRIDAY, new RequestReopened(id(1), LED, ReopenReason.RECURRED, null));
		assertThat(List.of(one(null, 1).status(), one(null, 1).updatedDatetime(), one(null, 1).statusNotes())).containsExactly("open",
				FRIDAY,
				"重新办理：问题反复。");
	}

	@Test
	void a_request_that_did_not_come_through_a_client_is_public_once_it_is_of_a_public_matter() {
		district.tell(MONDAY, new RequestSubmitted(id(2), FILED, Instant.parse("2022-06-13T01:00:00Z"), Reporter.nobody(),
				text(id(2), "家事"), null, false, false));
		assertThat(asked(null, Criteria.of(id(2).toString()))).isEmpty();
		district.tell(TUESDAY, new RequestClassified(id(2), FILED.with(new Classified(RequestType.HELP, "family", ServiceLevel.ORDINARY))));
		assertThat(asked(key, Criteria.of(id(2).toString()))).isEmpty();
		district.tell(TUESDAY, new RequestClassified(id(2), FILED.with(ROAD)), new RequestMadeConfidential(id(2), FILED.with(ROAD)));
		assertThat(asked(null, Criteria.of(id(2).toString()))).isEmpty();
		district.tell(TUESDAY, new ConfidentialityLifted(id(2), FILED.with(ROAD), LiftReason.REQUESTER_AGREES));
		assertThat(one(null, 2).addressId()).isNull();
		assertThat(one(key, 2).description()).as("of another's words nobody is told").isNull();
	}

	@Test
	void requests_are_found_by_matter_state_and_span_newest_first() {
		for (int i = 1; i <= 3; i++) {
			district.tell(MONDAY, reported(id(i)));
		}
		district.tell(TUESDAY, new RequestDeclined(id(3), FILED.with(ROAD), DeclineReason.UNCLEAR, null, null));
		assertThat(found(between("2022-06-01T00:00:00Z", "2022-06-30T00:00:00Z", List.of(), List.of()))).containsExactly(1, 2, 3);
		assertThat(found(between("2022-06-01T00:00:00Z", "2022-06-30T00:00:00Z", List.of("city.road"), List.of("open")))).containsExactly(1,
				2);
		assertThat(found(between("2022-06-01T00:00:00Z", "2022-06-30T00:00:00Z", List.of(), List.of("closed")))).containsExactly(3);
		assertThat(found(between("2022-06-01T00:00:00Z", "2022-06-30T00:00:00Z", List.of("city.light"), List.of()))).isEmpty();
		assertThat(found(between("2022-06-14", "2022-06-30", List.of(), List.of()))).isEmpty();
		assertThat(found(Criteria.of(List.of(), List.of(), null, null, List.of(), Instant.parse("2022-09-11T00:00:00Z")))).hasSize(3);
		assertThat(found(Criteria.of(List.of(), List.of(), null, null, List.of(), Instant.parse("2022-09-12T00:00:00Z")))).isEmpty();
	}

	private List<Integer> found(Criteria criteria) {
		return asked(null, criteria).stream().map(each -> (int) UUID.fromString(each.serviceRequestId()).getLeastSignificantBits()).sorted()
				.toList();
	}

	@Test
	void a_span_reaches_ninety_days_from_the_end_that_is_said() {
		Instant now = Instant.parse("2022-06-30T00:00:00Z");
		assertThat(Criteria.of(List.of(), List.of(), null, null, List.of(), now).from()).isEqualTo("2022-04-01T00:00:00Z");
		assertThat(Criteria.of(List.of(), List.of(), W3cTime.read("2022-01-01T00:00:00Z"), null, List.of(), now).until())
				.isEqualTo("2022-04-01T00:00:00Z");
		assertThat(Criteria.of(List.of(), List.of(), W3cTime.read("2022-06-01T00:00:00 08:00"), null, List.of(), now))
				.extracting(Criteria::from, Criteria::until).containsExactly(Instant.parse("2022-05-31T16:00:00Z"), now);
		assertThatThrownBy(() -> between("2022-01-01", "2022-06-01", List.of(), List.of())).isInstanceOfSatisfying(Problem.class,
				problem -> assertThat(problem.code()).isEqualTo("open311.span-too-long"));
	}

	@Test
	void a_key_that_does_not_hold_is_refused_and_not_taken_for_none() {
		district.tell(MONDAY, reported(id(1)));
		refused("open311.key-invalid", () -> one("nonsense", 1));
		refused("open311.key-invalid", () -> one(keys.write(new ApiKey(CLIENT, 2)), 1));
		district.tell(TUESDAY, new ClientKeyReplaced(CLIENT, 2, ReplacementCause.LEAKED, LocalDate.of(2022, 12, 31)));
		refused("open311.key-invalid", () -> one(key, 1));
		assertThat(one(keys.write(new ApiKey(CLIENT, 2)), 1).description()).isEqualTo("人行道破损");
		district.tell(FRIDAY, new ClientEnded(CLIENT, EndReason.OWN_WISH));
		refused("open311.key-invalid", () -> one(keys.write(new ApiKey(CLIENT, 2)), 1));
	}

	private static void refused(String code, Runnable asked) {
		assertThatThrownBy(asked::run).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
	}

	@Test
	void the_id_of_a_report_is_its_token_and_nothing_else_is() {
		district.tell(MONDAY, reported(id(1)));
		district.tell(MONDAY, new RequestSubmitted(id(2), FILED, Instant.parse("2022-06-13T01:00:00Z"), Reporter.nobody(),
				text(id(2), "家事"), null, false, false));
		assertThat(query.token(id(1).toString(), Asked.plainly()).body().getFirst().serviceRequestId()).isEqualTo(id(1).toString());
		for (String token : List.of(id(2).toString(), id(3).toString(), "12345")) {
			assertThatThrownBy(() -> query.token(token, Asked.plainly())).isInstanceOf(Refused.class);
		}
		assertThatThrownBy(() -> query.request(id(3).toString(), false, null, Asked.plainly())).isInstanceOf(Refused.class);
	}

	@Test
	void the_catalogue_in_force_is_offered_and_the_packaged_one_where_there_is_none() {
		var wording = new Wording("另一事项", "Another matter");
		var rules = new CatalogueRules(
				List.of(new Matter("other", wording, wording, wording, List.of(), RequestType.HELP, ServiceLevel.ORDINARY, List.of())));
		var scheme = Open311Projection.CATALOGUE;
		assertThat(offered()).contains("city.road").hasSize(8);
		district.tell(MONDAY, new RuleSetPublished(scheme, CATALOGUE, rules, "本区目录", "通知"));
		assertThat(offered()).contains("city.road");
		district.tell(TUESDAY, new RuleSetEnacted(scheme, CATALOGUE, Asked.TODAY, null));
		assertThat(offered()).containsExactly("other");
		district.tell(FRIDAY, new RuleSetRetired(scheme, CATALOGUE, Asked.TODAY));
		assertThat(offered()).contains("city.road");
	}

	private List<String> offered() {
		district.settle();
		return query.offer(Asked.plainly()).body().codes();
	}

	@Test
	void every_note_and_every_code_that_it_says_has_its_sentence_in_both_languages() {
		for (NoteKind kind : NoteKind.values()) {
			for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
				assertThat(sentences.getMessage(kind.sentence(), new Object[]{"x"}, locale)).isNotBlank();
				Arrays.stream(kind.codes())
						.forEach(code -> assertThat(sentences.getMessage(kind.words(code.name()), null, locale)).isNotBlank());
			}
		}
		assertThat(NoteKind.CLOSED.saysCode()).isTrue();
		assertThat(NoteKind.MERGED.saysCode()).isFalse();
	}
}
