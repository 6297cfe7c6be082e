package org.redvest.ops.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.redvest.command.hazard.HazardCommand;
import org.redvest.command.hazard.HazardCommand.AssignRectification;
import org.redvest.command.hazard.HazardCommand.GradeHazard;
import org.redvest.command.hazard.HazardCommand.HandToEmergency;
import org.redvest.command.hazard.HazardCommand.MarkFalseAlarm;
import org.redvest.command.hazard.HazardCommand.ParkHazard;
import org.redvest.command.hazard.HazardCommand.RecheckHazard;
import org.redvest.command.hazard.HazardCommand.ReportHazard;
import org.redvest.command.hazard.HazardCommand.ReportRectification;
import org.redvest.command.hazard.HazardCommand.WriteOffHazard;
import org.redvest.command.servicerequest.ServiceRequestCommand;
import org.redvest.command.servicerequest.ServiceRequestCommand.AcceptRequest;
import org.redvest.command.servicerequest.ServiceRequestCommand.ArchiveRequest;
import org.redvest.command.servicerequest.ServiceRequestCommand.ClassifyRequest;
import org.redvest.command.servicerequest.ServiceRequestCommand.CloseRequest;
import org.redvest.command.servicerequest.ServiceRequestCommand.DispatchRequest;
import org.redvest.command.servicerequest.ServiceRequestCommand.RecordFollowUp;
import org.redvest.command.servicerequest.ServiceRequestCommand.RegisterOnBehalf;
import org.redvest.command.servicerequest.ServiceRequestCommand.ReportOutcome;
import org.redvest.command.servicerequest.ServiceRequestCommand.TakeUp;
import org.redvest.kernel.Actor;
import org.redvest.kernel.Actor.Channel;
import org.redvest.kernel.Actor.Role;
import org.redvest.kernel.BuildingEvent.FindingCode;
import org.redvest.kernel.BuildingEvent.PatrolRecorded;
import org.redvest.kernel.By;
import org.redvest.kernel.HazardEvent;
import org.redvest.kernel.HazardEvent.FalseAlarmReason;
import org.redvest.kernel.HazardEvent.Level;
import org.redvest.kernel.HazardEvent.RectificationAssigned;
import org.redvest.kernel.HazardId;
import org.redvest.kernel.RequestCodes.CloseReason;
import org.redvest.kernel.RequestCodes.EmergencyLine;
import org.redvest.kernel.RequestCodes.Outcome;
import org.redvest.kernel.RequestCodes.ParkReason;
import org.redvest.kernel.RequestCodes.RequestType;
import org.redvest.kernel.RequestCodes.Solved;
import org.redvest.kernel.ServiceLevel;
import org.redvest.kernel.ServiceRequestEvent.Answers;
import org.redvest.kernel.ServiceRequestEvent.Classified;
import org.redvest.kernel.ServiceRequestEvent.Media;
import org.redvest.kernel.ServiceRequestId;
import org.redvest.kernel.SubjectId;
import org.redvest.kernel.UnitCode;
import org.redvest.kernel.privacy.Sealed;
import org.redvest.kernel.stream.LogReader;
import org.redvest.kernel.stream.LoggedEvent;

/**
 * What becomes of the hazards that patrols find. They are reported here as the policy would, which then finds nothing new: while the
 * log is being loaded no policy is heard.
 */
final class HazardStory {

	/** Those of the usual findings that the packaged rules call hazards. */
	private static final Set<FindingCode> HAZARDS = EnumSet.of(FindingCode.GAS_SMELL, FindingCode.FIRE_EXIT_BLOCKED,
			FindingCode.E_BIKE_CHARGING, FindingCode.LEAK, FindingCode.WIRING, FindingCode.FALLING_OBJECTS);
	private static final List<Level> LEVELS = List.of(Level.ORDINARY, Level.CONSIDERABLE, Level.MAJOR);
	private static final Actor PATROLS = Actor.system("WhenPatrolFindsHazardThenReportHazard");
	private static final Actor NEEDS = Actor.system("WhenHazardNeedsRepairThenRegisterRequest");
	private static final Actor FOLLOWS = Actor.system("WhenRequestIsHandledThenHazardFollows");
	private static final Actor CHECKED = Actor.system("WhenHazardIsCheckedThenFollowUpRequest");
	private static final Actor GAS_COMPANY = new Actor("h-gas-company", Role.HANDLER, "gas-company", Channel.APP);
	private static final String REPAIRED = "更换二楼立管接头，检漏合格，恢复供气。";

