package org.redvest.ops.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redvest.command.Dispatcher;
import org.redvest.command.ruleset.RuleBook;
import org.redvest.kernel.Actor;
import org.redvest.kernel.BuildingEvent.BuildingRegistered;
import org.redvest.kernel.BuildingEvent.HeadAppointed;
import org.redvest.kernel.BuildingEvent.Route;
import org.redvest.kernel.CanvassEvent.VisitRecorded;
import org.redvest.kernel.DomainEvent;
import org.redvest.kernel.ServiceRequestEvent.RequestClassified;
import org.redvest.kernel.ServiceRequestEvent.RequestRegisteredOnBehalf;
import org.redvest.kernel.VolunteerEvent.RegistrationConfirmed;
import org.redvest.kernel.VolunteerEvent.VolunteerRegistered;
import org.redvest.kernel.VolunteerId;
import org.redvest.kernel.VolunteerNumber;
import org.redvest.kernel.http.Messages;
import org.redvest.kernel.privacy.Vault;
import org.redvest.kernel.store.LogDatabase;
import org.redvest.kernel.stream.LogReader;
import org.redvest.kernel.stream.LoggedEvent;
import org.redvest.ops.Redvest;
import org.redvest.ops.journey.Api;
import org.redvest.ops.journey.People;
import org.redvest.ops.journey.RedvestTest;
import org.redvest.ops.operator.Operator;
import org.springframework.context.ConfigurableApplicationContext;

/** Files are checked as a whole, entered once, and their faults named without a word of what they say. */
@RedvestTest
class CsvImportTest {

	private static final Instant NOW = Instant.parse("2026-01-05T04:00:00Z");

	@TempDir
	private Path directory = Path.of("");
	private CsvImport csv;
	private LogReader log;

	@BeforeEach
	void the_application_runs(ConfigurableApplicationContext context) {
		csv = new CsvImport(context.getBean(Dispatcher.class), context.getBean(Vault.class), context.getBean(RuleBook.class),
				context.getBean(Messages.class), context.getBean(LogDatabase.class));
		log = context.getBean(LogReader.class);
	}

	private static Path sample(String name) {
		try {
			return Path.of(Objects.requireNonNull(CsvImportTest.class.getResource("/csv/" + name)).toURI());
		} catch (URISyntaxException e) {
			throw new IllegalStateException(e);
		}
	}

	private CsvImport.Report run(CsvKind kind, Path file, boolean commit, boolean partly) throws IOException {
		var importer = new Actor("importer", Actor.Role.AUTHORITY, "430408", Actor.Channel.IMPORT);
		return csv.run(new CsvImport.Wish(kind, file, commit, partly, importer, NOW), _ -> {});
	}

	private <E extends DomainEvent> List<E> since(long position, Class<E> type) {
		var found = new ArrayList<E>();
		for (List<LoggedEvent> page = log.after(position, 500); !page.isEmpty(); page = log.after(page.getLast().position(), 500)) {
			page.stream().map(LoggedEvent::event).filter(type::isInstance).map(type::cast).forEach(found::add);
		}
		return found;
	}

	private static List<String> faults(CsvImport.Report report) {
		return report.faults().stream().map(each -> each.row() + " " + each.column() + " " + each.code()).toList();
	}

