package org.redvest.command.volunteer;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.util.UUID;
import org.redvest.command.http.Asking;
import org.redvest.command.http.Commands;
import org.redvest.command.http.Receipt;
import org.redvest.command.volunteer.VolunteerCommand.DenyRegistration;
import org.redvest.command.volunteer.VolunteerCommand.ExpireQualification;
import org.redvest.command.volunteer.VolunteerCommand.LeaveTeam;
import org.redvest.command.volunteer.VolunteerCommand.LiftRestriction;
import org.redvest.command.volunteer.VolunteerCommand.ReviewAge;
import org.redvest.command.volunteer.VolunteerCommand.WithdrawGuardianConsent;
import org.redvest.command.volunteer.VolunteerRequest.Appeal;
import org.redvest.command.volunteer.VolunteerRequest.AppealDecision;
import org.redvest.command.volunteer.VolunteerRequest.Award;
import org.redvest.command.volunteer.VolunteerRequest.Blacklisting;
import org.redvest.command.volunteer.VolunteerRequest.Clearance;
import org.redvest.command.volunteer.VolunteerRequest.Complaint;
import org.redvest.command.volunteer.VolunteerRequest.Confirmation;
import org.redvest.command.volunteer.VolunteerRequest.Contact;
import org.redvest.command.volunteer.VolunteerRequest.Correction;
import org.redvest.command.volunteer.VolunteerRequest.Deregistration;
import org.redvest.command.volunteer.VolunteerRequest.Erasure;
import org.redvest.command.volunteer.VolunteerRequest.GuardianConsent;
import org.redvest.command.volunteer.VolunteerRequest.Joining;
import org.redvest.command.volunteer.VolunteerRequest.Lifting;
import org.redvest.command.volunteer.VolunteerRequest.Move;
import org.redvest.command.volunteer.VolunteerRequest.NoShow;
import org.redvest.command.volunteer.VolunteerRequest.Prolongation;
import org.redvest.command.volunteer.VolunteerRequest.QualificationVerification;
import org.redvest.command.volunteer.VolunteerRequest.Registering;
import org.redvest.command.volunteer.VolunteerRequest.Restriction;
import org.redvest.command.volunteer.VolunteerRequest.SafeguardingCheck;
import org.redvest.command.volunteer.VolunteerRequest.SkillDeclaration;
import org.redvest.command.volunteer.VolunteerRequest.Suspension;
import org.redvest.command.volunteer.VolunteerRequest.Training;
import org.redvest.command.volunteer.VolunteerRequest.Verification;
import org.redvest.kernel.TeamId;
import org.redvest.kernel.VolunteerEvent.Qualification;
import org.redvest.kernel.VolunteerId;
import org.redvest.kernel.privacy.Vault;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The edge for volunteers: everything that can be asked of a registration. */
@RestController
@RequestMapping("/api/volunteers")
class VolunteerHttp {

	private final Commands commands;
	private final Vault vault;

	VolunteerHttp(Commands commands, Vault vault) {
		this.commands = commands;
		this.vault = vault;
	}

	/** 本人注册 */
	@Operation(summary = "本人注册为志愿者")
	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	ResponseEntity<Receipt> register(@Valid @RequestBody Registering request, Asking asking) {
		return commands.create(() -> request.self(asking, vault), asking, "/api/volunteers/{id}");
	}

	/** 组织代注册 */
	@Operation(summary = "组织代为注册志愿者")
	@PostMapping("/on-behalf")
	@ResponseStatus(HttpStatus.CREATED)
	ResponseEntity<Receipt> registerOnBehalf(@Valid @RequestBody Registering request, Asking asking) {
		return commands.create(() -> request.onBehalf(asking, vault), asking, "/api/volunteers/{id}");
	}

	@Operation(summary = "确认注册")
	@PostMapping("/{id}/confirmation")
	ResponseEntity<Receipt> confirm(@PathVariable UUID id, @Valid @RequestBody Confirmation request, Asking asking) {
		return commands.send(request.command(id, asking), asking);
	}

