package org.redvest.command.volunteer;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.ActivityEvent.AbsenceMarked;
import org.redvest.kernel.Belonging;
import org.redvest.kernel.By;
import org.redvest.kernel.Command;
import org.redvest.kernel.EntryId;
import org.redvest.kernel.SubjectId;
import org.redvest.kernel.TeamId;
import org.redvest.kernel.UnitCode;
import org.redvest.kernel.VolunteerEvent.AppealOutcome;
import org.redvest.kernel.VolunteerEvent.AwardLevel;
import org.redvest.kernel.VolunteerEvent.Basics;
import org.redvest.kernel.VolunteerEvent.CheckResult;
import org.redvest.kernel.VolunteerEvent.ComplaintKind;
import org.redvest.kernel.VolunteerEvent.ComplaintOutcome;
import org.redvest.kernel.VolunteerEvent.ConsentForm;
import org.redvest.kernel.VolunteerEvent.DeregistrationCause;
import org.redvest.kernel.VolunteerEvent.ErasureGround;
import org.redvest.kernel.VolunteerEvent.Evidence;
import org.redvest.kernel.VolunteerEvent.NoShowKind;
import org.redvest.kernel.VolunteerEvent.Qualification;
import org.redvest.kernel.VolunteerEvent.Relation;
import org.redvest.kernel.VolunteerEvent.RestrictionGround;
import org.redvest.kernel.VolunteerEvent.SanctionGround;
import org.redvest.kernel.VolunteerEvent.Skill;
import org.redvest.kernel.VolunteerEvent.TeamRemovalReason;
import org.redvest.kernel.VolunteerEvent.TrainingKind;
import org.redvest.kernel.VolunteerEvent.VerificationMethod;
import org.redvest.kernel.VolunteerId;
import org.redvest.kernel.privacy.Sealed;

/** What can be asked of a volunteer's registration and file. Personal values come sealed under the volunteer's own key. */
public sealed interface VolunteerCommand extends Command {

	VolunteerId volunteerId();

	/** 本人注册; {@link Applicant} makes it. */
	record RegisterVolunteer(@TargetAggregateIdentifier VolunteerId volunteerId, Basics basics, Sealed phone, String identityIndex,
			Belonging belonging, By by) implements VolunteerCommand, Begins {
		public RegisterVolunteer {
			own(volunteerId, basics.name(), basics.documentNumber(), basics.birthDate(), phone);
		}
	}

	/** 组织代注册; {@link Applicant} makes it. */
	record RegisterOnBehalf(@TargetAggregateIdentifier VolunteerId volunteerId, Basics basics, Sealed phone, String identityIndex,
			Belonging belonging, By by) implements VolunteerCommand, Begins {
		public RegisterOnBehalf {
			own(volunteerId, basics.name(), basics.documentNumber(), basics.birthDate(), phone);
		}
	}

	/** 本人确认. @param notice the version of the privacy notice that the person agreed to */
	record ConfirmRegistration(@TargetAggregateIdentifier VolunteerId volunteerId, String notice, By by) implements VolunteerCommand {
	}

	/** 非本人注册 */
	record DenyRegistration(@TargetAggregateIdentifier VolunteerId volunteerId, By by) implements VolunteerCommand {
	}

	/** 实名认证 */
	record VerifyIdentity(@TargetAggregateIdentifier VolunteerId volunteerId, VerificationMethod method, By by)
			implements
				VolunteerCommand {
	}

	/** 监护人同意 */
	record RecordGuardianConsent(@TargetAggregateIdentifier VolunteerId volunteerId, Sealed guardianName, Sealed guardianPhone,
			Relation relation, ConsentForm form, By by) implements VolunteerCommand {
		public RecordGuardianConsent {
			own(volunteerId, guardianName, guardianPhone);
		}
	}

	/** 撤回监护人同意 */
	record WithdrawGuardianConsent(@TargetAggregateIdentifier VolunteerId volunteerId, By by) implements VolunteerCommand {
	}

	/** Looks again how old a minor is by now. */
	record ReviewAge(@TargetAggregateIdentifier VolunteerId volunteerId, By by) implements VolunteerCommand {
	}

