package org.redvest.command.building;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.command.building.BuildingCommand.DecideObjection;
import org.redvest.command.building.BuildingCommand.EndNominationPublicity;
import org.redvest.command.building.BuildingCommand.NominateHead;
import org.redvest.command.building.BuildingCommand.ObjectToNomination;
import org.redvest.command.building.BuildingCommand.PublishNomination;
import org.redvest.command.building.BuildingCommand.WithdrawNomination;
import org.redvest.command.building.Nomination.Nominated;
import org.redvest.command.building.Nomination.Objection;
import org.redvest.command.building.Nomination.Publicised;
import org.redvest.command.building.Nomination.Rejected;
import org.redvest.command.building.Nomination.Withdrawn;
import org.redvest.command.ruleset.InForce;
import org.redvest.kernel.BuildingEvent.HeadNominated;
import org.redvest.kernel.BuildingEvent.NominationObjected;
import org.redvest.kernel.BuildingEvent.NominationPublicised;
import org.redvest.kernel.BuildingEvent.NominationPublicityEnded;
import org.redvest.kernel.BuildingEvent.NominationWithdrawn;
import org.redvest.kernel.BuildingEvent.ObjectionDecided;
import org.redvest.kernel.BuildingEvent.Route;
import org.redvest.kernel.Refused;
import org.redvest.kernel.Rules.HeadRules;
import org.redvest.kernel.VolunteerId;

/** The candidates for the office of head, each by volunteer: several may stand at once, and an appointment ends them all. */
record Nominations(Map<VolunteerId, Nomination> byCandidate) {

	static final Nominations NONE = new Nominations(Map.of());

	Nominations {
		byCandidate = Map.copyOf(byCandidate);
	}

	Nominations evolve(HeadNominated e) {
		return with(e.volunteerId(), new Nominated(e.route()));
	}

	Nominations evolve(NominationPublicised e) {
		return with(e.volunteerId(), new Publicised(route(e.volunteerId()), e.from(), e.until(), Map.of(), false));
	}

	Nominations evolve(NominationPublicityEnded e) {
		Publicised before = publicised(e.volunteerId());
		return with(e.volunteerId(), new Publicised(before.route(), before.from(), before.until(), before.objections(), true));
	}

	Nominations evolve(NominationObjected e) {
		return with(e.volunteerId(), e.objection(), new Objection(e.objector(), false));
	}

	Nominations evolve(ObjectionDecided e) {
		return e.upheld() ? with(e.volunteerId(), new Rejected(e.objection())) : dismissed(e);
	}

	Nominations evolve(NominationWithdrawn e) {
		return with(e.volunteerId(), new Withdrawn(e.reason()));
	}

	List<HeadNominated> nominate(Site site, NominateHead c) {
		return switch (find(c.volunteerId())) {
			case Nominated(Route route) -> again(route, c);
			case Publicised p -> again(p.route(), c);
			case Rejected _,Withdrawn _ -> List.of(new HeadNominated(site.buildingId(), site.community(), c.volunteerId(), c.route()));
			case null -> List.of(new HeadNominated(site.buildingId(), site.community(), c.volunteerId(), c.route()));
		};
	}

	private static List<HeadNominated> again(Route route, NominateHead c) {
		if (route != c.route()) {
			throw Refused.conflict("building.nominated-by-another-route", route);
		}
		return List.of();
	}

	List<NominationWithdrawn> withdraw(Site site, WithdrawNomination c) {
		return switch (known(c.volunteerId())) {
			case Nominated _,Publicised _ ->
				List.of(new NominationWithdrawn(site.buildingId(), site.community(), c.volunteerId(), c.reason()));
			case Rejected _,Withdrawn _ -> List.of();
		};
	}

	List<NominationPublicised> publish(Site site, PublishNomination c, InForce<HeadRules> rules) {
		return switch (known(c.volunteerId())) {
			case Nominated _ -> List.of(new NominationPublicised(site.buildingId(), site.community(), c.volunteerId(), c.day(),
					c.day().plusDays(rules.rules().publicityDays() - 1L), rules.version()));
			case Publicised _ -> List.of();
			case Rejected _,Withdrawn _ -> throw Refused.conflict("building.nomination-ended");
		};
	}