	@Test
	void volunteers_and_their_buildings_are_entered_once_however_often_the_file_is_imported() throws IOException {
		long before = log.head();
		assertThat(run(CsvKind.VOLUNTEERS, sample("volunteers.csv"), false, false)).isEqualTo(new CsvImport.Report(3, 3, 0, List.of()));
		assertThat(log.head()).isEqualTo(before);
		assertThat(run(CsvKind.VOLUNTEERS, sample("volunteers.csv"), true, false)).isEqualTo(new CsvImport.Report(3, 3, 3, List.of()));
		assertThat(since(before, VolunteerRegistered.class)).hasSize(3);
		List<RegistrationConfirmed> confirmed = since(before, RegistrationConfirmed.class);
		assertThat(confirmed).hasSize(2);
		long after = log.head();
		assertThat(run(CsvKind.VOLUNTEERS, sample("volunteers.csv"), true, false)).isEqualTo(new CsvImport.Report(3, 3, 3, List.of()));
		assertThat(log.head()).isEqualTo(after);
		assertThat(log.after(before, 1).getFirst().occurredAt()).isIn(Instant.parse("2022-03-01T01:30:00Z"),
				Instant.parse("2022-03-02T01:30:00Z"), Instant.parse("2022-03-03T01:30:00Z"));

		VolunteerNumber head = VolunteerNumber.of(confirmed.getFirst().volunteerId());
		Path buildings = directory.resolve("buildings.csv");
		Files.writeString(buildings, """
				社区代码,楼栋编码,名称,类型,层数,户数,楼栋长志愿者编号,产生方式,任职日期
				430408002001,B-101,红湘北路36号1栋,楼栋,6,48,%1$s,群众推荐,2022-04-20
				430408002001,B-102,红湘北路36号2栋,楼栋,6,36,%1$s,SELF,2022/05/06
				430408002001,B-103,王家屋场,屋场,,12,,,
				""".formatted(head));
		assertThat(run(CsvKind.BUILDINGS, buildings, true, false)).isEqualTo(new CsvImport.Report(3, 3, 3, List.of()));
		assertThat(since(after, BuildingRegistered.class)).extracting(BuildingRegistered::code)
				.containsExactlyInAnyOrder("B-101", "B-102", "B-103");
		assertThat(since(after, HeadAppointed.class)).extracting(HeadAppointed::route).containsExactlyInAnyOrder(Route.RESIDENTS,
				Route.SELF);
		long end = log.head();
		assertThat(run(CsvKind.BUILDINGS, buildings, true, false).faults()).isEmpty();
		assertThat(log.head()).isEqualTo(end);
		Files.writeString(buildings, """
				community,code,name,households,headNumber,headRoute,headSince
				430408002001,B-101,别的楼,1,,,
				430408002,B-104,a,1,,,
				430408002001,B-105,b,many,,,
				430408002001,B-106,c,1,V0000000000000001,RESIDENTS,2022-01-01
				430408002001,B-107,d,1,%1$s,,2022-01-01
				430408002001,B-108,e,1,%1$s,RESIDENTS,
				430408002001,B-109,f,1,%1$s,RESIDENTS,2099-01-01
				430408002001,B-110,g,1,,,2022-01-01
				430408002001,B-111,h,1,,,
				430408002001,B-111,i,2,,,
				""".formatted(head));
		assertThat(faults(run(CsvKind.BUILDINGS, buildings, true, false))).containsExactly("2 code building.code-taken",
				"3 community csv.community-code", "4 households csv.value-unreadable", "5 headNumber volunteer.unknown",
				"6 headRoute csv.value-missing", "7 headSince csv.value-missing", "8 headSince csv.time-in-future",
				"9 headNumber csv.value-missing", "11 code csv.row-twice");
		assertThat(log.head()).isEqualTo(end);
	}

	@Test
	void a_file_with_faults_is_entered_only_where_that_is_wished_and_put_right_adds_only_what_was_wrong() throws IOException {
		long before = log.head();
		CsvImport.Report report = run(CsvKind.VOLUNTEERS, sample("volunteers-faulty.csv"), true, false);
		assertThat(report.entered()).isZero();
		assertThat(log.head()).isEqualTo(before);
		assertThat(faults(report)).containsExactly("3 documentNumber volunteer.identity-number", "4 phone volunteer.phone",
				"5 documentNumber csv.row-twice", "6 residence csv.value-unreadable", "7 name csv.value-missing", "8 name volunteer.name",
				"9 sex csv.choice-unknown");
		assertThat(report.toString()).doesNotContain("钱二", "孙三", "12345", "calc", "9910");
		assertThat(report.faults()).allSatisfy(each -> {
			assertThat(each.chinese()).matches(".*\\p{IsHan}.*");
			assertThat(each.english()).isNotBlank();
		});
		assertThat(run(CsvKind.VOLUNTEERS, sample("volunteers-faulty.csv"), true, true).entered()).isEqualTo(2);
		Path right = directory.resolve("right.csv");
		Files.writeString(right, Files.readString(sample("volunteers-faulty.csv")).replace("\"12345\"", "\"14000000013\""));
		assertThat(run(CsvKind.VOLUNTEERS, right, true, true).entered()).isEqualTo(3);
		assertThat(since(before, VolunteerRegistered.class)).hasSize(3);
	}

