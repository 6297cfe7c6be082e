package org.redvest.command.activity;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redvest.command.TeamStanding;
import org.redvest.command.activity.ActivityCommand.ApproveActivity;
import org.redvest.command.activity.ActivityCommand.CancelActivity;
import org.redvest.command.activity.ActivityCommand.ChangeActivity;
import org.redvest.command.activity.ActivityCommand.CheckIn;
import org.redvest.command.activity.ActivityCommand.CheckOut;
import org.redvest.command.activity.ActivityCommand.CorrectMaterials;
import org.redvest.command.activity.ActivityCommand.DraftActivity;
import org.redvest.command.activity.ActivityCommand.EndActivity;
import org.redvest.command.activity.ActivityCommand.MarkAbsent;
import org.redvest.command.activity.ActivityCommand.OpenRecruitment;
import org.redvest.command.activity.ActivityCommand.RateActivity;
import org.redvest.command.activity.ActivityCommand.RecordInsurance;
import org.redvest.command.activity.ActivityCommand.RecordMaterials;
import org.redvest.command.activity.ActivityCommand.RejectActivity;
import org.redvest.command.activity.ActivityCommand.SettleActivity;
import org.redvest.command.activity.ActivityCommand.SignUpCommand;
import org.redvest.command.activity.ActivityCommand.SubmitActivity;
import org.redvest.command.activity.Participant.Status;
import org.redvest.command.ruleset.InForce;
import org.redvest.command.volunteer.Standing;
import org.redvest.kernel.ActivityEvent;
import org.redvest.kernel.ActivityEvent.AbsenceMarked;
import org.redvest.kernel.ActivityEvent.ActivityApproved;
import org.redvest.kernel.ActivityEvent.ActivityCancelled;
import org.redvest.kernel.ActivityEvent.ActivityChanged;
import org.redvest.kernel.ActivityEvent.ActivityDrafted;
import org.redvest.kernel.ActivityEvent.ActivityEnded;
import org.redvest.kernel.ActivityEvent.ActivityRated;
import org.redvest.kernel.ActivityEvent.ActivityRejected;
import org.redvest.kernel.ActivityEvent.ActivitySettled;
import org.redvest.kernel.ActivityEvent.ActivitySubmitted;
import org.redvest.kernel.ActivityEvent.CheckedIn;
import org.redvest.kernel.ActivityEvent.CheckedOut;
import org.redvest.kernel.ActivityEvent.InsuranceRecorded;
import org.redvest.kernel.ActivityEvent.MaterialsCorrected;
import org.redvest.kernel.ActivityEvent.MaterialsHandedOut;
import org.redvest.kernel.ActivityEvent.RecruitmentOpened;
import org.redvest.kernel.ActivityEvent.SignUpAccepted;
import org.redvest.kernel.ActivityEvent.SignUpDeclined;
import org.redvest.kernel.ActivityEvent.SignUpWaitlisted;
import org.redvest.kernel.ActivityEvent.SignUpWithdrawn;
import org.redvest.kernel.ActivityEvent.VolunteerSignedUp;
import org.redvest.kernel.Refused;
import org.redvest.kernel.Rules.ActivityRules;
import org.redvest.kernel.TeamId;

/**
 * The phases of an activity: a draft (草稿) is submitted (待审核), approved, published (招募中), runs from the first check-in on
 * (进行中), has ended (待结算) and is settled (已结项); until somebody was there it may be cancelled (已取消). What it is in each of
 * them is its {@link Course}.
 */
sealed interface ActivityState {

	/** Nothing is known of it yet. */
	record Undrafted() implements ActivityState {
	}

	/** It was drafted. */
	sealed interface Drafted extends ActivityState {

		Course course();

		Drafted with(Course course);
	}

	/** 草稿 */
	record Draft(Course course) implements Drafted {

		@Override
		public Draft with(Course changed) {
			return new Draft(changed);
		}
	}

	/** 待审核 */
	record Submitted(Course course) implements Drafted {

		@Override
		public Submitted with(Course changed) {
			return new Submitted(changed);
		}
	}

	/** 已批准 */
	record Approved(Course course) implements Drafted {

		@Override
		public Approved with(Course changed) {
			return new Approved(changed);
		}
	}

	/** 招募中 */
	record Recruiting(Course course) implements Drafted {

		@Override
		public Recruiting with(Course changed) {
			return new Recruiting(changed);
		}
	}

