package org.redvest.command.activity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.redvest.command.activity.ActivityCommand.CheckIn;
import org.redvest.command.activity.ActivityCommand.CheckOut;
import org.redvest.command.activity.ActivityCommand.PresenceCommand;
import org.redvest.command.activity.Participant.Arrival;
import org.redvest.command.ruleset.InForce;
import org.redvest.command.volunteer.Standing;
import org.redvest.kernel.ActivityEvent;
import org.redvest.kernel.ActivityEvent.CheckedIn;
import org.redvest.kernel.ActivityEvent.CheckedOut;
import org.redvest.kernel.ActivityEvent.Plan;
import org.redvest.kernel.ActivityEvent.Proof;
import org.redvest.kernel.ActivityEvent.Stint;
import org.redvest.kernel.Refused;
import org.redvest.kernel.Rules.ActivityRules;
import org.redvest.kernel.ServiceHoursEvent.Capture;

/**
 * Who is there: in and out in pairs, each proved as well as it can be.
 *
 * @param rules in force on the day
 */
record Presence(Course course, InForce<ActivityRules> rules) {

	/** @param standing the volunteer's on that day */
	List<ActivityEvent> in(CheckIn c, Standing standing) {
		Plan plan = course.plan();
		Acting.demandFor(c.volunteerId(), c.by(), plan.organiser());
		Participant participant = participant(c);
		Arrival here = participant.here();
		if (here != null) {
			if (here.day().equals(c.day())) {
				return List.of();
			}
			throw Refused.conflict("activity.not-checked-out", here.day());
		}
		if (!participant.seated()) {
			throw Refused.conflict("activity.no-place");
		}
		demandTime(c, participant);
		Fitness.demand(plan.demands(), standing, c.day());
		course.demandInsured(c.volunteerId(), c.day());
		return List.of(new CheckedIn(course.id(), c.volunteerId(), participant.stints().size() + 1, c.by().at(), proof(c, c.shown()),
				rules.version()));
	}

	private void demandTime(CheckIn c, Participant participant) {
		Instant at = c.by().at();
		Instant first = course.plan().start().minus(Duration.ofMinutes(rules.rules().checkInLeadMinutes()));
		if (at.isBefore(first)) {
			throw Refused.conflict("activity.too-early", first);
		}
		course.demandNotOver(at);
		if (!participant.stints().isEmpty() && at.isBefore(participant.stints().getLast().to())) {
			throw Refused.conflict("activity.was-there-already", participant.stints().getLast().to());
		}
		if (participant.arrivalsOn(c.day()) >= rules.rules().checkInsADay()) {
			throw Refused.conflict("activity.check-ins-used-up", rules.rules().checkInsADay());
		}
	}

	List<ActivityEvent> out(CheckOut c) {
		Acting.demandFor(c.volunteerId(), c.by(), course.plan().organiser());
		Arrival here = participant(c).here();
		if (here == null) {
			throw Refused.conflict("activity.not-checked-in");
		}
		Instant at = c.by().at();
		if (at.isBefore(here.at())) {
			throw Refused.invalid("activity.out-before-in", here.at());
		}
		if (Duration.between(here.at(), at).compareTo(Duration.ofHours(rules.rules().longestStintHours())) > 0) {
			throw Refused.conflict("activity.stint-too-long", rules.rules().longestStintHours());
		}
		Proof proof = proof(c, c.shown());
		return List.of(new CheckedOut(course.id(), c.volunteerId(), stint(here, at, proof.capture()), proof, rules.version()));
	}

	/** What lies in the activity's own time; travel before and after is no service. */
	private Stint stint(Arrival here, Instant at, Capture out) {
		Plan plan = course.plan();
		Instant from = here.at().isBefore(plan.start()) ? plan.start() : here.at();
		Instant until = at.isAfter(plan.end()) ? plan.end() : at;
		return new Stint(here.number(), from, until.isBefore(from) ? from : until, weaker(here.capture(), out));
	}

	private static Capture weaker(Capture one, Capture other) {
		return one.grade().compareTo(other.grade()) > 0 ? one : other;
	}

	private Proof proof(PresenceCommand c, ActivityCommand.Shown shown) {
		return new Proving(course.plan(), rules.rules().siteRadiusMetres()).proof(c, shown);
	}

	private Participant participant(PresenceCommand c) {
		return course.roster().find(c.volunteerId()).orElseThrow(() -> Refused.conflict("activity.not-signed-up"));
	}
}
