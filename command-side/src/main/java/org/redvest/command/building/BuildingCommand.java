package org.redvest.command.building;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.AreaCode;
import org.redvest.kernel.BuildingEvent.BuildingKind;
import org.redvest.kernel.BuildingEvent.CheckItem;
import org.redvest.kernel.BuildingEvent.Finding;
import org.redvest.kernel.BuildingEvent.Grade;
import org.redvest.kernel.BuildingEvent.ObjectionGround;
import org.redvest.kernel.BuildingEvent.RemovalReason;
import org.redvest.kernel.BuildingEvent.ResignationReason;
import org.redvest.kernel.BuildingEvent.RetirementReason;
import org.redvest.kernel.BuildingEvent.Route;
import org.redvest.kernel.BuildingEvent.Successor;
import org.redvest.kernel.BuildingEvent.VacancyCause;
import org.redvest.kernel.BuildingEvent.WithdrawalReason;
import org.redvest.kernel.BuildingId;
import org.redvest.kernel.By;
import org.redvest.kernel.Command;
import org.redvest.kernel.VolunteerId;
import org.redvest.kernel.privacy.Sealed;

/** What may be asked of a building and of its head. */
public sealed interface BuildingCommand extends Command {

	BuildingId buildingId();

	static LocalDate dayOf(Instant instant) {
		return LocalDate.ofInstant(instant, ZoneId.of("Asia/Shanghai"));
	}

	/** @param predecessors the building out of whose split it comes; empty for an original one */
	record RegisterBuilding(@TargetAggregateIdentifier BuildingId buildingId, BuildingKind kind, String code, AreaCode community,
			String name, @Nullable Integer floors, int households, List<BuildingId> predecessors,
			By by) implements BuildingCommand, Begins {

		public RegisterBuilding {
			predecessors = List.copyOf(predecessors);
		}
	}

	/** States the whole as it ought to be, apart from the households. */
	record CorrectBuilding(@TargetAggregateIdentifier BuildingId buildingId, BuildingKind kind, String code, AreaCode community,
			String name, @Nullable Integer floors, By by) implements BuildingCommand {
	}

	record UpdateHouseholdCount(@TargetAggregateIdentifier BuildingId buildingId, int households, By by) implements BuildingCommand {
	}

	record SplitBuilding(@TargetAggregateIdentifier BuildingId buildingId, List<Successor> successors, By by)
			implements
				BuildingCommand {

		public SplitBuilding {
			successors = List.copyOf(successors);
		}
	}

	/** Asked of the building that stays. */
	record MergeBuildings(@TargetAggregateIdentifier BuildingId buildingId, List<BuildingId> absorbed, By by)
			implements
				BuildingCommand {

		public MergeBuildings {
			absorbed = List.copyOf(absorbed);
		}
	}

	/** @param successor the building that took it in, for the reason MERGED and for no other */
	record RetireBuilding(@TargetAggregateIdentifier BuildingId buildingId, RetirementReason reason, @Nullable BuildingId successor,
			By by) implements BuildingCommand {
	}

	record NominateHead(@TargetAggregateIdentifier BuildingId buildingId, VolunteerId volunteerId, Route route, By by)
			implements
				BuildingCommand {
	}

	record WithdrawNomination(@TargetAggregateIdentifier BuildingId buildingId, VolunteerId volunteerId, WithdrawalReason reason,
			By by) implements BuildingCommand {
	}

	record PublishNomination(@TargetAggregateIdentifier BuildingId buildingId, VolunteerId volunteerId, By by)
			implements
				BuildingCommand {
	}

	/** The days of publicity are over. */
	record EndNominationPublicity(@TargetAggregateIdentifier BuildingId buildingId, VolunteerId volunteerId, By by)
			implements
				BuildingCommand {
	}

	record ObjectToNomination(@TargetAggregateIdentifier BuildingId buildingId, VolunteerId volunteerId, UUID objection,
			ObjectionGround ground, @Nullable Sealed statement, By by) implements BuildingCommand {
	}

	/** @param upheld true ends the nomination */
	record DecideObjection(@TargetAggregateIdentifier BuildingId buildingId, VolunteerId volunteerId, UUID objection, boolean upheld,
			@Nullable Sealed reason, By by) implements BuildingCommand {
	}

	record AppointHead(@TargetAggregateIdentifier BuildingId buildingId, VolunteerId volunteerId, By by) implements BuildingCommand {
	}

	record RenewHead(@TargetAggregateIdentifier BuildingId buildingId, VolunteerId volunteerId, By by) implements BuildingCommand {
	}

	record ResignHead(@TargetAggregateIdentifier BuildingId buildingId, VolunteerId volunteerId, ResignationReason reason,
			@Nullable Sealed note, By by) implements BuildingCommand {
	}

	record RemoveHead(@TargetAggregateIdentifier BuildingId buildingId, VolunteerId volunteerId, RemovalReason reason,
			@Nullable Sealed note, By by) implements BuildingCommand {
	}

	record ExpireTerm(@TargetAggregateIdentifier BuildingId buildingId, By by) implements BuildingCommand {
	}

	record ReportVacancy(@TargetAggregateIdentifier BuildingId buildingId, VacancyCause cause, By by) implements BuildingCommand {
	}

	record NameDeputy(@TargetAggregateIdentifier BuildingId buildingId, VolunteerId volunteerId, By by) implements BuildingCommand {
	}

	record ReleaseDeputy(@TargetAggregateIdentifier BuildingId buildingId, VolunteerId volunteerId, By by)
			implements
				BuildingCommand {
	}

	/** @param volunteerId who went: the head or a deputy, whoever enters it */
	record RecordPatrol(@TargetAggregateIdentifier BuildingId buildingId, UUID patrol, VolunteerId volunteerId, Instant started,
			Instant ended, List<CheckItem> checked, List<Finding> findings, @Nullable Sealed note, By by)
			implements
				BuildingCommand {

		public RecordPatrol {
			checked = List.copyOf(checked);
			findings = List.copyOf(findings);
		}
	}

	/** Assesses the head's work from one day to another. */
	record AssessHead(@TargetAggregateIdentifier BuildingId buildingId, VolunteerId volunteerId, LocalDate from, LocalDate until,
			Grade grade, @Nullable Sealed note, By by) implements BuildingCommand {
	}
}
