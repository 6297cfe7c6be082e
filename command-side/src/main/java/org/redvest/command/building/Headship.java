package org.redvest.command.building;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.command.building.BuildingCommand.AssessHead;
import org.redvest.command.building.BuildingCommand.NameDeputy;
import org.redvest.command.building.BuildingCommand.RecordPatrol;
import org.redvest.command.building.BuildingCommand.ReleaseDeputy;
import org.redvest.command.building.BuildingCommand.RemoveHead;
import org.redvest.command.building.BuildingCommand.RenewHead;
import org.redvest.command.building.BuildingCommand.ResignHead;
import org.redvest.command.ruleset.InForce;
import org.redvest.kernel.BuildingEvent.DeputyNamed;
import org.redvest.kernel.BuildingEvent.DeputyReleased;
import org.redvest.kernel.BuildingEvent.Grade;
import org.redvest.kernel.BuildingEvent.HeadAppointed;
import org.redvest.kernel.BuildingEvent.HeadAssessed;
import org.redvest.kernel.BuildingEvent.HeadRemoved;
import org.redvest.kernel.BuildingEvent.HeadRenewed;
import org.redvest.kernel.BuildingEvent.HeadResigned;
import org.redvest.kernel.BuildingEvent.PatrolRecorded;
import org.redvest.kernel.BuildingEvent.TermExpired;
import org.redvest.kernel.Refused;
import org.redvest.kernel.Rules.HeadRules;
import org.redvest.kernel.VolunteerId;

/**
 * A head's service in a building (任职), from the appointment over all renewals, and what the head does there.
 *
 * @param since the first day of service
 * @param termFrom the first day of the latest term, which lies ahead when it was renewed early
 * @param until the last day of service
 * @param deputies who patrol in the head's place
 * @param lastPatrol the latest patrol, so that a repeated record of it says nothing new
 */
