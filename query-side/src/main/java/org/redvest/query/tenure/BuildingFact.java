package org.redvest.query.tenure;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.BuildingEvent;
import org.redvest.kernel.BuildingEvent.BuildingKind;
import org.redvest.kernel.BuildingEvent.BuildingRegistered;
import org.redvest.kernel.BuildingId;
import org.redvest.kernel.VolunteerId;
import org.redvest.kernel.stream.LoggedEvent;
import org.redvest.query.projection.Key;

/**
 * What one event says about a building's place, size or head; the row from which its spans are derived.
 *
 * @param at when it happened
 * @param fromDay the first day of a term
 * @param untilDay the last day of a term
 */
public record BuildingFact(@Key BuildingId buildingId, @Key long position, Kind fact, Instant at, String community, @Nullable String code,
		@Nullable String name, @Nullable BuildingKind kind, @Nullable Integer households, @Nullable VolunteerId head,
		@Nullable LocalDate fromDay, @Nullable LocalDate untilDay) {

	/** What it is about. */
	public enum Kind {
		REGISTERED, CORRECTED, COUNTED, ENDED, APPOINTED, RENEWED, LEFT, EXPIRED
	}

	/** The fact in an event, or null where it says nothing of the kind. */
	static @Nullable BuildingFact of(LoggedEvent logged, BuildingEvent event) {
		return switch (event) {
			case BuildingRegistered e ->
				new BuildingFact(e.buildingId(), logged.position(), Kind.REGISTERED, logged.occurredAt(), e.community().value(), e.code(),
						e.name(), e.kind(), e.households(), null, null, null);
			case BuildingEvent.BuildingCorrected e ->
				new BuildingFact(e.buildingId(), logged.position(), Kind.CORRECTED, logged.occurredAt(), e.community().value(), e.code(),
						e.name(), e.kind(), null, null, null, null);
			case BuildingEvent.HouseholdCountUpdated e -> counted(logged, e, e.households());
			case BuildingEvent.BuildingMerged e -> counted(logged, e, e.households());
			case BuildingEvent.BuildingSplit e -> about(logged, e, Kind.ENDED, e.formerHead(), null, null);
			case BuildingEvent.BuildingRetired e -> about(logged, e, Kind.ENDED, e.formerHead(), null, null);
			case BuildingEvent.HeadAppointed e -> about(logged, e, Kind.APPOINTED, e.volunteerId(), e.from(), e.until());
			case BuildingEvent.HeadRenewed e -> about(logged, e, Kind.RENEWED, e.volunteerId(), e.from(), e.until());
			case BuildingEvent.HeadResigned e -> about(logged, e, Kind.LEFT, e.volunteerId(), null, null);
			case BuildingEvent.HeadRemoved e -> about(logged, e, Kind.LEFT, e.volunteerId(), null, null);
			case BuildingEvent.TermExpired e -> about(logged, e, Kind.EXPIRED, e.volunteerId(), null, e.until());
			case BuildingEvent.HeadNominated _,BuildingEvent.NominationPublicised _,BuildingEvent.NominationObjected _ -> null;
			case BuildingEvent.NominationPublicityEnded _ -> null;
			case BuildingEvent.ObjectionDecided _,BuildingEvent.NominationWithdrawn _,BuildingEvent.VacancyReported _ -> null;
			case BuildingEvent.DeputyNamed _,BuildingEvent.DeputyReleased _,BuildingEvent.PatrolRecorded _ -> null;
			case BuildingEvent.HeadAssessed _ -> null;
		};
	}

	private static BuildingFact counted(LoggedEvent logged, BuildingEvent e, int households) {
		return new BuildingFact(e.buildingId(), logged.position(), Kind.COUNTED, logged.occurredAt(), e.community().value(), null, null,
				null, households, null, null, null);
	}

	private static BuildingFact about(LoggedEvent logged, BuildingEvent e, Kind kind, @Nullable VolunteerId head,
			@Nullable LocalDate from, @Nullable LocalDate until) {
		return new BuildingFact(e.buildingId(), logged.position(), kind, logged.occurredAt(), e.community().value(), null, null, null,
				null, head, from, until);
	}
}
