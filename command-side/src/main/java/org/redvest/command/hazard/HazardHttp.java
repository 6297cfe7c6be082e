package org.redvest.command.hazard;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.command.hazard.HazardCommand.AssignRectification;
import org.redvest.command.hazard.HazardCommand.GradeHazard;
import org.redvest.command.hazard.HazardCommand.HandToEmergency;
import org.redvest.command.hazard.HazardCommand.MarkFalseAlarm;
import org.redvest.command.hazard.HazardCommand.ParkHazard;
import org.redvest.command.hazard.HazardCommand.RecheckHazard;
import org.redvest.command.hazard.HazardCommand.ReopenHazard;
import org.redvest.command.hazard.HazardCommand.ReportHazard;
import org.redvest.command.hazard.HazardCommand.ReportRectification;
import org.redvest.command.hazard.HazardCommand.ResumeHazard;
import org.redvest.command.hazard.HazardCommand.WriteOffHazard;
import org.redvest.command.http.Asking;
import org.redvest.command.http.Commands;
import org.redvest.command.http.Receipt;
import org.redvest.kernel.AreaCode;
import org.redvest.kernel.BuildingEvent.FindingCode;
import org.redvest.kernel.BuildingId;
import org.redvest.kernel.HazardEvent.FalseAlarmReason;
import org.redvest.kernel.HazardEvent.Level;
import org.redvest.kernel.HazardEvent.LoweringReason;
import org.redvest.kernel.HazardEvent.ReopenReason;
import org.redvest.kernel.HazardId;
import org.redvest.kernel.RequestCodes.EmergencyLine;
import org.redvest.kernel.RequestCodes.Outcome;
import org.redvest.kernel.RequestCodes.ParkReason;
import org.redvest.kernel.ServiceRequestEvent.Media;
import org.redvest.kernel.SubjectId;
import org.redvest.kernel.UnitCode;
import org.redvest.kernel.privacy.Sealed;
import org.redvest.kernel.privacy.Sealed.Kind;
import org.redvest.kernel.privacy.Vault;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Hazards over HTTP. What people say is sealed here under the hazard's key. */
@RestController
@RequestMapping("/api/hazards")
@Tag(name = "Hazards 隐患")
class HazardHttp {

	private final Commands commands;
	private final Vault vault;

	HazardHttp(Commands commands, Vault vault) {
		this.commands = commands;
		this.vault = vault;
	}

	/** Seals under the key of one hazard. */
	private record Words(Vault vault, HazardId hazard) {

		Sealed text(String words) {
			return Objects.requireNonNull(sealed(Kind.TEXT, words));
		}

		@Nullable
		Sealed note(@Nullable String words) {
			return sealed(Kind.TEXT, words);
		}

		@Nullable
		Sealed sealed(Kind kind, @Nullable String clear) {
			return clear == null || clear.isBlank() ? null : vault.seal(SubjectId.of(hazard), kind, clear);
		}
	}

	private Words words(UUID hazard) {
		return new Words(vault, new HazardId(hazard));
	}

	/**
	 * @param area the community, or where no building is named a wider area with an address
	 * @param name of the reporter, who need not say it; neither it nor the phone leaves the hazard's own case
	 */
	record Report(@NotNull AreaCode area, @Nullable UUID buildingId, @Nullable Integer floor, @NotNull FindingCode kind,
			@NotBlank @Size(max = 4000) String description, @Size(max = 300) @Nullable String address,
			@Size(max = 60) @Nullable String name, @Pattern(regexp = "[+()0-9 -]{5,24}") @Nullable String phone) {

		private ReportHazard command(Words words, Asking asking) {
			return new ReportHazard(words.hazard, area, buildingId == null ? null : new BuildingId(buildingId), floor, kind, null,
					words.text(description), words.sealed(Kind.ADDRESS, address), words.sealed(Kind.NAME, name),
					words.sealed(Kind.PHONE, phone), asking.by());
		}
	}

	@Operation(summary = "上报隐患")
	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	ResponseEntity<Receipt> report(@RequestBody @Valid Report request, Asking asking) {
		return reported(request, asking.newId(), asking);
	}

	private ResponseEntity<Receipt> reported(Report request, UUID id, Asking asking) {
		return commands.create(() -> request.command(words(id), asking), asking, "/api/hazards/" + id);
	}

	/** @param lowered why, where the level falls */
	record Grading(@NotNull Level level, @Nullable LoweringReason lowered, @Size(max = 2000) @Nullable String note) {
	}

	@Operation(summary = "定级、升级或降级")
	@PostMapping("/{id}/grading")
	ResponseEntity<Receipt> grade(@PathVariable UUID id, @RequestBody @Valid Grading request, Asking asking) {
		return commands.send(() -> new GradeHazard(new HazardId(id), request.level, request.lowered, words(id).note(request.note),
				asking.by()), asking);
	}

