package org.redvest.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.ServiceHoursEvent.Capture;
import org.redvest.kernel.ServiceHoursEvent.Category;
import org.redvest.kernel.VolunteerEvent.Evidence;
import org.redvest.kernel.VolunteerEvent.Qualification;
import org.redvest.kernel.privacy.Sealed;

/**
 * Volunteer activity (志愿服务活动), from the draft to the settlement (志愿服务条例 art. 12 to 17). Who signed up and who was there
 * stands in the activity's own stream, which holds the number of places and what is settled.
 */
public sealed interface ActivityEvent extends DomainEvent {

	/** Where days begin and end. */
	ZoneId DISTRICT = ZoneId.of("Asia/Shanghai");

	ActivityId activityId();

	/** 活动类型; which of them are no volunteering is said by rules. */
	enum ActivityType {
		/** 常态化活动 */
		ROUTINE,
		/** 大型活动、赛会 */
		EVENT,
		/** 专项行动，如敲门行动 */
		CAMPAIGN,
		/** 应急 */
		EMERGENCY,
		/** 会议 */
		MEETING,
		/** 履职值班 */
		PAID_DUTY,
		/** 为本人或本单位利益 */
		OWN_INTEREST,
		/** 实习 */
		INTERNSHIP,
		/** 参观 */
		VISIT,
		/** 宗教活动 */
		RELIGIOUS,
		/** 单纯捐赠 */
		DONATION;

		/** 常态化: neither a campaign nor an emergency (domain.md section 10 no. 9). */
		public boolean routine() {
			return this != CAMPAIGN && this != EMERGENCY;
		}
	}

	/** How somebody who signs up gets a place (录用方式). */
	enum Admission {
		/** 先到先得: at once, as long as there are places */
		OPEN,
		/** 审核录用: the organiser decides */
		REVIEWED
	}

	/** 风险等级 */
	enum RiskLevel {
		/** 一般 */
		ORDINARY,
		/** 可能发生人身危险: insurance beforehand (志愿服务条例 art. 17) */
		ELEVATED,
		/** 应急救援等危险服务: the same, and no minors */
		DANGEROUS;

		public boolean needsInsurance() {
			return this != ORDINARY;
		}
	}

	/** @param statement what may happen and how people are protected, as it is told to those who sign up */
	record Risk(RiskLevel level, String statement) {
	}

	/**
	 * Whom the service needs.
	 *
	 * @param youngest the youngest age band that may take part
	 * @param qualifications all of them, verified and valid on the day
	 * @param withMinors whether it is done with minors, so that a safeguarding check is asked for (未成年人保护法 art. 62)
	 */
	record Demands(AgeBand youngest, Set<Qualification> qualifications, boolean withMinors) {

		public Demands {
			qualifications = Collections.unmodifiableSortedSet(new TreeSet<>(qualifications));
		}
	}

	/**
	 * Where people meet; public.
	 *
	 * @param place in words
	 * @param position null where none was given, so that nobody checks in by position
	 */
	record Site(AreaCode area, String place, @Nullable Position position) {
	}

	/**
	 * What was planned (招募公告), as everybody may read it: time, place, content, conditions, number, risks (GB/T 40143).
	 *
	 * @param organiser the organising unit, whose organisers and recorders run it
	 * @param team the team that does it, or null
	 * @param inCharge the account of the person in charge
	 * @param capacity how many may take part
	 */
	record Plan(String title, String content, ActivityType type, Category category, UnitCode organiser, @Nullable TeamId team,
			String inCharge,
			Site site, Instant start, Instant end, Admission admission, int capacity, Risk risk, Demands demands) {

		public LocalDate startDate() {
			return LocalDate.ofInstant(start, DISTRICT);
		}

		/** What views group by. */
		public Heading heading() {
			return new Heading(type, category, organiser, team, site.area, startDate(), LocalDate.ofInstant(end, DISTRICT));
		}
	}

