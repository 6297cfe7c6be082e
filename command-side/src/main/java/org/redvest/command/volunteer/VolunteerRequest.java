package org.redvest.command.volunteer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.command.http.Asking;
import org.redvest.command.volunteer.VolunteerCommand.BlacklistVolunteer;
import org.redvest.command.volunteer.VolunteerCommand.ChangeBelonging;
import org.redvest.command.volunteer.VolunteerCommand.ChangeContact;
import org.redvest.command.volunteer.VolunteerCommand.ClearComplaint;
import org.redvest.command.volunteer.VolunteerCommand.ConfirmRegistration;
import org.redvest.command.volunteer.VolunteerCommand.CorrectBasics;
import org.redvest.command.volunteer.VolunteerCommand.DecideAppeal;
import org.redvest.command.volunteer.VolunteerCommand.DeclareSkill;
import org.redvest.command.volunteer.VolunteerCommand.Deregister;
import org.redvest.command.volunteer.VolunteerCommand.EraseSubject;
import org.redvest.command.volunteer.VolunteerCommand.JoinTeam;
import org.redvest.command.volunteer.VolunteerCommand.LodgeAppeal;
import org.redvest.command.volunteer.VolunteerCommand.ProlongBlacklisting;
import org.redvest.command.volunteer.VolunteerCommand.RecordAward;
import org.redvest.command.volunteer.VolunteerCommand.RecordComplaint;
import org.redvest.command.volunteer.VolunteerCommand.RecordGuardianConsent;
import org.redvest.command.volunteer.VolunteerCommand.RecordNoShow;
import org.redvest.command.volunteer.VolunteerCommand.RecordSafeguardingCheck;
import org.redvest.command.volunteer.VolunteerCommand.RecordTraining;
import org.redvest.command.volunteer.VolunteerCommand.RegisterOnBehalf;
import org.redvest.command.volunteer.VolunteerCommand.RegisterVolunteer;
import org.redvest.command.volunteer.VolunteerCommand.ReinstateVolunteer;
import org.redvest.command.volunteer.VolunteerCommand.RestrictProcessing;
import org.redvest.command.volunteer.VolunteerCommand.SuspendVolunteer;
import org.redvest.command.volunteer.VolunteerCommand.Unlist;
import org.redvest.command.volunteer.VolunteerCommand.VerifyIdentity;
import org.redvest.command.volunteer.VolunteerCommand.VerifyQualification;
import org.redvest.kernel.AreaCode;
import org.redvest.kernel.Belonging;
import org.redvest.kernel.EntryId;
import org.redvest.kernel.SubjectId;
import org.redvest.kernel.TeamId;
import org.redvest.kernel.UnitCode;
import org.redvest.kernel.VolunteerEvent.AppealOutcome;
import org.redvest.kernel.VolunteerEvent.AwardLevel;
import org.redvest.kernel.VolunteerEvent.CheckResult;
import org.redvest.kernel.VolunteerEvent.ComplaintKind;
import org.redvest.kernel.VolunteerEvent.ComplaintOutcome;
import org.redvest.kernel.VolunteerEvent.ConsentForm;
import org.redvest.kernel.VolunteerEvent.DeregistrationCause;
import org.redvest.kernel.VolunteerEvent.DocumentKind;
import org.redvest.kernel.VolunteerEvent.ErasureGround;
import org.redvest.kernel.VolunteerEvent.Evidence;
import org.redvest.kernel.VolunteerEvent.NoShowKind;
import org.redvest.kernel.VolunteerEvent.Qualification;
import org.redvest.kernel.VolunteerEvent.Relation;
import org.redvest.kernel.VolunteerEvent.RestrictionGround;
import org.redvest.kernel.VolunteerEvent.SanctionGround;
import org.redvest.kernel.VolunteerEvent.Sex;
import org.redvest.kernel.VolunteerEvent.Skill;
import org.redvest.kernel.VolunteerEvent.TrainingKind;
import org.redvest.kernel.VolunteerEvent.VerificationMethod;
import org.redvest.kernel.VolunteerId;
import org.redvest.kernel.privacy.Sealed;
import org.redvest.kernel.privacy.Vault;

