package org.redvest.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.privacy.Sealed;

/**
 * A volunteer's ledger of service hours (服务时长账本) and star certification (星级认证): one stream per volunteer, beside
 * the volunteer's own. Credited minutes change by {@link HoursCredited}, {@link HoursCorrected} and {@link RecordVoided}
 * alone, the last two with a contra entry; their sum is the volunteer's total at every position.
 */
public sealed interface ServiceHoursEvent extends DomainEvent {

	/** Where days begin and end. */
	ZoneId DISTRICT = ZoneId.of("Asia/Shanghai");

	VolunteerId volunteerId();

	/** What happens to one service record (服务记录). */
	sealed interface RecordEvent extends ServiceHoursEvent {

		ServiceRecordId recordId();
	}

	/** What happens in star certification (星级认证). */
	sealed interface StarEvent extends ServiceHoursEvent {

		String scheme();
	}

	/**
	 * What was done, when, and how it is proved.
	 *
	 * @param start when it began
	 * @param end when it ended
	 * @param minutes the minutes of service; travel and breaks are left out
	 * @param serviceDate the day to which it belongs wholly: the one on which it began, Asia/Shanghai
	 * @param activity the name of the activity or project; not personal
	 * @param category what kind of service it was
	 * @param organiser the organising unit
	 * @param inCharge the account of the person in charge
	 * @param capture how the hours were captured
	 * @param area where it was, or null where that is not known
	 * @param details place, recipient and content in words, sealed under the volunteer; null where nothing was said
	 */
	record Work(Instant start, Instant end, int minutes, LocalDate serviceDate, String activity, Category category,
			UnitCode organiser, String inCharge, Capture capture, @Nullable AreaCode area, @Nullable Sealed details) {

		/** The day in the district on which it begins is the one to which it belongs. */
		public static Work of(Instant start, Instant end, int minutes, String activity, Category category, UnitCode organiser,
				String inCharge, Capture capture, @Nullable AreaCode area, @Nullable Sealed details) {
			return new Work(start, end, minutes, LocalDate.ofInstant(start, DISTRICT), activity, category, organiser, inCharge, capture,
					area, details);
		}

		/** What views group by. */
		public Entry entry() {
			return new Entry(serviceDate, minutes, capture.grade(), organiser, category);
		}
	}

	/** What views of a record group by. */
	record Entry(LocalDate serviceDate, int minutes, EvidenceGrade grade, UnitCode organiser, Category category) {
	}

	/** Kinds of service (服务类别). */
	enum Category {
		/** 文明交通劝导 */
		TRAFFIC,
		/** 环境清洁 */
		CLEANING,
		/** 科普宣传 */
		SCIENCE,
		/** 疫情防控 */
		EPIDEMIC,
		/** 反诈宣传 */
		ANTI_FRAUD,
		/** 防溺水 */
		DROWNING,
		/** 禁毒宣传 */
		DRUGS,
		/** 敲门行动 */
		DOOR_KNOCKING,
		/** 楼栋巡查 */
		PATROL,
		/** 助老助残 */
		CARE,
		/** 艺术童伴 */
		ART,
		/** 大型活动 */
		EVENT,
		/** 应急救援 */
		RESCUE,
		/** 其他 */
		OTHER
	}

	/** How hours were captured (记录方式); it decides the evidence grade. */
	enum Capture {
		/** 双方签到签退并定位 */
		TWO_SIDED_CHECK_IN(EvidenceGrade.A),
		/** 扫码加名册 */
		SCAN_AND_ROSTER(EvidenceGrade.B),
		/** 名册经服务对象确认 */
		CONFIRMED_ROSTER(EvidenceGrade.C),
		/** 补录 */
		BACKFILL(EvidenceGrade.D),
		/** 转入 */
		TRANSFER(EvidenceGrade.D);

		private final EvidenceGrade grade;

		Capture(EvidenceGrade grade) {
			this.grade = grade;
		}

		public EvidenceGrade grade() {
			return grade;
		}
	}

	/** 待确认: somebody with the right to record entered a service in time. */
	@EventType("hours.service-recorded")
	record ServiceRecorded(VolunteerId volunteerId, ServiceRecordId recordId, Work work, String recorder, RuleVersion rule)
			implements
				RecordEvent {
	}