	/** 进行中 */
	record Running(Course course) implements Drafted {

		@Override
		public Running with(Course changed) {
			return new Running(changed);
		}
	}

	/** 待结算 */
	record Ended(Course course) implements Drafted {

		@Override
		public Ended with(Course changed) {
			return new Ended(changed);
		}
	}

	/** 已结项 */
	record Settled(Course course) implements Drafted {

		@Override
		public Settled with(Course changed) {
			return new Settled(changed);
		}
	}

	/** 已取消 */
	record Cancelled(Course course) implements Drafted {

		@Override
		public Cancelled with(Course changed) {
			return new Cancelled(changed);
		}
	}

	default List<ActivityEvent> decide(DraftActivity c) {
		return switch (this) {
			case Undrafted _ -> List.of(Course.draft(c));
			case Drafted activity -> activity.course().again(c);
		};
	}

	default List<ActivityEvent> decide(SubmitActivity c) {
		Drafted activity = drafted(c);
		Acting.PLANNING.demand(c.by(), activity.course().plan().organiser());
		return switch (activity) {
			case Draft(Course course) -> List.of(new ActivitySubmitted(course.id(), course.heading()));
			case Submitted _ -> List.of();
			case Approved _,Recruiting _,Running _,Ended _,Settled _,Cancelled _ -> throw wrongPhase();
		};
	}

	/** @param team how the team stands that is to do it */
	default List<ActivityEvent> decide(ApproveActivity c, TeamStanding team, InForce<ActivityRules> rules) {
		Drafted activity = drafted(c);
		Acting.DECIDING.demandOther(c.by(), activity.course().plan().organiser(), activity.course().drafter());
		return switch (activity) {
			case Submitted(Course course) -> {
				PlanCheck.allowed(course.plan(), rules.rules());
				PlanCheck.ahead(course.plan(), c.by().at());
				PlanCheck.teamRecords(course.plan(), team);
				yield List.of(new ActivityApproved(course.id(), course.heading(), rules.version()));
			}
			case Approved _,Recruiting _,Running _,Ended _,Settled _ -> List.of();
			case Draft _,Cancelled _ -> throw wrongPhase();
		};
	}

	default List<ActivityEvent> decide(RejectActivity c) {
		Drafted activity = drafted(c);
		Acting.DECIDING.demandOther(c.by(), activity.course().plan().organiser(), activity.course().drafter());
		return switch (activity) {
			case Submitted(Course course) -> List.of(new ActivityRejected(course.id(), course.heading(), c.reason()));
			case Draft _,Approved _,Recruiting _,Running _,Ended _,Settled _,Cancelled _ -> throw wrongPhase();
		};
	}

	/** A draft changes as its drafter likes; what is approved changes within the approval; what is under review does not. */
	default List<ActivityEvent> decide(ChangeActivity c, InForce<ActivityRules> rules) {
		return switch (drafted(c)) {
			case Draft(Course course) -> course.redraft(c);
			case Approved(Course course) -> course.change(c, rules);
			case Recruiting(Course course) -> course.change(c, rules);
			case Running(Course course) -> course.change(c, rules);
			case Submitted _,Ended _,Settled _,Cancelled _ -> throw wrongPhase();
		};
	}

	/** @param team how the team stands that is to do it */
	default List<ActivityEvent> decide(OpenRecruitment c, TeamStanding team) {
		Drafted activity = drafted(c);
		Acting.PLANNING.demand(c.by(), activity.course().plan().organiser());
		return switch (activity) {
			case Approved(Course course) -> {
				PlanCheck.ahead(course.plan(), c.by().at());
				PlanCheck.teamRecords(course.plan(), team);
				yield List.of(new RecruitmentOpened(course.id(), course.heading()));
			}
			case Recruiting _,Running _ -> List.of();
			case Draft _,Submitted _,Ended _,Settled _,Cancelled _ -> throw wrongPhase();
		};
	}

	/** @param standing that of the volunteer on the day on which he would serve first */
	default List<ActivityEvent> decide(SignUpCommand c, Standing standing) {
		return new Places(open(c), standing, firstDay(c)).decide(c);
	}

	/** The day on which somebody would serve first about whom something is asked. */
	default LocalDate firstDay(ActivityCommand c) {
		return this instanceof Drafted activity && activity.course().plan().startDate().isAfter(c.day())
				? activity.course().plan().startDate()
				: c.day();
	}

