package org.redvest.kernel;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.redvest.kernel.Catalogue.Choice;
import org.redvest.kernel.Catalogue.Matter;
import org.redvest.kernel.Catalogue.MatterQuestion;
import org.redvest.kernel.Rules.ActivityRules;
import org.redvest.kernel.Rules.AttentionRules;
import org.redvest.kernel.Rules.CalendarRules;
import org.redvest.kernel.Rules.CatalogueRules;
import org.redvest.kernel.Rules.CertificateRules;
import org.redvest.kernel.Rules.ConsentRules;
import org.redvest.kernel.Rules.DayTier;
import org.redvest.kernel.Rules.HazardRules;
import org.redvest.kernel.Rules.HazardTerms;
import org.redvest.kernel.Rules.HeadRules;
import org.redvest.kernel.Rules.HoursRules;
import org.redvest.kernel.Rules.LevelAttention;
import org.redvest.kernel.Rules.LevelTerms;
import org.redvest.kernel.Rules.PointsRules;
import org.redvest.kernel.Rules.RefusalRules;
import org.redvest.kernel.Rules.RequestRules;
import org.redvest.kernel.Rules.RetentionRules;
import org.redvest.kernel.Rules.StarLevel;
import org.redvest.kernel.Rules.StarRules;
import org.redvest.kernel.Rules.Succession;
import org.redvest.kernel.Rules.Term;

/**
 * Whether rules make sense; checked when they are published or tried, so that old ones stay readable. Refused with
 * {@code ruleset.malformed}, which names the field.
 */
public final class Soundness {

	private Soundness() {
	}

	public static void check(Rules rules) {
		switch (rules) {
			case StarRules star -> check(star);
			case HoursRules hours -> check(hours);
			case HeadRules head -> check(head);
			case RequestRules request -> check(request);
			case CalendarRules calendar -> check(calendar);
			case RetentionRules retention -> check(retention);
			case HazardRules hazard -> check(hazard);
			case ActivityRules activity -> check(activity);
			case RefusalRules refusal -> require(refusal.keptWhole() >= 1, "keptWhole");
			case PointsRules points -> check(points);
			case CertificateRules certificate -> check(certificate);
			case AttentionRules attention -> check(attention);
			case CatalogueRules catalogue -> check(catalogue);
			case ConsentRules _ -> {
			}
		}
	}

	private static void check(StarRules star) {
		List<StarLevel> levels = star.levels();
		require(!levels.isEmpty() && levels.size() <= 5, "levels");
		for (int i = 0; i < levels.size(); i++) {
			require(levels.get(i).level() == i + 1, "levels.level");
			require(levels.get(i).minutes() > (i == 0 ? 0 : levels.get(i - 1).minutes()), "levels.minutes");
			require(!levels.get(i).grantedBy().isEmpty(), "levels.grantedBy");
		}
		require(star.publicityWorkingDays() >= 0, "publicityWorkingDays");
		require(star.strongEvidencePercent() >= 0 && star.strongEvidencePercent() <= 100, "strongEvidencePercent");
	}

	private static void check(HoursRules hours) {
		List<DayTier> tiers = hours.dayTiers();
		require(!tiers.isEmpty(), "dayTiers");
		for (int i = 0; i < tiers.size(); i++) {
			require(tiers.get(i).upToMinutes() > (i == 0 ? 0 : tiers.get(i - 1).upToMinutes()), "dayTiers.upToMinutes");
			require(tiers.get(i).upToMinutes() <= 24 * 60, "dayTiers.upToMinutes");
			require(i == 0 || !tiers.get(i).approvedBy().isEmpty(), "dayTiers.approvedBy");
		}
		require(hours.publicityWorkingDays() >= 0, "publicityWorkingDays");
		require(hours.recordWithinDays() >= 0, "recordWithinDays");
		require(hours.minuteStep() >= 1, "minuteStep");
	}

	private static void check(HeadRules head) {
		require(head.termMonths() >= 1, "termMonths");
		require(head.publicityDays() >= 0, "publicityDays");
		require(head.mostBuildings() >= 1, "mostBuildings");
	}

	private static void check(RequestRules request) {
		for (ServiceLevel level : ServiceLevel.values()) {
			LevelTerms terms = request.terms().get(level);
			require(terms != null && terms.dispatch().amount() > 0 && terms.feedback().amount() > 0, "terms." + level);
		}
		require(request.returnWindow().amount() >= 0, "returnWindow");
		require(request.longestPause().amount() >= 0 && request.mostPauses() >= 0, "longestPause");
		require(request.longestExtension().amount() >= 0 && request.mostExtensions() >= 0, "longestExtension");
		require(request.followUpAttempts() >= 1, "followUpAttempts");
	}

