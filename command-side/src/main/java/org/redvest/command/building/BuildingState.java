package org.redvest.command.building;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.redvest.command.building.BuildingCommand.AppointHead;
import org.redvest.command.building.BuildingCommand.AssessHead;
import org.redvest.command.building.BuildingCommand.CorrectBuilding;
import org.redvest.command.building.BuildingCommand.DecideObjection;
import org.redvest.command.building.BuildingCommand.EndNominationPublicity;
import org.redvest.command.building.BuildingCommand.ExpireTerm;
import org.redvest.command.building.BuildingCommand.MergeBuildings;
import org.redvest.command.building.BuildingCommand.NameDeputy;
import org.redvest.command.building.BuildingCommand.NominateHead;
import org.redvest.command.building.BuildingCommand.ObjectToNomination;
import org.redvest.command.building.BuildingCommand.PublishNomination;
import org.redvest.command.building.BuildingCommand.RecordPatrol;
import org.redvest.command.building.BuildingCommand.RegisterBuilding;
import org.redvest.command.building.BuildingCommand.ReleaseDeputy;
import org.redvest.command.building.BuildingCommand.RemoveHead;
import org.redvest.command.building.BuildingCommand.RenewHead;
import org.redvest.command.building.BuildingCommand.ReportVacancy;
import org.redvest.command.building.BuildingCommand.ResignHead;
import org.redvest.command.building.BuildingCommand.RetireBuilding;
import org.redvest.command.building.BuildingCommand.SplitBuilding;
import org.redvest.command.building.BuildingCommand.UpdateHouseholdCount;
import org.redvest.command.building.BuildingCommand.WithdrawNomination;
import org.redvest.command.ruleset.InForce;
import org.redvest.command.volunteer.Standing;
import org.redvest.kernel.BuildingEvent;
import org.redvest.kernel.BuildingEvent.BuildingCorrected;
import org.redvest.kernel.BuildingEvent.BuildingMerged;
import org.redvest.kernel.BuildingEvent.BuildingRegistered;
import org.redvest.kernel.BuildingEvent.BuildingRetired;
import org.redvest.kernel.BuildingEvent.BuildingSplit;
import org.redvest.kernel.BuildingEvent.DeputyNamed;
import org.redvest.kernel.BuildingEvent.DeputyReleased;
import org.redvest.kernel.BuildingEvent.HeadAppointed;
import org.redvest.kernel.BuildingEvent.HeadAssessed;
import org.redvest.kernel.BuildingEvent.HeadNominated;
import org.redvest.kernel.BuildingEvent.HeadRemoved;
import org.redvest.kernel.BuildingEvent.HeadRenewed;
import org.redvest.kernel.BuildingEvent.HeadResigned;
import org.redvest.kernel.BuildingEvent.HouseholdCountUpdated;
import org.redvest.kernel.BuildingEvent.NominationObjected;
import org.redvest.kernel.BuildingEvent.NominationPublicised;
import org.redvest.kernel.BuildingEvent.NominationPublicityEnded;
import org.redvest.kernel.BuildingEvent.NominationWithdrawn;
import org.redvest.kernel.BuildingEvent.ObjectionDecided;
import org.redvest.kernel.BuildingEvent.PatrolRecorded;
import org.redvest.kernel.BuildingEvent.RetirementReason;
import org.redvest.kernel.BuildingEvent.Route;
import org.redvest.kernel.BuildingEvent.Successor;
import org.redvest.kernel.BuildingEvent.TermExpired;
import org.redvest.kernel.BuildingEvent.VacancyCause;
import org.redvest.kernel.BuildingEvent.VacancyReported;
import org.redvest.kernel.BuildingId;
import org.redvest.kernel.Refused;
import org.redvest.kernel.Rules.HeadRules;
import org.redvest.kernel.VolunteerId;

