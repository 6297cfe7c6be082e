package org.redvest.command.activity;

import java.time.Instant;
import java.time.LocalDateTime;
import org.redvest.command.TeamStanding;
import org.redvest.kernel.ActivityEvent;
import org.redvest.kernel.ActivityEvent.Plan;
import org.redvest.kernel.ActivityEvent.RiskLevel;
import org.redvest.kernel.Actor;
import org.redvest.kernel.Refused;
import org.redvest.kernel.Rules.ActivityRules;

/** Whether a plan can be published: what a notice of recruitment has to say (志愿服务条例 art. 12, GB/T 40143), and what rules allow. */
final class PlanCheck {

	private PlanCheck() {
	}

	/** A plan that says all that it has to say. */
	static void whole(Plan plan) {
		require(said(plan.title(), 100), "title");
		require(said(plan.content(), 2000), "content");
		require(said(plan.site().place(), 200), "site.place");
		require(Actor.isCode(plan.inCharge()), "inCharge");
		require(plan.capacity() >= 1, "capacity");
		if (!plan.end().isAfter(plan.start())) {
			throw Refused.invalid("activity.end-before-start");
		}
		if (!said(plan.risk().statement(), 2000)) {
			throw Refused.invalid("activity.risk-not-stated");
		}
		if (plan.risk().level() == RiskLevel.DANGEROUS && plan.demands().youngest().minor()) {
			throw Refused.invalid("activity.minors-in-danger");
		}
	}

	/** What is no volunteering, or lasts too long, is not approved. */
	static void allowed(Plan plan, ActivityRules rules) {
		if (rules.excluded().contains(plan.type())) {
			throw Refused.conflict("activity.type-excluded", plan.type());
		}
		LocalDateTime longest = LocalDateTime.ofInstant(plan.start(), ActivityEvent.DISTRICT).plusMonths(rules.longestMonths());
		if (LocalDateTime.ofInstant(plan.end(), ActivityEvent.DISTRICT).isAfter(longest)) {
			throw Refused.conflict("activity.too-long", rules.longestMonths());
		}
	}

	/** Only what has not begun is approved and published (i志愿). */
	static void ahead(Plan plan, Instant at) {
		if (!at.isBefore(plan.start())) {
			throw Refused.conflict("activity.begun");
		}
	}

	/** A team that does it is in action and may record hours. */
	static void teamRecords(Plan plan, TeamStanding team) {
		if (plan.team() != null) {
			team.demandActive(plan.team());
			if (!team.records()) {
				throw Refused.conflict("activity.team-may-not-record", plan.team());
			}
		}
	}

	/** What was approved, or is told to those who signed up, stays as it is; when, where and for how many may change. */
	static void sameMatter(Plan before, Plan after) {
		Plan moved = new Plan(after.title(), after.content(), before.type(), before.category(), before.organiser(), before.team(),
				after.inCharge(), after.site(), after.start(), after.end(), before.admission(), after.capacity(), before.risk(),
				before.demands());
		if (!moved.equals(after)) {
			throw Refused.conflict("activity.change-needs-approval");
		}
	}

	private static boolean said(String text, int longest) {
		return !text.isBlank() && text.length() <= longest;
	}

	private static void require(boolean sound, String field) {
		if (!sound) {
			throw Refused.invalid("activity.plan-incomplete", field);
		}
	}
}
