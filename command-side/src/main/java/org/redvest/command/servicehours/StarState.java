package org.redvest.command.servicehours;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.redvest.command.ruleset.InForce;
import org.redvest.command.ruleset.WorkingDays;
import org.redvest.command.servicehours.ServiceHoursCommand.ApplyForStar;
import org.redvest.command.servicehours.ServiceHoursCommand.AwardStar;
import org.redvest.command.servicehours.ServiceHoursCommand.DecideStarObjection;
import org.redvest.command.servicehours.ServiceHoursCommand.DowngradeStar;
import org.redvest.command.servicehours.ServiceHoursCommand.EndStarPublicity;
import org.redvest.command.servicehours.ServiceHoursCommand.ObjectToStar;
import org.redvest.command.servicehours.ServiceHoursCommand.PublishStarList;
import org.redvest.command.servicehours.ServiceHoursCommand.RejectStar;
import org.redvest.command.servicehours.ServiceHoursCommand.ReviewStar;
import org.redvest.command.servicehours.ServiceHoursCommand.RevokeStar;
import org.redvest.command.servicehours.ServiceHoursCommand.RunAnnualReview;
import org.redvest.command.servicehours.ServiceHoursCommand.StarCommand;
import org.redvest.command.volunteer.Standing;
import org.redvest.kernel.Actor.Role;
import org.redvest.kernel.By;
import org.redvest.kernel.Refused;
import org.redvest.kernel.RuleVersion;
import org.redvest.kernel.Rules.StarLevel;
import org.redvest.kernel.Rules.StarRules;
import org.redvest.kernel.ServiceHoursEvent;
import org.redvest.kernel.ServiceHoursEvent.AnnualReviewFailed;
import org.redvest.kernel.ServiceHoursEvent.AnnualReviewPassed;
import org.redvest.kernel.ServiceHoursEvent.Count;
import org.redvest.kernel.ServiceHoursEvent.StarApplied;
import org.redvest.kernel.ServiceHoursEvent.StarAwarded;
import org.redvest.kernel.ServiceHoursEvent.StarDowngraded;
import org.redvest.kernel.ServiceHoursEvent.StarEvent;
import org.redvest.kernel.ServiceHoursEvent.StarObjected;
import org.redvest.kernel.ServiceHoursEvent.StarObjectionDecided;
import org.redvest.kernel.ServiceHoursEvent.StarPublicised;
import org.redvest.kernel.ServiceHoursEvent.StarPublicityEnded;
import org.redvest.kernel.ServiceHoursEvent.StarReason;
import org.redvest.kernel.ServiceHoursEvent.StarRejected;
import org.redvest.kernel.ServiceHoursEvent.StarReviewed;
import org.redvest.kernel.ServiceHoursEvent.StarRevoked;
import org.redvest.kernel.VolunteerId;

/**
 * A volunteer's star in one scheme: the one current level, and the application for the next, if any.
 *
 * @param level the current level; 0 for none
 * @param application how far the application has come
 * @param reviewedYear the last year with an annual review; 0 for none
 */
record StarState(int level, Application application, int reviewedYear) {

	static final StarState NONE = new StarState(0, new Application.None(), 0);

	/** How far an application has come. */
	sealed interface Application {

		/** 无 */
		record None() implements Application {
		}

		/** 已申请 */
		record Applied(Sought sought) implements Application {
		}

		/** 初审通过 */
		record Reviewed(Sought sought) implements Application {
		}

		/** 公示, until this day and with it. @param over whether its end was noticed */
		record Publicised(Sought sought, LocalDate until, boolean over) implements Application {
		}

		/** 公示异议 */
		record Objected(Sought sought, LocalDate until, boolean over) implements Application {
		}
	}

	/** What is sought, and by which rules. */
	record Sought(int level, LocalDate cutOff, RuleVersion rule) {
	}

	/** The cut-off date of the open application; empty where there is none. */
	Optional<LocalDate> cutOff() {
		return sought().map(Sought::cutOff);
	}

	private Optional<Sought> sought() {
		return switch (application) {
			case Application.None _ -> Optional.empty();
			case Application.Applied(Sought sought) -> Optional.of(sought);
			case Application.Reviewed(Sought sought) -> Optional.of(sought);
			case Application.Publicised(Sought sought, LocalDate _, boolean _) -> Optional.of(sought);
			case Application.Objected(Sought sought, LocalDate _, boolean _) -> Optional.of(sought);
		};
	}

