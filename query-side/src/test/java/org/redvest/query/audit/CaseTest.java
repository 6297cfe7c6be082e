package org.redvest.query.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.query.coverage.Places.EAST;
import static org.redvest.query.coverage.Places.HILL;
import static org.redvest.query.coverage.Places.appointed;
import static org.redvest.query.coverage.Places.building;
import static org.redvest.query.coverage.Places.person;
import static org.redvest.query.coverage.Places.registered;
import static org.redvest.query.servicehistory.Hours.credited;
import static org.redvest.query.servicehistory.Hours.recorded;
import static org.redvest.query.starrating.Volunteers.awarded;
import static org.redvest.query.starrating.Volunteers.confirmed;
import static org.redvest.query.starrating.Volunteers.id;
import static org.redvest.query.starrating.Volunteers.in;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.redvest.kernel.ActivityEvent.ActivityApproved;
import org.redvest.kernel.ActivityEvent.ActivityChanged;
import org.redvest.kernel.ActivityEvent.ActivityDrafted;
import org.redvest.kernel.ActivityEvent.ActivityEnded;
import org.redvest.kernel.ActivityEvent.ActivityRejected;
import org.redvest.kernel.ActivityEvent.ActivitySettled;
import org.redvest.kernel.ActivityEvent.ActivitySubmitted;
import org.redvest.kernel.ActivityEvent.ActivityType;
import org.redvest.kernel.ActivityEvent.Admission;
import org.redvest.kernel.ActivityEvent.Attendance;
import org.redvest.kernel.ActivityEvent.CheckedIn;
import org.redvest.kernel.ActivityEvent.CheckedOut;
import org.redvest.kernel.ActivityEvent.Demands;
import org.redvest.kernel.ActivityEvent.Handout;
import org.redvest.kernel.ActivityEvent.MaterialsCorrected;
import org.redvest.kernel.ActivityEvent.MaterialsHandedOut;
import org.redvest.kernel.ActivityEvent.Plan;
import org.redvest.kernel.ActivityEvent.Proof;
import org.redvest.kernel.ActivityEvent.RecruitmentOpened;
import org.redvest.kernel.ActivityEvent.RejectionReason;
import org.redvest.kernel.ActivityEvent.Risk;
import org.redvest.kernel.ActivityEvent.RiskLevel;
import org.redvest.kernel.ActivityEvent.SignUpAccepted;
import org.redvest.kernel.ActivityEvent.SignUpWaitlisted;
import org.redvest.kernel.ActivityEvent.Site;
import org.redvest.kernel.ActivityEvent.Stint;
import org.redvest.kernel.ActivityEvent.VolunteerSignedUp;
import org.redvest.kernel.ActivityId;
import org.redvest.kernel.Actor.Role;
import org.redvest.kernel.AgeBand;
import org.redvest.kernel.AreaCode;
import org.redvest.kernel.BuildingEvent.Absorbed;
import org.redvest.kernel.BuildingEvent.BuildingMerged;
import org.redvest.kernel.BuildingEvent.FindingCode;
import org.redvest.kernel.BuildingEvent.HeadResigned;
import org.redvest.kernel.BuildingEvent.ResignationReason;
import org.redvest.kernel.CampaignId;
import org.redvest.kernel.CanvassEvent.AssignmentClosed;
import org.redvest.kernel.CanvassEvent.BuildingAssigned;
import org.redvest.kernel.CanvassEvent.CaseEnd;
import org.redvest.kernel.CanvassEvent.CaseEnded;
import org.redvest.kernel.CanvassEvent.CaseRaised;
import org.redvest.kernel.CanvassEvent.CaseReopened;
import org.redvest.kernel.CanvassEvent.OpinionCollected;
import org.redvest.kernel.CanvassEvent.VisitRecorded;
import org.redvest.kernel.CanvassEvent.VisitResult;
import org.redvest.kernel.CanvassId;
import org.redvest.kernel.DomainEvent;
import org.redvest.kernel.DonationEvent;
import org.redvest.kernel.DonationEvent.Consent;
import org.redvest.kernel.DonationEvent.CorrectionReason;
import org.redvest.kernel.DonationEvent.DonationPledged;
import org.redvest.kernel.DonationEvent.Donor;
import org.redvest.kernel.DonationEvent.DonorKind;
import org.redvest.kernel.DonationEvent.EntryVoided;
import org.redvest.kernel.DonationEvent.Goods;
import org.redvest.kernel.DonationEvent.GoodsKind;
import org.redvest.kernel.DonationEvent.GoodsReceived;
import org.redvest.kernel.DonationEvent.GoodsValued;
import org.redvest.kernel.DonationEvent.Money;
import org.redvest.kernel.DonationEvent.MoneyReceived;
import org.redvest.kernel.DonationEvent.PaymentWay;
import org.redvest.kernel.DonationEvent.Promise;
import org.redvest.kernel.DonationEvent.Purpose;
import org.redvest.kernel.DonationEvent.PurposeChanged;
import org.redvest.kernel.DonationEvent.Raising;
import org.redvest.kernel.DonationEvent.ReceiptIssued;
import org.redvest.kernel.DonationEvent.Valuation;
import org.redvest.kernel.DonationEvent.ValueEvidence;
import org.redvest.kernel.DonationId;
import org.redvest.kernel.EntryId;
import org.redvest.kernel.HazardEvent;
import org.redvest.kernel.HazardId;
import org.redvest.kernel.HouseholdNumber;
import org.redvest.kernel.Material;
import org.redvest.kernel.OpinionId;
import org.redvest.kernel.RequestCodes.ContactMeans;
import org.redvest.kernel.RequestCodes.EmergencyLine;
import org.redvest.kernel.RequestCodes.ExtensionReason;
import org.redvest.kernel.RequestCodes.LiftReason;
import org.redvest.kernel.RequestCodes.Outcome;
import org.redvest.kernel.RequestCodes.ParkReason;
import org.redvest.kernel.RequestCodes.SendBackReason;
import org.redvest.kernel.RequestCodes.Solved;
import org.redvest.kernel.RuleVersion;
import org.redvest.kernel.SchoolEvent;
import org.redvest.kernel.SchoolEvent.AttendanceRecorded;
import org.redvest.kernel.SchoolEvent.HeadCount;
import org.redvest.kernel.SchoolEvent.Lesson;
import org.redvest.kernel.SchoolEvent.Pairing;
import org.redvest.kernel.SchoolEvent.PairingEnded;
import org.redvest.kernel.SchoolEvent.Particulars;
import org.redvest.kernel.SchoolEvent.Partner;
import org.redvest.kernel.SchoolEvent.ReleaseReason;
import org.redvest.kernel.SchoolEvent.SchoolKind;
import org.redvest.kernel.SchoolEvent.SchoolPaired;
import org.redvest.kernel.SchoolEvent.SchoolRegistered;
import org.redvest.kernel.SchoolEvent.SessionHeld;
import org.redvest.kernel.SchoolEvent.SessionPlanned;
import org.redvest.kernel.SchoolEvent.Subject;
import org.redvest.kernel.SchoolEvent.TeacherAssigned;
import org.redvest.kernel.SchoolEvent.TeacherReleased;
import org.redvest.kernel.SchoolId;
import org.redvest.kernel.ServiceHoursEvent.Capture;
import org.redvest.kernel.ServiceHoursEvent.Category;
import org.redvest.kernel.ServiceRequestEvent.CoUnitNamed;
import org.redvest.kernel.ServiceRequestEvent.ConfidentialityLifted;
import org.redvest.kernel.ServiceRequestEvent.ExtensionRefused;
import org.redvest.kernel.ServiceRequestEvent.ExtensionRequested;
import org.redvest.kernel.ServiceRequestEvent.Media;
import org.redvest.kernel.ServiceRequestEvent.MediaAttached;
import org.redvest.kernel.ServiceRequestEvent.ReporterSubscribed;
import org.redvest.kernel.ServiceRequestEvent.ReporterTold;
import org.redvest.kernel.ServiceRequestEvent.ReporterUnsubscribed;
import org.redvest.kernel.ServiceRequestEvent.RequestMadeConfidential;
import org.redvest.kernel.ServiceRequestEvent.RequestParked;
import org.redvest.kernel.ServiceRequestEvent.RequestSentBack;
import org.redvest.kernel.ServiceRequestEvent.RequestUnparked;
import org.redvest.kernel.ServiceRequestEvent.Subscriber;
import org.redvest.kernel.SubjectId;
import org.redvest.kernel.TeamEvent.DismissalReason;
import org.redvest.kernel.TeamEvent.DissolutionReason;
import org.redvest.kernel.TeamEvent.LeaderAppointed;
import org.redvest.kernel.TeamEvent.LeaderDismissed;
import org.redvest.kernel.TeamEvent.Level;
import org.redvest.kernel.TeamEvent.RecordingRightGranted;
import org.redvest.kernel.TeamEvent.RecordingRightRevoked;
import org.redvest.kernel.TeamEvent.RevocationReason;
import org.redvest.kernel.TeamEvent.TeamApproved;
import org.redvest.kernel.TeamEvent.TeamDissolved;
import org.redvest.kernel.TeamEvent.TeamFounded;
import org.redvest.kernel.TeamEvent.TeamRenamed;
import org.redvest.kernel.TeamId;
import org.redvest.kernel.UnitCode;
import org.redvest.kernel.VisitId;
import org.redvest.kernel.VolunteerEvent.BasicsCorrected;
import org.redvest.kernel.VolunteerEvent.BelongingChanged;
import org.redvest.kernel.VolunteerEvent.ConsentForm;
import org.redvest.kernel.VolunteerEvent.Evidence;
import org.redvest.kernel.VolunteerEvent.LiftCause;
import org.redvest.kernel.VolunteerEvent.ProcessingRestricted;
import org.redvest.kernel.VolunteerEvent.RestrictionGround;
import org.redvest.kernel.VolunteerEvent.RestrictionLifted;
import org.redvest.kernel.VolunteerEvent.Sanction;
import org.redvest.kernel.VolunteerEvent.SanctionGround;
import org.redvest.kernel.VolunteerEvent.TeamEntry;
import org.redvest.kernel.VolunteerEvent.TeamExit;
import org.redvest.kernel.VolunteerEvent.TeamJoined;
import org.redvest.kernel.VolunteerEvent.TeamLeft;
import org.redvest.kernel.VolunteerEvent.VolunteerBlacklisted;
import org.redvest.kernel.VolunteerEvent.VolunteerUnlisted;
import org.redvest.kernel.http.Messages;
import org.redvest.kernel.privacy.InMemoryVault;
import org.redvest.kernel.privacy.Sealed;
import org.redvest.kernel.store.LogDatabase;
import org.redvest.query.fact.Shown;
import org.redvest.query.http.Asked;
import org.redvest.query.projection.RunningViews;
import org.redvest.query.servicehistory.Hours;
import org.redvest.query.servicehistory.Requests;
import org.redvest.query.starrating.Volunteers;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CaseTest {

	private final InMemoryVault vault = new InMemoryVault();
	private final Volunteers volunteers = new Volunteers(vault);
	private final Requests requests = new Requests(vault);
	private RunningViews district;
	private CaseQuery cases;

	@BeforeEach
	void open() {
		district = new RunningViews();
		var log = new LogDatabase(district.dataSource());
		cases = new CaseQuery(district.log(), new Causes(log), new RelatedCases(log), new RefusedCommands(district.log(), new Messages()),
				new Shown(vault));
	}

	@AfterEach
	void close() {
		district.close();
	}

	private CaseHistory of(Object id, String at, String from) {
		return cases.of(id.toString(), at, from, Moment.By.RECORDED, 50, null, Asked.plainly());
	}

	private static Map<String, Object> values(CaseHistory history) {
		var values = new LinkedHashMap<String, Object>();
		history.state().forEach((name, field) -> values.put(name, field.value()));
		return values;
	}

	@Test
	void a_case_tells_who_did_what_when_in_which_role_and_caused_by_what() {
		district.tell("2022-01-02T09:00:00+08:00", registered(1, EAST, 40));
		String cause = RunningViews.eventId(building(1).toString(), 0);
		district.tell("2022-02-01T09:00:00+08:00", Map.of("actor", "u-3", "role", "TOWNSHIP", "unit", "430408001", "channel", "COUNTER",
				"commandId", "c-9", "correlationId", "k-9", "causationId", cause), appointed(1, EAST, 7, "2022-02-01", "2025-01-31"));
		var history = of(building(1), null, null);
		var last = history.events().getLast();
		assertThat(last).isEqualTo(new CaseHistory.Entry(2, building(1).toString(), 1, RunningViews.eventId(building(1).toString(), 1),
				"building.head-appointed", Instant.parse("2022-02-01T01:00:00Z"), last.recordedAt(), "u-3", "TOWNSHIP", "430408001",
				"COUNTER", "c-9", "k-9",
				new CaseHistory.Cause(cause, "building.registered", 1L, building(1).toString(),
						"/api/audit/cases/" + building(1) + "?at=1"),
				"head/default/0",
				last.fields()));
		assertThat(last.fields()).containsEntry("volunteerId", person(7).toString()).containsEntry("until", "2025-01-31");
		assertThat(history.position()).isEqualTo(2);
	}

	@Test
	void the_state_as_of_any_moment_follows_from_the_events_until_then() {
		district.tell("2022-01-02T09:00:00+08:00", registered(1, EAST, 40));
		district.tell("2022-02-01T09:00:00+08:00", appointed(1, EAST, 7, "2022-02-01", "2025-01-31"));
		district.tell("2022-03-01T09:00:00+08:00", new HeadResigned(building(1), EAST, person(7), ResignationReason.HEALTH, null));
		assertThat(values(of(building(1), "1", null))).containsEntry("status", "VACANT").doesNotContainKey("head.volunteerId");
		assertThat(values(of(building(1), "2", null))).containsEntry("status", "COVERED").containsEntry("head.volunteerId",
				person(7).toString());
		var now = of(building(1), null, "2");
		assertThat(values(now)).containsEntry("status", "VACANT").doesNotContainKey("head.volunteerId").containsEntry("formerHead.reason",
				"HEALTH");
		assertThat(now.state().get("status"))
				.isEqualTo(new CaseHistory.Field("VACANT", RunningViews.eventId(building(1).toString(), 2), 3));
		assertThat(now.changed()).containsEntry("status", new CaseHistory.Change("COVERED", "VACANT")).containsEntry("head.volunteerId",
				new CaseHistory.Change(person(7).toString(), null));
		var occurred = cases.of(building(1).toString(), "2022-02-15T00:00:00+08:00", null, Moment.By.OCCURRED, 50, null, Asked.plainly());
		assertThat(values(occurred)).containsEntry("status", "COVERED");
		assertThat(occurred.total()).isEqualTo(2);
		assertThat(cases.of(building(1).toString(), "2022-02-15T00:00:00Z", null, Moment.By.RECORDED, 50, null, Asked.plainly()).total())
				.isZero();
	}

	@Test
	void a_volunteer_s_case_has_the_ledger_in_it_and_personal_values_are_masked() {
		district.tell("2022-01-10T09:00:00+08:00", volunteers.registered(1, "张三", EAST.value()), confirmed(1, EAST.value()));
		district.tell("2022-02-01T18:00:00+08:00", recorded(1, 1, "2022-02-01", 120), credited(1, 1, "2022-02-01", 120));
		district.tell("2022-02-02T18:00:00+08:00", new BelongingChanged(id(1), in(EAST.value()), in(HILL.value())));
		district.tell("2022-02-03T18:00:00+08:00", awarded(1, 1, 0));
		var history = of(id(1), null, null);
		assertThat(history.streams()).containsExactly(id(1).toString(), "hours:" + id(1));
		assertThat(history.events()).extracting(CaseHistory.Entry::position).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
		assertThat(values(history)).containsEntry("status", "REGISTERED").containsEntry("basics.name", "张*")
				.containsEntry("phone", "138****5678").containsEntry("basics.documentNumber", "4304**********123X")
				.containsEntry("belonging.residence", HILL.value()).containsEntry("creditedMinutes", 120L)
				.containsEntry("stars[default].current", 1)
				.containsEntry("records[" + Hours.record(1) + "].status", "CREDITED");
		assertThat(history.toString()).doesNotContain("张三").doesNotContain("13800005678").doesNotContain("43040819900307123X");
	}

	@Test
	void a_personal_value_that_was_corrected_is_a_change_though_it_looks_the_same_masked() {
		district.tell("2022-01-10T09:00:00+08:00", volunteers.registered(1, "张三", EAST.value()), confirmed(1, EAST.value()));
		district.tell("2022-02-10T09:00:00+08:00", new BasicsCorrected(id(1), volunteers.basics(1, "张四"), null));
		assertThat(of(id(1), null, "2").changed()).containsEntry("basics.name", new CaseHistory.Change("张*", "张*"))
				.doesNotContainKeys("phone", "status", "basics.ageBand");
	}

	@Test
	void a_corrected_record_s_replacement_stands_where_the_record_stood() {
		district.tell("2022-01-10T09:00:00+08:00", volunteers.registered(1, "张三", EAST.value()), confirmed(1, EAST.value()));
		district.tell("2022-02-06T18:00:00+08:00", Hours.corrections(1));
		assertThat(values(of(id(1), null, null))).containsEntry(standing(1), "CORRECTED").containsEntry(standing(11), "DRAFT")
				.containsEntry(standing(12), "DRAFT").containsEntry(standing(13), "DRAFT").containsEntry(standing(14), "CONFIRMED")
				.containsEntry(standing(15), "AWAITING_HIGHER_APPROVAL");
	}

	private void request(DomainEvent... events) {
		district.tell("2022-03-01T09:00:00+08:00", requests.submitted(false), Requests.accepted(), Requests.dispatched(),
				Requests.takenUp());
		district.tell("2022-03-02T09:00:00+08:00", events);
	}

	private void volunteer(DomainEvent... events) {
		district.tell("2022-01-10T09:00:00+08:00", volunteers.registered(1, "张三", EAST.value()), confirmed(1, EAST.value()));
		district.tell("2022-02-10T09:00:00+08:00", events);
	}

	private Map<String, Object> now(Object id) {
		return values(of(id, null, null));
	}

	private static Set<String> under(String part, Map<String, Object> values) {
		return values.keySet().stream().filter(each -> each.startsWith(part)).collect(Collectors.toSet());
	}

	@Test
	void a_second_unit_beside_the_lead_stands_beside_the_first() {
		request(new CoUnitNamed(Requests.ID, Requests.LED, "dept-water"), new CoUnitNamed(Requests.ID, Requests.LED, "dept-power"));
		assertThat(now(Requests.ID)).containsEntry("coUnits[dept-water].coUnit", "dept-water").containsEntry("coUnits[dept-power].coUnit",
				"dept-power");
	}

	@Test
	void an_activity_is_a_case_with_everybody_s_place_and_presence() {
		var activity = new ActivityId(new UUID(7, 1));
		var plan = activityPlan(10);
		var heading = plan.heading();
		var proof = new Proof(Capture.SCAN_AND_ROSTER, null, null, null);
		Instant nine = plan.start();
		district.tell("2022-03-01T09:00:00+08:00", new ActivityDrafted(activity, plan, "u-1"), new ActivitySubmitted(activity, heading),
				new ActivityRejected(activity, heading, RejectionReason.INCOMPLETE), new ActivitySubmitted(activity, heading),
				new ActivityApproved(activity, heading, Volunteers.RULE), new ActivityChanged(activity, activityPlan(20), Volunteers.RULE),
				new RecruitmentOpened(activity, heading), new VolunteerSignedUp(activity, id(1)), new SignUpWaitlisted(activity, id(1)),
				new SignUpAccepted(activity, id(1)), new CheckedIn(activity, id(1), 1, nine, proof, Volunteers.RULE),
				new CheckedOut(activity, id(1), new Stint(1, nine, nine.plusSeconds(3600), Capture.SCAN_AND_ROSTER), proof,
						Volunteers.RULE));
		String person = "participants[" + id(1) + "].";
		assertThat(now(activity)).containsEntry("status", "RUNNING").containsEntry("plan.capacity", 20)
				.containsEntry(person + "sign-up-accepted.volunteerId", id(1).toString())
				.containsEntry(person + "stints[1].checked-out.stint.to", nine.plusSeconds(3600).toString());
		assertThat(under(person + "sign-up-waitlisted.", now(activity))).isEmpty();
		assertThat(under("rejected.", now(activity))).isEmpty();
		var handedOut = new Handout(new EntryId(new UUID(8, 1)), Material.LEAFLET, 2000, LocalDate.parse("2022-03-15"));
		district.tell("2022-03-15T13:00:00+08:00", new MaterialsHandedOut(activity, heading, handedOut),
				new MaterialsCorrected(activity, heading, new Handout(handedOut.id(), Material.LEAFLET, 200, handedOut.day()), 2000),
				new ActivityEnded(activity, heading), new ActivitySettled(activity, heading, new Attendance(1, 0, 1, 1, 60)));
		assertThat(now(activity)).containsEntry("status", "SETTLED").containsEntry("settled.attendance.minutes", 60L)
				.containsEntry("materials[" + handedOut.id() + "].handout.quantity", 200).containsEntry("heading.type", "ROUTINE");
	}

	private static Plan activityPlan(int capacity) {
		return new Plan("红湘北路清洁", "清扫人行道", ActivityType.ROUTINE, Category.CLEANING, new UnitCode("org-1"), null, "u-lead",
				new Site(EAST, "路口", null), Instant.parse("2022-03-15T01:00:00Z"), Instant.parse("2022-03-15T04:00:00Z"),
				Admission.OPEN, capacity, new Risk(RiskLevel.ORDINARY, "注意车辆"), new Demands(AgeBand.ADULT, Set.of(), false));
	}

	@Test
	void a_team_is_a_case_with_its_leaders_each_in_his_place() {
		var team = new TeamId(new UUID(6, 1));
		var unit = new UnitCode("430408001");
		district.tell("2022-03-01T09:00:00+08:00", new TeamFounded(team, "飞毛腿", Level.GENERAL, null, unit, "u-1"),
				new LeaderAppointed(team, id(1)), new LeaderAppointed(team, id(2)), new TeamApproved(team, Level.GENERAL, null, unit),
				new LeaderDismissed(team, id(1), DismissalReason.REPLACED, null), new RecordingRightGranted(team, unit),
				new RecordingRightRevoked(team, unit, RevocationReason.NO_RECORDER),
				new TeamRenamed(team, "乡村嫂嫂", "飞毛腿", null, unit));
		assertThat(now(team)).containsEntry("status", "ACTIVE").containsEntry("name", "乡村嫂嫂")
				.containsEntry("recording-right-revoked.reason", "NO_RECORDER").containsEntry("leaders[" + id(2) + "].volunteerId",
						id(2).toString())
				.containsEntry("formerLeaders[" + id(1) + "].reason", "REPLACED");
		assertThat(under("leaders[" + id(1), now(team))).isEmpty();
		assertThat(under("recording-right-granted.", now(team))).isEmpty();
		district.tell("2022-03-02T09:00:00+08:00",
				new TeamDissolved(team, Level.GENERAL, null, unit, DissolutionReason.COMPLETED));
		assertThat(now(team)).containsEntry("status", "DISSOLVED").containsEntry("dissolved.reason", "COMPLETED");
		assertThat(under("leaders[", now(team))).isEmpty();
	}

	@Test
	void a_donation_is_a_case_with_what_came_in_and_where_it_went_each_in_its_place() {
		var donation = new DonationId(new UUID(7, 1));
		var paper = new Evidence("doc/1");
		var number = new Evidence("R-1");
		var goods = new Goods(GoodsKind.INSTRUMENTS, "电子琴", 3, "台");
		var cash = new EntryId(new UUID(7, 2));
		var keyboards = new EntryId(new UUID(7, 3));
		district.tell("2022-03-01T09:00:00+08:00",
				new DonationPledged(donation, headed(DonationEvent.Phase.PLEDGED), new Donor(DonorKind.PERSON, null, null, true),
						Raising.OFFERED, null, new Promise(5, List.of())),
				new MoneyReceived(donation, headed(DonationEvent.Phase.VALUED), cash, new Money(5, PaymentWay.CASH, paper)),
				new GoodsReceived(donation, headed(DonationEvent.Phase.RECEIVED), keyboards, goods, paper),
				new GoodsValued(donation, headed(DonationEvent.Phase.VALUED), keyboards, new Valuation(90, ValueEvidence.INVOICE, paper)),
				new ReceiptIssued(donation, headed(DonationEvent.Phase.BOOKED), new DonationEvent.Receipt(number, 5, List.of(), "u-1")));
		assertThat(now(donation)).containsEntry("status", "BOOKED").containsEntry("money[" + cash + "].money.fen", 5L)
				.containsEntry("goods[" + keyboards + "].goods.quantity", 3).containsEntry("goods[" + keyboards + "].value.fen", 90L)
				.containsEntry("receipt.number", "R-1");
		district.tell("2022-03-02T09:00:00+08:00",
				new EntryVoided(donation, headed(DonationEvent.Phase.VALUED), keyboards, CorrectionReason.ENTERED_TWICE, number),
				new PurposeChanged(donation, new DonationEvent.Heading(new UnitCode("org-1"), Purpose.CHILDREN, DonationEvent.Phase.VALUED),
						Purpose.SCHOOL_AID, null, new Consent(ConsentForm.WRITTEN, paper)));
		assertThat(now(donation)).containsEntry("status", "VALUED").containsEntry("voided[" + keyboards + "].reason", "ENTERED_TWICE")
				.containsEntry("heading.purpose", "CHILDREN").containsEntry("purpose-changed.former", "SCHOOL_AID");
		assertThat(under("goods[", now(donation))).isEmpty();
		assertThat(under("receipt.", now(donation))).isEmpty();
	}

	private static DonationEvent.Heading headed(DonationEvent.Phase phase) {
		return new DonationEvent.Heading(new UnitCode("org-1"), Purpose.SCHOOL_AID, phase);
	}

	@Test
	void a_school_is_a_case_with_its_pairings_teachers_and_sessions_each_in_its_place() {
		var school = new SchoolId(new UUID(8, 1));
		var area = new AreaCode("430408100201");
		var one = new EntryId(new UUID(8, 2));
		var two = new EntryId(new UUID(8, 3));
		var session = new EntryId(new UUID(8, 4));
		LocalDate day = LocalDate.parse("2022-03-01");
		var lesson = new Lesson(Subject.CHOIR, day, 45, Set.of(id(1)));
		district.tell("2022-03-01T09:00:00+08:00",
				new SchoolRegistered(school, new Particulars(new UnitCode("school-1"), "雨母山小学", area, SchoolKind.PRIMARY, true)),
				new SchoolPaired(school, area, one, pairing(day)), new SchoolPaired(school, area, two, pairing(day)),
				new PairingEnded(school, area, one, new UnitCode("college-1"), day.plusDays(1), SchoolEvent.EndReason.AGREED),
				new TeacherAssigned(school, area, id(1), Subject.CHOIR), new TeacherAssigned(school, area, id(2), Subject.CHOIR),
				new TeacherReleased(school, area, id(1), Set.of(Subject.CHOIR), ReleaseReason.OWN_WISH),
				new SessionPlanned(school, area, session, lesson), new SessionHeld(school, area, session, lesson, new HeadCount(30, 12)),
				new AttendanceRecorded(school, area, session, new HeadCount(31, null), new HeadCount(30, 12)));
		assertThat(now(school)).containsEntry("status", "OPEN").containsEntry("pairings[" + two + "].with.unit", "college-1")
				.containsEntry("formerPairings[" + one + "].reason", "AGREED")
				.containsEntry("teachers[" + id(2) + " CHOIR].subject", "CHOIR")
				.containsEntry("formerTeachers[" + id(1) + "].reason", "OWN_WISH").containsEntry("sessions[" + session + "].status", "HELD")
				.containsEntry("sessions[" + session + "].attendance.children", 31)
				.doesNotContainKey("sessions[" + session + "].attendance.leftBehind");
		assertThat(under("pairings[" + one, now(school))).isEmpty();
		assertThat(under("teachers[" + id(1), now(school))).isEmpty();
	}

	private static Pairing pairing(LocalDate from) {
		return new Pairing(new UnitCode("college-1"), Partner.COLLEGE, new Evidence("doc/1"), from, from.plusYears(3));
	}

	@Test
	void a_hazard_and_the_request_by_which_it_is_rectified_are_one_case_and_keep_apart() {
		var hazard = HazardId.of(Requests.ID);
		var rule = new RuleVersion("hazard/default/0");
		var told = new HazardEvent.Heading(EAST, building(1), 2, FindingCode.GAS_SMELL, HazardEvent.Level.URGENT, null);
		var led = told.assigned(new UnitCode("gas-company"));
		Sealed words = vault.seal(SubjectId.of(hazard), Sealed.Kind.TEXT, "拧紧阀门");
		Instant due = Instant.parse("2022-03-01T03:00:00Z");
		request();
		district.tell("2022-03-01T09:00:00+08:00",
				new HazardEvent.HazardReported(hazard, told, new UUID(5, 5), null, null, null, null, null, rule),
				new HazardEvent.HazardDeadlineSet(hazard, told, HazardEvent.DeadlineKind.HAND_OVER, due, rule, List.of()),
				new HazardEvent.HazardHandedToEmergency(hazard, told, EmergencyLine.GAS, "GAS-1", due, null),
				new HazardEvent.RectificationAssigned(hazard, led, words, null),
				new HazardEvent.RectificationReported(hazard, led, new UnitCode("gas-company"), "u-9", Outcome.SOLVED, words, due),
				new HazardEvent.HazardRechecked(hazard, led, true, words, List.of(new Media("aa", "image/png", 1)), due),
				new HazardEvent.HazardWrittenOff(hazard, led));
		assertThat(now(Requests.ID)).containsEntry("hazard.status", "WRITTEN_OFF").containsKey("status")
				.containsEntry("hazard.heading.unit", "gas-company").containsEntry("heading.area", Requests.LED.area().value())
				.containsEntry("hazard.emergency[GAS].reference", "GAS-1").containsEntry("hazard.deadlines[HAND_OVER].due", due.toString())
				.containsEntry("hazard.rechecked.evidence[0].sha256", "aa").containsEntry("hazard.rule", "hazard/default/0");
		district.tell("2022-03-02T09:00:00+08:00",
				new HazardEvent.HazardReopened(hazard, led, HazardEvent.ReopenReason.RECURRED, null));
		assertThat(now(Requests.ID)).containsEntry("hazard.status", "RECTIFYING").containsEntry("hazard.reopened.reason", "RECURRED");
		for (String over : List.of("hazard.emergency[", "hazard.rechecked.", "hazard.rectification-reported.", "hazard.written-off.")) {
			assertThat(under(over, now(Requests.ID))).as(over).isEmpty();
		}
	}

	@Test
	void a_volunteer_is_in_the_teams_that_he_joined_and_did_not_leave() {
		var first = new TeamId(new UUID(6, 1));
		var second = new TeamId(new UUID(6, 2));
		LocalDate day = LocalDate.parse("2022-02-10");
		volunteer(new TeamJoined(id(1), first, day, TeamEntry.JOINED), new TeamJoined(id(1), second, day, TeamEntry.ADMITTED),
				new TeamLeft(id(1), first, day, day, TeamExit.LEFT, null, null));
		assertThat(under("teams[" + first, now(id(1)))).isEmpty();
		assertThat(now(id(1))).containsEntry("teams[" + second + "].entry", "ADMITTED").containsEntry("formerTeams[" + first + "].exit",
				"LEFT");
	}

	@Test
	void a_second_file_stands_beside_the_first() {
		request(new MediaAttached(Requests.ID, Requests.LED, new Media("aa", "image/png", 1)),
				new MediaAttached(Requests.ID, Requests.LED, new Media("bb", "image/png", 2)));
		assertThat(now(Requests.ID)).containsEntry("media[aa].media.bytes", 1L).containsEntry("media[bb].media.bytes", 2L);
	}

	@Test
	void a_second_subscriber_stands_beside_the_first_until_he_leaves() {
		var first = new SubjectId(new UUID(6, 1));
		var second = new SubjectId(new UUID(6, 2));
		request(new ReporterSubscribed(Requests.ID, Requests.LED, new Subscriber(first, null, "u-1", null, null), null),
				new ReporterSubscribed(Requests.ID, Requests.LED, new Subscriber(second, null, "u-2", null, null), null));
		assertThat(now(Requests.ID)).containsEntry("subscribers[" + first + "].subscriber.account", "u-1")
				.containsEntry("subscribers[" + second + "].subscriber.account", "u-2");
		district.tell("2022-03-03T09:00:00+08:00", new ReporterUnsubscribed(Requests.ID, Requests.LED, first, null));
		assertThat(under("subscribers[", now(Requests.ID))).allMatch(each -> each.startsWith("subscribers[" + second)).isNotEmpty();
		assertThat(now(Requests.ID)).containsKey("formerSubscribers[" + first + "].subscriber");
	}

	@Test
	void that_a_second_reporter_was_told_stands_beside_the_first() {
		var first = new SubjectId(new UUID(6, 1));
		var second = new SubjectId(new UUID(6, 2));
		request(new ReporterTold(Requests.ID, Requests.LED, first, ContactMeans.values()[0]),
				new ReporterTold(Requests.ID, Requests.LED, second, ContactMeans.values()[0]));
		assertThat(now(Requests.ID)).containsKeys("told[" + first + "].means", "told[" + second + "].means");
	}

	@Test
	void what_a_second_merger_takes_in_stands_beside_what_the_first_did() {
		district.tell("2022-01-02T09:00:00+08:00", registered(1, EAST, 40));
		district.tell("2022-01-03T09:00:00+08:00", new BuildingMerged(building(1), EAST, List.of(new Absorbed(building(2), "2", 10)), 50),
				new BuildingMerged(building(1), EAST, List.of(new Absorbed(building(3), "3", 5)), 55));
		assertThat(now(building(1))).containsEntry("absorbed[" + building(2) + "].households", 10)
				.containsEntry("absorbed[" + building(3) + "].households", 5).containsEntry("households", 55);
	}

	@Test
	void a_request_is_confidential_from_the_moment_it_is_made_so_until_that_is_lifted() {
		request(new RequestMadeConfidential(Requests.ID, Requests.LED),
				new ConfidentialityLifted(Requests.ID, Requests.LED, LiftReason.values()[0]));
		assertThat(values(of(Requests.ID, "4", null))).containsEntry("confidential", false);
		assertThat(values(of(Requests.ID, "5", null))).containsEntry("confidential", true);
		assertThat(now(Requests.ID)).containsEntry("confidential", false);
	}

	@Test
	void a_volunteer_is_restricted_until_the_restriction_is_lifted() {
		volunteer(new ProcessingRestricted(id(1), RestrictionGround.REQUESTED), new RestrictionLifted(id(1)));
		assertThat(values(of(id(1), "2", null))).containsEntry("restricted", false);
		assertThat(values(of(id(1), "3", null))).containsEntry("restricted", true).containsEntry("processing-restricted.ground",
				"REQUESTED");
		assertThat(now(id(1))).containsEntry("restricted", false).doesNotContainKey("processing-restricted.ground");
	}

	@Test
	void a_volunteer_is_blacklisted_until_unlisted_and_then_no_end_is_left() {
		var sanction = new Sanction(new EntryId(new UUID(8, 1)), SanctionGround.FALSE_HOURS,
				volunteers.sealed(1, Sealed.Kind.TEXT, "虚报"), List.of(new Evidence("file-1")), new UnitCode("office-1"), "u-3");
		volunteer(new VolunteerBlacklisted(id(1), sanction, LocalDate.parse("2023-02-10"), LocalDate.parse("2022-08-10")),
				new VolunteerUnlisted(id(1), sanction.id(), LiftCause.DECISION, null, false));
		String entry = "entries[" + sanction.id() + "].";
		assertThat(values(of(id(1), "2", null))).containsEntry("blacklisted", false);
		assertThat(values(of(id(1), "3", null))).containsEntry("blacklisted", true).containsEntry(entry + "endsOn", "2023-02-10");
		assertThat(now(id(1))).containsEntry("blacklisted", false).containsEntry(entry + "sanction.ground", "FALSE_HOURS")
				.containsEntry(entry + "cause", "DECISION").doesNotContainKeys(entry + "endsOn", entry + "reviewOn");
	}

	@Test
	void a_request_is_no_longer_parked_once_it_is_unparked() {
		request(new RequestParked(Requests.ID, Requests.LED, ParkReason.values()[0], Requests.DUE, null, Volunteers.RULE, List.of()),
				new RequestUnparked(Requests.ID, Requests.LED, ParkReason.values()[0]));
		assertThat(values(of(Requests.ID, "5", null))).containsEntry("parked.review", Requests.DUE.toString());
		assertThat(under("parked.", now(Requests.ID))).isEmpty();
	}

	@Test
	void an_extension_is_no_longer_asked_for_once_that_is_decided() {
		request(new ExtensionRequested(Requests.ID, Requests.LED, ExtensionReason.values()[0], Requests.DUE, Role.HANDLER, "h-1", null,
				Volunteers.RULE,
				List.of()),
				new ExtensionRefused(Requests.ID, Requests.LED, ExtensionReason.values()[0], Requests.DUE, Requests.DUE, Volunteers.RULE,
						List.of()));
		assertThat(values(of(Requests.ID, "5", null))).containsEntry("extension-requested.until", Requests.DUE.toString());
		assertThat(under("extension-requested.", now(Requests.ID))).isEmpty();
		assertThat(now(Requests.ID)).containsEntry("extension-refused.until", Requests.DUE.toString());
	}

	@Test
	void an_outcome_holds_no_longer_once_it_is_sent_back() {
		request(requests.reported(), Requests.followedUp(Solved.NO),
				new RequestSentBack(Requests.ID, Requests.LED, SendBackReason.NOT_SOLVED, null));
		assertThat(values(of(Requests.ID, "6", null))).containsEntry("outcome-reported.outcome", "SOLVED");
		assertThat(under("outcome-reported.", now(Requests.ID))).isEmpty();
		assertThat(under("follow-up-recorded.", now(Requests.ID))).isEmpty();
		assertThat(now(Requests.ID)).containsEntry("sent-back.reason", "NOT_SOLVED").containsEntry("status", "SENT_BACK");
	}

	@Test
	void a_correction_says_of_the_new_record_what_it_says_and_leaves_the_old_as_it_was() {
		volunteer(Hours.corrections(1));
		assertThat(now(id(1))).containsEntry("records[" + Hours.record(4) + "].work.minutes", 120)
				.containsEntry("records[" + Hours.record(14) + "].work.minutes", 110)
				.containsEntry("records[" + Hours.record(4) + "].replacementId", Hours.record(14).toString());
	}

	@Test
	void what_became_of_each_opinion_at_a_door_is_kept_apart() {
		var canvass = new CanvassId(new CampaignId(new UUID(7, 1)), building(1));
		var one = new OpinionId(new UUID(6, 1));
		var other = new OpinionId(new UUID(6, 2));
		var visit = new VisitId(new UUID(5, 1));
		Sealed words = vault.seal(SubjectId.of(one), Sealed.Kind.TEXT, "路面破损");
		district.tell("2022-03-01T09:00:00+08:00",
				new BuildingAssigned(canvass, EAST, List.of(person(1), person(2)), LocalDate.of(2022, 3, 1)),
				new BuildingAssigned(canvass, EAST, List.of(person(3)), LocalDate.of(2022, 3, 2)),
				new VisitRecorded(canvass, EAST, visit, new HouseholdNumber("2-1103"), VisitResult.CONTACTED, person(3)),
				new OpinionCollected(canvass, EAST, one, visit, List.of("anti-fraud"), words, null),
				new OpinionCollected(canvass, EAST, other, null, List.of(), words, null),
				new CaseRaised(canvass, EAST, one, one.request(), building(1), words, null),
				new CaseEnded(canvass, EAST, one, one.request(), CaseEnd.CLOSED),
				new CaseReopened(canvass, EAST, one, one.request()), new AssignmentClosed(canvass, EAST));
		String first = "opinions[" + one + "].";
		assertThat(values(of(canvass, "7", null))).containsEntry(first + "status", "TO_BE_TOLD").containsEntry(first + "end", "CLOSED")
				.containsEntry("status", "OPEN");
		assertThat(values(of(canvass, null, null))).containsEntry("status", "CLOSED").containsEntry(first + "status", "CASE_RAISED")
				.containsEntry(first + "request", one.request().toString()).doesNotContainKeys(first + "end", "visitors[1]")
				.containsEntry("opinions[" + other + "].status", "NOTED").containsEntry("visitors[0]", person(3).toString())
				.containsEntry("visits[" + visit + "].result", "CONTACTED").doesNotContainValue("路面破损");
	}

	private static String standing(int record) {
		return "records[" + Hours.record(record) + "].status";
	}

	@Test
	void a_request_s_case_names_where_it_stands() {
		district.tell("2022-03-01T09:00:00+08:00", requests.submitted(false), Requests.accepted(), Requests.dispatched(), Requests.due(),
				Requests.takenUp(), requests.reported(), Requests.followedUp(Solved.NO));
		assertThat(values(of(Requests.ID, "4", null))).containsEntry("status", "DISPATCHED").containsEntry("heading.unit", "dept-housing")
				.containsEntry("deadlines[OUTCOME].due", "2022-03-04T10:00:00Z").doesNotContainKey("outcome-reported.outcome");
		assertThat(values(of(Requests.ID, null, null))).containsEntry("status", "FOLLOW_UP")
				.containsEntry("outcome-reported.outcome", "SOLVED").containsEntry("follow-up-recorded.answers.solved", "NO")
				.containsEntry("reporter.person", "****");
	}

	@Test
	void over_http_events_come_page_by_page_and_what_is_no_moment_is_refused() throws Exception {
		district.tell("2022-01-02T09:00:00+08:00", registered(1, EAST, 40), appointed(1, EAST, 7, "2022-02-01", "2025-01-31"));
		var http = Asked.over(new CaseHttp(cases));
		var seen = new ArrayList<Long>();
		String cursor = null;
		do {
			var page = cases.of(building(1).toString(), null, null, Moment.By.RECORDED, 1, cursor, Asked.plainly());
			page.events().forEach(each -> seen.add(each.position()));
			cursor = Asked.cursor(page.next());
		} while (cursor != null);
		assertThat(seen).containsExactly(1L, 2L);
		http.perform(get("/api/audit/cases/{id}?at=2", building(1))).andExpect(status().isOk())
				.andExpect(header().string("Redvest-Position", "2")).andExpect(jsonPath("$.state['head.volunteerId'].position").value(2));
		http.perform(get("/api/audit/cases/{id}", building(1)).header("Redvest-Position", "3")).andExpect(status().isServiceUnavailable());
		http.perform(get("/api/audit/cases/{id}?at=yesterday", building(1))).andExpect(status().isBadRequest())
				.andExpect(jsonPath("$.code").value("case.moment-invalid"));
		http.perform(get("/api/audit/cases/{id}", new UUID(9, 9))).andExpect(status().isNotFound())
				.andExpect(jsonPath("$.code").value("case.unknown"));
	}
}
