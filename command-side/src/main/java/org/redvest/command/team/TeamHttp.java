package org.redvest.command.team;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.command.PublicText;
import org.redvest.command.http.Asking;
import org.redvest.command.http.Commands;
import org.redvest.command.http.Receipt;
import org.redvest.command.team.TeamCommand.AppointLeader;
import org.redvest.command.team.TeamCommand.ApproveTeam;
import org.redvest.command.team.TeamCommand.DismissLeader;
import org.redvest.command.team.TeamCommand.DissolveTeam;
import org.redvest.command.team.TeamCommand.FoundTeam;
import org.redvest.command.team.TeamCommand.GrantRecordingRight;
import org.redvest.command.team.TeamCommand.MoveTeam;
import org.redvest.command.team.TeamCommand.RenameTeam;
import org.redvest.command.team.TeamCommand.ResumeTeam;
import org.redvest.command.team.TeamCommand.RevokeRecordingRight;
import org.redvest.command.team.TeamCommand.SuspendTeam;
import org.redvest.kernel.SubjectId;
import org.redvest.kernel.TeamEvent.DismissalReason;
import org.redvest.kernel.TeamEvent.DissolutionReason;
import org.redvest.kernel.TeamEvent.Level;
import org.redvest.kernel.TeamEvent.RevocationReason;
import org.redvest.kernel.TeamEvent.SuspensionReason;
import org.redvest.kernel.TeamId;
import org.redvest.kernel.UnitCode;
import org.redvest.kernel.VolunteerId;
import org.redvest.kernel.privacy.Sealed;
import org.redvest.kernel.privacy.Vault;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Teams over HTTP. What is written about a leader is sealed here under the leader's key. */
@RestController
@RequestMapping("/api/teams")
@Tag(name = "Teams 志愿服务队伍")
class TeamHttp {

	private final Commands commands;
	private final Vault vault;

	TeamHttp(Commands commands, Vault vault) {
		this.commands = commands;
		this.vault = vault;
	}

	/** @param parent the team over it; none for a general team */
	record Founding(@NotBlank @Size(max = 60) String name, @NotNull Level level, @Nullable UUID parent, @NotNull UnitCode unit) {

		FoundTeam command(Asking asking) {
			return new FoundTeam(new TeamId(asking.newId()), PublicText.checked("name", name), level,
					parent == null ? null : new TeamId(parent), unit, asking.by());
		}
	}

	@Operation(summary = "组建队伍（总队、分队、小队）")
	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	ResponseEntity<Receipt> found(@RequestBody @Valid Founding request, Asking asking) {
		return commands.create(request.command(asking), asking, "/api/teams/{id}");
	}

	@Operation(summary = "批准组建")
	@PostMapping("/{id}/approval")
	ResponseEntity<Receipt> approve(@PathVariable UUID id, Asking asking) {
		return commands.send(new ApproveTeam(new TeamId(id), asking.by()), asking);
	}

	record Renaming(@NotBlank @Size(max = 60) String name) {
	}

	@Operation(summary = "更名")
	@PostMapping("/{id}/name")
	ResponseEntity<Receipt> rename(@PathVariable UUID id, @RequestBody @Valid Renaming request, Asking asking) {
		return commands.send(new RenameTeam(new TeamId(id), PublicText.checked("name", request.name), asking.by()), asking);
	}

	record Transfer(@NotNull UUID parent) {
	}

	@Operation(summary = "划转到另一上级队伍")
	@PostMapping("/{id}/parent")
	ResponseEntity<Receipt> move(@PathVariable UUID id, @RequestBody @Valid Transfer request, Asking asking) {
		return commands.send(new MoveTeam(new TeamId(id), new TeamId(request.parent), asking.by()), asking);
	}

	record Leader(@NotNull UUID volunteerId) {
	}

	@Operation(summary = "任命负责人")
	@PostMapping("/{id}/leaders")
	ResponseEntity<Receipt> appoint(@PathVariable UUID id, @RequestBody @Valid Leader request, Asking asking) {
		return commands.send(new AppointLeader(new TeamId(id), new VolunteerId(request.volunteerId), asking.by()), asking);
	}

	record Dismissal(@NotNull DismissalReason reason, @Size(max = 2000) @Nullable String note) {

		DismissLeader command(UUID team, VolunteerId leader, Vault vault, Asking asking) {
			return new DismissLeader(new TeamId(team), leader, reason,
					note == null ? null : vault.seal(SubjectId.of(leader), Sealed.Kind.TEXT, note), asking.by());
		}
	}

	@Operation(summary = "免去负责人，或负责人辞任")
	@PostMapping("/{id}/leaders/{volunteer}/dismissal")
	ResponseEntity<Receipt> dismiss(@PathVariable UUID id, @PathVariable UUID volunteer, @RequestBody @Valid Dismissal request,
			Asking asking) {
		return commands.send(() -> request.command(id, new VolunteerId(volunteer), vault, asking), asking);
	}

	@Operation(summary = "授予时长记录权")
	@PostMapping("/{id}/recording-right")
	ResponseEntity<Receipt> grant(@PathVariable UUID id, Asking asking) {
		return commands.send(new GrantRecordingRight(new TeamId(id), asking.by()), asking);
	}

	record Revocation(@NotNull RevocationReason reason) {
	}

	@Operation(summary = "收回时长记录权")
	@PostMapping("/{id}/recording-right-revocation")
	ResponseEntity<Receipt> revoke(@PathVariable UUID id, @RequestBody @Valid Revocation request, Asking asking) {
		return commands.send(new RevokeRecordingRight(new TeamId(id), request.reason, asking.by()), asking);
	}

	record Suspension(@NotNull SuspensionReason reason) {
	}

	@Operation(summary = "停用")
	@PostMapping("/{id}/suspension")
	ResponseEntity<Receipt> suspend(@PathVariable UUID id, @RequestBody @Valid Suspension request, Asking asking) {
		return commands.send(new SuspendTeam(new TeamId(id), request.reason, asking.by()), asking);
	}

	@Operation(summary = "恢复活动")
	@PostMapping("/{id}/resumption")
	ResponseEntity<Receipt> resume(@PathVariable UUID id, Asking asking) {
		return commands.send(new ResumeTeam(new TeamId(id), asking.by()), asking);
	}

	record Dissolution(@NotNull DissolutionReason reason) {
	}

	@Operation(summary = "解散")
	@PostMapping("/{id}/dissolution")
	ResponseEntity<Receipt> dissolve(@PathVariable UUID id, @RequestBody @Valid Dissolution request, Asking asking) {
		return commands.send(new DissolveTeam(new TeamId(id), request.reason, asking.by()), asking);
	}
}