	/** 补录: the same, afterwards, by somebody with the separate right to do so. */
	@EventType("hours.service-backfilled")
	record ServiceBackfilled(VolunteerId volunteerId, ServiceRecordId recordId, Work work, String recorder,
			BackfillReason reason, RuleVersion rule) implements RecordEvent {
	}

	/**
	 * 转入: another organisation's confirmed record was taken over with the volunteer's consent.
	 *
	 * @param origin the organisation or system that recorded it
	 * @param originNumber the record's number there
	 * @param consentedOn when the volunteer consented
	 */
	@EventType("hours.record-transferred-in")
	record RecordTransferredIn(VolunteerId volunteerId, ServiceRecordId recordId, Work work, String recorder, UnitCode origin,
			String originNumber, LocalDate consentedOn, RuleVersion rule) implements RecordEvent {
	}

	/**
	 * 已确认: the organiser confirmed it.
	 *
	 * @param dayMinutes the volunteer's confirmed minutes of that day, with these
	 * @param approvedBy the roles of which one must approve so long a day (待上级审核); none where the day is not too long
	 */
	@EventType("hours.service-confirmed")
	record ServiceConfirmed(VolunteerId volunteerId, ServiceRecordId recordId, Entry entry, String confirmer, int dayMinutes,
			Set<Actor.Role> approvedBy, RuleVersion rule) implements RecordEvent {

		public ServiceConfirmed {
			approvedBy = Collections.unmodifiableSortedSet(new TreeSet<>(approvedBy));
		}
	}

	/**
	 * A day over the free hours was approved at the right level.
	 *
	 * @param rule the rules that say which level that is
	 */
	@EventType("hours.long-day-approved")
	record LongDayApproved(VolunteerId volunteerId, ServiceRecordId recordId, Entry entry, RuleVersion rule) implements RecordEvent {
	}

	/**
	 * A day over the free hours was not approved; the record counts no more.
	 *
	 * @param rule the rules that say who decides it
	 */
	@EventType("hours.long-day-refused")
	record LongDayRefused(VolunteerId volunteerId, ServiceRecordId recordId, Entry entry, RuleVersion rule) implements RecordEvent {
	}

	/**
	 * 公示中.
	 *
	 * @param until the last day of the publicity; from the next day on the record may be credited if nobody objected
	 * @param calendars those by which its working days were counted, one for each year
	 */
	@EventType("hours.service-publicised")
	record ServicePublicised(VolunteerId volunteerId, ServiceRecordId recordId, Entry entry, LocalDate until, RuleVersion rule,
			List<RuleVersion> calendars)
			implements
				RecordEvent {

		public ServicePublicised {
			calendars = List.copyOf(calendars);
		}
	}

	/** The volunteer or a guardian countersigned it. */
	@EventType("hours.record-accepted")
	record RecordAccepted(VolunteerId volunteerId, ServiceRecordId recordId, Entry entry) implements RecordEvent {
	}

	/** "Not me": the volunteer denies it; the record is frozen and an inquiry is open (被志愿). */
	@EventType("hours.record-denied")
	record RecordDenied(VolunteerId volunteerId, ServiceRecordId recordId, Entry entry, @Nullable Sealed words)
			implements
				RecordEvent {
	}

	/** 异议中: somebody objected to it. */
	@EventType("hours.record-disputed")
	record RecordDisputed(VolunteerId volunteerId, ServiceRecordId recordId, Entry entry, DisputeGround ground,
			@Nullable Sealed words) implements RecordEvent {
	}

	/** A dispute or an inquiry was decided; where the record falls or changes, the event that says so follows. */
	@EventType("hours.dispute-decided")
	record DisputeDecided(VolunteerId volunteerId, ServiceRecordId recordId, Entry entry, DisputeOutcome outcome,
			@Nullable Sealed words) implements RecordEvent {
	}

	/** 已计入: the minutes of the entry are added to the total. */
	@EventType("hours.credited")
	record HoursCredited(VolunteerId volunteerId, ServiceRecordId recordId, Entry entry, CreditBasis basis)
			implements
				RecordEvent {
	}