	/** @param reference the number that the line gave the call */
	record HandOver(@NotNull EmergencyLine to, @Size(max = 64) @Nullable String reference, @Size(max = 2000) @Nullable String note) {
	}

	@Operation(summary = "转应急（119、燃气抢修等）")
	@PostMapping("/{id}/emergency")
	ResponseEntity<Receipt> handOver(@PathVariable UUID id, @RequestBody @Valid HandOver request, Asking asking) {
		return commands.send(() -> new HandToEmergency(new HazardId(id), request.to, request.reference, words(id).note(request.note),
				asking.by()), asking);
	}

	/** @param instruction what the unit is to do; it becomes the matter of a request, so it does not say who reported the hazard */
	record Assignment(@NotNull UnitCode unit, @NotBlank @Size(max = 4000) String instruction) {
	}

	@Operation(summary = "交办整改，生成工单")
	@PostMapping("/{id}/assignment")
	ResponseEntity<Receipt> assign(@PathVariable UUID id, @RequestBody @Valid Assignment request, Asking asking) {
		return commands.send(() -> new AssignRectification(new HazardId(id), request.unit, words(id).text(request.instruction),
				asking.by()), asking);
	}

	/** @param unit of those who did it, such as the gas company; the asker's own unless given */
	record Done(@Nullable UnitCode unit, @NotNull Outcome outcome, @NotBlank @Size(max = 4000) String report) {

		private ReportRectification command(Words words, Asking asking) {
			return new ReportRectification(words.hazard, unit == null ? UnitCode.of(asking.by().actor()) : unit,
					asking.by().actor().id(), outcome, words.text(report), asking.by());
		}
	}

	@Operation(summary = "报告整改结果（即查即改、应急处置；已转工单的在工单上办结）")
	@PostMapping("/{id}/rectification")
	ResponseEntity<Receipt> rectified(@PathVariable UUID id, @RequestBody @Valid Done request, Asking asking) {
		return commands.send(() -> request.command(words(id), asking), asking);
	}

	/** @param evidence files that show it, kept outside; at least one where it passed */
	record Recheck(boolean passed, @NotBlank @Size(max = 4000) String findings, @NotNull @Size(max = 20) List<@NotNull Media> evidence) {
	}

	@Operation(summary = "复查")
	@PostMapping("/{id}/rechecks")
	ResponseEntity<Receipt> recheck(@PathVariable UUID id, @RequestBody @Valid Recheck request, Asking asking) {
		return commands.send(() -> new RecheckHazard(new HazardId(id), request.passed, words(id).text(request.findings),
				request.evidence, asking.by()), asking);
	}

	@Operation(summary = "销号")
	@PostMapping("/{id}/write-off")
	ResponseEntity<Receipt> writeOff(@PathVariable UUID id, Asking asking) {
		return commands.send(new WriteOffHazard(new HazardId(id), asking.by()), asking);
	}

	record Reopening(@NotNull ReopenReason reason, @Size(max = 2000) @Nullable String note) {
	}

	@Operation(summary = "重启隐患")
	@PostMapping("/{id}/reopening")
	ResponseEntity<Receipt> reopen(@PathVariable UUID id, @RequestBody @Valid Reopening request, Asking asking) {
		return commands.send(() -> new ReopenHazard(new HazardId(id), request.reason, words(id).note(request.note), asking.by()), asking);
	}

	/** @param review the day on which it is looked at again */
	record Parking(@NotNull ParkReason reason, @NotNull LocalDate review, @Size(max = 2000) @Nullable String note) {
	}

	@Operation(summary = "隐患挂账")
	@PostMapping("/{id}/parking")
	ResponseEntity<Receipt> park(@PathVariable UUID id, @RequestBody @Valid Parking request, Asking asking) {
		return commands.send(() -> new ParkHazard(new HazardId(id), request.reason, request.review, words(id).note(request.note),
				asking.by()), asking);
	}

	@Operation(summary = "隐患恢复整改")
	@PostMapping("/{id}/resumption")
	ResponseEntity<Receipt> resume(@PathVariable UUID id, Asking asking) {
		return commands.send(new ResumeHazard(new HazardId(id), asking.by()), asking);
	}

	/** @param earlier the hazard that it repeats, for {@code ALREADY_REPORTED} */
	record Dismissal(@NotNull FalseAlarmReason reason, @Nullable UUID earlier, @NotBlank @Size(max = 4000) String findings) {

		private MarkFalseAlarm command(Words words, Asking asking) {
			return new MarkFalseAlarm(words.hazard, reason, earlier == null ? null : new HazardId(earlier), words.text(findings),
					asking.by());
		}
	}

	@Operation(summary = "标记误报")
	@PostMapping("/{id}/false-alarm")
	ResponseEntity<Receipt> falseAlarm(@PathVariable UUID id, @RequestBody @Valid Dismissal request, Asking asking) {
		return commands.send(() -> request.command(words(id), asking), asking);
	}
}