	List<NominationPublicityEnded> end(Site site, EndNominationPublicity c) {
		Publicised publicised = publicised(c.volunteerId());
		if (publicised.over()) {
			return List.of();
		}
		if (!c.day().isAfter(publicised.until())) {
			throw Refused.conflict("building.publicity-runs", publicised.until());
		}
		return List.of(new NominationPublicityEnded(site.buildingId(), site.community(), c.volunteerId(), publicised.until(),
				publicised.undecided()));
	}

	List<NominationObjected> object(Site site, ObjectToNomination c) {
		Publicised publicised = publicised(c.volunteerId());
		if (publicised.objections().containsKey(c.objection())) {
			return List.of();
		}
		if (c.day().isAfter(publicised.until()) || c.day().isBefore(publicised.from())) {
			throw Refused.conflict("building.publicity-over", publicised.until());
		}
		return List.of(new NominationObjected(site.buildingId(), site.community(), c.volunteerId(), c.objection(), c.ground(),
				c.by().actor().id(), c.statement()));
	}

	List<ObjectionDecided> decide(Site site, DecideObjection c) {
		return switch (known(c.volunteerId())) {
			case Rejected(UUID objection) when objection.equals(c.objection()) && c.upheld() -> List.of();
			case Publicised p when p.objections().containsKey(c.objection()) -> decide(site, c, p.objections().get(c.objection()));
			case Rejected(UUID objection) when objection.equals(c.objection()) ->
				throw Refused.conflict("building.objection-decided-otherwise");
			case Nominated _,Publicised _,Rejected _,Withdrawn _ -> throw Refused.notFound("building.objection-unknown");
		};
	}

	private static List<ObjectionDecided> decide(Site site, DecideObjection c, Objection objection) {
		Acting.notHimself(c.by(), objection.objector());
		if (!objection.decided()) {
			return List.of(new ObjectionDecided(site.buildingId(), site.community(), c.volunteerId(), c.objection(), c.upheld(),
					c.reason()));
		}
		if (c.upheld()) {
			throw Refused.conflict("building.objection-decided-otherwise");
		}
		return List.of();
	}

	/** The route of a candidate whose publicity is over on that day, with nothing left to decide. */
	Route appointable(VolunteerId candidate, LocalDate day) {
		Publicised publicised = publicised(candidate);
		if (!day.isAfter(publicised.until())) {
			throw Refused.conflict("building.publicity-runs", publicised.until());
		}
		if (publicised.undecided() > 0) {
			throw Refused.conflict("building.objection-open");
		}
		return publicised.route();
	}

	private Publicised publicised(VolunteerId candidate) {
		return switch (known(candidate)) {
			case Publicised p -> p;
			case Nominated _ -> throw Refused.conflict("building.not-publicised");
			case Rejected _,Withdrawn _ -> throw Refused.conflict("building.nomination-ended");
		};
	}

	private Nomination known(VolunteerId candidate) {
		Nomination found = find(candidate);
		if (found == null) {
			throw Refused.notFound("building.nomination-unknown");
		}
		return found;
	}

	private @Nullable Nomination find(VolunteerId candidate) {
		return byCandidate.get(candidate);
	}

	private Route route(VolunteerId candidate) {
		return switch (known(candidate)) {
			case Nominated(Route route) -> route;
			case Publicised p -> p.route();
			case Rejected _,Withdrawn _ -> throw new IllegalStateException("publicised after its end: " + candidate);
		};
	}

	private Nominations with(VolunteerId candidate, Nomination nomination) {
		var all = new HashMap<>(byCandidate);
		all.put(candidate, nomination);
		return new Nominations(all);
	}

	private Nominations dismissed(ObjectionDecided e) {
		Objection made = publicised(e.volunteerId()).objections().get(e.objection());
		if (made == null) {
			throw new IllegalStateException("decided but never made: " + e.objection());
		}
		return with(e.volunteerId(), e.objection(), new Objection(made.objector(), true));
	}

	private Nominations with(VolunteerId candidate, UUID objection, Objection made) {
		Publicised before = publicised(candidate);
		var objections = new HashMap<>(before.objections());
		objections.put(objection, made);
		return with(candidate, new Publicised(before.route(), before.from(), before.until(), Map.copyOf(objections), before.over()));
	}
}
