package org.redvest.kernel;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.BuildingEvent.FindingCode;

/**
 * What a rule set (规则集) says: dated data that decisions look up, never constants in code. What may change about a rule
 * set (that thresholds rise, say) is checked when it is published, so that old ones stay readable for ever. Sets are sorted,
 * so that the same rules are always written the same way.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({@JsonSubTypes.Type(value = Rules.CatalogueRules.class, name = "catalogue"),
		@JsonSubTypes.Type(value = Rules.StarRules.class, name = "star"),
		@JsonSubTypes.Type(value = Rules.HoursRules.class, name = "hours"),
		@JsonSubTypes.Type(value = Rules.HeadRules.class, name = "head"),
		@JsonSubTypes.Type(value = Rules.RequestRules.class, name = "request"),
		@JsonSubTypes.Type(value = Rules.CalendarRules.class, name = "calendar"),
		@JsonSubTypes.Type(value = Rules.RetentionRules.class, name = "retention"),
		@JsonSubTypes.Type(value = Rules.ConsentRules.class, name = "consent"),
		@JsonSubTypes.Type(value = Rules.HazardRules.class, name = "hazard"),
		@JsonSubTypes.Type(value = Rules.ActivityRules.class, name = "activity"),
		@JsonSubTypes.Type(value = Rules.RefusalRules.class, name = "refusal"),
		@JsonSubTypes.Type(value = Rules.PointsRules.class, name = "points"),
		@JsonSubTypes.Type(value = Rules.CertificateRules.class, name = "certificate"),
		@JsonSubTypes.Type(value = Rules.AttentionRules.class, name = "attention")})
public sealed interface Rules {

	/**
	 * Star certification (星级认证): which level how many credited minutes earn, and who grants it.
	 *
	 * @param levels from the first star upwards
	 * @param skipping whether a level may be granted without the ones below it
	 * @param publicityWorkingDays how long a proposed star is publicised before it may be awarded
	 * @param strongEvidencePercent the least share of the counted minutes that evidence of grade A or B must prove
	 */
	record StarRules(List<StarLevel> levels, boolean skipping, int publicityWorkingDays, int strongEvidencePercent)
			implements
				Rules {

		public StarRules {
			levels = List.copyOf(levels);
		}

		/** The highest level that so many credited minutes carry, of which so many are proved by grade A or B; 0 for none. */
		public int carries(long minutes, long strongMinutes) {
			return !proved(minutes, strongMinutes)
					? 0
					: levels.stream().filter(each -> each.minutes() <= minutes).mapToInt(StarLevel::level).max().orElse(0);
		}

		/** Whether evidence of grade A or B proves enough of them. */
		public boolean proved(long minutes, long strongMinutes) {
			return strongMinutes * 100 >= minutes * strongEvidencePercent;
		}
	}

	/** One star level: its threshold in credited minutes, and the roles that may grant it. */
	record StarLevel(int level, int minutes, Set<Actor.Role> grantedBy) {

		public StarLevel {
			grantedBy = Collections.unmodifiableSortedSet(new TreeSet<>(grantedBy));
		}
	}

	/**
	 * Recording of service hours (服务时长记录).
	 *
	 * @param dayTiers how much one person may have in one day, and who must approve it, from the lowest tier upwards
	 * @param publicityWorkingDays how many working days a record is publicised before it may be credited unopposed
	 * @param recordWithinDays how many days after the service it may still be recorded; later it must be back-filled (补录)
	 * @param minuteStep credited minutes are a multiple of this
	 * @param backfilledBy the roles with the separate right to back-fill
	 */
	record HoursRules(List<DayTier> dayTiers, int publicityWorkingDays, int recordWithinDays, int minuteStep,
			Set<Actor.Role> backfilledBy) implements Rules {

		public HoursRules {
			dayTiers = List.copyOf(dayTiers);
			backfilledBy = Collections.unmodifiableSortedSet(new TreeSet<>(backfilledBy));
		}

		/** The tier that a day of so many minutes lies in; none beyond the last. */
		public Optional<DayTier> tier(int dayMinutes) {
			return dayTiers.stream().filter(each -> dayMinutes <= each.upToMinutes()).findFirst();
		}
	}

	/** A day's total up to so many minutes needs the approval of one of these roles; of nobody where there are none. */
	record DayTier(int upToMinutes, Set<Actor.Role> approvedBy) {

		public DayTier {
			approvedBy = Collections.unmodifiableSortedSet(new TreeSet<>(approvedBy));
		}
	}

	/**
	 * Building heads (楼栋长).
	 *
	 * @param termMonths how long a term lasts
	 * @param publicityDays how many calendar days a nomination is publicised before the appointment
	 * @param mostBuildings the most buildings that one head may hold at a time
	 */
	record HeadRules(int termMonths, int publicityDays, int mostBuildings) implements Rules {
	}

	/**
	 * Service requests (诉求工单).
	 *
	 * @param terms the deadlines of each service level
	 * @param returnWindow within which a unit may ask to return a case, from the dispatch
	 * @param longestPause how long one pause of the clock may last
	 * @param mostPauses how often the clock of one case may be paused
	 * @param mostExtensions how often a deadline may be extended
	 * @param longestExtension by how much one extension may move the deadline
	 * @param followUpAttempts how many failed attempts to reach the requester allow closing without an answer
	 */
	record RequestRules(Map<ServiceLevel, LevelTerms> terms, Term returnWindow, Term longestPause, int mostPauses,
			int mostExtensions, Term longestExtension, int followUpAttempts) implements Rules {

		public RequestRules {
			terms = Collections.unmodifiableSortedMap(new TreeMap<>(terms));
		}
	}

	/**
	 * Until when a request of one level is to be dispatched, from its receipt, and from its dispatch the requester to be
	 * contacted (what the response rate counts) and the outcome to be reported.
	 */
	record LevelTerms(Term dispatch, Term contact, Term feedback) {
	}

	/** A length of time that a rule grants. */
	record Term(int amount, Unit unit) {

		/** What a term is counted in. */
		public enum Unit {
			/** 分钟 */
			MINUTES,
			/** 小时 */
			HOURS,
			/** 自然日 */
			DAYS,
			/** 工作日 */
			WORKING_DAYS
		}
	}

	/**
	 * Exceptions from "Monday to Friday are working days", as one notice of the State Council names them for a year
	 * (节假日安排), or a local suspension.
	 *
	 * @param holidays days off that would be working days
	 * @param makeUpDays working days that would be days off (调休上班)
	 */
	record CalendarRules(Set<LocalDate> holidays, Set<LocalDate> makeUpDays) implements Rules {

		public CalendarRules {
			holidays = Collections.unmodifiableSortedSet(new TreeSet<>(holidays));
			makeUpDays = Collections.unmodifiableSortedSet(new TreeSet<>(makeUpDays));
		}

		public boolean working(LocalDate day) {
			return makeUpDays.contains(day) || day.getDayOfWeek().getValue() <= 5 && !holidays.contains(day);
		}
	}

	/**
	 * How long what stands beside the events is kept.
	 *
	 * @param httpReceiptDays for how many days a repeated {@code Idempotency-Key} is answered from its receipt
	 * @param policyReceiptDays the same for the commands of policies; null for good, since a policy may read the log anew
	 */
	record RetentionRules(int httpReceiptDays, @Nullable Integer policyReceiptDays) implements Rules {
	}

	/**
	 * Whose registration and service need a guardian's consent (监护人同意): always those of a child under fourteen
	 * (个人信息保护法 art. 31), from fourteen to seventeen by these.
	 *
	 * @param fromFourteen whether those from fourteen to seventeen need it as well
	 * @param selfSupportingExempt whether one of sixteen or seventeen who lives on own income needs none even so
	 */
	record ConsentRules(boolean fromFourteen, boolean selfSupportingExempt) implements Rules {

		public boolean ask(AgeBand age, boolean selfSupporting) {
			return switch (age) {
				case UNDER_14 -> true;
				case FROM_14_TO_15 -> fromFourteen;
				case FROM_16_TO_17 -> fromFourteen && !(selfSupporting && selfSupportingExempt);
				case ADULT -> false;
			};
		}
	}

	/**
	 * Volunteer activities (志愿服务活动).
	 *
	 * @param excluded types that are no volunteering and are not approved
	 * @param longestMonths how long an activity may last
	 * @param checkInsADay how often one person may check in to an activity in one day
	 * @param longestStintHours how long may pass between check-in and check-out
	 * @param siteRadiusMetres how near to the site somebody has to be who checks in by position
	 * @param checkInLeadMinutes how long before the start one may check in
	 */
	record ActivityRules(Set<ActivityEvent.ActivityType> excluded, int longestMonths, int checkInsADay, int longestStintHours,
			int siteRadiusMetres, int checkInLeadMinutes) implements Rules {

		public ActivityRules {
			excluded = Collections.unmodifiableSortedSet(new TreeSet<>(excluded));
		}
	}

	/**
	 * Hazards (隐患).
	 *
	 * @param kinds which findings are hazards; the others are a patrol's alone
	 * @param presumedUrgent those that are taken for urgent until somebody has looked
	 * @param grade until when a hazard is graded, from its report
	 * @param handOver until when an urgent one is handed to emergency, from its report or from when it became urgent
	 * @param terms the deadlines of each level
	 * @param longestParking for how long one may be parked before it is looked at again
	 */
	record HazardRules(Set<FindingCode> kinds, Set<FindingCode> presumedUrgent, Term grade, Term handOver,
			Map<HazardEvent.Level, HazardTerms> terms, Term longestParking) implements Rules {

		public HazardRules {
			kinds = Collections.unmodifiableSortedSet(new TreeSet<>(kinds));
			presumedUrgent = Collections.unmodifiableSortedSet(new TreeSet<>(presumedUrgent));
			terms = Collections.unmodifiableSortedMap(new TreeMap<>(terms));
		}
	}

	/**
	 * Until when a hazard of one level is to be assigned, from its grading, rectified, from its assignment, and rechecked, from the
	 * report of its rectification.
	 */
	record HazardTerms(Term assign, Term rectify, Term recheck) {
	}

	/**
	 * How refusals are kept (拒绝记录).
	 *
	 * @param keptWhole how many of one actor and day are kept whole; of the rest it is kept how many there were by code
	 */
	record RefusalRules(int keptWhole) implements Rules {
	}

	/**
	 * Points (积分).
	 *
	 * @param pointsPerHour what an hour of service earns; parts of an hour earn their share, parts of a point nothing
	 * @param categoryPercent by which share services of a category earn (分类系数); 100 for those that are not named
	 * @param validMonths for how many months points may be redeemed, from the day on which they are earned; null for ever
	 * @param referralPoints what somebody earns whom he introduced; 0 for nothing
	 * @param mostRedemptionsPerQuarter how often one may redeem in a quarter; null for as often as one likes
	 * @param mostPointsPerQuarter how many points one may redeem in a quarter; null for as many as one has
	 */
	record PointsRules(int pointsPerHour, Map<ServiceHoursEvent.Category, Integer> categoryPercent, @Nullable Integer validMonths,
			int referralPoints, @Nullable Integer mostRedemptionsPerQuarter, @Nullable Integer mostPointsPerQuarter) implements Rules {

		private static final int MINUTES = 60;
		private static final int PERCENT = 100;

		public PointsRules {
			categoryPercent = Collections.unmodifiableSortedMap(new TreeMap<>(categoryPercent));
		}

		/** What so many minutes of a category earn. */
		public int earnedBy(int minutes, ServiceHoursEvent.Category category) {
			return (int) ((long) minutes * pointsPerHour * categoryPercent.getOrDefault(category, PERCENT) / (MINUTES * PERCENT));
		}

		/** The last day on which points earned on a day may be redeemed, or null. */
		public @Nullable LocalDate lastDay(LocalDate earned) {
			return validMonths == null ? null : earned.plusMonths(validMonths);
		}
	}

	/**
	 * Certificates of service (志愿服务记录证明).
	 *
	 * @param publicityDays how many calendar days one is publicised inside the unit before it may be issued
	 * @param successions which unit took the place of another, and so certifies what that one recorded
	 */
	record CertificateRules(int publicityDays, List<Succession> successions) implements Rules {

		public CertificateRules {
			successions = List.copyOf(successions);
		}

		/** Who certifies what a unit recorded: itself, or whoever took its place in the end. */
		public UnitCode certifier(UnitCode recorder) {
			UnitCode certifier = recorder;
			for (int step = 0; step < successions.size(); step++) {
				certifier = successor(certifier);
			}
			return certifier;
		}

		private UnitCode successor(UnitCode unit) {
			return successions.stream().filter(each -> each.unit().equals(unit)).map(Succession::successor).findFirst().orElse(unit);
		}
	}

	/** A unit that was merged or dissolved, and the one that took its place. */
	record Succession(UnitCode unit, UnitCode successor) {
	}

	/**
	 * Who looks after the deadlines of requests (催办、督办), by service level.
	 *
	 * @param levels what is done about the deadlines of each
	 */
	record AttentionRules(Map<ServiceLevel, LevelAttention> levels) implements Rules {

		public AttentionRules {
			levels = Collections.unmodifiableSortedMap(new TreeMap<>(levels));
		}
	}

	/**
	 * What the clock does before and after the deadlines of one level.
	 *
	 * @param remind how long before a deadline whoever has to meet it is reminded, in minutes, hours or days
	 * @param supervise how long after the deadline of the outcome each level of supervision begins, from the first upwards
	 */
	record LevelAttention(Term remind, List<Term> supervise) {

		public LevelAttention {
			supervise = List.copyOf(supervise);
		}
	}

	/** What residents may report in public space (诉求事项目录), and as what it is classified (Beijing art. 12). */
	record CatalogueRules(List<Catalogue.Matter> matters) implements Rules {

		public CatalogueRules {
			matters = List.copyOf(matters);
		}

		/** The matter of a code. */
		public Optional<Catalogue.Matter> find(String code) {
			return matters.stream().filter(each -> each.code().equals(code)).findFirst();
		}
	}

	/** The kinds of rules there are. */
	enum Kind {
		STAR(StarRules.class), HOURS(HoursRules.class), HEAD(HeadRules.class), REQUEST(RequestRules.class), CALENDAR(
				CalendarRules.class), RETENTION(RetentionRules.class), CONSENT(ConsentRules.class), HAZARD(HazardRules.class), ACTIVITY(
						ActivityRules.class), REFUSAL(RefusalRules.class), POINTS(
								PointsRules.class), CERTIFICATE(
										CertificateRules.class), ATTENTION(AttentionRules.class), CATALOGUE(CatalogueRules.class);

		private final Class<? extends Rules> type;

		Kind(Class<? extends Rules> type) {
			this.type = type;
		}

		/** As it stands in names: {@code star}. */
		public String code() {
			return name().toLowerCase(Locale.ROOT);
		}

		public static Kind of(String code) {
			return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst()
					.orElseThrow(() -> new IllegalArgumentException("kind of rules"));
		}

		public static Kind of(Class<? extends Rules> type) {
			return Arrays.stream(values()).filter(kind -> kind.type == type).findFirst().orElseThrow();
		}

		/** Whether these rules are of this kind. */
		public boolean is(@Nullable Rules rules) {
			return type.isInstance(rules);
		}
	}
}
