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
import org.redvest.kernel.ActivityEvent.ActivityDrafted;
import org.redvest.kernel.ActivityEvent.ActivitySubmitted;
import org.redvest.kernel.Actor;
import org.redvest.kernel.BuildingEvent.BuildingRegistered;
import org.redvest.kernel.BuildingEvent.HeadAppointed;
import org.redvest.kernel.BuildingEvent.Route;
import org.redvest.kernel.CanvassEvent.VisitRecorded;
import org.redvest.kernel.DomainEvent;
import org.redvest.kernel.DonationEvent.Goods;
import org.redvest.kernel.DonationEvent.GoodsKind;
import org.redvest.kernel.DonationEvent.GoodsReceived;
import org.redvest.kernel.DonationEvent.MoneyReceived;
import org.redvest.kernel.DonationEvent.ReceiptIssued;
import org.redvest.kernel.DonationEvent.ReceiptWaived;
import org.redvest.kernel.SchoolEvent.Pairing;
import org.redvest.kernel.SchoolEvent.Partner;
import org.redvest.kernel.SchoolEvent.SchoolPaired;
import org.redvest.kernel.SchoolEvent.SchoolRegistered;
import org.redvest.kernel.ServiceRequestEvent.RequestClassified;
import org.redvest.kernel.ServiceRequestEvent.RequestRegisteredOnBehalf;
import org.redvest.kernel.UnitCode;
import org.redvest.kernel.VolunteerEvent.Evidence;
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

	@Test
	void schools_are_entered_with_who_stands_by_them() throws IOException {
		long before = log.head();
		String code = "s-" + UUID.randomUUID();
		Path schools = written("""
				学校代码,学校名称,区域代码,学校类别,乡村,登记日期,结对单位代码,结对方类别,结对协议,结对起始日期,结对终止日期
				%1$s,群益小学,430408100202,小学,是,2021-01-05,univ-1,高校,agreement/1,2020-12-31,2023-12-31
				%1$s-b,东阳教学点,430408100203,PRIMARY,y,,,,,,
				""".formatted(code));
		for (int time = 1; time <= 2; time++) {
			assertThat(run(CsvKind.SCHOOLS, schools, true, false)).isEqualTo(new CsvImport.Report(2, 2, 2, List.of()));
		}
		assertThat(since(before, SchoolRegistered.class)).extracting(each -> each.particulars().name() + " " + each.particulars().rural())
				.containsExactlyInAnyOrder("群益小学 true", "东阳教学点 true");
		assertThat(since(before, SchoolPaired.class)).extracting(SchoolPaired::with).containsExactly(new Pairing(new UnitCode("univ-1"),
				Partner.COLLEGE, new Evidence("agreement/1"), LocalDate.of(2020, 12, 31), LocalDate.of(2023, 12, 31)));
		assertThat(faults(run(CsvKind.SCHOOLS, written("""
				code,name,area,kind,registeredOn,pairedUnit,partner,agreement,pairedFrom,pairedTo
				%1$s,别的小学,430408100202,小学,,,,,,
				%1$s-c,a,430408100202,大学,,,,,,
				%1$s-d,b,430408100202,小学,2099-01-01,,,,,
				%1$s-e,c,430408100202,小学,,univ-1,高校,agreement/1,2021-01-01,2021-01-01
				%1$s-f,d,430408100202,小学,,,高校,agreement/1,2021-01-01,2022-01-01
				%1$s-g,e,430408100202,小学,,,,,,
				%1$s-g,f,430408100202,小学,,,,,,
				%1$s-h,电话13800000001,430408100202,小学,,,,,,
				""".formatted(code)), false, false))).containsExactly("2 code school.code-taken", "3 kind csv.choice-unknown",
				"4 registeredOn csv.time-in-future", "5 pairedTo csv.dates-contradict", "6 pairedUnit csv.value-missing",
				"8 code csv.row-twice", "9 name text.personal-number");
	}

	@Test
	void donations_are_entered_as_far_as_their_receipt(Api api) throws IOException {
		String body = "charity-" + UUID.randomUUID();
		api.as("u-auth", "AUTHORITY", "430408").at(Instant.parse("2021-01-05T02:00:00Z"))
				.post("/api/donees/" + body + "/entitlement",
						"{'kind':'CHARITY','certificate':'cert/1','publicFundraising':false,'from':'2020-01-01'}".replace('\'', '"'))
				.is(200);
		long before = log.head();
		Path donations = written("""
				受赠单位代码,捐赠用途,捐赠人类别,捐赠人,匿名,接收日期,金额或价值,凭证,物资类别,物资名称,数量,计量单位,估值依据,票据号
				%1$s,艺术教育,单位,雁声乐器公司,,2021-06-01,43200.5,invoice/1,乐器,电子琴,24,台,发票,R-%1$s
				%1$s,ART_EDUCATION,个人,,是,2021-06-02,500,bank/1,,,,,,
				%1$s,助学,个人,谭建国,,2021-06-03,20,bank/2,,,,,,
				""".formatted(body));
		for (int time = 1; time <= 2; time++) {
			assertThat(run(CsvKind.DONATIONS, donations, true, false)).isEqualTo(new CsvImport.Report(3, 3, 3, List.of()));
		}
		assertThat(since(before, MoneyReceived.class)).extracting(each -> each.money().fen()).containsExactlyInAnyOrder(500_00L, 20_00L);
		assertThat(since(before, GoodsReceived.class)).extracting(GoodsReceived::goods)
				.containsExactly(new Goods(GoodsKind.INSTRUMENTS, "电子琴", 24, "台"));
		assertThat(since(before, ReceiptIssued.class)).extracting(each -> each.receipt().goods().getFirst().fen())
				.containsExactly(43_200_50L);
		assertThat(since(before, ReceiptWaived.class)).hasSize(1);
		assertThat(faults(run(CsvKind.DONATIONS, written("""
				body,purpose,donorKind,donor,anonymous,receivedOn,yuan,voucher,goodsKind,goods,quantity,unit,valuedBy,receipt
				%1$s,艺术教育,个人,,,2021-06-01,1,bank/3,,,,,,
				%1$s,艺术教育,个人,,y,2021-06-01,1,bank/3,,,,,,R-9
				%1$s,艺术教育,个人,a,,2021-06-01,1.001,bank/3,,,,,,
				%1$s,艺术教育,个人,a,,2021-06-01,0,bank/3,,,,,,
				%1$s,艺术教育,个人,a,,2099-06-01,1,bank/3,,,,,,
				%1$s,艺术教育,个人,a,,2021-06-01,1,bank/3,,电子琴,1,台,发票,
				%1$s,艺术教育,个人,a,,2021-06-01,1,bank/3,乐器,电子琴,0,台,发票,
				%1$s,艺术教育,个人,b,,2021-06-01,1,bank/3,,,,,,R-%1$s
				%1$s,修桥,个人,a,,2021-06-01,1,bank/3,,,,,,
				""".formatted(body)), false, false))).containsExactly("2 donor donation.donor-nameless",
				"3 receipt donation.receipt-without-name", "4 yuan csv.value-unreadable", "5 yuan donation.amount-not-positive",
				"6 receivedOn csv.time-in-future", "7 goodsKind csv.value-missing", "8 quantity donation.goods-malformed",
				"9 receipt donation.receipt-taken", "10 purpose csv.choice-unknown");
		CsvImport.Report refused = run(CsvKind.DONATIONS, written("""
				body,purpose,donorKind,donor,receivedOn,yuan,voucher
				nobody-%1$s,助学,个人,谭建国,2021-06-03,20,bank/2
				""".formatted(body)), true, false);
		assertThat(faults(refused)).containsExactly("2 body donation.body-not-entitled");
		assertThat(refused.toString()).doesNotContain("谭建国");
	}

	@Test
	void activities_are_entered_to_be_approved_before_they_begin() throws IOException {
		long before = log.head();
		Path activities = written("""
				活动名称,活动内容,活动类型,服务类别,组织单位代码,负责人账号,区域代码,活动地点,开始时间,结束时间,招募人数,录用方式,风险等级,风险告知
				河岸清洁,清扫蒸水河岸,常态化活动,环境清洁,430408001001,u-7,430408001001,司前街码头,2026-03-10 09:00,2026-03-10 11:00,20,,,注意水边
				防汛值守,巡查堤岸,EMERGENCY,应急救援,430408001001,u-7,430408001001,蒸水大堤,2026-06-10 09:00,2026-06-10 18:00,8,审核录用,可能发生人身危险,涉水危险
				""");
		for (int time = 1; time <= 2; time++) {
			assertThat(run(CsvKind.ACTIVITIES, activities, true, false)).isEqualTo(new CsvImport.Report(2, 2, 2, List.of()));
		}
		assertThat(since(before, ActivityDrafted.class))
				.extracting(each -> "%s %s %s %s".formatted(each.plan().title(), each.plan().start(), each.plan().admission(),
						each.plan().risk().level()))
				.containsExactlyInAnyOrder("河岸清洁 2026-03-10T01:00:00Z OPEN ORDINARY", "防汛值守 2026-06-10T01:00:00Z REVIEWED ELEVATED");
		assertThat(since(before, ActivitySubmitted.class)).hasSize(2);
		assertThat(faults(run(CsvKind.ACTIVITIES, written("""
				title,content,type,category,organiser,inCharge,area,place,start,end,capacity,risk
				a,b,ROUTINE,CLEANING,org-1,u-7,430408001001,c,2026-01-05 11:59,2026-01-05 13:00,5,d
				a,b,ROUTINE,CLEANING,org-1,u-7,430408001001,c,2026-02-05 13:00,2026-02-05 13:00,5,d
				a,b,开会,CLEANING,org-1,u-7,430408001001,c,2026-02-05 11:00,2026-02-05 13:00,5,d
				a,b,ROUTINE,CLEANING,org-1,u-7,430408001001,c,2026-02-05 11:00,2026-02-05 13:00,many,d
				a,b,ROUTINE,CLEANING,org-1,u-7,430408001001,c,2026-02-05 11:00,2026-02-05 13:00,5,
				"""), false, false))).containsExactly("2 start activity.begun", "3 end activity.end-before-start",
				"4 type csv.choice-unknown", "5 capacity csv.value-unreadable", "6 risk csv.value-missing");
		assertThat(faults(run(CsvKind.ACTIVITIES, written("""
				title,content,type,category,organiser,inCharge,area,place,start,end,capacity,risk
				a,b,ROUTINE,CLEANING,org-1,u-7,430408001001,c,2026-02-05 11:00,2026-02-05 13:00,0,d
				"""), true, false))).containsExactly("2 null activity.plan-incomplete");
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