	/** @param standing that of the volunteer on that day */
	default List<ActivityEvent> decide(CheckIn c, Standing standing, InForce<ActivityRules> rules) {
		return new Presence(open(c), rules).in(c, standing);
	}

	/** Also afterwards: somebody may have been forgotten. */
	default List<ActivityEvent> decide(CheckOut c, InForce<ActivityRules> rules) {
		return switch (drafted(c)) {
			case Recruiting(Course course) -> new Presence(course, rules).out(c);
			case Running(Course course) -> new Presence(course, rules).out(c);
			case Ended(Course course) -> new Presence(course, rules).out(c);
			case Draft _,Submitted _,Approved _,Settled _,Cancelled _ -> throw wrongPhase();
		};
	}

	/** Once it has ended, when nobody can come any more. */
	default List<ActivityEvent> decide(MarkAbsent c) {
		return switch (drafted(c)) {
			case Ended(Course course) -> absent(course, c);
			case Draft _,Submitted _,Approved _,Recruiting _,Running _,Settled _,Cancelled _ -> throw wrongPhase();
		};
	}

	private static List<ActivityEvent> absent(Course course, MarkAbsent c) {
		Acting.RUNNING.demandOther(c.by(), course.plan().organiser(), c.volunteerId().toString());
		Participant participant = course.roster().find(c.volunteerId()).filter(Participant::seated)
				.orElseThrow(() -> Refused.conflict("activity.no-place"));
		if (participant.attended()) {
			throw Refused.conflict("activity.has-attended");
		}
		return participant.status() == Status.ABSENT
				? List.of()
				: List.of(new AbsenceMarked(course.id(), c.volunteerId(), course.heading(), c.kind()));
	}

	default List<ActivityEvent> decide(RecordInsurance c) {
		return switch (drafted(c)) {
			case Draft(Course course) -> course.insure(c);
			case Submitted(Course course) -> course.insure(c);
			case Approved(Course course) -> course.insure(c);
			case Recruiting(Course course) -> course.insure(c);
			case Running(Course course) -> course.insure(c);
			case Ended _,Settled _,Cancelled _ -> throw wrongPhase();
		};
	}

	default List<ActivityEvent> decide(RecordMaterials c) {
		return switch (drafted(c)) {
			case Recruiting(Course course) -> course.handOut(c);
			case Running(Course course) -> course.handOut(c);
			case Ended(Course course) -> course.handOut(c);
			case Draft _,Submitted _,Approved _,Settled _,Cancelled _ -> throw wrongPhase();
		};
	}

	/** What is settled is corrected by an office alone. */
	default List<ActivityEvent> decide(CorrectMaterials c) {
		Drafted activity = drafted(c);
		Acting acting = activity instanceof Settled ? Acting.DECIDING : Acting.RUNNING;
		acting.demand(c.by(), activity.course().plan().organiser());
		return switch (activity) {
			case Recruiting(Course course) -> course.correct(c);
			case Running(Course course) -> course.correct(c);
			case Ended(Course course) -> course.correct(c);
			case Settled(Course course) -> course.correct(c);
			case Draft _,Submitted _,Approved _,Cancelled _ -> throw wrongPhase();
		};
	}

	default List<ActivityEvent> decide(EndActivity c) {
		Drafted activity = drafted(c);
		Acting.RUNNING.demand(c.by(), activity.course().plan().organiser());
		return switch (activity) {
			case Recruiting(Course course) -> ended(course, c);
			case Running(Course course) -> ended(course, c);
			case Ended _,Settled _ -> List.of();
			case Draft _,Submitted _,Approved _,Cancelled _ -> throw wrongPhase();
		};
	}

	private static List<ActivityEvent> ended(Course course, EndActivity c) {
		course.demandBegun(c.by().at());
		return List.of(new ActivityEnded(course.id(), course.heading()));
	}

	default List<ActivityEvent> decide(SettleActivity c) {
		Drafted activity = drafted(c);
		Acting.RUNNING.demand(c.by(), activity.course().plan().organiser());
		return switch (activity) {
			case Ended(Course course) -> List.of(course.settled());
			case Settled _ -> List.of();
			case Draft _,Submitted _,Approved _,Recruiting _,Running _,Cancelled _ -> throw wrongPhase();
		};
	}

