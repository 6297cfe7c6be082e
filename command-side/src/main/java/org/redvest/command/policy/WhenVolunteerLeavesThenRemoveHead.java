package org.redvest.command.policy;

import java.util.stream.Stream;
import org.redvest.command.building.BuildingCommand;
import org.redvest.command.building.BuildingCommand.ExpireTerm;
import org.redvest.command.building.BuildingCommand.RemoveHead;
import org.redvest.command.building.HeadBuildings;
import org.redvest.kernel.Actor;
import org.redvest.kernel.BuildingEvent.RemovalReason;
import org.redvest.kernel.BuildingId;
import org.redvest.kernel.By;
import org.redvest.kernel.Command;
import org.redvest.kernel.VolunteerEvent;
import org.redvest.kernel.VolunteerEvent.DeregistrationCause;
import org.redvest.kernel.VolunteerEvent.SubjectErased;
import org.redvest.kernel.VolunteerEvent.VolunteerBlacklisted;
import org.redvest.kernel.VolunteerEvent.VolunteerDeregistered;
import org.redvest.kernel.VolunteerId;
import org.redvest.kernel.stream.LoggedEvent;
import org.springframework.stereotype.Component;

/**
 * Whoever is no longer a volunteer to be relied upon heads no building: deregistered, erased or blacklisted. A suspension
 * takes nobody's office away. Where the term has passed unnoticed, its end is noticed instead.
 */
@Component
class WhenVolunteerLeavesThenRemoveHead implements Policy {

	private final HeadBuildings buildings;

	WhenVolunteerLeavesThenRemoveHead(HeadBuildings buildings) {
		this.buildings = buildings;
	}

	@Override
	public Stream<? extends Command> react(LoggedEvent logged) {
		return logged.event() instanceof VolunteerEvent told
				? react(told, new By(Actor.system(name()), logged.occurredAt()))
				: Stream.empty();
	}

	private Stream<BuildingCommand> react(VolunteerEvent event, By by) {
		return switch (event) {
			case VolunteerDeregistered e -> remove(e.volunteerId(), reason(e.cause()), by);
			case SubjectErased e -> remove(e.volunteerId(), RemovalReason.STANDING_LOST, by);
			case VolunteerBlacklisted e -> remove(e.volunteerId(), RemovalReason.STANDING_LOST, by);
			case VolunteerEvent.VolunteerRegistered _,VolunteerEvent.RegistrationConfirmed _,VolunteerEvent.RegistrationDenied _ ->
				Stream.empty();
			case VolunteerEvent.IdentityVerified _,VolunteerEvent.GuardianConsentGiven _,VolunteerEvent.GuardianConsentWithdrawn _ ->
				Stream.empty();
			case VolunteerEvent.AgeBandChanged _,VolunteerEvent.ContactChanged _,VolunteerEvent.BasicsCorrected _ ->
				Stream.empty();
			case VolunteerEvent.BelongingChanged _,VolunteerEvent.SkillDeclared _,VolunteerEvent.QualificationVerified _ ->
				Stream.empty();
			case VolunteerEvent.QualificationExpired _,VolunteerEvent.SafeguardingChecked _,VolunteerEvent.TrainingRecorded _ ->
				Stream.empty();
			case VolunteerEvent.AwardRecorded _,VolunteerEvent.ComplaintRecorded _,VolunteerEvent.ComplaintCleared _ ->
				Stream.empty();
			case VolunteerEvent.NoShowRecorded _,VolunteerEvent.VolunteerSuspended _,VolunteerEvent.VolunteerReinstated _ ->
				Stream.empty();
			case VolunteerEvent.BlacklistingProlonged _,VolunteerEvent.VolunteerUnlisted _,VolunteerEvent.AppealLodged _ ->
				Stream.empty();
			case VolunteerEvent.AppealDecided _,VolunteerEvent.ProcessingRestricted _,VolunteerEvent.RestrictionLifted _ ->
				Stream.empty();
		};
	}

	private static RemovalReason reason(DeregistrationCause cause) {
		return switch (cause) {
			case DECEASED -> RemovalReason.DIED;
			case OWN_WISH, MOVED_AWAY, GUARDIAN_WISH, DUPLICATE -> RemovalReason.STANDING_LOST;
		};
	}

	private Stream<BuildingCommand> remove(VolunteerId head, RemovalReason reason, By by) {
		return buildings.of(head).stream().flatMap(each -> remove(each, head, reason, by));
	}

	/** The second does something only where the first was refused, because the term is over. */
	private static Stream<BuildingCommand> remove(BuildingId building, VolunteerId head, RemovalReason reason, By by) {
		return Stream.of(new RemoveHead(building, head, reason, null, by), new ExpireTerm(building, by));
	}
}