	/** By what an activity is grouped; nothing personal. */
	record Heading(ActivityType type, Category category, UnitCode organiser, @Nullable TeamId team, AreaCode area, LocalDate startDate,
			LocalDate endDate) {
	}

	/**
	 * How it is proved that somebody was there.
	 *
	 * @param spot where, coarsened to about a kilometre after the exact place was found to be at the site; null where none was taken
	 * @param witness the account that saw it on the organiser's side, or null
	 * @param evidence the sheet, photo or signature kept elsewhere, or null
	 */
	record Proof(Capture capture, @Nullable Position spot, @Nullable String witness, @Nullable Evidence evidence) {
	}

	/**
	 * One service of one volunteer, from check-in to check-out, as far as it lies in the time of the activity.
	 *
	 * @param number which of the volunteer's in this activity
	 * @param capture the weaker of both proofs
	 */
	record Stint(int number, Instant from, Instant to, Capture capture) {
	}

	/**
	 * @param volunteers who checked in at least once
	 * @param absent who had a place and was marked absent
	 * @param stints how many services
	 * @param days on how many days somebody served
	 * @param minutes whole minutes of all services together
	 */
	record Attendance(int volunteers, int absent, int stints, int days, long minutes) {
	}

	/** Materials handed out on one day. */
	record Handout(EntryId id, Material material, int quantity, LocalDate day) {
	}

	/** 草稿 */
	@EventType("activity.drafted")
	record ActivityDrafted(ActivityId activityId, Plan plan, String drafter) implements ActivityEvent {
	}

	/** 待审核 */
	@EventType("activity.submitted")
	record ActivitySubmitted(ActivityId activityId, Heading heading) implements ActivityEvent {
	}

	/** @param rule the rules that say what is no volunteering and how long an activity may be */
	@EventType("activity.approved")
	record ActivityApproved(ActivityId activityId, Heading heading, RuleVersion rule) implements ActivityEvent {
	}

	/** Back to the drafter. */
	@EventType("activity.rejected")
	record ActivityRejected(ActivityId activityId, Heading heading, RejectionReason reason) implements ActivityEvent {
	}

	/** @param rule the rules that the new plan was held against; null for a draft, which is held against them at approval */
	@EventType("activity.changed")
	record ActivityChanged(ActivityId activityId, Plan plan, @Nullable RuleVersion rule) implements ActivityEvent {
	}

	/** 招募中: published, before it starts. */
	@EventType("activity.recruitment-opened")
	record RecruitmentOpened(ActivityId activityId, Heading heading) implements ActivityEvent {
	}

	/** 报名 */
	@EventType("activity.volunteer-signed-up")
	record VolunteerSignedUp(ActivityId activityId, VolunteerId volunteerId) implements ActivityEvent {
	}

	/** 录用: a place is his. */
	@EventType("activity.sign-up-accepted")
	record SignUpAccepted(ActivityId activityId, VolunteerId volunteerId) implements ActivityEvent {
	}

	@EventType("activity.sign-up-declined")
	record SignUpDeclined(ActivityId activityId, VolunteerId volunteerId, DeclineReason reason) implements ActivityEvent {
	}

	/** 候补: next when a place falls free, in the order of these events. */
	@EventType("activity.sign-up-waitlisted")
	record SignUpWaitlisted(ActivityId activityId, VolunteerId volunteerId) implements ActivityEvent {
	}

	@EventType("activity.sign-up-withdrawn")
	record SignUpWithdrawn(ActivityId activityId, VolunteerId volunteerId) implements ActivityEvent {
	}

	/**
	 * 签到
	 *
	 * @param number which of the volunteer's services in this activity begins
	 * @param at when
	 * @param rule the rules on time, place and number of check-ins
	 */
	@EventType("activity.checked-in")
	record CheckedIn(ActivityId activityId, VolunteerId volunteerId, int number, Instant at, Proof proof, RuleVersion rule)
			implements
				ActivityEvent {
	}