	@Operation(summary = "否认代注册")
	@PostMapping("/{id}/denial")
	ResponseEntity<Receipt> deny(@PathVariable UUID id, Asking asking) {
		return commands.send(new DenyRegistration(new VolunteerId(id), asking.by()), asking);
	}

	@PostMapping("/{id}/identity-verification")
	ResponseEntity<Receipt> verifyIdentity(@PathVariable UUID id, @Valid @RequestBody Verification request, Asking asking) {
		return commands.send(request.command(id, asking), asking);
	}

	@PostMapping("/{id}/guardian-consent")
	ResponseEntity<Receipt> consent(@PathVariable UUID id, @Valid @RequestBody GuardianConsent request, Asking asking) {
		return commands.send(() -> request.command(id, asking, vault), asking);
	}

	@PostMapping("/{id}/guardian-consent-withdrawal")
	ResponseEntity<Receipt> withdrawConsent(@PathVariable UUID id, Asking asking) {
		return commands.send(new WithdrawGuardianConsent(new VolunteerId(id), asking.by()), asking);
	}

	@PostMapping("/{id}/age-review")
	ResponseEntity<Receipt> reviewAge(@PathVariable UUID id, Asking asking) {
		return commands.send(new ReviewAge(new VolunteerId(id), asking.by()), asking);
	}

	@PostMapping("/{id}/contact")
	ResponseEntity<Receipt> changeContact(@PathVariable UUID id, @Valid @RequestBody Contact request, Asking asking) {
		return commands.send(() -> request.command(id, asking, vault), asking);
	}

	@PostMapping("/{id}/basics")
	ResponseEntity<Receipt> correctBasics(@PathVariable UUID id, @Valid @RequestBody Correction request, Asking asking) {
		return commands.send(() -> request.command(id, asking, vault), asking);
	}

	@PostMapping("/{id}/belonging")
	ResponseEntity<Receipt> changeBelonging(@PathVariable UUID id, @Valid @RequestBody Move request, Asking asking) {
		return commands.send(request.command(id, asking), asking);
	}

	@PostMapping("/{id}/skills")
	ResponseEntity<Receipt> declareSkill(@PathVariable UUID id, @Valid @RequestBody SkillDeclaration request, Asking asking) {
		return commands.send(request.command(id, asking), asking);
	}

	@PostMapping("/{id}/qualifications")
	ResponseEntity<Receipt> verifyQualification(@PathVariable UUID id, @Valid @RequestBody QualificationVerification request,
			Asking asking) {
		return commands.send(() -> request.command(id, asking, vault), asking);
	}

	@PostMapping("/{id}/qualifications/{qualification}/expiry")
	ResponseEntity<Receipt> expireQualification(@PathVariable UUID id, @PathVariable Qualification qualification, Asking asking) {
		return commands.send(new ExpireQualification(new VolunteerId(id), qualification, asking.by()), asking);
	}

	@PostMapping("/{id}/safeguarding-checks")
	ResponseEntity<Receipt> recordCheck(@PathVariable UUID id, @Valid @RequestBody SafeguardingCheck request, Asking asking) {
		return commands.send(request.command(id, asking), asking);
	}

	@PostMapping("/{id}/trainings")
	ResponseEntity<Receipt> recordTraining(@PathVariable UUID id, @Valid @RequestBody Training request, Asking asking) {
		return commands.send(() -> request.command(id, asking, vault), asking);
	}

	@PostMapping("/{id}/awards")
	ResponseEntity<Receipt> recordAward(@PathVariable UUID id, @Valid @RequestBody Award request, Asking asking) {
		return commands.send(() -> request.command(id, asking, vault), asking);
	}

	@PostMapping("/{id}/complaints")
	ResponseEntity<Receipt> recordComplaint(@PathVariable UUID id, @Valid @RequestBody Complaint request, Asking asking) {
		return commands.send(() -> request.command(id, asking, vault), asking);
	}

