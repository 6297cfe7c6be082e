package org.redvest.command.activity;

import org.redvest.command.activity.ActivityCommand.PresenceCommand;
import org.redvest.command.activity.ActivityCommand.Shown;
import org.redvest.kernel.ActivityEvent.Plan;
import org.redvest.kernel.ActivityEvent.Proof;
import org.redvest.kernel.Actor;
import org.redvest.kernel.Position;
import org.redvest.kernel.Refused;

/**
 * What is shown for somebody's presence has to carry the grade of evidence that it claims. An exact place is compared with the site
 * and then coarsened, so that it stands nowhere (PIPL art. 6).
 */
record Proving(Plan plan, int radiusMetres) {

	Proof proof(PresenceCommand c, Shown shown) {
		if (shown.witness() != null && !Actor.isCode(shown.witness())) {
			throw Refused.invalid("activity.witness-unfit");
		}
		return switch (shown.capture()) {
			case TWO_SIDED_CHECK_IN -> new Proof(shown.capture(), atSite(shown), witness(c, shown), shown.evidence());
			case SCAN_AND_ROSTER -> new Proof(shown.capture(), null, shown.witness(), shown.evidence());
			case CONFIRMED_ROSTER -> onRoster(c, shown);
			case BACKFILL, TRANSFER -> throw Refused.invalid("activity.wrong-capture", shown.capture());
		};
	}

	private Position atSite(Shown shown) {
		Position site = plan.site().position();
		if (site == null) {
			throw Refused.conflict("activity.site-without-position");
		}
		Position there = shown.position();
		if (there == null) {
			throw Refused.invalid("activity.position-missing");
		}
		if (there.metresTo(site) > radiusMetres) {
			throw Refused.conflict("activity.not-at-the-site", radiusMetres);
		}
		return there.coarsened();
	}

	/** Somebody of the organiser's side, who is he who takes the attendance where nobody else is named. */
	private static String witness(PresenceCommand c, Shown shown) {
		String witness = shown.witness() != null || Acting.speaks(c.by()) ? shown.witness() : c.by().actor().id();
		if (witness == null || witness.equals(c.volunteerId().toString())) {
			throw Refused.invalid("activity.witness-unfit");
		}
		return witness;
	}

	private Proof onRoster(PresenceCommand c, Shown shown) {
		Acting.RUNNING.demand(c.by(), plan.organiser());
		if (shown.evidence() == null) {
			throw Refused.invalid("activity.roster-missing");
		}
		return new Proof(shown.capture(), null, shown.witness(), shown.evidence());
	}
}
