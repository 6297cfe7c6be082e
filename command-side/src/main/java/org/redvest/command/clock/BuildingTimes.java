package org.redvest.command.clock;

import java.util.Set;
import org.redvest.kernel.BuildingEvent;
import org.redvest.kernel.BuildingEvent.BuildingRetired;
import org.redvest.kernel.BuildingEvent.BuildingSplit;
import org.redvest.kernel.BuildingEvent.HeadAppointed;
import org.redvest.kernel.BuildingEvent.HeadRemoved;
import org.redvest.kernel.BuildingEvent.HeadRenewed;
import org.redvest.kernel.BuildingEvent.HeadResigned;
import org.redvest.kernel.BuildingEvent.NominationPublicised;
import org.redvest.kernel.BuildingEvent.NominationPublicityEnded;
import org.redvest.kernel.BuildingEvent.NominationWithdrawn;
import org.redvest.kernel.BuildingEvent.ObjectionDecided;
import org.redvest.kernel.BuildingEvent.TermExpired;
import org.redvest.kernel.DomainEvent;

/** The end of a head's term, and of the publicity of a nomination. */
final class BuildingTimes {

	/** The events that say something of times to come. */
	static final Set<Class<? extends DomainEvent>> READS = Set.of(HeadAppointed.class, HeadRenewed.class, HeadResigned.class,
			HeadRemoved.class, TermExpired.class, NominationPublicised.class, NominationPublicityEnded.class, NominationWithdrawn.class,
			ObjectionDecided.class, BuildingSplit.class, BuildingRetired.class);

	private BuildingTimes() {
	}

	static void note(BuildingEvent event, Diary diary) {
		switch (event) {
			case HeadAppointed e -> {
				diary.drop(Kind.NOMINATION);
				diary.set(Kind.TERM, Diary.end(e.until()));
			}
			case HeadRenewed e -> diary.set(Kind.TERM, Diary.end(e.until()));
			case HeadResigned _,HeadRemoved _,TermExpired _ -> diary.drop(Kind.TERM);
			case NominationPublicised e -> diary.set(Kind.NOMINATION, e.volunteerId(), Diary.end(e.until()));
			case NominationPublicityEnded e -> diary.drop(Kind.NOMINATION, e.volunteerId());
			case NominationWithdrawn e -> diary.drop(Kind.NOMINATION, e.volunteerId());
			case ObjectionDecided e when e.upheld() -> diary.drop(Kind.NOMINATION, e.volunteerId());
			case BuildingSplit _,BuildingRetired _ -> diary.dropAll();
			case ObjectionDecided _,BuildingEvent.NominationObjected _,BuildingEvent.HeadNominated _ -> {
			}
			case BuildingEvent.BuildingRegistered _,BuildingEvent.BuildingCorrected _,BuildingEvent.HouseholdCountUpdated _ -> {
			}
			case BuildingEvent.BuildingMerged _,BuildingEvent.VacancyReported _,BuildingEvent.DeputyNamed _ -> {
			}
			case BuildingEvent.DeputyReleased _,BuildingEvent.PatrolRecorded _,BuildingEvent.HeadAssessed _ -> {
			}
		}
	}
}
