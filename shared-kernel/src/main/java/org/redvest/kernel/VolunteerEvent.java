package org.redvest.kernel;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.privacy.Sealed;

/**
 * Volunteer (志愿者): from registration to deregistration or erasure. Counted as registered from
 * {@link RegistrationConfirmed} until {@link VolunteerDeregistered} or {@link SubjectErased}, suspended or not.
 */
public sealed interface VolunteerEvent extends DomainEvent {

	/** Claim scope: one live registration per identity number, by its blind index. */
	String IDENTITY = "volunteer.identity";

	/** Claim scope: one volunteer per volunteer number; never released, so that no number is ever given twice. */
	String NUMBER = "volunteer.number";

	VolunteerId volunteerId();

	/**
	 * Registered by himself or by an organisation; pending until the person confirms.
	 *
	 * @param registrar the account that registered, which may not confirm for the person where it was an organisation's
	 * @param phone the person's own, or the guardian's
	 * @param identityIndex the key of the identity claim; not stored, so that nothing about an erased person's number is
	 *            left: the claim is released and the sealed number unreadable
	 */
	@EventType("volunteer.registered")
	record VolunteerRegistered(VolunteerId volunteerId, VolunteerNumber number, Route route, String registrar, Basics basics,
			Sealed phone, Belonging belonging, @JsonIgnore @Nullable String identityIndex) implements VolunteerEvent {

		@Override
		public List<Claim> claims() {
			return identityIndex == null
					? List.of(new Claim.Take(NUMBER, number.value()))
					: List.of(new Claim.Take(IDENTITY, identityIndex), new Claim.Take(NUMBER, number.value()));
		}
	}

	/**
	 * The person, or the guardian for a minor, confirmed; counted as registered from here on.
	 *
	 * @param notice the version of the privacy notice that was agreed to (PIPL art. 13, 17)
	 * @param rule the scheme by which the guardian's consent was asked for or not
	 */
	@EventType("volunteer.registration-confirmed")
	record RegistrationConfirmed(VolunteerId volunteerId, Route route, Belonging belonging, String notice, RuleVersion rule)
			implements
				VolunteerEvent {
	}

	/** "Not me": the person named in a registration denied it. */
	@EventType("volunteer.registration-denied")
	record RegistrationDenied(VolunteerId volunteerId) implements VolunteerEvent {

		@Override
		public List<Claim> claims() {
			return List.of(new Claim.ReleaseAll(IDENTITY));
		}
	}

	/** The person's identity was verified (实名认证). */
	@EventType("volunteer.identity-verified")
	record IdentityVerified(VolunteerId volunteerId, VerificationMethod method) implements VolunteerEvent {
	}

	/**
	 * A minor's guardian consented; the guardian's particulars are sealed under the minor's key and go with it.
	 *
	 * @param rule the scheme in force, which says whether the consent was needed
	 */
	@EventType("volunteer.guardian-consent-given")
	record GuardianConsentGiven(VolunteerId volunteerId, Sealed guardianName, Sealed guardianPhone, Relation relation,
			ConsentForm form, RuleVersion rule) implements VolunteerEvent {
	}

	/**
	 * The guardian withdrew the consent; what was done under it stands (PIPL art. 15).
	 *
	 * @param rule the scheme in force, which says whether the volunteer may serve without
	 */
	@EventType("volunteer.guardian-consent-withdrawn")
	record GuardianConsentWithdrawn(VolunteerId volunteerId, RuleVersion rule) implements VolunteerEvent {
	}

	@EventType("volunteer.age-band-changed")
	record AgeBandChanged(VolunteerId volunteerId, AgeBand from, AgeBand to) implements VolunteerEvent {
	}

	@EventType("volunteer.contact-changed")
	record ContactChanged(VolunteerId volunteerId, Sealed phone, @Nullable Sealed address) implements VolunteerEvent {
	}

	/** The basics were wrong and are now right (PIPL art. 46); both values stay in the log for auditors. */
	@EventType("volunteer.basics-corrected")
	record BasicsCorrected(VolunteerId volunteerId, Basics basics, @JsonIgnore @Nullable String identityIndex)
			implements
				VolunteerEvent {

		/** Releases the wrong number and takes the right one. */
		@Override
		public List<Claim> claims() {
			return identityIndex == null
					? List.of()
					: List.of(new Claim.ReleaseAll(IDENTITY), new Claim.Take(IDENTITY, identityIndex));
		}
	}

	/** The volunteer moved house or changed the organ; counted elsewhere from the day it happened. */
	@EventType("volunteer.belonging-changed")
	record BelongingChanged(VolunteerId volunteerId, Belonging from, Belonging to) implements VolunteerEvent {
	}