	/**
	 * @param rules those in force on the cut-off date, or where a command has none on the day it is given
	 * @param countedUpTo what the ledger counts up to a service date
	 */
	List<ServiceHoursEvent> decide(StarCommand c, Standing standing, InForce<StarRules> rules, WorkingDays workingDays,
			Function<LocalDate, Counted> countedUpTo) {
		VolunteerId volunteer = c.ledgerId().volunteer();
		return switch (c) {
			case ApplyForStar s -> apply(s, standing, new Scale(rules, countedUpTo), volunteer);
			case ReviewStar s -> review(s, new Scale(rules, countedUpTo), volunteer);
			case PublishStarList s -> publish(s, rules, workingDays, volunteer);
			case EndStarPublicity s -> endPublicity(s, volunteer);
			case ObjectToStar s -> object(s, volunteer);
			case DecideStarObjection s -> decide(s, volunteer);
			case AwardStar s -> award(s, standing, new Scale(rules, countedUpTo), volunteer);
			case RejectStar s -> reject(s, volunteer);
			case DowngradeStar s -> downgrade(s, rules, volunteer);
			case RevokeStar s -> revoke(s, rules, volunteer);
			case RunAnnualReview s -> reviewYear(s, new Scale(rules, countedUpTo), volunteer);
		};
	}

	private List<ServiceHoursEvent> apply(ApplyForStar c, Standing standing, Scale scale, VolunteerId volunteer) {
		Acting.APPLYING.demand(c.by(), volunteer);
		if (!standing.serves(c.day())) {
			throw Refused.conflict("hours.volunteer-does-not-serve");
		}
		if (c.cutOff().isAfter(c.day())) {
			throw Refused.invalid("star.cut-off-in-the-future", c.cutOff());
		}
		if (sought().isPresent()) {
			if (sought().get().cutOff.equals(c.cutOff())) {
				return List.of();
			}
			throw Refused.conflict("star.application-open", sought().get().cutOff);
		}
		Count count = scale.count(c.cutOff());
		int carried = scale.carries(count);
		int next = scale.rules.rules().skipping() ? Math.max(carried, level + 1) : level + 1;
		scale.mustCarry(next, count);
		return List.of(new StarApplied(volunteer, c.scheme(), next, count));
	}

	private List<ServiceHoursEvent> review(ReviewStar c, Scale scale, VolunteerId volunteer) {
		Acting.CONFIRMING.demandOther(c.by(), volunteer);
		return switch (application) {
			case Application.Applied(Sought sought) -> {
				Count count = scale.count(sought.cutOff);
				scale.mustCarry(sought.level, count);
				yield List.of(new StarReviewed(volunteer, c.scheme(), sought.level, count));
			}
			case Application.None _ -> throw Refused.conflict("star.no-application");
			case Application.Reviewed _,Application.Publicised _,Application.Objected _ -> List.of();
		};
	}

	private List<ServiceHoursEvent> publish(PublishStarList c, InForce<StarRules> rules, WorkingDays workingDays,
			VolunteerId volunteer) {
		Acting.CONFIRMING.demandOther(c.by(), volunteer);
		return switch (application) {
			case Application.Reviewed(Sought sought) -> {
				var until = workingDays.after(c.day(), rules.rules().publicityWorkingDays());
				yield List.of(new StarPublicised(volunteer, c.scheme(), sought.level, c.list(), until.day(), rules.version(),
						until.calendars()));
			}
			case Application.None _ -> throw Refused.conflict("star.no-application");
			case Application.Applied _ -> throw Refused.conflict("star.not-reviewed");
			case Application.Publicised _,Application.Objected _ -> List.of();
		};
	}

	private List<ServiceHoursEvent> endPublicity(EndStarPublicity c, VolunteerId volunteer) {
		Acting.CONFIRMING.demandOther(c.by(), volunteer);
		return switch (application) {
			case Application.Publicised(Sought sought, LocalDate until, boolean over) ->
				over ? List.of() : List.of(ended(c, volunteer, sought, until, false));
			case Application.Objected(Sought sought, LocalDate until, boolean over) ->
				over ? List.of() : List.of(ended(c, volunteer, sought, until, true));
			case Application.None _,Application.Applied _,Application.Reviewed _ -> throw Refused.conflict("star.not-publicised");
		};
	}

