package org.redvest.command.referencebase;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redvest.command.PublicText;
import org.redvest.command.http.Asking;
import org.redvest.command.http.Commands;
import org.redvest.command.http.Receipt;
import org.redvest.command.referencebase.ReferenceBaseCommand.CorrectBase;
import org.redvest.command.referencebase.ReferenceBaseCommand.RegisterBase;
import org.redvest.command.referencebase.ReferenceBaseCommand.WithdrawBase;
import org.redvest.kernel.ReferenceBaseEvent.Base;
import org.redvest.kernel.ReferenceBaseId;
import org.redvest.kernel.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Reference bases over HTTP (基数登记); {@code kind} is population, households, buildings, staff or rural-schools,
 * {@code area} the code of an area or unit.
 */
@RestController
@RequestMapping("/api/reference-bases/{kind}/{area}")
class ReferenceBaseHttp {

	private final Commands commands;

	ReferenceBaseHttp(Commands commands) {
		this.commands = commands;
	}

	/**
	 * @param value how many
	 * @param source where the number comes from; not personal
	 * @param asOf the day to which it was counted
	 * @param from the first day on which it may be used
	 * @param to the first day on which it may be used no more; left out while no end is set
	 */
	record Body(@Min(0) long value, @NotBlank @Size(max = 200) String source, @NotNull LocalDate asOf, @NotNull LocalDate from,
			@Nullable LocalDate to) {

		Base base() {
			return new Base(value, PublicText.checked("source", source), asOf, from, to);
		}
	}

	@Operation(summary = "登记基数")
	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	ResponseEntity<Receipt> register(@PathVariable String kind, @PathVariable String area, @Valid @RequestBody Body body,
			Asking asking) {
		return commands.create(new RegisterBase(id(kind, area), body.base(), asking.by()), asking,
				"/api/reference-bases/" + kind + "/" + area);
	}

	@Operation(summary = "更正基数")
	@PostMapping("/{entry}/correct")
	ResponseEntity<Receipt> correct(@PathVariable String kind, @PathVariable String area, @PathVariable int entry,
			@Valid @RequestBody Body body, Asking asking) {
		return commands.send(new CorrectBase(id(kind, area), entry, body.base(), asking.by()), asking);
	}

	@Operation(summary = "撤回基数")
	@PostMapping("/{entry}/withdraw")
	ResponseEntity<Receipt> withdraw(@PathVariable String kind, @PathVariable String area, @PathVariable int entry, Asking asking) {
		return commands.send(new WithdrawBase(id(kind, area), entry, asking.by()), asking);
	}

	private static ReferenceBaseId id(String kind, String area) {
		try {
			return ReferenceBaseId.read("base:" + kind + ":" + area);
		} catch (IllegalArgumentException _) {
			throw Refused.invalid("base.id-malformed");
		}
	}
}
