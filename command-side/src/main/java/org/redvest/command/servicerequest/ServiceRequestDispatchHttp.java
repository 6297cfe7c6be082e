package org.redvest.command.servicerequest;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.command.http.Asking;
import org.redvest.command.http.Commands;
import org.redvest.command.http.Receipt;
import org.redvest.command.servicerequest.ServiceRequestCommand.DecideReturn;
import org.redvest.command.servicerequest.ServiceRequestCommand.DispatchRequest;
import org.redvest.command.servicerequest.ServiceRequestCommand.NameCoUnit;
import org.redvest.command.servicerequest.ServiceRequestCommand.RequestReturn;
import org.redvest.command.servicerequest.ServiceRequestCommand.TakeUp;
import org.redvest.kernel.RequestCodes.ReturnReason;
import org.redvest.kernel.ServiceRequestId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Dispatch, return and taking up (派单、退单、签收) over HTTP. */
@RestController
@RequestMapping("/api/service-requests/{id}")
class ServiceRequestDispatchHttp {

	private final Commands commands;
	private final RequestSeal seal;

	ServiceRequestDispatchHttp(Commands commands, RequestSeal seal) {
		this.commands = commands;
		this.seal = seal;
	}

	record Dispatch(@NotBlank @Size(max = 64) String unit, boolean designated) {
	}

	record CoUnit(@NotBlank @Size(max = 64) String unit) {
	}

	record Return(@NotNull ReturnReason reason, @Size(max = 4000) @Nullable String explanation) {
	}

	/** @param unit who leads from now on, where it is granted */
	record ReturnDecision(@NotNull Boolean granted, @Size(max = 64) @Nullable String unit, boolean designated,
			@Size(max = 4000) @Nullable String explanation) {
	}

	@Operation(summary = "派单")
	@PostMapping("/dispatch")
	ResponseEntity<Receipt> dispatch(@PathVariable UUID id, @Valid @RequestBody Dispatch body, Asking asking) {
		return commands.send(new DispatchRequest(new ServiceRequestId(id), body.unit, body.designated, asking.by()), asking);
	}

	@PostMapping("/co-units")
	ResponseEntity<Receipt> nameCoUnit(@PathVariable UUID id, @Valid @RequestBody CoUnit body, Asking asking) {
		return commands.send(new NameCoUnit(new ServiceRequestId(id), body.unit, asking.by()), asking);
	}

	@PostMapping("/return")
	ResponseEntity<Receipt> requestReturn(@PathVariable UUID id, @Valid @RequestBody Return body, Asking asking) {
		var request = new ServiceRequestId(id);
		return commands.send(() -> new RequestReturn(request, body.reason, seal.note(request, body.explanation), asking.by()), asking);
	}

	@PostMapping("/return-decision")
	ResponseEntity<Receipt> decideReturn(@PathVariable UUID id, @Valid @RequestBody ReturnDecision body, Asking asking) {
		var request = new ServiceRequestId(id);
		return commands.send(() -> new DecideReturn(request, body.granted, body.unit, body.designated, seal.note(request, body.explanation),
				asking.by()), asking);
	}

	@PostMapping("/take-up")
	ResponseEntity<Receipt> takeUp(@PathVariable UUID id, Asking asking) {
		return commands.send(new TakeUp(new ServiceRequestId(id), asking.by()), asking);
	}
}