	default List<ActivityEvent> decide(CancelActivity c) {
		Drafted activity = drafted(c);
		Acting.PLANNING.demand(c.by(), activity.course().plan().organiser());
		return switch (activity) {
			case Draft _,Submitted _,Approved _,Recruiting _ ->
				List.of(new ActivityCancelled(activity.course().id(), activity.course().heading(), c.reason()));
			case Running _,Ended _,Settled _ -> throw wrongPhase();
			case Cancelled _ -> List.of();
		};
	}

	default List<ActivityEvent> decide(RateActivity c) {
		return switch (drafted(c)) {
			case Ended(Course course) -> course.rate(c);
			case Settled(Course course) -> course.rate(c);
			case Draft _,Submitted _,Approved _,Recruiting _,Running _,Cancelled _ -> throw wrongPhase();
		};
	}

	default ActivityState evolve(ActivityEvent event) {
		return switch (event) {
			case ActivityDrafted e -> new Draft(Course.of(e));
			case ActivitySubmitted _ -> new Submitted(past().course());
			case ActivityApproved _ -> new Approved(past().course());
			case ActivityRejected _ -> new Draft(past().course());
			case ActivityChanged e -> past().with(past().course().planned(e.plan()));
			case RecruitmentOpened _ -> new Recruiting(past().course());
			case VolunteerSignedUp e -> with(past().course().roster().turn(e.volunteerId(), Status.SIGNED_UP));
			case SignUpAccepted e -> with(past().course().roster().in(e.volunteerId(), Status.ACCEPTED));
			case SignUpDeclined e -> with(past().course().roster().in(e.volunteerId(), Status.DECLINED));
			case SignUpWaitlisted e -> with(past().course().roster().turn(e.volunteerId(), Status.WAITLISTED));
			case SignUpWithdrawn e -> with(past().course().roster().in(e.volunteerId(), Status.WITHDRAWN));
			case CheckedIn e ->
				new Running(past().course().with(past().course().roster().change(e.volunteerId(), each -> each.arrived(e))));
			case CheckedOut e -> with(past().course().roster().change(e.volunteerId(), each -> each.left(e.stint())));
			case AbsenceMarked e -> with(past().course().roster().in(e.volunteerId(), Status.ABSENT));
			case InsuranceRecorded e -> past().with(past().course().with(e));
			case MaterialsHandedOut e -> past().with(past().course().with(e.handout()));
			case MaterialsCorrected e -> past().with(past().course().with(e.handout()));
			case ActivityEnded _ -> new Ended(past().course());
			case ActivitySettled _ -> new Settled(past().course());
			case ActivityCancelled _ -> new Cancelled(past().course());
			case ActivityRated e -> past().with(past().course().with(e));
		};
	}

	/** What a settled activity leaves to be recorded. */
	default SettledActivity settled() {
		if (this instanceof Settled(Course course)) {
			return new SettledActivity(course.plan(), course.roster().attended()
					.collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, each -> each.getValue().stints())));
		}
		throw new IllegalStateException("not settled: " + this.getClass().getSimpleName());
	}

	/** The team that does it, if there is one. */
	default @Nullable TeamId team() {
		return this instanceof Drafted activity ? activity.course().plan().team() : null;
	}

	/** The day whose rules hold for the plan: its first one. */
	default LocalDate startOr(LocalDate day) {
		return this instanceof Drafted activity ? activity.course().plan().startDate() : day;
	}

	private Drafted drafted(ActivityCommand c) {
		return switch (this) {
			case Undrafted _ -> throw Refused.notFound("activity.unknown", c.activityId());
			case Drafted activity -> activity;
		};
	}

	/** While people may sign up and come. */
	private Course open(ActivityCommand c) {
		return switch (drafted(c)) {
			case Recruiting(Course course) -> course;
			case Running(Course course) -> course;
			case Draft _,Submitted _,Approved _,Ended _,Settled _,Cancelled _ -> throw wrongPhase();
		};
	}

	private Refused wrongPhase() {
		return Refused.conflict("activity.wrong-phase", getClass().getSimpleName().toUpperCase(Locale.ROOT));
	}

	private ActivityState with(Roster roster) {
		return past().with(past().course().with(roster));
	}

	private Drafted past() {
		if (this instanceof Drafted activity) {
			return activity;
		}
		throw new IllegalStateException("a history that cannot be: nothing was drafted");
	}
}