record Headship(VolunteerId volunteer, LocalDate since, LocalDate termFrom, LocalDate until, Set<VolunteerId> deputies,
		Map<Span, Grade> assessments, @Nullable UUID lastPatrol) {

	/** Days from one to another, both included. */
	record Span(LocalDate from, LocalDate until) {

		boolean overlaps(Span other) {
			return !from.isAfter(other.until) && !other.from.isAfter(until);
		}
	}

	Headship {
		deputies = Set.copyOf(deputies);
		assessments = Map.copyOf(assessments);
	}

	static Headship of(HeadAppointed e) {
		return new Headship(e.volunteerId(), e.from(), e.from(), e.until(), Set.of(), Map.of(), null);
	}

	Headship evolve(HeadRenewed e) {
		return new Headship(volunteer, since, e.from(), e.until(), deputies, assessments, lastPatrol);
	}

	Headship evolve(DeputyNamed e) {
		var now = new HashSet<>(deputies);
		now.add(e.volunteerId());
		return new Headship(volunteer, since, termFrom, until, now, assessments, lastPatrol);
	}

	Headship evolve(DeputyReleased e) {
		var now = new HashSet<>(deputies);
		now.remove(e.volunteerId());
		return new Headship(volunteer, since, termFrom, until, now, assessments, lastPatrol);
	}

	Headship evolve(PatrolRecorded e) {
		return new Headship(volunteer, since, termFrom, until, deputies, assessments, e.patrol());
	}

	Headship evolve(HeadAssessed e) {
		var now = new HashMap<>(assessments);
		now.put(new Span(e.from(), e.until()), e.grade());
		return new Headship(volunteer, since, termFrom, until, deputies, now, lastPatrol);
	}

	boolean isOver(LocalDate day) {
		return day.isAfter(until);
	}

	List<HeadRenewed> renew(Site site, RenewHead c, InForce<HeadRules> rules) {
		is(c.volunteerId());
		if (termFrom.isAfter(c.day())) {
			return List.of();
		}
		if (lastGrade() == Grade.FAIL) {
			throw Refused.conflict("building.failed-review");
		}
		LocalDate from = until.plusDays(1);
		LocalDate to = lastDay(from, rules.rules());
		if (c.day().isAfter(to)) {
			throw Refused.conflict("building.term-over", until);
		}
		return List.of(new HeadRenewed(site.buildingId(), site.community(), volunteer, from, to, rules.version()));
	}

	static LocalDate lastDay(LocalDate from, HeadRules rules) {
		return from.plusMonths(rules.termMonths()).minusDays(1);
	}

	private @Nullable Grade lastGrade() {
		return assessments.entrySet().stream().max(Map.Entry.comparingByKey((a, b) -> a.until().compareTo(b.until())))
				.map(Map.Entry::getValue).orElse(null);
	}

	List<HeadResigned> resign(Site site, ResignHead c) {
		is(c.volunteerId());
		running(c.day());
		return List.of(new HeadResigned(site.buildingId(), site.community(), volunteer, c.reason(), c.note()));
	}

	List<HeadRemoved> remove(Site site, RemoveHead c) {
		is(c.volunteerId());
		running(c.day());
		return List.of(new HeadRemoved(site.buildingId(), site.community(), volunteer, c.reason(), c.note()));
	}

	TermExpired expire(Site site, LocalDate day) {
		if (!isOver(day)) {
			throw Refused.conflict("building.term-runs", until);
		}
		return new TermExpired(site.buildingId(), site.community(), volunteer, until);
	}

	List<DeputyNamed> name(Site site, NameDeputy c) {
		Acting.himself(c.by(), volunteer);
		running(c.day());
		if (c.volunteerId().equals(volunteer)) {
			throw Refused.invalid("building.deputy-is-head");
		}
		return deputies.contains(c.volunteerId())
				? List.of()
				: List.of(new DeputyNamed(site.buildingId(), site.community(), c.volunteerId(), volunteer));
	}

	List<DeputyReleased> release(Site site, ReleaseDeputy c) {
		Acting.himself(c.by(), volunteer);
		return deputies.contains(c.volunteerId())
				? List.of(new DeputyReleased(site.buildingId(), site.community(), c.volunteerId(), volunteer))
				: List.of();
	}

	List<PatrolRecorded> patrol(Site site, RecordPatrol c) {
		if (c.patrol().equals(lastPatrol)) {
			return List.of();
		}
		if (!c.started().isBefore(c.ended())) {
			throw Refused.invalid("building.patrol-ends-before-it-starts");
		}
		if (c.ended().isAfter(c.by().at())) {
			throw Refused.invalid("building.patrol-in-the-future");
		}
		if (c.checked().isEmpty()) {
			throw Refused.invalid("building.patrol-without-checklist");
		}
		boolean head = c.volunteerId().equals(volunteer);
		if (!head && !deputies.contains(c.volunteerId())) {
			throw Refused.forbidden("building.patrol-by-another");
		}
		LocalDate day = BuildingCommand.dayOf(c.started());
		if (day.isBefore(since)) {
			throw Refused.conflict("building.term-not-begun", since);
		}
		running(day);
		return List.of(new PatrolRecorded(site.buildingId(), site.community(), c.patrol(), c.volunteerId(), !head, c.started(), c.ended(),
				c.checked(), c.findings(), c.note()));
	}

	List<HeadAssessed> assess(Site site, AssessHead c) {
		is(c.volunteerId());
		if (c.from().isAfter(c.until()) || c.until().isAfter(c.day()) || c.until().isBefore(since)) {
			throw Refused.invalid("building.assessment-dates", since);
		}
		var span = new Span(c.from(), c.until());
		if (assessments.get(span) == c.grade()) {
			return List.of();
		}
		if (assessments.keySet().stream().anyMatch(span::overlaps)) {
			throw Refused.conflict("building.already-assessed");
		}
		return List.of(new HeadAssessed(site.buildingId(), site.community(), volunteer, c.from(), c.until(), c.grade(), c.note()));
	}

	private void is(VolunteerId named) {
		if (!named.equals(volunteer)) {
			throw Refused.conflict("building.not-the-head");
		}
	}

	private void running(LocalDate day) {
		if (isOver(day)) {
			throw Refused.conflict("building.term-over", until);
		}
	}
}