/**
 * The phases of a building: registered it is vacant (空缺) or covered by a head (有楼栋长), until it is retired or divided. What
 * a command does in a phase is decided here or handed to the part that it concerns: {@link Site}, {@link Nominations},
 * {@link Headship}.
 */
sealed interface BuildingState {

	/** Nothing is known of it yet. */
	record Unregistered() implements BuildingState {
	}

	/** It counts, covered or not. */
	sealed interface InUse extends BuildingState {

		Site site();

		Nominations nominations();

		InUse with(Site site);

		InUse with(Nominations nominations);
	}

	/**
	 * In use without a head.
	 *
	 * @param reported whether the vacancy was reported
	 * @param last how the last head's service ended, or null if there was none
	 */
	record Vacant(Site site, Nominations nominations, boolean reported, @Nullable Ended last) implements InUse {

		@Override
		public Vacant with(Site newSite) {
			return new Vacant(newSite, nominations, reported, last);
		}

		@Override
		public Vacant with(Nominations newNominations) {
			return new Vacant(site, newNominations, reported, last);
		}
	}

	/** In use with a head. */
	record Covered(Site site, Nominations nominations, Headship head) implements InUse {

		@Override
		public Covered with(Site newSite) {
			return new Covered(newSite, nominations, head);
		}

		@Override
		public Covered with(Nominations newNominations) {
			return new Covered(site, newNominations, head);
		}

		Covered with(Headship newHead) {
			return new Covered(site, nominations, newHead);
		}
	}

	/** No longer in use. */
	record Retired(RetirementReason reason, @Nullable BuildingId successor) implements BuildingState {
	}

	/** No longer in use, its successors are. */
	record Divided(List<Successor> successors) implements BuildingState {
	}

	/** How a head's service ended. */
	record Ended(VolunteerId head, How how) {

		enum How {
			RESIGNED, REMOVED, EXPIRED
		}
	}

	default List<BuildingRegistered> decide(RegisterBuilding c) {
		return switch (this) {
			case Unregistered _ -> Site.register(c);
			case InUse in -> in.site().again(c);
			case Retired _,Divided _ -> throw Refused.conflict("building.exists", c.buildingId());
		};
	}

	default List<BuildingCorrected> decide(CorrectBuilding c) {
		return inUse(c).site().correct(c);
	}

	default List<HouseholdCountUpdated> decide(UpdateHouseholdCount c) {
		return inUse(c).site().count(c);
	}

	/** @param others what is known under the successors' ids */
	default List<BuildingSplit> decide(SplitBuilding c, Map<BuildingId, BuildingState> others) {
		if (this instanceof Divided(List<Successor> successors) && successors.equals(c.successors())) {
			return List.of();
		}
		return inUse(c).site().split(c, others, head());
	}

	/** @param others the state of each building that is to be absorbed */
	default List<BuildingMerged> decide(MergeBuildings c, Map<BuildingId, BuildingState> others) {
		return inUse(c).site().merge(c, others);
	}

	default List<BuildingRetired> decide(RetireBuilding c) {
		if ((c.reason() == RetirementReason.MERGED) != (c.successor() != null)) {
			throw Refused.invalid("building.merged-needs-survivor");
		}
		if (equals(new Retired(c.reason(), c.successor()))) {
			return List.of();
		}
		Site site = inUse(c).site();
		return List.of(new BuildingRetired(site.buildingId(), site.community(), c.reason(), site.households(), c.successor(), head()));
	}

	default List<HeadNominated> decide(NominateHead c, Standing standing) {
		InUse in = inUse(c);
		if (in instanceof Covered covered && covered.head().volunteer().equals(c.volunteerId()) && !covered.head().isOver(c.day())) {
			throw Refused.conflict("building.already-head");
		}
		Eligibility.check(standing, c.day());
		return in.nominations().nominate(in.site(), c);
	}

	default List<NominationWithdrawn> decide(WithdrawNomination c) {
		InUse in = inUse(c);
		return in.nominations().withdraw(in.site(), c);
	}