	@PostMapping("/{id}/complaints/{entry}/clearance")
	ResponseEntity<Receipt> clearComplaint(@PathVariable UUID id, @PathVariable UUID entry, @Valid @RequestBody Clearance request,
			Asking asking) {
		return commands.send(() -> request.command(id, entry, asking, vault), asking);
	}

	@PostMapping("/{id}/no-shows")
	ResponseEntity<Receipt> recordNoShow(@PathVariable UUID id, @Valid @RequestBody NoShow request, Asking asking) {
		return commands.send(request.command(id, asking), asking);
	}

	@PostMapping("/{id}/suspension")
	ResponseEntity<Receipt> suspend(@PathVariable UUID id, @Valid @RequestBody Suspension request, Asking asking) {
		return commands.send(() -> request.command(id, asking, vault), asking);
	}

	@PostMapping("/{id}/reinstatement")
	ResponseEntity<Receipt> reinstate(@PathVariable UUID id, @Valid @RequestBody Lifting request, Asking asking) {
		return commands.send(() -> request.reinstate(id, asking, vault), asking);
	}

	@PostMapping("/{id}/blacklisting")
	ResponseEntity<Receipt> blacklist(@PathVariable UUID id, @Valid @RequestBody Blacklisting request, Asking asking) {
		return commands.send(() -> request.command(id, asking, vault), asking);
	}

	@PostMapping("/{id}/blacklisting-prolongation")
	ResponseEntity<Receipt> prolongBlacklisting(@PathVariable UUID id, @Valid @RequestBody Prolongation request, Asking asking) {
		return commands.send(() -> request.command(id, asking, vault), asking);
	}

	@PostMapping("/{id}/unlisting")
	ResponseEntity<Receipt> unlist(@PathVariable UUID id, @Valid @RequestBody Lifting request, Asking asking) {
		return commands.send(() -> request.unlist(id, asking, vault), asking);
	}

	@PostMapping("/{id}/appeals")
	ResponseEntity<Receipt> lodgeAppeal(@PathVariable UUID id, @Valid @RequestBody Appeal request, Asking asking) {
		return commands.send(() -> request.command(id, asking, vault), asking);
	}

	@PostMapping("/{id}/appeals/{entry}/decision")
	ResponseEntity<Receipt> decideAppeal(@PathVariable UUID id, @PathVariable UUID entry, @Valid @RequestBody AppealDecision request,
			Asking asking) {
		return commands.send(() -> request.command(id, entry, asking, vault), asking);
	}

	@Operation(summary = "加入队伍")
	@PostMapping("/{id}/teams")
	ResponseEntity<Receipt> joinTeam(@PathVariable UUID id, @Valid @RequestBody Joining request, Asking asking) {
		return commands.send(request.command(id, asking), asking);
	}

	@Operation(summary = "退出队伍")
	@PostMapping("/{id}/teams/{team}/leave")
	ResponseEntity<Receipt> leaveTeam(@PathVariable UUID id, @PathVariable UUID team, Asking asking) {
		return commands.send(new LeaveTeam(new VolunteerId(id), new TeamId(team), asking.by()), asking);
	}

	@PostMapping("/{id}/deregistration")
	ResponseEntity<Receipt> deregister(@PathVariable UUID id, @Valid @RequestBody Deregistration request, Asking asking) {
		return commands.send(request.command(id, asking), asking);
	}

	@PostMapping("/{id}/restriction")
	ResponseEntity<Receipt> restrict(@PathVariable UUID id, @Valid @RequestBody Restriction request, Asking asking) {
		return commands.send(request.command(id, asking), asking);
	}

	@PostMapping("/{id}/restriction-lift")
	ResponseEntity<Receipt> liftRestriction(@PathVariable UUID id, Asking asking) {
		return commands.send(new LiftRestriction(new VolunteerId(id), asking.by()), asking);
	}

	@PostMapping("/{id}/erasure")
	ResponseEntity<Receipt> erase(@PathVariable UUID id, @Valid @RequestBody Erasure request, Asking asking) {
		return commands.send(request.command(id, asking), asking);
	}
}