	record ChangeContact(@TargetAggregateIdentifier VolunteerId volunteerId, Sealed phone, @Nullable Sealed address, By by)
			implements
				VolunteerCommand {
		public ChangeContact {
			own(volunteerId, phone, address);
		}
	}

	/** 更正基本信息; {@link Applicant} makes it. */
	record CorrectBasics(@TargetAggregateIdentifier VolunteerId volunteerId, Basics basics, String identityIndex, By by)
			implements
				VolunteerCommand {
		public CorrectBasics {
			own(volunteerId, basics.name(), basics.documentNumber(), basics.birthDate());
		}
	}

	/** 迁居、调动 */
	record ChangeBelonging(@TargetAggregateIdentifier VolunteerId volunteerId, Belonging belonging, By by)
			implements
				VolunteerCommand {
	}

	record DeclareSkill(@TargetAggregateIdentifier VolunteerId volunteerId, Skill skill, By by) implements VolunteerCommand {
	}

	/** @param expiresOn the last day of validity, or null where it does not expire */
	record VerifyQualification(@TargetAggregateIdentifier VolunteerId volunteerId, Qualification qualification,
			@Nullable Sealed certificate, @Nullable LocalDate expiresOn, By by) implements VolunteerCommand {
		public VerifyQualification {
			own(volunteerId, certificate);
		}
	}

	record ExpireQualification(@TargetAggregateIdentifier VolunteerId volunteerId, Qualification qualification, By by)
			implements
				VolunteerCommand {
	}

	/** 从业查询 (未成年人保护法 art. 62) */
	record RecordSafeguardingCheck(@TargetAggregateIdentifier VolunteerId volunteerId, CheckResult result, LocalDate checkedOn,
			LocalDate expiresOn, By by) implements VolunteerCommand {
	}

	/** A clear check has become too old to count. */
	record LapseSafeguarding(@TargetAggregateIdentifier VolunteerId volunteerId, By by) implements VolunteerCommand {
	}

	record RecordTraining(@TargetAggregateIdentifier VolunteerId volunteerId, EntryId training, TrainingKind kind, Sealed content,
			UnitCode organiser, LocalDate on, int minutes, By by) implements VolunteerCommand {
		public RecordTraining {
			own(volunteerId, content);
		}
	}

	record RecordAward(@TargetAggregateIdentifier VolunteerId volunteerId, EntryId award, AwardLevel level, Sealed title,
			UnitCode awarder, LocalDate on, By by) implements VolunteerCommand {
		public RecordAward {
			own(volunteerId, title);
		}
	}

	record RecordComplaint(@TargetAggregateIdentifier VolunteerId volunteerId, EntryId complaint, ComplaintKind kind, Sealed matter,
			LocalDate on, By by) implements VolunteerCommand {
		public RecordComplaint {
			own(volunteerId, matter);
		}
	}

	record ClearComplaint(@TargetAggregateIdentifier VolunteerId volunteerId, EntryId complaint, ComplaintOutcome outcome,
			Sealed findings, By by) implements VolunteerCommand {
		public ClearComplaint {
			own(volunteerId, findings);
		}
	}

	record RecordNoShow(@TargetAggregateIdentifier VolunteerId volunteerId, EntryId absence, NoShowKind kind, LocalDate on, By by)
			implements
				VolunteerCommand {

		/** What an absence from an activity leaves in the file; the same for the same absence. */
		public static RecordNoShow of(AbsenceMarked absence, NoShowKind kind, By by) {
			EntryId id = EntryId.absence(absence.activityId(), absence.volunteerId());
			return new RecordNoShow(absence.volunteerId(), id, kind, absence.heading().startDate(), by);
		}
	}

	/** @param until the last day, or null until reinstated */
	record SuspendVolunteer(@TargetAggregateIdentifier VolunteerId volunteerId, EntryId sanction, SanctionGround ground, Sealed reason,
			List<Evidence> evidence, @Nullable LocalDate until, By by) implements VolunteerCommand {
		public SuspendVolunteer {
			own(volunteerId, reason);
			evidence = List.copyOf(evidence);
		}
	}