	@EventType("volunteer.skill-declared")
	record SkillDeclared(VolunteerId volunteerId, Skill skill) implements VolunteerEvent {
	}

	/**
	 * @param certificate the certificate's number, or null
	 * @param expiresOn the last day of validity, or null where it does not expire
	 */
	@EventType("volunteer.qualification-verified")
	record QualificationVerified(VolunteerId volunteerId, Qualification qualification, @Nullable Sealed certificate,
			@Nullable LocalDate expiresOn) implements VolunteerEvent {
	}

	@EventType("volunteer.qualification-expired")
	record QualificationExpired(VolunteerId volunteerId, Qualification qualification, LocalDate expiredOn) implements VolunteerEvent {
	}

	/**
	 * Records about abuse and violence were queried before work with minors (未成年人保护法 art. 62), yearly.
	 *
	 * @param expiresOn the last day on which the check counts
	 */
	@EventType("volunteer.safeguarding-checked")
	record SafeguardingChecked(VolunteerId volunteerId, CheckResult result, LocalDate checkedOn, LocalDate expiresOn,
			UnitCode checkedBy) implements VolunteerEvent {
	}

	/**
	 * A clear check is too old to count: no service with minors until there is another.
	 *
	 * @param expiredOn the last day on which it counted
	 */
	@EventType("volunteer.safeguarding-lapsed")
	record SafeguardingLapsed(VolunteerId volunteerId, LocalDate expiredOn) implements VolunteerEvent {
	}

	@EventType("volunteer.training-recorded")
	record TrainingRecorded(VolunteerId volunteerId, EntryId training, TrainingKind kind, Sealed content, UnitCode organiser,
			LocalDate on, int minutes) implements VolunteerEvent {
	}

	@EventType("volunteer.award-recorded")
	record AwardRecorded(VolunteerId volunteerId, EntryId award, AwardLevel level, Sealed title, UnitCode awarder, LocalDate on)
			implements
				VolunteerEvent {
	}

	@EventType("volunteer.complaint-recorded")
	record ComplaintRecorded(VolunteerId volunteerId, EntryId complaint, ComplaintKind kind, Sealed matter, LocalDate on)
			implements
				VolunteerEvent {
	}

	@EventType("volunteer.complaint-cleared")
	record ComplaintCleared(VolunteerId volunteerId, EntryId complaint, ComplaintOutcome outcome, Sealed findings)
			implements
				VolunteerEvent {
	}

	@EventType("volunteer.no-show-recorded")
	record NoShowRecorded(VolunteerId volunteerId, EntryId absence, NoShowKind kind, LocalDate on) implements VolunteerEvent {
	}

	/** @param until the last day, or null until reinstated */
	@EventType("volunteer.suspended")
	record VolunteerSuspended(VolunteerId volunteerId, Sanction sanction, @Nullable LocalDate until) implements VolunteerEvent {
	}

	@EventType("volunteer.reinstated")
	record VolunteerReinstated(VolunteerId volunteerId, EntryId sanction, LiftCause cause, @Nullable Sealed reason)
			implements
				VolunteerEvent {
	}

	/** Blacklisted, until a day or up for review on a day; at least one of the two is there. */
	@EventType("volunteer.blacklisted")
	record VolunteerBlacklisted(VolunteerId volunteerId, Sanction sanction, @Nullable LocalDate endsOn, @Nullable LocalDate reviewOn)
			implements
				VolunteerEvent {
	}

	/** The blacklisting was reviewed and stays. */
	@EventType("volunteer.blacklisting-prolonged")
	record BlacklistingProlonged(VolunteerId volunteerId, EntryId sanction, @Nullable LocalDate endsOn, @Nullable LocalDate reviewOn,
			Sealed reason) implements VolunteerEvent {
	}

	/** @param freesIdentity whether the registration had ended meanwhile, so that the number may be registered again now */
	@EventType("volunteer.unlisted")
	record VolunteerUnlisted(VolunteerId volunteerId, EntryId sanction, LiftCause cause, @Nullable Sealed reason,
			boolean freesIdentity) implements VolunteerEvent {

		@Override
		public List<Claim> claims() {
			return freesIdentity ? List.of(new Claim.ReleaseAll(IDENTITY)) : List.of();
		}
	}

	@EventType("volunteer.appeal-lodged")
	record AppealLodged(VolunteerId volunteerId, EntryId sanction, Sealed grounds) implements VolunteerEvent {
	}

	@EventType("volunteer.appeal-decided")
	record AppealDecided(VolunteerId volunteerId, EntryId sanction, AppealOutcome outcome, Sealed findings, UnitCode authority)
			implements
				VolunteerEvent {
	}