/**
 * What the edge takes in, in the clear, and turns into commands with everything personal sealed. An entry may bring its
 * own id; otherwise it gets one.
 */
sealed interface VolunteerRequest {

	/**
	 * A person to be registered, or registered basics to be corrected.
	 *
	 * @param document RESIDENT_ID where left out
	 * @param residence township (nine digits) or community (twelve)
	 * @param unit the organ, school or organisation on whose staff the person is
	 */
	record Registering(@NotBlank @Size(max = 50) String name, @Nullable DocumentKind document,
			@NotBlank @Size(max = 20) String documentNumber, @Nullable LocalDate bornOn, @Nullable Sex sex,
			@NotBlank @Size(max = 20) String phone, @Nullable Boolean selfSupporting, @Nullable AreaCode residence, @Nullable UnitCode unit)
			implements
				VolunteerRequest {

		RegisterVolunteer self(Asking asking, Vault vault) {
			return applicant().registers(new VolunteerId(asking.newId()), new Belonging(residence, unit), vault, asking.by());
		}

		RegisterOnBehalf onBehalf(Asking asking, Vault vault) {
			return applicant().isRegistered(new VolunteerId(asking.newId()), new Belonging(residence, unit), vault, asking.by());
		}

		private Applicant applicant() {
			return applicantOf(name, document, documentNumber, bornOn, sex, phone, selfSupporting);
		}

		@Override
		public String toString() {
			return "Registering";
		}
	}

	/** The basics as they are right. */
	record Correction(@NotBlank @Size(max = 50) String name, @Nullable DocumentKind document,
			@NotBlank @Size(max = 20) String documentNumber, @Nullable LocalDate bornOn, @Nullable Sex sex,
			@Nullable Boolean selfSupporting)
			implements
				VolunteerRequest {

		CorrectBasics command(UUID id, Asking asking, Vault vault) {
			return applicantOf(name, document, documentNumber, bornOn, sex, null, selfSupporting).corrects(new VolunteerId(id), vault,
					asking.by());
		}

		@Override
		public String toString() {
			return "Correction";
		}
	}

