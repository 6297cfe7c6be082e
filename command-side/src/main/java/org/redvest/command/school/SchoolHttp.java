package org.redvest.command.school;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.redvest.command.PublicText;
import org.redvest.command.http.Asking;
import org.redvest.command.http.Commands;
import org.redvest.command.http.Receipt;
import org.redvest.command.school.SchoolCommand.CloseSchool;
import org.redvest.command.school.SchoolCommand.CorrectSchool;
import org.redvest.command.school.SchoolCommand.EndPairing;
import org.redvest.command.school.SchoolCommand.NameDemonstrationSite;
import org.redvest.command.school.SchoolCommand.PairSchool;
import org.redvest.command.school.SchoolCommand.RegisterSchool;
import org.redvest.kernel.AreaCode;
import org.redvest.kernel.EntryId;
import org.redvest.kernel.SchoolEvent.ClosingReason;
import org.redvest.kernel.SchoolEvent.EndReason;
import org.redvest.kernel.SchoolEvent.Pairing;
import org.redvest.kernel.SchoolEvent.Particulars;
import org.redvest.kernel.SchoolEvent.Partner;
import org.redvest.kernel.SchoolEvent.SchoolKind;
import org.redvest.kernel.SchoolId;
import org.redvest.kernel.UnitCode;
import org.redvest.kernel.VolunteerEvent.Evidence;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Schools and who stands by them, over HTTP. */
@RestController
@RequestMapping("/api/schools")
@Tag(name = "Schools 学校、艺术童伴")
class SchoolHttp {

	private final Commands commands;

	SchoolHttp(Commands commands) {
		this.commands = commands;
	}

	/** @param code by which the education bureau names it */
	record SchoolBody(@NotNull UnitCode code, @NotBlank @Size(max = 80) String name, @NotNull AreaCode area, @NotNull SchoolKind kind,
			boolean rural) {

		Particulars particulars() {
			return new Particulars(code, PublicText.checked("name", name), area, kind, rural);
		}
	}

	@Operation(summary = "登记学校")
	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	ResponseEntity<Receipt> register(@RequestBody @Valid SchoolBody request, Asking asking) {
		return commands.create(new RegisterSchool(new SchoolId(asking.newId()), request.particulars(), asking.by()), asking,
				"/api/schools/{id}");
	}

	@Operation(summary = "更正学校信息")
	@PostMapping("/{id}/correction")
	ResponseEntity<Receipt> correct(@PathVariable UUID id, @RequestBody @Valid SchoolBody request, Asking asking) {
		return commands.send(new CorrectSchool(new SchoolId(id), request.particulars(), asking.by()), asking);
	}

	record SchoolClosing(@NotNull ClosingReason reason) {
	}

	@Operation(summary = "撤并、停办")
	@PostMapping("/{id}/closing")
	ResponseEntity<Receipt> close(@PathVariable UUID id, @RequestBody @Valid SchoolClosing request, Asking asking) {
		return commands.send(new CloseSchool(new SchoolId(id), request.reason, asking.by()), asking);
	}

	/**
	 * @param pairing names it, so that it can be sent twice
	 * @param agreement the signed agreement
	 * @param to the first day on which it holds no more
	 */
	record PairingBody(@NotNull UUID pairing, @NotNull UnitCode unit, @NotNull Partner partner, @NotNull Evidence agreement,
			@NotNull LocalDate from, @NotNull LocalDate to) {
	}

	@Operation(summary = "与高校、城区学校或文明单位结对")
	@PostMapping("/{id}/pairings")
	ResponseEntity<Receipt> pair(@PathVariable UUID id, @RequestBody @Valid PairingBody request, Asking asking) {
		return commands.send(new PairSchool(new SchoolId(id), new EntryId(request.pairing),
				new Pairing(request.unit, request.partner, request.agreement, request.from, request.to), asking.by()), asking);
	}

	/** @param until the first day on which the pairing holds no more */
	record PairingEnd(@NotNull LocalDate until, @NotNull EndReason reason) {
	}

	@Operation(summary = "终止结对")
	@PostMapping("/{id}/pairings/{pairing}/end")
	ResponseEntity<Receipt> end(@PathVariable UUID id, @PathVariable UUID pairing, @RequestBody @Valid PairingEnd request, Asking asking) {
		return commands.send(new EndPairing(new SchoolId(id), new EntryId(pairing), request.until, request.reason, asking.by()), asking);
	}

	record Naming(@NotNull Evidence decision) {
	}

	@Operation(summary = "命名为示范点")
	@PostMapping("/{id}/demonstration-site")
	ResponseEntity<Receipt> name(@PathVariable UUID id, @RequestBody @Valid Naming request, Asking asking) {
		return commands.send(new NameDemonstrationSite(new SchoolId(id), request.decision, asking.by()), asking);
	}
}
