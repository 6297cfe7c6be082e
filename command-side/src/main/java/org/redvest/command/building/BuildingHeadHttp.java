package org.redvest.command.building;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.command.building.BuildingCommand.AppointHead;
import org.redvest.command.building.BuildingCommand.AssessHead;
import org.redvest.command.building.BuildingCommand.DecideObjection;
import org.redvest.command.building.BuildingCommand.ExpireTerm;
import org.redvest.command.building.BuildingCommand.NameDeputy;
import org.redvest.command.building.BuildingCommand.NominateHead;
import org.redvest.command.building.BuildingCommand.ObjectToNomination;
import org.redvest.command.building.BuildingCommand.PublishNomination;
import org.redvest.command.building.BuildingCommand.RecordPatrol;
import org.redvest.command.building.BuildingCommand.ReleaseDeputy;
import org.redvest.command.building.BuildingCommand.RemoveHead;
import org.redvest.command.building.BuildingCommand.RenewHead;
import org.redvest.command.building.BuildingCommand.ReportVacancy;
import org.redvest.command.building.BuildingCommand.ResignHead;
import org.redvest.command.building.BuildingCommand.WithdrawNomination;
import org.redvest.command.http.Asking;
import org.redvest.command.http.Commands;
import org.redvest.command.http.Receipt;
import org.redvest.kernel.BuildingEvent.CheckItem;
import org.redvest.kernel.BuildingEvent.Finding;
import org.redvest.kernel.BuildingEvent.Grade;
import org.redvest.kernel.BuildingEvent.ObjectionGround;
import org.redvest.kernel.BuildingEvent.RemovalReason;
import org.redvest.kernel.BuildingEvent.ResignationReason;
import org.redvest.kernel.BuildingEvent.Route;
import org.redvest.kernel.BuildingEvent.VacancyCause;
import org.redvest.kernel.BuildingEvent.WithdrawalReason;
import org.redvest.kernel.BuildingId;
import org.redvest.kernel.SubjectId;
import org.redvest.kernel.VolunteerId;
import org.redvest.kernel.privacy.Sealed;
import org.redvest.kernel.privacy.Vault;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Candidates, heads and what heads do, over HTTP. What is written about somebody is sealed here under that volunteer's key. */
@RestController
@RequestMapping("/api/buildings/{id}")
@Tag(name = "Building heads 楼栋长")
class BuildingHeadHttp {

	private final Commands commands;
	private final Vault vault;

	BuildingHeadHttp(Commands commands, Vault vault) {
		this.commands = commands;
		this.vault = vault;
	}

	record Candidate(@NotNull UUID volunteerId, @NotNull Route route) {
	}

	@Operation(summary = "提名楼栋长")
	@PostMapping("/nominations")
	ResponseEntity<Receipt> nominate(@PathVariable UUID id, @RequestBody @Valid Candidate request, Asking asking) {
		return commands.send(
				new NominateHead(new BuildingId(id), new VolunteerId(request.volunteerId), request.route, asking.by()), asking);
	}

	record Withdrawal(@NotNull WithdrawalReason reason) {
	}

	@PostMapping("/nominations/{volunteer}/withdrawal")
	ResponseEntity<Receipt> withdraw(@PathVariable UUID id, @PathVariable UUID volunteer, @RequestBody @Valid Withdrawal request,
			Asking asking) {
		return commands.send(new WithdrawNomination(new BuildingId(id), new VolunteerId(volunteer), request.reason, asking.by()),
				asking);
	}

	@PostMapping("/nominations/{volunteer}/publicity")
	ResponseEntity<Receipt> publish(@PathVariable UUID id, @PathVariable UUID volunteer, Asking asking) {
		return commands.send(new PublishNomination(new BuildingId(id), new VolunteerId(volunteer), asking.by()), asking);
	}

	/** @param id chosen by the caller, or null */
	record Objection(@Nullable UUID id, @NotNull ObjectionGround ground, @Size(max = 2000) @Nullable String statement) {

		ObjectToNomination command(UUID building, VolunteerId volunteer, Vault vault, Asking asking) {
			return new ObjectToNomination(new BuildingId(building), volunteer, id != null ? id : asking.newId(), ground,
					seal(vault, volunteer, statement), asking.by());
		}
	}

	@PostMapping("/nominations/{volunteer}/objections")
	ResponseEntity<Receipt> object(@PathVariable UUID id, @PathVariable UUID volunteer, @RequestBody @Valid Objection request,
			Asking asking) {
		return commands.send(() -> request.command(id, new VolunteerId(volunteer), vault, asking), asking);
	}

	record Decision(@NotNull Boolean upheld, @Size(max = 2000) @Nullable String reason) {

		DecideObjection command(UUID building, VolunteerId volunteer, UUID objection, Vault vault, Asking asking) {
			return new DecideObjection(new BuildingId(building), volunteer, objection, upheld, seal(vault, volunteer, reason),
					asking.by());
		}
	}

	@PostMapping("/nominations/{volunteer}/objections/{objection}/decision")
	ResponseEntity<Receipt> decide(@PathVariable UUID id, @PathVariable UUID volunteer, @PathVariable UUID objection,
			@RequestBody @Valid Decision request, Asking asking) {
		return commands.send(() -> request.command(id, new VolunteerId(volunteer), objection, vault, asking), asking);
	}