	/** @param reason needed before the suspension's term has ended */
	record ReinstateVolunteer(@TargetAggregateIdentifier VolunteerId volunteerId, @Nullable Sealed reason, By by)
			implements
				VolunteerCommand {
		public ReinstateVolunteer {
			own(volunteerId, reason);
		}
	}

	/** 列入黑名单: until a day, or up for review on a day, or both. */
	record BlacklistVolunteer(@TargetAggregateIdentifier VolunteerId volunteerId, EntryId sanction, SanctionGround ground,
			Sealed reason, List<Evidence> evidence, @Nullable LocalDate endsOn, @Nullable LocalDate reviewOn, By by)
			implements
				VolunteerCommand {
		public BlacklistVolunteer {
			own(volunteerId, reason);
			evidence = List.copyOf(evidence);
		}
	}

	/** The review's outcome where the blacklisting stays. */
	record ProlongBlacklisting(@TargetAggregateIdentifier VolunteerId volunteerId, @Nullable LocalDate endsOn,
			@Nullable LocalDate reviewOn, Sealed reason, By by) implements VolunteerCommand {
		public ProlongBlacklisting {
			own(volunteerId, reason);
		}
	}

	/** @param reason needed before the blacklisting's end */
	record Unlist(@TargetAggregateIdentifier VolunteerId volunteerId, @Nullable Sealed reason, By by) implements VolunteerCommand {
		public Unlist {
			own(volunteerId, reason);
		}
	}

	record LodgeAppeal(@TargetAggregateIdentifier VolunteerId volunteerId, EntryId sanction, Sealed grounds, By by)
			implements
				VolunteerCommand {
		public LodgeAppeal {
			own(volunteerId, grounds);
		}
	}

	record DecideAppeal(@TargetAggregateIdentifier VolunteerId volunteerId, EntryId sanction, AppealOutcome outcome, Sealed findings,
			By by) implements VolunteerCommand {
		public DecideAppeal {
			own(volunteerId, findings);
		}
	}

	/** 加入队伍 */
	record JoinTeam(@TargetAggregateIdentifier VolunteerId volunteerId, TeamId teamId, By by) implements VolunteerCommand {
	}

	/** 退出队伍 */
	record LeaveTeam(@TargetAggregateIdentifier VolunteerId volunteerId, TeamId teamId, By by) implements VolunteerCommand {
	}

	/** 吸收队员: the team's side of joining. */
	record AdmitMember(@TargetAggregateIdentifier VolunteerId volunteerId, TeamId teamId, By by) implements VolunteerCommand {
	}

	/** 移除队员: the team's side of leaving. */
	record RemoveMember(@TargetAggregateIdentifier VolunteerId volunteerId, TeamId teamId, TeamRemovalReason reason,
			@Nullable Sealed note, By by) implements VolunteerCommand {
		public RemoveMember {
			own(volunteerId, note);
		}
	}

	record Deregister(@TargetAggregateIdentifier VolunteerId volunteerId, DeregistrationCause cause, By by)
			implements
				VolunteerCommand {
	}

	record RestrictProcessing(@TargetAggregateIdentifier VolunteerId volunteerId, RestrictionGround ground, By by)
			implements
				VolunteerCommand {
	}

	record LiftRestriction(@TargetAggregateIdentifier VolunteerId volunteerId, By by) implements VolunteerCommand {
	}

	/** 清除个人信息 (PIPL art. 47) */
	record EraseSubject(@TargetAggregateIdentifier VolunteerId volunteerId, ErasureGround ground, By by) implements VolunteerCommand {
	}

	/** A value under another subject's key would outlive the volunteer's erasure. */
	private static void own(VolunteerId volunteer, @Nullable Sealed... values) {
		for (Sealed value : values) {
			if (value != null && !value.subject().equals(SubjectId.of(volunteer))) {
				throw new IllegalArgumentException(value.kind() + " is not sealed for volunteer " + volunteer);
			}
		}
	}
}
