package org.redvest.command.hazard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.AreaCode;
import org.redvest.kernel.BuildingEvent.Finding;
import org.redvest.kernel.BuildingEvent.FindingCode;
import org.redvest.kernel.BuildingEvent.PatrolRecorded;
import org.redvest.kernel.BuildingId;
import org.redvest.kernel.By;
import org.redvest.kernel.Command;
import org.redvest.kernel.HazardEvent.DeadlineKind;
import org.redvest.kernel.HazardEvent.FalseAlarmReason;
import org.redvest.kernel.HazardEvent.Level;
import org.redvest.kernel.HazardEvent.LoweringReason;
import org.redvest.kernel.HazardEvent.ReopenReason;
import org.redvest.kernel.HazardId;
import org.redvest.kernel.RequestCodes.EmergencyLine;
import org.redvest.kernel.RequestCodes.Outcome;
import org.redvest.kernel.RequestCodes.ParkReason;
import org.redvest.kernel.ServiceRequestEvent.Media;
import org.redvest.kernel.UnitCode;
import org.redvest.kernel.privacy.Sealed;

/** What may be asked of a hazard (隐患). */
public sealed interface HazardCommand extends Command {

	HazardId hazardId();

	/** What is sealed in it; all of it under the hazard's key. */
	default Stream<Sealed> words() {
		return Stream.empty();
	}

	/**
	 * 上报
	 *
	 * @param patrol in which it was found; null where somebody reports it
	 * @param name of the reporter, who need not say it
	 */
	record ReportHazard(@TargetAggregateIdentifier HazardId hazardId, AreaCode area, @Nullable BuildingId building,
			@Nullable Integer floor, FindingCode kind, @Nullable UUID patrol, @Nullable Sealed description, @Nullable Sealed address,
			@Nullable Sealed name, @Nullable Sealed phone, By by) implements HazardCommand, Begins {

		/** What a patrol found, by its place among the findings. */
		public static ReportHazard found(PatrolRecorded patrol, int finding, By by) {
			Finding found = patrol.findings().get(finding);
			return new ReportHazard(HazardId.found(patrol.patrol(), finding), patrol.community(), patrol.buildingId(), found.floor(),
					found.code(), patrol.patrol(), null, null, null, null, by);
		}

		@Override
		public Stream<Sealed> words() {
			return present(description, address, name, phone);
		}
	}

	/** 定级. @param lowered why, where the level falls */
	record GradeHazard(@TargetAggregateIdentifier HazardId hazardId, Level level, @Nullable LoweringReason lowered,
			@Nullable Sealed note, By by) implements HazardCommand {

		@Override
		public Stream<Sealed> words() {
			return present(note);
		}
	}

	/** 转应急. @param reference the number that the line gave the call */
	record HandToEmergency(@TargetAggregateIdentifier HazardId hazardId, EmergencyLine to, @Nullable String reference,
			@Nullable Sealed note, By by) implements HazardCommand {

		@Override
		public Stream<Sealed> words() {
			return present(note);
		}
	}

	/** 交办整改 */
	record AssignRectification(@TargetAggregateIdentifier HazardId hazardId, UnitCode unit, Sealed instruction, By by)
			implements
				HazardCommand {

		@Override
		public Stream<Sealed> words() {
			return present(instruction);
		}
	}

	/** 改派. The request that rectifies it went to another unit. */
	record PassOnRectification(@TargetAggregateIdentifier HazardId hazardId, UnitCode unit, By by) implements HazardCommand {
	}

	/**
	 * 报告整改
	 *
	 * @param unit of those who did it
	 * @param rectifier the account that answers for it
	 */
	record ReportRectification(@TargetAggregateIdentifier HazardId hazardId, UnitCode unit, String rectifier, Outcome outcome,
			Sealed report, By by) implements HazardCommand {

		@Override
		public Stream<Sealed> words() {
			return present(report);
		}
	}

	/** 复查 */
	record RecheckHazard(@TargetAggregateIdentifier HazardId hazardId, boolean passed, Sealed findings, List<Media> evidence, By by)
			implements
				HazardCommand {

		public RecheckHazard {
			evidence = List.copyOf(evidence);
		}

		@Override
		public Stream<Sealed> words() {
			return present(findings);
		}
	}

	/** 销号 */
	record WriteOffHazard(@TargetAggregateIdentifier HazardId hazardId, By by) implements HazardCommand {
	}

	/** 重启 */
	record ReopenHazard(@TargetAggregateIdentifier HazardId hazardId, ReopenReason reason, @Nullable Sealed note, By by)
			implements
				HazardCommand {

		@Override
		public Stream<Sealed> words() {
			return present(note);
		}
	}

	/** 挂账. @param review the day on which it is looked at again */
	record ParkHazard(@TargetAggregateIdentifier HazardId hazardId, ParkReason reason, LocalDate review, @Nullable Sealed note, By by)
			implements
				HazardCommand {

		@Override
		public Stream<Sealed> words() {
			return present(note);
		}
	}

	/** 恢复整改 */
	record ResumeHazard(@TargetAggregateIdentifier HazardId hazardId, By by) implements HazardCommand {
	}

	/** Nothing has met a deadline. @param due as it was set */
	record PassHazardDeadline(@TargetAggregateIdentifier HazardId hazardId, DeadlineKind kind, Instant due, By by)
			implements
				HazardCommand {
	}

	/** The day has come on which it is looked at again. @param review that day */
	record EndParking(@TargetAggregateIdentifier HazardId hazardId, LocalDate review, By by) implements HazardCommand {
	}

	/** 误报. @param earlier the hazard that it repeats; the one that was known at its report where it is not given */
	record MarkFalseAlarm(@TargetAggregateIdentifier HazardId hazardId, FalseAlarmReason reason, @Nullable HazardId earlier,
			Sealed findings, By by) implements HazardCommand {

		@Override
		public Stream<Sealed> words() {
			return present(findings);
		}
	}

	private static Stream<Sealed> present(@Nullable Sealed... words) {
		return Arrays.stream(words).flatMap(Stream::ofNullable);
	}
}