	private final Script script;
	private final long seed;

	HazardStory(Script script, long seed) {
		this.script = script;
		this.seed = seed;
	}

	/** One hazard, in the lane of the head who found it. */
	private final class Course {

		private final Object lane;
		private final HazardId hazard;

		Course(Object lane, HazardId hazard) {
			this.lane = lane;
			this.hazard = hazard;
		}

		void add(Instant at, Actor actor, BiFunction<Step.Desk, By, HazardCommand> command) {
			script.add(lane, at, actor, command);
		}

		void ask(Instant at, Actor actor, BiFunction<Step.Desk, By, ServiceRequestCommand> command) {
			script.add(lane, at, actor, command);
		}

		Sealed words(Step.Desk desk, String words) {
			return desk.vault().seal(SubjectId.of(hazard), Sealed.Kind.TEXT, words);
		}

		void rectified(Instant at, Actor by, UnitCode unit, String words) {
			add(at, by, (desk, asked) -> new ReportRectification(hazard, unit, by.id(), Outcome.SOLVED, words(desk, words), asked));
		}

		void writtenOff(Instant at, Actor by) {
			var photo = new Media(Chance.id(seed, "photo", hazard.hashCode()).toString().replace("-", "").repeat(2), "image/jpeg", 180_000);
			add(at, by, (desk, asked) -> new RecheckHazard(hazard, true, words(desk, "现场复查，隐患已消除。"), List.of(photo), asked));
			add(at.plusSeconds(600), by, (_, asked) -> new WriteOffHazard(hazard, asked));
		}
	}

	/** Reported at once, graded on the next day, and mostly put right on the spot by the head; some are none, and some have to wait. */
	void found(Object lane, PatrolRecorded patrol, Instant recorded) {
		for (int n = 0; n < patrol.findings().size(); n++) {
			if (HAZARDS.contains(patrol.findings().get(n).code())) {
				usual(patrol, reported(lane, patrol, n, recorded), DistrictTime.day(recorded));
			}
		}
	}

	private Course reported(Object lane, PatrolRecorded patrol, int finding, Instant recorded) {
		var course = new Course(lane, HazardId.found(patrol.patrol(), finding));
		course.add(recorded, PATROLS, (_, by) -> ReportHazard.found(patrol, finding, by));
		return course;
	}

	private void usual(PatrolRecorded patrol, Course course, LocalDate day) {
		Chance chance = Chance.of(seed, "hazard", course.hazard.hashCode());
		Actor office = Officials.community(patrol.community());
		Level level = LEVELS.get(chance.weighted(70, 25, 5));
		course.add(at(day.plusDays(1), chance), office, (_, by) -> new GradeHazard(course.hazard, level, null, null, by));
		int end = chance.weighted(75, 7, 8, 10);
		if (end == 0) {
			course.rectified(at(day.plusDays(chance.between(2, 6)), chance), head(patrol), UnitCode.of(office), "已当场清理、督促整改。");
			course.writtenOff(at(day.plusDays(chance.between(7, 9)), chance), office);
		} else if (end == 1) {
			course.add(at(day.plusDays(2), chance), office, (desk, by) -> new MarkFalseAlarm(course.hazard,
					FalseAlarmReason.NOTHING_FOUND, null, course.words(desk, "现场未发现。"), by));
		} else if (end == 2) {
			course.add(at(day.plusDays(2), chance), office, (desk, by) -> new ParkHazard(course.hazard, ParkReason.BUDGET,
					day.plusDays(90), course.words(desk, "须列入改造项目。"), by));
		}
	}