	default List<NominationPublicised> decide(PublishNomination c, InForce<HeadRules> rules) {
		InUse in = inUse(c);
		return in.nominations().publish(in.site(), c, rules);
	}

	default List<NominationPublicityEnded> decide(EndNominationPublicity c) {
		InUse in = inUse(c);
		return in.nominations().end(in.site(), c);
	}

	default List<NominationObjected> decide(ObjectToNomination c) {
		InUse in = inUse(c);
		return in.nominations().object(in.site(), c);
	}

	default List<ObjectionDecided> decide(DecideObjection c) {
		InUse in = inUse(c);
		return in.nominations().decide(in.site(), c);
	}

	/**
	 * A head whose term has passed gives way to the next one.
	 *
	 * @param slot the next free of the candidate's places, empty when they all are held
	 */
	default List<BuildingEvent> decide(AppointHead c, Standing standing, InForce<HeadRules> rules, OptionalInt slot) {
		InUse in = inUse(c);
		return switch (in) {
			case Vacant v -> List.of(appoint(v, c, standing, rules, slot));
			case Covered v when v.head().isOver(c.day()) ->
				List.of(v.head().expire(v.site(), c.day()), appoint(v, c, standing, rules, slot));
			case Covered v when v.head().volunteer().equals(c.volunteerId()) -> List.of();
			case Covered v -> throw Refused.conflict("building.has-head", v.head().until());
		};
	}

	private static HeadAppointed appoint(InUse in, AppointHead c, Standing standing, InForce<HeadRules> rules, OptionalInt slot) {
		Route route = in.nominations().appointable(c.volunteerId(), c.day());
		Eligibility.check(standing, c.day());
		int place = slot.orElseThrow(() -> Refused.conflict("building.head-has-too-many", rules.rules().mostBuildings()));
		Site site = in.site();
		return new HeadAppointed(site.buildingId(), site.community(), c.volunteerId(), route, c.day(),
				Headship.lastDay(c.day(), rules.rules()), rules.version(), place, site.households());
	}

	default List<HeadRenewed> decide(RenewHead c, Standing standing, InForce<HeadRules> rules) {
		Covered in = covered(c);
		List<HeadRenewed> renewed = in.head().renew(in.site(), c, rules);
		if (!renewed.isEmpty()) {
			Eligibility.check(standing, c.day());
		}
		return renewed;
	}

	default List<HeadResigned> decide(ResignHead c) {
		if (ended(c.volunteerId(), Ended.How.RESIGNED)) {
			return List.of();
		}
		Covered in = covered(c);
		return in.head().resign(in.site(), c);
	}

	default List<HeadRemoved> decide(RemoveHead c) {
		if (ended(c.volunteerId(), Ended.How.REMOVED)) {
			return List.of();
		}
		Covered in = covered(c);
		return in.head().remove(in.site(), c);
	}

	default List<TermExpired> decide(ExpireTerm c) {
		return switch (inUse(c)) {
			case Vacant _ -> List.of();
			case Covered in -> List.of(in.head().expire(in.site(), c.day()));
		};
	}

	/** Whoever reports a vacancy after a term has passed reports its end as well. */
	default List<BuildingEvent> decide(ReportVacancy c) {
		return switch (inUse(c)) {
			case Vacant v -> v.reported() ? List.of() : List.of(vacancy(v.site(), c.cause()));
			case Covered v when v.head().isOver(c.day()) ->
				List.of(v.head().expire(v.site(), c.day()), vacancy(v.site(), VacancyCause.EXPIRED));
			case Covered v -> throw Refused.conflict("building.has-head", v.head().until());
		};
	}

	private static VacancyReported vacancy(Site site, VacancyCause cause) {
		return new VacancyReported(site.buildingId(), site.community(), cause);
	}

	default List<DeputyNamed> decide(NameDeputy c, Standing standing) {
		Covered in = covered(c);
		Eligibility.check(standing, c.day());
		return in.head().name(in.site(), c);
	}