	/** 签退 */
	@EventType("activity.checked-out")
	record CheckedOut(ActivityId activityId, VolunteerId volunteerId, Stint stint, Proof proof, RuleVersion rule)
			implements
				ActivityEvent {
	}

	/** 缺席 */
	@EventType("activity.absence-marked")
	record AbsenceMarked(ActivityId activityId, VolunteerId volunteerId, Heading heading, AbsenceKind kind) implements ActivityEvent {
	}

	/**
	 * 保险
	 *
	 * @param insurer the insurer
	 * @param policy the policy's number
	 * @param persons how many it covers
	 * @param from the first day of cover
	 * @param until the last one
	 */
	@EventType("activity.insurance-recorded")
	record InsuranceRecorded(ActivityId activityId, EntryId insurance, UnitCode insurer, Evidence policy, int persons, LocalDate from,
			LocalDate until) implements ActivityEvent {
	}

	/** 发放资料 */
	@EventType("activity.materials-handed-out")
	record MaterialsHandedOut(ActivityId activityId, Heading heading, Handout handout) implements ActivityEvent {
	}

	/** What was said of materials was wrong: what is said now holds instead. @param formerQuantity what was said before */
	@EventType("activity.materials-corrected")
	record MaterialsCorrected(ActivityId activityId, Heading heading, Handout handout, int formerQuantity) implements ActivityEvent {
	}

	/** 待结算 */
	@EventType("activity.ended")
	record ActivityEnded(ActivityId activityId, Heading heading) implements ActivityEvent {
	}

	/** 已结项, for good; errors found later are corrected in the volunteers' ledgers. */
	@EventType("activity.settled")
	record ActivitySettled(ActivityId activityId, Heading heading, Attendance attendance) implements ActivityEvent {
	}

	/** 已取消 */
	@EventType("activity.cancelled")
	record ActivityCancelled(ActivityId activityId, Heading heading, CancellationReason reason) implements ActivityEvent {
	}

	/**
	 * 评价
	 *
	 * @param rater the account; each side's latest rating of an account holds
	 * @param stars 1 to 5
	 * @param words what a volunteer wrote, under the volunteer's key; null for others and where nothing was written
	 */
	@EventType("activity.rated")
	record ActivityRated(ActivityId activityId, Heading heading, RatingSide side, String rater, int stars, @Nullable Sealed words)
			implements
				ActivityEvent {
	}

	/** Why an activity goes back to its drafter (退回原因). */
	enum RejectionReason {
		/** 不属于志愿服务 */
		NOT_VOLUNTEERING,
		/** 内容不全 */
		INCOMPLETE,
		/** 风险说明不足 */
		RISK_NOT_STATED,
		/** 不安全 */
		UNSAFE,
		/** 与其他活动重复 */
		DUPLICATE,
		/** 其他 */
		OTHER
	}

	/** Why somebody gets no place (不录用原因). */
	enum DeclineReason {
		/** 名额已满 */
		FULL,
		/** 条件不符 */
		UNFIT,
		/** 未按要求确认 */
		NOT_CONFIRMED,
		/** 其他 */
		OTHER
	}

	/** 缺席情形 */
	enum AbsenceKind {
		/** 已请假 */
		EXCUSED,
		/** 未请假 */
		UNEXCUSED,
		/** 恶意 */
		MALICIOUS
	}

	/** 取消原因 */
	enum CancellationReason {
		/** 天气 */
		WEATHER,
		/** 报名不足 */
		TOO_FEW,
		/** 疫情、应急 */
		EMERGENCY,
		/** 组织方原因 */
		ORGANISER,
		/** 违规 */
		BREACH,
		/** 其他 */
		OTHER
	}

	/** 评价方 */
	enum RatingSide {
		/** 服务对象 */
		RECIPIENT,
		/** 志愿者 */
		VOLUNTEER
	}
}