	/**
	 * 已更正: a contra entry and a new record in its place.
	 *
	 * @param entry what the old record said
	 * @param contraMinutes the credited minutes taken back from the old record's service date; 0 where it was not credited
	 * @param replacementId the new record
	 * @param work what the new record says
	 * @param creditedMinutes the minutes credited at once for the new record's service date: all of them where a credited
	 *            record is cut, otherwise 0 and the new record goes its own way from 已确认
	 * @param approvedBy as in {@link ServiceConfirmed}, of the new record
	 */
	@EventType("hours.corrected")
	record HoursCorrected(VolunteerId volunteerId, ServiceRecordId recordId, Entry entry, int contraMinutes,
			ServiceRecordId replacementId, Work work, int creditedMinutes, String recorder, Set<Actor.Role> approvedBy,
			CorrectionReason reason, @Nullable Sealed words, RuleVersion rule) implements RecordEvent {

		public HoursCorrected {
			approvedBy = Collections.unmodifiableSortedSet(new TreeSet<>(approvedBy));
		}
	}

	/**
	 * 已撤销.
	 *
	 * @param contraMinutes the credited minutes taken back from the entry's service date; 0 where it was not credited
	 */
	@EventType("hours.record-voided")
	record RecordVoided(VolunteerId volunteerId, ServiceRecordId recordId, Entry entry, int contraMinutes, VoidReason reason,
			@Nullable Sealed words) implements RecordEvent {
	}

	/** The recipient or the organiser evaluated the service; the latest of each side holds. */
	@EventType("hours.service-evaluated")
	record ServiceEvaluated(VolunteerId volunteerId, ServiceRecordId recordId, Entry entry, Side side, int score,
			@Nullable Sealed words) implements RecordEvent {
	}

	/** Why a service was not recorded in time (补录原因). */
	enum BackfillReason {
		/** 设备或网络故障 */
		NO_DEVICE,
		/** 漏记 */
		OMITTED,
		/** 历史纸质记录 */
		PAPER_RECORD,
		/** 应急任务 */
		EMERGENCY
	}

	/** On what ground a record is disputed (异议理由). */
	enum DisputeGround {
		/** 时间有误 */
		WRONG_TIME,
		/** 时长有误 */
		WRONG_MINUTES,
		/** 未参加 */
		NOT_PRESENT,
		/** 不属于志愿服务 */
		NOT_VOLUNTEERING,
		/** 重复 */
		DUPLICATE,
		/** 其他 */
		OTHER
	}

	/** How a dispute ends (异议处理结果). */
	enum DisputeOutcome {
		/** 异议不成立: the record stands, and goes on where it was */
		STANDS,
		/** 予以更正 */
		CORRECTED,
		/** 予以撤销 */
		VOIDED
	}

	/** On what a credit rests (计入依据). */
	enum CreditBasis {
		/** 公示期满无异议 */
		PUBLICITY,
		/** 本人确认 */
		ACCEPTANCE
	}

	/** Why a record is corrected (更正原因). */
	enum CorrectionReason {
		/** 时间有误 */
		WRONG_TIME,
		/** 时长有误 */
		WRONG_MINUTES,
		/** 活动或组织单位有误 */
		WRONG_ACTIVITY,
		/** 扣除路途时间 */
		TRAVEL_INCLUDED
	}

	/** Why a record is voided (撤销原因). */
	enum VoidReason {
		/** 重复 */
		DUPLICATE,
		/** 不属于志愿服务 */
		NOT_VOLUNTEERING,
		/** 虚假记录 */
		FALSE_RECORD,
		/** 本人否认属实 */
		DENIED,
		/** 被投诉查实 */
		COMPLAINT,
		/** 录入错误 */
		ENTERED_IN_ERROR
	}

	/** Who evaluates (评价方). */
	enum Side {
		/** 服务对象 */
		RECIPIENT,
		/** 组织单位 */
		ORGANISER
	}