	@Test
	void requests_come_in_with_their_own_time() throws IOException {
		long before = log.head();
		assertThat(run(CsvKind.REQUESTS, sample("requests.csv"), true, false)).isEqualTo(new CsvImport.Report(3, 3, 3, List.of()));
		assertThat(since(before, RequestRegisteredOnBehalf.class)).extracting(RequestRegisteredOnBehalf::receivedAt)
				.containsExactlyInAnyOrder(Instant.parse("2022-04-11T00:42:00Z"), Instant.parse("2022-04-12T02:00:00Z"),
						Instant.parse("2022-04-12T04:00:00Z"));
		assertThat(since(before, RequestClassified.class)).hasSize(2);
		long after = log.head();
		run(CsvKind.REQUESTS, sample("requests.csv"), true, false);
		assertThat(log.head()).isEqualTo(after);
		assertThat(faults(run(CsvKind.REQUESTS, sample("requests-faulty.csv"), false, false))).containsExactly(
				"3 receivedAt csv.value-unreadable", "4 receivedAt csv.time-in-future", "5 address request.place-missing",
				"6 phone request.contact-missing", "7 anonymous request.anonymous-with-contact", "8 anonymous csv.value-unreadable",
				"9 category request.category-unreadable", "10 matter csv.value-missing");
	}

	@Test
	void visits_are_entered_where_their_visitor_is_assigned(Api api) throws IOException {
		Api office = api.as("u-office", "COMMUNITY", "430408002").at(Instant.parse("2022-03-01T02:00:00Z"));
		String campaign = created(office, "/api/campaigns",
				"{'title':'春季敲门行动','area':'430408002','from':'2022-03-01','until':'2022-03-31','unit':'430408002'}");
		asked(office, "/api/campaigns/" + campaign + "/topics", "{'topics':[{'code':'anti-fraud','title':'反诈'}]}");
		asked(office, "/api/campaigns/" + campaign + "/start", "{'reporting':'HOUSEHOLD'}");
		String building = created(office, "/api/buildings",
				"{'kind':'BUILDING','code':'V-%s','community':'430408002001','name':'幸福里','households':40}"
						.formatted(campaign.substring(0, 8)));
		Api resident = office.as("u-" + campaign, "RESIDENT", "430408002001");
		String visitor = created(resident, "/api/volunteers",
				"{'name':'钱七','documentNumber':'%s','phone':'13800000007','residence':'430408002001'}"
						.formatted(People.identityNumber(LocalDate.of(1976, 5, 1))));
		asked(resident, "/api/volunteers/" + visitor + "/confirmation", "{'notice':'privacy/2022-1'}");
		asked(office, "/api/canvasses/" + campaign + "/" + building + "/assignment", "{'visitors':['" + visitor + "']}");
		VolunteerNumber number = VolunteerNumber.of(new VolunteerId(UUID.fromString(visitor)));
		long before = log.head();
		Path visits = written("""
				敲门行动标识,社区代码,楼栋编码,户号,走访结果,走访人员志愿者编号,走访时间
				%1$s,430408002001,V-%2$s,1-101,已见面,%3$s,2022-03-05 10:00
				%1$s,430408002001,V-%2$s,1-102,NOT_HOME,%3$s,2022-03-05 10:05
				""".formatted(campaign, campaign.substring(0, 8), number));
		for (int time = 1; time <= 2; time++) {
			assertThat(run(CsvKind.VISITS, visits, true, false)).isEqualTo(new CsvImport.Report(2, 2, 2, List.of()));
			assertThat(since(before, VisitRecorded.class)).extracting(each -> each.household() + " " + each.result())
					.containsExactlyInAnyOrder("1-101 CONTACTED", "1-102 NOT_HOME");
		}
		assertThat(faults(run(CsvKind.VISITS, written("""
				campaign,community,code,household,result,visitorNumber,visitedAt
				spring,430408002001,V-%2$s,1-103,已见面,%3$s,2022-03-05
				%1$s,430408002001,X-0,1-103,已见面,%3$s,2022-03-05
				%1$s,430408002001,V-%2$s,张三,已见面,%3$s,2022-03-05
				%1$s,430408002001,V-%2$s,1-103,不在,%3$s,2022-03-05
				%1$s,430408002001,V-%2$s,1-103,,%3$s,2022-03-05
				%1$s,430408002001,V-%2$s,1-103,已见面,V0000000000000001,2022-03-05
				%1$s,430408002001,V-%2$s,1-103,已见面,%3$s,2099-03-05
				%1$s,430408002001,V-%2$s,1-103,已见面,%3$s,
				""".formatted(campaign, campaign.substring(0, 8), number)), false, false))).containsExactly(
				"2 campaign csv.value-unreadable", "3 code canvass.building-unknown", "4 household csv.value-unreadable",
				"5 result csv.choice-unknown", "6 result csv.value-missing", "7 visitorNumber volunteer.unknown",
				"8 visitedAt csv.time-in-future", "9 visitedAt csv.value-missing");
	}