	private static StarPublicityEnded ended(EndStarPublicity c, VolunteerId volunteer, Sought sought, LocalDate until, boolean opposed) {
		if (!c.day().isAfter(until)) {
			throw Refused.conflict("star.publicity-runs", until);
		}
		return new StarPublicityEnded(volunteer, c.scheme(), sought.level, until, opposed);
	}

	private List<ServiceHoursEvent> object(ObjectToStar c, VolunteerId volunteer) {
		return switch (application) {
			case Application.Publicised(Sought sought, LocalDate until, boolean _) -> {
				if (c.day().isAfter(until)) {
					throw Refused.conflict("star.publicity-over", until);
				}
				yield List.of(new StarObjected(volunteer, c.scheme(), sought.level, c.ground(), c.words()));
			}
			case Application.Objected(Sought sought, LocalDate _, boolean _) ->
				List.of(new StarObjected(volunteer, c.scheme(), sought.level, c.ground(), c.words()));
			case Application.None _,Application.Applied _,Application.Reviewed _ -> throw Refused.conflict("star.not-publicised");
		};
	}

	private List<ServiceHoursEvent> decide(DecideStarObjection c, VolunteerId volunteer) {
		Acting.DECIDING.demandOther(c.by(), volunteer);
		if (!(application instanceof Application.Objected(Sought sought, LocalDate _, boolean _))) {
			throw Refused.conflict("star.no-objection");
		}
		var decided = new StarObjectionDecided(volunteer, c.scheme(), sought.level, c.upheld(), c.words());
		return c.upheld()
				? List.of(decided, new StarRejected(volunteer, c.scheme(), sought.level, StarReason.OBJECTION_UPHELD, null))
				: List.of(decided);
	}

	private List<ServiceHoursEvent> award(AwardStar c, Standing standing, Scale scale, VolunteerId volunteer) {
		return switch (application) {
			case Application.Publicised(Sought sought, LocalDate until, boolean _) -> {
				mayGrant(c.by(), scale.rules.rules(), sought.level, volunteer);
				if (!c.day().isAfter(until)) {
					throw Refused.conflict("star.publicity-runs", until);
				}
				if (!standing.serves(c.day())) {
					throw Refused.conflict("hours.volunteer-does-not-serve");
				}
				if (sought.level <= level || !scale.rules.rules().skipping() && sought.level != level + 1) {
					throw Refused.conflict("star.out-of-turn", sought.level, level);
				}
				Count count = scale.count(sought.cutOff);
				scale.mustCarry(sought.level, count);
				yield List.of(new StarAwarded(volunteer, c.scheme(), sought.level, level, count));
			}
			case Application.None _ -> throw Refused.conflict("star.no-application");
			case Application.Applied _,Application.Reviewed _ -> throw Refused.conflict("star.not-publicised");
			case Application.Objected _ -> throw Refused.conflict("star.objection-open");
		};
	}

	private List<ServiceHoursEvent> reject(RejectStar c, VolunteerId volunteer) {
		Acting.CONFIRMING.demandOther(c.by(), volunteer);
		Sought sought = sought().orElseThrow(() -> Refused.conflict("star.no-application"));
		return List.of(new StarRejected(volunteer, c.scheme(), sought.level, c.reason(), c.words()));
	}

	private List<ServiceHoursEvent> downgrade(DowngradeStar c, InForce<StarRules> rules, VolunteerId volunteer) {
		mustHaveOne();
		mayGrant(c.by(), rules.rules(), level, volunteer);
		if (c.level() == level) {
			return List.of();
		}
		if (c.level() < 1 || c.level() > level) {
			throw Refused.invalid("star.not-lower", c.level(), level);
		}
		return List.of(new StarDowngraded(volunteer, c.scheme(), c.level(), level, c.reason(), c.words(), rules.version()));
	}

	private List<ServiceHoursEvent> revoke(RevokeStar c, InForce<StarRules> rules, VolunteerId volunteer) {
		mustHaveOne();
		mayGrant(c.by(), rules.rules(), level, volunteer);
		return List.of(new StarRevoked(volunteer, c.scheme(), level, c.reason(), c.words(), rules.version()));
	}

