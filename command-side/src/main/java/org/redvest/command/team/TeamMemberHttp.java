package org.redvest.command.team;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.command.http.Asking;
import org.redvest.command.http.Commands;
import org.redvest.command.http.Receipt;
import org.redvest.command.volunteer.VolunteerCommand.AdmitMember;
import org.redvest.command.volunteer.VolunteerCommand.RemoveMember;
import org.redvest.kernel.SubjectId;
import org.redvest.kernel.TeamId;
import org.redvest.kernel.VolunteerEvent.TeamRemovalReason;
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

/** The team's side of a membership over HTTP. What it answers with is the volunteer's version, in whose stream it stands. */
@RestController
@RequestMapping("/api/teams/{id}/members")
@Tag(name = "Team members 队员")
class TeamMemberHttp {

	private final Commands commands;
	private final Vault vault;

	TeamMemberHttp(Commands commands, Vault vault) {
		this.commands = commands;
		this.vault = vault;
	}

	record Admission(@NotNull UUID volunteerId) {
	}

	@Operation(summary = "吸收队员")
	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	ResponseEntity<Receipt> admit(@PathVariable UUID id, @RequestBody @Valid Admission request, Asking asking) {
		return commands.create(new AdmitMember(new VolunteerId(request.volunteerId), new TeamId(id), asking.by()), asking,
				"/api/teams/" + id + "/members/{id}");
	}

	record Removal(@NotNull TeamRemovalReason reason, @Size(max = 2000) @Nullable String note) {

		RemoveMember command(UUID team, VolunteerId member, Vault vault, Asking asking) {
			return new RemoveMember(member, new TeamId(team), reason,
					note == null ? null : vault.seal(SubjectId.of(member), Sealed.Kind.TEXT, note), asking.by());
		}
	}

	@Operation(summary = "移除队员")
	@PostMapping("/{volunteer}/removal")
	ResponseEntity<Receipt> remove(@PathVariable UUID id, @PathVariable UUID volunteer, @RequestBody @Valid Removal request,
			Asking asking) {
		return commands.send(() -> request.command(id, new VolunteerId(volunteer), vault, asking), asking);
	}
}