	/**
	 * The report's smell of gas: the head calls the gas company within minutes; the community has it put right by the company, on a
	 * request of the same id, rechecks it and writes it off.
	 */
	void smellOfGas(PatrolRecorded patrol, Instant recorded) {
		Course course = reported(patrol.volunteerId(), patrol, 0, recorded);
		Actor office = Officials.community(patrol.community());
		course.add(recorded.plusSeconds(120), head(patrol), (desk, by) -> new HandToEmergency(course.hazard, EmergencyLine.GAS,
				"GAS-0517-003", course.words(desk, "已通知燃气公司抢修，楼道已疏散。"), by));
		course.add(recorded.plusSeconds(900), office, (_, by) -> new GradeHazard(course.hazard, Level.URGENT, null, null, by));
		course.add(recorded.plusSeconds(960), office, (desk, by) -> new AssignRectification(course.hazard, UnitCode.of(GAS_COMPANY),
				course.words(desk, "查明二楼楼道燃气泄漏点，立即修复并检漏。"), by));
		onRequest(course, recorded.plusSeconds(960));
		course.add(recorded.plusSeconds(4_201), FOLLOWS, (desk, by) -> new ReportRectification(course.hazard, UnitCode.of(GAS_COMPANY),
				GAS_COMPANY.id(), Outcome.SOLVED, course.words(desk, REPAIRED), by));
		course.writtenOff(recorded.plusSeconds(7_200), office);
	}

	/** What policies and the company do to its request, up to the archive. */
	private void onRequest(Course course, Instant assigned) {
		ServiceRequestId request = course.hazard.request();
		course.ask(assigned.plusSeconds(1), NEEDS, (desk, by) -> registration(desk.log(), course.hazard, by));
		course.ask(assigned.plusSeconds(2), NEEDS, (_, by) -> new ClassifyRequest(request,
				new Classified(RequestType.REPORT, HazardEvent.category(FindingCode.GAS_SMELL), ServiceLevel.URGENT), by));
		course.ask(assigned.plusSeconds(3), NEEDS, (_, by) -> new AcceptRequest(request, null, by));
		course.ask(assigned.plusSeconds(4), NEEDS, (_, by) -> new DispatchRequest(request, GAS_COMPANY.unit(), false, by));
		course.ask(assigned.plusSeconds(300), GAS_COMPANY, (_, by) -> new TakeUp(request, by));
		course.ask(assigned.plusSeconds(3_240), GAS_COMPANY,
				(desk, by) -> new ReportOutcome(request, Outcome.SOLVED, desk.seal().text(request, REPAIRED), by));
		course.ask(assigned.plusSeconds(6_300), CHECKED, (desk, by) -> new RecordFollowUp(request,
				new Answers(true, null, Solved.YES, null), desk.seal().text(request, "现场复查，隐患已消除。"), by));
		course.ask(assigned.plusSeconds(6_900), CHECKED, (_, by) -> new CloseRequest(request, CloseReason.CONFIRMED, by));
		course.ask(assigned.plusSeconds(30 * 86_400L), Officials.dispatcher(1), (_, by) -> new ArchiveRequest(request, by));
	}

	/** As it was assigned. */
	private static RegisterOnBehalf registration(LogReader log, HazardId hazard, By by) {
		RectificationAssigned assigned = log.stream(hazard.toString()).stream().map(LoggedEvent::event)
				.filter(RectificationAssigned.class::isInstance).map(RectificationAssigned.class::cast).findFirst()
				.orElseThrow(() -> new IllegalStateException("nobody was to rectify " + hazard));
		return RegisterOnBehalf.toRectify(assigned, assigned.heading().building(), by);
	}

	private static Actor head(PatrolRecorded patrol) {
		return Officials.self(patrol.volunteerId(), Role.BUILDING_HEAD);
	}

	private static Instant at(LocalDate day, Chance chance) {
		return DistrictTime.at(day, chance.between(9 * 60, 17 * 60));
	}
}