	/** @param blacklisted a blacklisting goes on, and keeps the identity number from being registered anew */
	@EventType("volunteer.deregistered")
	record VolunteerDeregistered(VolunteerId volunteerId, DeregistrationCause cause, Belonging belonging, boolean blacklisted)
			implements
				VolunteerEvent {

		@Override
		public List<Claim> claims() {
			return blacklisted ? List.of() : List.of(new Claim.ReleaseAll(IDENTITY));
		}
	}

	/** Member of a team from a day on. */
	@EventType("volunteer.team-joined")
	record TeamJoined(VolunteerId volunteerId, TeamId teamId, LocalDate from, TeamEntry entry) implements VolunteerEvent {
	}

	/**
	 * No longer a member of a team.
	 *
	 * @param from the first day of the membership that ends here
	 * @param until the last one
	 * @param reason why the team removed the member, or null where it did not
	 * @param note what the team says about it
	 */
	@EventType("volunteer.team-left")
	record TeamLeft(VolunteerId volunteerId, TeamId teamId, LocalDate from, LocalDate until, TeamExit exit,
			@Nullable TeamRemovalReason reason, @Nullable Sealed note) implements VolunteerEvent {
	}

	/** Processing is restricted to storage (PIPL art. 47). */
	@EventType("volunteer.processing-restricted")
	record ProcessingRestricted(VolunteerId volunteerId, RestrictionGround ground) implements VolunteerEvent {
	}

	@EventType("volunteer.restriction-lifted")
	record RestrictionLifted(VolunteerId volunteerId) implements VolunteerEvent {
	}

	/** The person is to be forgotten: the subject's key is destroyed once this is durable. A count-only tombstone stays. */
	@EventType("volunteer.subject-erased")
	record SubjectErased(VolunteerId volunteerId, SubjectId subject, ErasureGround ground, boolean wasRegistered, Belonging belonging)
			implements
				VolunteerEvent {

		@Override
		public List<Claim> claims() {
			return List.of(new Claim.ReleaseAll(IDENTITY));
		}
	}

	/**
	 * Personal basics (个人基本信息).
	 *
	 * @param selfSupporting lives on own income, which some schemes take for full age from sixteen on
	 */
	record Basics(Sealed name, DocumentKind document, Sealed documentNumber, Sealed birthDate, AgeBand ageBand, Sex sex,
			boolean selfSupporting) {
	}

	/**
	 * A sanction's grounds; there is none without them, and each can be appealed against once.
	 *
	 * @param evidence references of the documents under it, at least one
	 * @param authority the unit that decided
	 * @param decidedBy the account that decided, which may not decide the appeal
	 */
	record Sanction(EntryId id, SanctionGround ground, Sealed reason, List<Evidence> evidence, UnitCode authority, String decidedBy) {
		public Sanction {
			evidence = List.copyOf(evidence);
			if (evidence.isEmpty()) {
				throw new IllegalArgumentException("a sanction without evidence");
			}
		}
	}

	/** The reference of a document that is kept elsewhere, such as a file number or a digest; never a person's number. */
	record Evidence(@JsonValue String value) {

		public Evidence {
			if (!Codes.isCode(value, ":_./-", 128)) {
				throw new IllegalArgumentException("evidence reference");
			}
		}

		@Override
		public String toString() {
			return value;
		}
	}

	/** 注册方式 */
	enum Route {
		/** 本人注册 */
		SELF,
		/** 组织代注册 */
		ORGANISATION
	}

	/** 证件类型 */
	enum DocumentKind {
		/** 居民身份证 (GB 11643) */
		RESIDENT_ID,
		/** 港澳居民来往内地通行证 */
		HK_MACAO_PERMIT,
		/** 台湾居民来往大陆通行证 */
		TAIWAN_PERMIT,
		/** 护照 */
		PASSPORT
	}

	/** 性别 */
	enum Sex {
		FEMALE, MALE, UNSTATED
	}

	/** 实名认证方式 */
	enum VerificationMethod {
		/** 当面核验证件 */
		DOCUMENT_SEEN,
		/** 公安身份信息核验 */
		POLICE_QUERY,
		/** 统一身份认证平台 */
		IDENTITY_PLATFORM,
		/** 所在单位核实 */
		UNIT_ROSTER
	}

	/** 监护关系 */
	enum Relation {
		PARENT, GRANDPARENT, SIBLING, APPOINTED
	}

	/** 同意形式 */
	enum ConsentForm {
		/** 书面 */
		WRITTEN,
		/** 电子签名 */
		SIGNED_ONLINE,
		/** 当面 */
		IN_PERSON
	}

