package org.redvest.command.donee;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redvest.command.donee.DoneeCommand.EndEntitlement;
import org.redvest.command.donee.DoneeCommand.EntitleDonee;
import org.redvest.command.http.Asking;
import org.redvest.command.http.Commands;
import org.redvest.command.http.Receipt;
import org.redvest.kernel.DoneeEvent.DoneeKind;
import org.redvest.kernel.DoneeEvent.EndReason;
import org.redvest.kernel.DoneeEvent.Entitlement;
import org.redvest.kernel.DoneeId;
import org.redvest.kernel.UnitCode;
import org.redvest.kernel.VolunteerEvent.Evidence;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which bodies may receive donations, over HTTP; {@code unit} is the body's code. */
@RestController
@RequestMapping("/api/donees/{unit}")
@Tag(name = "Donees 受赠人")
class DoneeHttp {

	private final Commands commands;

	DoneeHttp(Commands commands) {
		this.commands = commands;
	}

	/**
	 * @param certificate the reference of its registration
	 * @param from the first day on which it holds
	 * @param to the first day on which it holds no more; left out while no end is set
	 */
	record Entitling(@NotNull DoneeKind kind, @NotNull Evidence certificate, boolean publicFundraising, @NotNull LocalDate from,
			@Nullable LocalDate to) {

		Entitlement entitlement() {
			return new Entitlement(kind, certificate, publicFundraising, from, to);
		}
	}

	@Operation(summary = "登记受赠人资格")
	@PostMapping("/entitlement")
	ResponseEntity<Receipt> entitle(@PathVariable UnitCode unit, @RequestBody @Valid Entitling request, Asking asking) {
		return commands.send(new EntitleDonee(new DoneeId(unit), request.entitlement(), asking.by()), asking);
	}

	/** @param until the first day on which it may receive nothing more */
	record Ending(@NotNull LocalDate until, @NotNull EndReason reason) {
	}

	@Operation(summary = "终止受赠人资格")
	@PostMapping("/entitlement-end")
	ResponseEntity<Receipt> end(@PathVariable UnitCode unit, @RequestBody @Valid Ending request, Asking asking) {
		return commands.send(new EndEntitlement(new DoneeId(unit), request.until, request.reason, asking.by()), asking);
	}
}