	private static void check(CalendarRules calendar) {
		require(calendar.holidays().stream().noneMatch(calendar.makeUpDays()::contains), "makeUpDays");
	}

	private static void check(RetentionRules retention) {
		require(retention.httpReceiptDays() >= 1, "httpReceiptDays");
		require(retention.policyReceiptDays() == null || retention.policyReceiptDays() >= 1, "policyReceiptDays");
	}

	private static void check(HazardRules hazard) {
		require(hazard.kinds().containsAll(hazard.presumedUrgent()), "presumedUrgent");
		require(hazard.grade().amount() > 0, "grade");
		require(hazard.handOver().amount() > 0, "handOver");
		require(hazard.longestParking().amount() > 0, "longestParking");
		for (HazardEvent.Level level : HazardEvent.Level.values()) {
			HazardTerms terms = hazard.terms().get(level);
			require(terms != null && Stream.of(terms.assign(), terms.rectify(), terms.recheck()).allMatch(each -> each.amount() > 0),
					"terms." + level);
		}
	}

	private static void check(AttentionRules attention) {
		for (ServiceLevel level : ServiceLevel.values()) {
			LevelAttention own = attention.levels().get(level);
			require(own != null && own.remind().amount() > 0 && own.remind().unit() != Term.Unit.WORKING_DAYS
					&& own.supervise().size() <= RequestCodes.HIGHEST_SUPERVISION
					&& own.supervise().stream().allMatch(each -> each.amount() >= 0), "levels." + level);
		}
	}

	private static void check(ActivityRules activity) {
		require(activity.longestMonths() >= 1, "longestMonths");
		require(activity.checkInsADay() >= 1, "checkInsADay");
		require(activity.longestStintHours() >= 1 && activity.longestStintHours() <= 24, "longestStintHours");
		require(activity.siteRadiusMetres() >= 1, "siteRadiusMetres");
		require(activity.checkInLeadMinutes() >= 0, "checkInLeadMinutes");
	}

	private static void check(PointsRules points) {
		require(points.pointsPerHour() >= 0 && points.pointsPerHour() <= 1_000, "pointsPerHour");
		require(points.categoryPercent().values().stream().allMatch(each -> each >= 0 && each <= 1_000), "categoryPercent");
		require(points.validMonths() == null || points.validMonths() >= 1, "validMonths");
		require(points.referralPoints() >= 0, "referralPoints");
		require(points.mostRedemptionsPerQuarter() == null || points.mostRedemptionsPerQuarter() >= 1, "mostRedemptionsPerQuarter");
		require(points.mostPointsPerQuarter() == null || points.mostPointsPerQuarter() >= 1, "mostPointsPerQuarter");
	}

	/** A unit has one successor, which in the end is one that nobody succeeded. */
	private static void check(CertificateRules certificate) {
		require(certificate.publicityDays() >= 0, "publicityDays");
		Set<UnitCode> succeeded = certificate.successions().stream().map(Succession::unit).collect(toUnmodifiableSet());
		require(succeeded.size() == certificate.successions().size(), "successions.unit");
		require(succeeded.stream().noneMatch(each -> succeeded.contains(certificate.certifier(each))), "successions.successor");
	}

	private static void check(CatalogueRules catalogue) {
		require(isSet(catalogue.matters(), Matter::code), "matters.code");
		for (Matter matter : catalogue.matters()) {
			require(Catalogue.CODE.matcher(matter.code()).matches() && !matter.code().startsWith(HazardEvent.CATEGORY), "matters.code");
			require(matter.keywords().stream().noneMatch(each -> each.contains(",")), "matters.keywords");
			require(isSet(matter.questions(), MatterQuestion::code), "matters.questions.code");
			matter.questions().forEach(Soundness::check);
		}
	}

	private static void check(MatterQuestion question) {
		require(Codes.isCode(question.code(), "_.-", 64), "matters.questions.code");
		require(question.kind().isList() != question.choices().isEmpty(), "matters.questions.choices");
		require(isSet(question.choices(), Choice::key), "matters.questions.choices.key");
		require(question.choices().stream().allMatch(each -> Codes.isCode(each.key(), "_.-", 64)), "matters.questions.choices.key");
	}

	private static <T> boolean isSet(List<T> all, Function<T, String> key) {
		return all.stream().map(key).distinct().count() == all.size();
	}

	private static void require(boolean sound, String field) {
		if (!sound) {
			throw Refused.invalid("ruleset.malformed", field);
		}
	}
}