	/** 服务技能 */
	enum Skill {
		MEDICAL, CARE, PSYCHOLOGY, LAW, MEDIATION, TEACHING, ARTS, SPORT, LANGUAGE, SIGN_LANGUAGE, COMPUTING, ELECTRICAL, PLUMBING, CARPENTRY, HAIRDRESSING, COOKING, DRIVING, FIRST_AID, RESCUE, PUBLICITY, OTHER
	}

	/** 专业资格 */
	enum Qualification {
		DOCTOR, NURSE, PSYCHOLOGIST, LAWYER, TEACHER, SOCIAL_WORKER, FIRST_AIDER, LIFEGUARD, FIREFIGHTER, ELECTRICIAN, WELDER, DRIVER, MEDIATOR, OTHER
	}

	/** 从业查询结果 */
	enum CheckResult {
		/** 无记录 */
		CLEAR,
		/** 有记录: no service with minors */
		RECORD_FOUND
	}

	/** 培训类别 */
	enum TrainingKind {
		/** 通识 */
		BASIC,
		/** 岗位 */
		ROLE,
		/** 专业技能 */
		SKILL,
		/** 安全 */
		SAFETY
	}

	/** 表彰级别 */
	enum AwardLevel {
		UNIT, TOWNSHIP, DISTRICT, CITY, PROVINCE, NATION
	}

	/** 投诉类别 */
	enum ComplaintKind {
		/** 服务态度 */
		ATTITUDE,
		/** 收取报酬 (条例 art. 21) */
		PAYMENT_TAKEN,
		/** 泄露隐私 (条例 art. 21) */
		PRIVACY,
		/** 虚报时长 */
		FALSE_HOURS,
		/** 安全 */
		SAFETY,
		/** 商业牟利 */
		COMMERCE, OTHER
	}

	/** 投诉处理结果 */
	enum ComplaintOutcome {
		/** 属实 */
		UPHELD,
		/** 不属实 */
		UNFOUNDED,
		/** 和解 */
		SETTLED
	}

	/** 缺席类别 */
	enum NoShowKind {
		/** 未请假 */
		UNEXCUSED,
		/** 恶意 */
		MALICIOUS
	}

	/** 处分事由 */
	enum SanctionGround {
		COMPLAINT_UPHELD, NO_SHOWS, FALSE_HOURS, PAYMENT_TAKEN, PRIVACY_BREACH, SAFETY, DISHONESTY, OTHER
	}

	/** 解除原因 */
	enum LiftCause {
		/** 期满 */
		TERM_ENDED,
		/** 复核决定 */
		DECISION,
		/** 申诉成立 */
		APPEAL_ALLOWED
	}

	/** 申诉结果 */
	enum AppealOutcome {
		/** 成立 */
		ALLOWED,
		/** 驳回 */
		DISMISSED
	}

	/** 入队方式 */
	enum TeamEntry {
		/** 自行加入 */
		JOINED,
		/** 由队伍吸收 */
		ADMITTED
	}

	/** 离队方式 */
	enum TeamExit {
		/** 自行退出 */
		LEFT,
		/** 由队伍移除 */
		REMOVED,
		/** 注册终止 */
		REGISTRATION_ENDED
	}

	/** 移除原因 */
	enum TeamRemovalReason {
		/** 长期不参加 */
		INACTIVE,
		/** 违反纪律 */
		MISCONDUCT,
		/** 不适合 */
		UNSUITED,
		/** 误录 */
		ENTERED_IN_ERROR,
		/** 其他 */
		OTHER
	}

	/** 注销原因 */
	enum DeregistrationCause {
		/** 本人申请 */
		OWN_WISH,
		/** 监护人申请 */
		GUARDIAN_WISH,
		/** 迁出 */
		MOVED_AWAY,
		/** 死亡 */
		DECEASED,
		/** 重复注册 */
		DUPLICATE
	}

	/** 限制处理的原因 */
	enum RestrictionGround {
		/** 本人要求 */
		REQUESTED,
		/** 准确性有争议 */
		ACCURACY_DISPUTED,
		/** 保存期限届满 */
		RETENTION_ENDED,
		/** 依法保全: stands in the way of erasure */
		LEGAL_HOLD
	}

	/** 清除的原因 (PIPL art. 47, 49) */
	enum ErasureGround {
		/** 本人要求 */
		REQUESTED,
		/** 监护人要求 (未成年人保护法 art. 72) */
		GUARDIAN_REQUESTED,
		/** 近亲属要求 */
		RELATIVE_REQUESTED,
		/** 保存期限届满 */
		RETENTION_ENDED,
		/** 违法处理 */
		UNLAWFUL
	}
}