	/** @param notice the version of the privacy notice that was agreed to */
	record Confirmation(@NotBlank @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._/-]{0,31}") String notice) implements VolunteerRequest {
		ConfirmRegistration command(UUID id, Asking asking) {
			return new ConfirmRegistration(new VolunteerId(id), notice, asking.by());
		}
	}

	record Verification(@NotNull VerificationMethod method) implements VolunteerRequest {
		VerifyIdentity command(UUID id, Asking asking) {
			return new VerifyIdentity(new VolunteerId(id), method, asking.by());
		}
	}

	record GuardianConsent(@NotBlank @Size(max = 50) String name, @NotBlank @Size(max = 20) String phone, @NotNull Relation relation,
			@NotNull ConsentForm form) implements VolunteerRequest {

		RecordGuardianConsent command(UUID id, Asking asking, Vault vault) {
			String number = Applicant.phone(phone);
			return new RecordGuardianConsent(new VolunteerId(id), seal(vault, id, Sealed.Kind.NAME, name.strip()),
					seal(vault, id, Sealed.Kind.PHONE, number), relation, form, asking.by());
		}

		@Override
		public String toString() {
			return "GuardianConsent";
		}
	}

	record Contact(@NotBlank @Size(max = 20) String phone, @Nullable @Size(max = 200) String address) implements VolunteerRequest {

		ChangeContact command(UUID id, Asking asking, Vault vault) {
			String number = Applicant.phone(phone);
			return new ChangeContact(new VolunteerId(id), seal(vault, id, Sealed.Kind.PHONE, number),
					address == null ? null : seal(vault, id, Sealed.Kind.ADDRESS, address), asking.by());
		}

		@Override
		public String toString() {
			return "Contact";
		}
	}

	record Move(@Nullable AreaCode residence, @Nullable UnitCode unit) implements VolunteerRequest {
		ChangeBelonging command(UUID id, Asking asking) {
			return new ChangeBelonging(new VolunteerId(id), new Belonging(residence, unit), asking.by());
		}
	}

	record SkillDeclaration(@NotNull Skill skill) implements VolunteerRequest {
		DeclareSkill command(UUID id, Asking asking) {
			return new DeclareSkill(new VolunteerId(id), skill, asking.by());
		}
	}

	record QualificationVerification(@NotNull Qualification qualification, @Nullable @Size(max = 64) String certificate,
			@Nullable LocalDate expiresOn) implements VolunteerRequest {

		VerifyQualification command(UUID id, Asking asking, Vault vault) {
			return new VerifyQualification(new VolunteerId(id), qualification, text(vault, id, certificate), expiresOn, asking.by());
		}

		@Override
		public String toString() {
			return "QualificationVerification";
		}
	}

	record SafeguardingCheck(@NotNull CheckResult result, @NotNull LocalDate checkedOn, @NotNull LocalDate expiresOn)
			implements
				VolunteerRequest {
		RecordSafeguardingCheck command(UUID id, Asking asking) {
			return new RecordSafeguardingCheck(new VolunteerId(id), result, checkedOn, expiresOn, asking.by());
		}
	}

	record Training(@Nullable UUID id, @NotNull TrainingKind kind, @NotBlank @Size(max = 2000) String content,
			@NotNull UnitCode organiser, @NotNull LocalDate on, int minutes) implements VolunteerRequest {
		RecordTraining command(UUID volunteer, Asking asking, Vault vault) {
			return new RecordTraining(new VolunteerId(volunteer), entry(id, asking), kind, words(vault, volunteer, content), organiser, on,
					minutes, asking.by());
		}
	}

	record Award(@Nullable UUID id, @NotNull AwardLevel level, @NotBlank @Size(max = 200) String title, @NotNull UnitCode awarder,
			@NotNull LocalDate on) implements VolunteerRequest {
		RecordAward command(UUID volunteer, Asking asking, Vault vault) {
			return new RecordAward(new VolunteerId(volunteer), entry(id, asking), level, words(vault, volunteer, title), awarder, on,
					asking.by());
		}
	}

	record Complaint(@Nullable UUID id, @NotNull ComplaintKind kind, @NotBlank @Size(max = 2000) String matter, @NotNull LocalDate on)
			implements
				VolunteerRequest {

		RecordComplaint command(UUID volunteer, Asking asking, Vault vault) {
			return new RecordComplaint(new VolunteerId(volunteer), entry(id, asking), kind, words(vault, volunteer, matter), on,
					asking.by());
		}

		@Override
		public String toString() {
			return "Complaint";
		}
	}

	record Clearance(@NotNull ComplaintOutcome outcome, @NotBlank @Size(max = 2000) String findings) implements VolunteerRequest {

		ClearComplaint command(UUID volunteer, UUID complaint, Asking asking, Vault vault) {
			return new ClearComplaint(new VolunteerId(volunteer), new EntryId(complaint), outcome, words(vault, volunteer, findings),
					asking.by());
		}

		@Override
		public String toString() {
			return "Clearance";
		}
	}

	record NoShow(@Nullable UUID id, @NotNull NoShowKind kind, @NotNull LocalDate on) implements VolunteerRequest {
		RecordNoShow command(UUID volunteer, Asking asking) {
			return new RecordNoShow(new VolunteerId(volunteer), entry(id, asking), kind, on, asking.by());
		}
	}

	/** @param until the last day, or none until reinstated */
	record Suspension(@Nullable UUID id, @NotNull SanctionGround ground, @NotBlank @Size(max = 2000) String reason,
			@NotNull @Size(max = 50) List<@NotNull Evidence> evidence, @Nullable LocalDate until) implements VolunteerRequest {

		SuspendVolunteer command(UUID volunteer, Asking asking, Vault vault) {
			return new SuspendVolunteer(new VolunteerId(volunteer), entry(id, asking), ground, words(vault, volunteer, reason), evidence,
					until, asking.by());
		}

		@Override
		public String toString() {
			return "Suspension";
		}
	}

	/** A sanction ends: at the end of its term, or before it for a reason. */
	record Lifting(@Nullable @Size(max = 2000) String reason) implements VolunteerRequest {

		ReinstateVolunteer reinstate(UUID id, Asking asking, Vault vault) {
			return new ReinstateVolunteer(new VolunteerId(id), text(vault, id, reason), asking.by());
		}

		Unlist unlist(UUID id, Asking asking, Vault vault) {
			return new Unlist(new VolunteerId(id), text(vault, id, reason), asking.by());
		}

		@Override
		public String toString() {
			return "Lifting";
		}
	}

	/** Until a day, or up for review on a day, or both. */
	record Blacklisting(@Nullable UUID id, @NotNull SanctionGround ground, @NotBlank @Size(max = 2000) String reason,
			@NotNull @Size(max = 50) List<@NotNull Evidence> evidence, @Nullable LocalDate endsOn,
			@Nullable LocalDate reviewOn) implements VolunteerRequest {

		BlacklistVolunteer command(UUID volunteer, Asking asking, Vault vault) {
			return new BlacklistVolunteer(new VolunteerId(volunteer), entry(id, asking), ground, words(vault, volunteer, reason), evidence,
					endsOn, reviewOn, asking.by());
		}

		@Override
		public String toString() {
			return "Blacklisting";
		}
	}

	record Prolongation(@Nullable LocalDate endsOn, @Nullable LocalDate reviewOn, @NotBlank @Size(max = 2000) String reason)
			implements
				VolunteerRequest {

		ProlongBlacklisting command(UUID id, Asking asking, Vault vault) {
			return new ProlongBlacklisting(new VolunteerId(id), endsOn, reviewOn, words(vault, id, reason), asking.by());
		}

		@Override
		public String toString() {
			return "Prolongation";
		}
	}

	record Appeal(@NotNull UUID sanction, @NotBlank @Size(max = 2000) String grounds) implements VolunteerRequest {

		LodgeAppeal command(UUID id, Asking asking, Vault vault) {
			return new LodgeAppeal(new VolunteerId(id), new EntryId(sanction), words(vault, id, grounds), asking.by());
		}

		@Override
		public String toString() {
			return "Appeal";
		}
	}

	record AppealDecision(@NotNull AppealOutcome outcome, @NotBlank @Size(max = 2000) String findings) implements VolunteerRequest {

		DecideAppeal command(UUID id, UUID sanction, Asking asking, Vault vault) {
			return new DecideAppeal(new VolunteerId(id), new EntryId(sanction), outcome, words(vault, id, findings), asking.by());
		}

		@Override
		public String toString() {
			return "AppealDecision";
		}
	}

	record Joining(@NotNull UUID teamId) implements VolunteerRequest {
		JoinTeam command(UUID id, Asking asking) {
			return new JoinTeam(new VolunteerId(id), new TeamId(teamId), asking.by());
		}
	}

	record Deregistration(@NotNull DeregistrationCause cause) implements VolunteerRequest {
		Deregister command(UUID id, Asking asking) {
			return new Deregister(new VolunteerId(id), cause, asking.by());
		}
	}

	record Restriction(@NotNull RestrictionGround ground) implements VolunteerRequest {
		RestrictProcessing command(UUID id, Asking asking) {
			return new RestrictProcessing(new VolunteerId(id), ground, asking.by());
		}
	}

	record Erasure(@NotNull ErasureGround ground) implements VolunteerRequest {
		EraseSubject command(UUID id, Asking asking) {
			return new EraseSubject(new VolunteerId(id), ground, asking.by());
		}
	}

	private static Applicant applicantOf(String name, @Nullable DocumentKind document, String number, @Nullable LocalDate bornOn,
			@Nullable Sex sex, @Nullable String phone, @Nullable Boolean selfSupporting) {
		return new Applicant(name, document == null ? DocumentKind.RESIDENT_ID : document, number, bornOn, sex, phone,
				Boolean.TRUE.equals(selfSupporting));
	}

	private static EntryId entry(@Nullable UUID id, Asking asking) {
		return new EntryId(id == null ? asking.newId() : id);
	}

	private static Sealed words(Vault vault, UUID volunteer, String words) {
		return seal(vault, volunteer, Sealed.Kind.TEXT, words);
	}

	private static @Nullable Sealed text(Vault vault, UUID volunteer, @Nullable String words) {
		return words == null || words.isBlank() ? null : words(vault, volunteer, words);
	}

	private static Sealed seal(Vault vault, UUID volunteer, Sealed.Kind kind, String clear) {
		return vault.seal(SubjectId.of(new VolunteerId(volunteer)), kind, clear);
	}
}