	/**
	 * What a star decision counted.
	 *
	 * @param cutOff the last service date that counts (截止日)
	 * @param minutes the credited minutes with a service date up to the cut-off, disputed and frozen records left out
	 * @param strongMinutes those of them with evidence of grade A or B
	 * @param records how many records they are
	 * @param rule the rule set in force on the cut-off date
	 */
	record Count(LocalDate cutOff, long minutes, long strongMinutes, int records, RuleVersion rule) {
	}

	/** 已申请. */
	@EventType("star.applied")
	record StarApplied(VolunteerId volunteerId, String scheme, int level, Count count) implements StarEvent {
	}

	/** 初审通过. */
	@EventType("star.reviewed")
	record StarReviewed(VolunteerId volunteerId, String scheme, int level, Count count) implements StarEvent {
	}

	/**
	 * 公示.
	 *
	 * @param list the list on which it stands
	 * @param until the last day of the publicity
	 * @param calendars as in {@link ServicePublicised}
	 */
	@EventType("star.publicised")
	record StarPublicised(VolunteerId volunteerId, String scheme, int level, String list, LocalDate until, RuleVersion rule,
			List<RuleVersion> calendars)
			implements
				StarEvent {

		public StarPublicised {
			calendars = List.copyOf(calendars);
		}
	}

	/**
	 * 公示期满: the star may be awarded, unless an objection is open.
	 *
	 * @param until the last day of the publicity
	 * @param opposed whether one is
	 */
	@EventType("star.publicity-ended")
	record StarPublicityEnded(VolunteerId volunteerId, String scheme, int level, LocalDate until, boolean opposed) implements StarEvent {
	}

	/** Somebody objected to the proposed star. */
	@EventType("star.objected")
	record StarObjected(VolunteerId volunteerId, String scheme, int level, StarReason ground, @Nullable Sealed words)
			implements
				StarEvent {
	}

	/** The objection was decided; where it is upheld, the rejection follows. */
	@EventType("star.objection-decided")
	record StarObjectionDecided(VolunteerId volunteerId, String scheme, int level, boolean upheld, @Nullable Sealed words)
			implements
				StarEvent {
	}

	/**
	 * 已授予: the volunteer's one current level in the scheme.
	 *
	 * @param previousLevel the level until then; 0 for none
	 */
	@EventType("star.awarded")
	record StarAwarded(VolunteerId volunteerId, String scheme, int level, int previousLevel, Count count) implements StarEvent {
	}

	/** 驳回. */
	@EventType("star.rejected")
	record StarRejected(VolunteerId volunteerId, String scheme, int level, StarReason reason, @Nullable Sealed words)
			implements
				StarEvent {
	}

	/** 降级. */
	@EventType("star.downgraded")
	record StarDowngraded(VolunteerId volunteerId, String scheme, int level, int previousLevel, StarReason reason,
			@Nullable Sealed words, RuleVersion rule) implements StarEvent {
	}

	/** 撤销: no star any more. */
	@EventType("star.revoked")
	record StarRevoked(VolunteerId volunteerId, String scheme, int previousLevel, StarReason reason, @Nullable Sealed words,
			RuleVersion rule) implements StarEvent {
	}

	/** 年度评定合格: the credited minutes still carry the level. */
	@EventType("star.annual-review-passed")
	record AnnualReviewPassed(VolunteerId volunteerId, String scheme, int level, int year, Count count) implements StarEvent {
	}

	/**
	 * 年度评定不合格; the downgrade, if any, is a decision of its own.
	 *
	 * @param carriedLevel the level that the credited minutes carry
	 */
	@EventType("star.annual-review-failed")
	record AnnualReviewFailed(VolunteerId volunteerId, String scheme, int level, int year, int carriedLevel, Count count)
			implements
				StarEvent {
	}

	/** Why a star is opposed, refused, lowered or taken away. */
	enum StarReason {
		/** 时长不足 */
		NOT_ENOUGH_HOURS,
		/** 材料不实 */
		FALSE_EVIDENCE,
		/** 严重失信 */
		DISHONESTY,
		/** 违反志愿服务规定 */
		BREACH,
		/** 年度评定不合格 */
		ANNUAL_REVIEW,
		/** 异议成立 */
		OBJECTION_UPHELD,
		/** 本人申请 */
		OWN_WISH,
		/** 其他 */
		OTHER
	}
}