	record Person(@NotNull UUID volunteerId) {

		VolunteerId volunteer() {
			return new VolunteerId(volunteerId);
		}
	}

	@Operation(summary = "任命楼栋长")
	@PostMapping("/head")
	ResponseEntity<Receipt> appoint(@PathVariable UUID id, @RequestBody @Valid Person request, Asking asking) {
		return commands.send(new AppointHead(new BuildingId(id), request.volunteer(), asking.by()), asking);
	}

	@PostMapping("/head/renewal")
	ResponseEntity<Receipt> renew(@PathVariable UUID id, @RequestBody @Valid Person request, Asking asking) {
		return commands.send(new RenewHead(new BuildingId(id), request.volunteer(), asking.by()), asking);
	}

	record Resignation(@NotNull UUID volunteerId, @NotNull ResignationReason reason, @Size(max = 2000) @Nullable String note) {

		ResignHead command(UUID building, Vault vault, Asking asking) {
			var volunteer = new VolunteerId(volunteerId);
			return new ResignHead(new BuildingId(building), volunteer, reason, seal(vault, volunteer, note), asking.by());
		}
	}

	@PostMapping("/head/resignation")
	ResponseEntity<Receipt> resign(@PathVariable UUID id, @RequestBody @Valid Resignation request, Asking asking) {
		return commands.send(() -> request.command(id, vault, asking), asking);
	}

	record Removal(@NotNull UUID volunteerId, @NotNull RemovalReason reason, @Size(max = 2000) @Nullable String note) {

		RemoveHead command(UUID building, Vault vault, Asking asking) {
			var volunteer = new VolunteerId(volunteerId);
			return new RemoveHead(new BuildingId(building), volunteer, reason, seal(vault, volunteer, note), asking.by());
		}
	}

	@PostMapping("/head/removal")
	ResponseEntity<Receipt> remove(@PathVariable UUID id, @RequestBody @Valid Removal request, Asking asking) {
		return commands.send(() -> request.command(id, vault, asking), asking);
	}

	@PostMapping("/head/expiry")
	ResponseEntity<Receipt> expire(@PathVariable UUID id, Asking asking) {
		return commands.send(new ExpireTerm(new BuildingId(id), asking.by()), asking);
	}

	record Assessment(@NotNull UUID volunteerId, @NotNull LocalDate from, @NotNull LocalDate until, @NotNull Grade grade,
			@Size(max = 2000) @Nullable String note) {

		AssessHead command(UUID building, Vault vault, Asking asking) {
			var volunteer = new VolunteerId(volunteerId);
			return new AssessHead(new BuildingId(building), volunteer, from, until, grade, seal(vault, volunteer, note), asking.by());
		}
	}

	@PostMapping("/head/assessments")
	ResponseEntity<Receipt> assess(@PathVariable UUID id, @RequestBody @Valid Assessment request, Asking asking) {
		return commands.send(() -> request.command(id, vault, asking), asking);
	}

	record Vacancy(@NotNull VacancyCause cause) {
	}

	@PostMapping("/vacancy")
	ResponseEntity<Receipt> report(@PathVariable UUID id, @RequestBody @Valid Vacancy request, Asking asking) {
		return commands.send(new ReportVacancy(new BuildingId(id), request.cause, asking.by()), asking);
	}

	@PostMapping("/deputies")
	ResponseEntity<Receipt> name(@PathVariable UUID id, @RequestBody @Valid Person request, Asking asking) {
		return commands.send(new NameDeputy(new BuildingId(id), request.volunteer(), asking.by()), asking);
	}

	@PostMapping("/deputies/{volunteer}/release")
	ResponseEntity<Receipt> release(@PathVariable UUID id, @PathVariable UUID volunteer, Asking asking) {
		return commands.send(new ReleaseDeputy(new BuildingId(id), new VolunteerId(volunteer), asking.by()), asking);
	}

	/** @param id chosen by the caller, or null */
	record Patrol(@Nullable UUID id, @NotNull UUID volunteerId, @NotNull Instant started, @NotNull Instant ended,
			@NotEmpty @Size(max = 20) List<@NotNull CheckItem> checked, @NotNull @Size(max = 100) List<@NotNull Finding> findings,
			@Size(max = 2000) @Nullable String note) {

		RecordPatrol command(UUID building, Vault vault, Asking asking) {
			var volunteer = new VolunteerId(volunteerId);
			return new RecordPatrol(new BuildingId(building), id != null ? id : asking.newId(), volunteer, started, ended, checked,
					findings, seal(vault, volunteer, note), asking.by());
		}
	}

	@PostMapping("/patrols")
	ResponseEntity<Receipt> patrol(@PathVariable UUID id, @RequestBody @Valid Patrol request, Asking asking) {
		return commands.send(() -> request.command(id, vault, asking), asking);
	}

	private static @Nullable Sealed seal(Vault vault, VolunteerId about, @Nullable String text) {
		return text == null ? null : vault.seal(SubjectId.of(about), Sealed.Kind.TEXT, text);
	}
}