	default List<DeputyReleased> decide(ReleaseDeputy c) {
		Covered in = covered(c);
		return in.head().release(in.site(), c);
	}

	/** A head who is suspended keeps the office and does not patrol. */
	default List<PatrolRecorded> decide(RecordPatrol c, Standing standing) {
		Covered in = covered(c);
		List<PatrolRecorded> recorded = in.head().patrol(in.site(), c);
		if (!recorded.isEmpty()) {
			Eligibility.check(standing, BuildingCommand.dayOf(c.started()));
		}
		return recorded;
	}

	default List<HeadAssessed> decide(AssessHead c) {
		Covered in = covered(c);
		return in.head().assess(in.site(), c);
	}

	default BuildingState evolve(BuildingEvent event) {
		return switch (event) {
			case BuildingRegistered e -> new Vacant(Site.of(e), Nominations.NONE, false, null);
			case BuildingCorrected e -> lived().with(lived().site().evolve(e));
			case HouseholdCountUpdated e -> lived().with(lived().site().evolve(e));
			case BuildingMerged e -> lived().with(lived().site().evolve(e));
			case BuildingSplit e -> new Divided(e.successors());
			case BuildingRetired e -> new Retired(e.reason(), e.successor());
			case HeadNominated e -> lived().with(lived().nominations().evolve(e));
			case NominationPublicised e -> lived().with(lived().nominations().evolve(e));
			case NominationPublicityEnded e -> lived().with(lived().nominations().evolve(e));
			case NominationObjected e -> lived().with(lived().nominations().evolve(e));
			case ObjectionDecided e -> lived().with(lived().nominations().evolve(e));
			case NominationWithdrawn e -> lived().with(lived().nominations().evolve(e));
			case HeadAppointed e -> new Covered(lived().site(), Nominations.NONE, Headship.of(e));
			case HeadRenewed e -> served().with(served().head().evolve(e));
			case HeadResigned e -> vacated(e.volunteerId(), Ended.How.RESIGNED);
			case HeadRemoved e -> vacated(e.volunteerId(), Ended.How.REMOVED);
			case TermExpired e -> vacated(e.volunteerId(), Ended.How.EXPIRED);
			case VacancyReported _ -> reported();
			case DeputyNamed e -> served().with(served().head().evolve(e));
			case DeputyReleased e -> served().with(served().head().evolve(e));
			case PatrolRecorded e -> served().with(served().head().evolve(e));
			case HeadAssessed e -> served().with(served().head().evolve(e));
		};
	}

	private InUse inUse(BuildingCommand c) {
		return switch (this) {
			case Unregistered _ -> throw Refused.notFound("building.unknown", c.buildingId());
			case InUse in -> in;
			case Retired _,Divided _ -> throw Refused.conflict("building.retired", c.buildingId());
		};
	}

	private Covered covered(BuildingCommand c) {
		return switch (inUse(c)) {
			case Covered in -> in;
			case Vacant _ -> throw Refused.conflict("building.has-no-head");
		};
	}

	private @Nullable VolunteerId head() {
		return this instanceof Covered in ? in.head().volunteer() : null;
	}

	private boolean ended(VolunteerId head, Ended.How how) {
		return this instanceof Vacant v && new Ended(head, how).equals(v.last());
	}

	private Vacant vacated(VolunteerId head, Ended.How how) {
		return new Vacant(served().site(), served().nominations(), false, new Ended(head, how));
	}

	private Vacant reported() {
		return lived() instanceof Vacant v ? new Vacant(v.site(), v.nominations(), true, v.last()) : impossible(Vacant.class);
	}

	private InUse lived() {
		return this instanceof InUse in ? in : impossible(InUse.class);
	}

	private Covered served() {
		return this instanceof Covered in ? in : impossible(Covered.class);
	}

	private <T> T impossible(Class<T> wanted) {
		throw new IllegalStateException("a history that cannot be: " + wanted.getSimpleName() + " wanted, but it is " + this);
	}
}
