package org.redvest.ops.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.redvest.command.hazard.HazardCommand;
import org.redvest.command.hazard.HazardCommand.GradeHazard;
import org.redvest.command.hazard.HazardCommand.HandToEmergency;
import org.redvest.command.hazard.HazardCommand.MarkFalseAlarm;
import org.redvest.command.hazard.HazardCommand.ParkHazard;
import org.redvest.command.hazard.HazardCommand.RecheckHazard;
import org.redvest.command.hazard.HazardCommand.ReportHazard;
import org.redvest.command.hazard.HazardCommand.ReportRectification;
import org.redvest.command.hazard.HazardCommand.WriteOffHazard;
import org.redvest.kernel.Actor;
import org.redvest.kernel.Actor.Channel;
import org.redvest.kernel.Actor.Role;
import org.redvest.kernel.BuildingEvent.FindingCode;
import org.redvest.kernel.BuildingEvent.PatrolRecorded;
import org.redvest.kernel.By;
import org.redvest.kernel.HazardEvent.FalseAlarmReason;
import org.redvest.kernel.HazardEvent.Level;
import org.redvest.kernel.HazardId;
import org.redvest.kernel.RequestCodes.EmergencyLine;
import org.redvest.kernel.RequestCodes.Outcome;
import org.redvest.kernel.RequestCodes.ParkReason;
import org.redvest.kernel.ServiceRequestEvent.Media;
import org.redvest.kernel.SubjectId;
import org.redvest.kernel.UnitCode;
import org.redvest.kernel.privacy.Sealed;

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

	/** The report's smell of gas: the head calls the gas company within minutes; the community rechecks it and writes it off. */
	void smellOfGas(PatrolRecorded patrol, Instant recorded) {
		Course course = reported(patrol.volunteerId(), patrol, 0, recorded);
		Actor office = Officials.community(patrol.community());
		course.add(recorded.plusSeconds(120), head(patrol), (desk, by) -> new HandToEmergency(course.hazard, EmergencyLine.GAS,
				"GAS-0517-003", course.words(desk, "已通知燃气公司抢修，楼道已疏散。"), by));
		course.add(recorded.plusSeconds(900), office, (_, by) -> new GradeHazard(course.hazard, Level.URGENT, null, null, by));
		course.rectified(recorded.plusSeconds(4_200), new Actor("h-gas-company", Role.HANDLER, "gas-company", Channel.APP),
				new UnitCode("gas-company"), "更换二楼立管接头，检漏合格，恢复供气。");
		course.writtenOff(recorded.plusSeconds(7_200), office);
	}

	private static Actor head(PatrolRecorded patrol) {
		return Officials.self(patrol.volunteerId(), Role.BUILDING_HEAD);
	}

	private static Instant at(LocalDate day, Chance chance) {
		return DistrictTime.at(day, chance.between(9 * 60, 17 * 60));
	}
}