	private static String created(Api asking, String path, String json) {
		String location = asking.post(path, json.replace('\'', '"')).is(201).header("Location");
		return location.substring(location.lastIndexOf('/') + 1);
	}

	private static void asked(Api asking, String path, String json) {
		asking.post(path, json.replace('\'', '"')).is(200);
	}

	@Test
	void a_file_that_is_none_is_named_as_a_whole() throws IOException {
		assertThat(faults(run(CsvKind.VOLUNTEERS, written(""), false, false))).containsExactly("0 null csv.file-empty");
		assertThat(faults(run(CsvKind.VOLUNTEERS, written("name,phone\n"), false, false))).containsExactly("0 null csv.heading-missing");
		assertThat(faults(run(CsvKind.VOLUNTEERS, written("name,姓名\n"), false, false))).containsExactly("0 null csv.heading-twice");
		assertThat(faults(run(CsvKind.VOLUNTEERS, written("name,\"=cmd()\"\n"), false, false)))
				.containsExactly("0 null csv.heading-unknown");
		assertThat(faults(run(CsvKind.VOLUNTEERS, written("name,\"phone\n"), false, false))).containsExactly("0 null csv.file-malformed");
		assertThat(faults(run(CsvKind.VOLUNTEERS, written("name\n" + "张三\n".repeat(200_001)), false, false)))
				.containsExactly("0 null csv.too-many-rows");
		assertThat(faults(run(CsvKind.VOLUNTEERS, written("x".repeat((50 << 20) + 1)), false, false)))
				.containsExactly("0 null csv.file-too-large");
		Path chinese = directory.resolve("gbk.csv");
		Files.write(chinese, "姓名,手机号码".getBytes("GBK"));
		assertThat(faults(run(CsvKind.VOLUNTEERS, chinese, false, false))).containsExactly("0 null csv.file-not-utf8");
	}

	private Path written(String text) throws IOException {
		return Files.writeString(directory.resolve("file.csv"), text);
	}

	@Test
	void the_report_holds_nothing_that_a_spreadsheet_would_compute() throws IOException {
		Path report = directory.resolve("report.csv");
		FaultFile.write(report,
				List.of(new Fault(2, "=1+1", "@x", "-甲", "+b"), new Fault(3, null, "csv.value-missing", "此项必填。", "Fill it in.")));
		assertThat(Files.readString(report)).isEqualTo("\uFEFF行 row,列 column,代码 code,说明,explanation\r\n"
				+ "2,'=1+1,'@x,'-甲,'+b\r\n3,,csv.value-missing,此项必填。,Fill it in.\r\n");
	}

	@Test
	void an_operator_checks_a_file_and_then_enters_it() {
		Path home = directory.resolve("home");
		Path report = directory.resolve("faults.csv");
		String[] checked = {"import", "volunteers", sample("volunteers-faulty.csv").toString(), "--report", report.toString()};
		assertThat(operator(home, checked)).contains("9 rows, 2 sound, 0 entered, 7 refused.", "4\tphone\tvolunteer.phone\t")
				.endsWith("exit 1");
		assertThat(report).content().contains("3,documentNumber,volunteer.identity-number,");
		assertThat(operator(home, "import", "volunteers", sample("volunteers.csv").toString(), "--commit"))
				.contains("3 rows, 3 sound, 3 entered, 0 refused.").endsWith("exit 0");
		assertThat(operator(home, "import", "pupils", "file.csv")).endsWith("exit 2");
	}

	private static String operator(Path home, String... arguments) {
		var out = new StringWriter();
		int exit = Operator.run(settings -> {
			var all = new ArrayList<>(settings);
			all.addAll(List.of("--server.port=-1", "--redvest.demo=none", "--redvest.home=" + home));
			return Redvest.application().run(all.toArray(String[]::new));
		}, new PrintWriter(out, true), arguments);
		return out + "exit " + exit;
	}
}