	private List<ServiceHoursEvent> reviewYear(RunAnnualReview c, Scale scale, VolunteerId volunteer) {
		Acting.CONFIRMING.demandOther(c.by(), volunteer);
		mustHaveOne();
		if (c.cutOff().isAfter(c.day())) {
			throw Refused.invalid("star.cut-off-in-the-future", c.cutOff());
		}
		int year = c.cutOff().getYear();
		if (year <= reviewedYear) {
			return List.of();
		}
		Count count = scale.count(c.cutOff());
		int carried = scale.carries(count);
		return List.of(carried >= level
				? new AnnualReviewPassed(volunteer, c.scheme(), level, year, count)
				: new AnnualReviewFailed(volunteer, c.scheme(), level, year, carried, count));
	}

	private void mustHaveOne() {
		if (level == 0) {
			throw Refused.conflict("star.none");
		}
	}

	/** Whoever grants a level may also lower it or take it away. */
	private static void mayGrant(By by, StarRules rules, int level, VolunteerId volunteer) {
		Acting.notHimself(by, volunteer);
		Set<Role> roles = rules.levels().stream().filter(each -> each.level() == level).findFirst().map(StarLevel::grantedBy)
				.orElse(Set.of(Role.AUTHORITY));
		if (!roles.contains(by.actor().role())) {
			throw Refused.forbidden("star.may-not-grant", level);
		}
	}

	StarState evolve(StarEvent event) {
		return switch (event) {
			case StarApplied e -> in(new Application.Applied(new Sought(e.level(), e.count().cutOff(), e.count().rule())));
			case StarReviewed _ -> in(new Application.Reviewed(pastSought()));
			case StarPublicised e -> in(new Application.Publicised(pastSought(), e.until(), false));
			case StarPublicityEnded _ -> in(over());
			case StarObjected _ -> in(new Application.Objected(pastSought(), pastUntil(), isOver()));
			case StarObjectionDecided _ -> in(new Application.Publicised(pastSought(), pastUntil(), isOver()));
			case StarAwarded e -> new StarState(e.level(), new Application.None(), reviewedYear);
			case StarRejected _ -> in(new Application.None());
			case StarDowngraded e -> new StarState(e.level(), application, reviewedYear);
			case StarRevoked _ -> new StarState(0, application, reviewedYear);
			case AnnualReviewPassed e -> new StarState(level, application, e.year());
			case AnnualReviewFailed e -> new StarState(level, application, e.year());
		};
	}

	private StarState in(Application next) {
		return new StarState(level, next, reviewedYear);
	}

	private Sought pastSought() {
		return sought().orElseThrow(() -> new IllegalStateException("no application"));
	}

	private boolean isOver() {
		return application instanceof Application.Publicised(Sought _, LocalDate _, boolean over) && over
				|| application instanceof Application.Objected(Sought _, LocalDate _, boolean wasOver) && wasOver;
	}

	private Application over() {
		return application instanceof Application.Objected
				? new Application.Objected(pastSought(), pastUntil(), true)
				: new Application.Publicised(pastSought(), pastUntil(), true);
	}

	private LocalDate pastUntil() {
		return switch (application) {
			case Application.Publicised(Sought _, LocalDate until, boolean _) -> until;
			case Application.Objected(Sought _, LocalDate until, boolean _) -> until;
			case Application.None _,Application.Applied _,Application.Reviewed _ ->
				throw new IllegalStateException("never publicised");
		};
	}

	/** The rules in force on the cut-off date, and what the ledger counts. */
	private record Scale(InForce<StarRules> rules, Function<LocalDate, Counted> countedUpTo) {

		Count count(LocalDate cutOff) {
			Counted counted = countedUpTo.apply(cutOff);
			return new Count(cutOff, counted.minutes(), counted.strongMinutes(), counted.records(), rules.version());
		}

		/** The highest level that a count carries; 0 for none. */
		int carries(Count count) {
			return rules.rules().carries(count.minutes(), count.strongMinutes());
		}

		void mustCarry(int level, Count count) {
			StarLevel wanted = rules.rules().levels().stream().filter(each -> each.level() == level).findFirst()
					.orElseThrow(() -> Refused.conflict("star.highest-held"));
			if (count.minutes() < wanted.minutes()) {
				throw Refused.conflict("star.not-enough-hours", level, wanted.minutes(), count.minutes());
			}
			if (!rules.rules().proved(count.minutes(), count.strongMinutes())) {
				throw Refused.conflict("star.weak-evidence", rules.rules().strongEvidencePercent());
			}
		}
	}
}
