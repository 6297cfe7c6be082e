package org.redvest.command.servicerequest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.command.http.Asking;
import org.redvest.command.http.Commands;
import org.redvest.command.http.Receipt;
import org.redvest.command.servicerequest.ServiceRequestCommand.ArchiveRequest;
import org.redvest.command.servicerequest.ServiceRequestCommand.CloseRequest;
import org.redvest.command.servicerequest.ServiceRequestCommand.RateService;
import org.redvest.command.servicerequest.ServiceRequestCommand.RecordFollowUp;
import org.redvest.command.servicerequest.ServiceRequestCommand.ReopenRequest;
import org.redvest.command.servicerequest.ServiceRequestCommand.SendBack;
import org.redvest.kernel.RequestCodes.CloseReason;
import org.redvest.kernel.RequestCodes.ReopenReason;
import org.redvest.kernel.RequestCodes.Satisfaction;
import org.redvest.kernel.RequestCodes.SendBackReason;
import org.redvest.kernel.RequestCodes.Solved;
import org.redvest.kernel.ServiceRequestEvent.Answers;
import org.redvest.kernel.ServiceRequestId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Follow-up, closing and archive (回访、结案、归档) over HTTP. */
@RestController
@RequestMapping("/api/service-requests/{id}")
class ServiceRequestFollowUpHttp {

	private final Commands commands;
	private final RequestSeal seal;

	ServiceRequestFollowUpHttp(Commands commands, RequestSeal seal) {
		this.commands = commands;
		this.seal = seal;
	}

	/** What was not answered is left out; it is never assumed. */
	record Heard(@NotNull Boolean reached, @Nullable Boolean contacted, @Nullable Solved solved, @Nullable Satisfaction satisfied,
			@Size(max = 4000) @Nullable String note) {
	}

	record Back(@NotNull SendBackReason reason, @Size(max = 4000) @Nullable String note) {
	}

	record Closing(@NotNull CloseReason reason) {
	}

	record Reopening(@NotNull ReopenReason reason, @Size(max = 4000) @Nullable String note) {
	}

	record Rating(@NotNull Satisfaction rating, @Size(max = 4000) @Nullable String note) {
	}

	@PostMapping("/follow-ups")
	ResponseEntity<Receipt> followUp(@PathVariable UUID id, @Valid @RequestBody Heard body, Asking asking) {
		var request = new ServiceRequestId(id);
		return commands.send(() -> new RecordFollowUp(request, new Answers(body.reached, body.contacted, body.solved, body.satisfied),
				seal.note(request, body.note), asking.by()), asking);
	}

	@PostMapping("/send-back")
	ResponseEntity<Receipt> sendBack(@PathVariable UUID id, @Valid @RequestBody Back body, Asking asking) {
		var request = new ServiceRequestId(id);
		return commands.send(() -> new SendBack(request, body.reason, seal.note(request, body.note), asking.by()), asking);
	}

	@PostMapping("/closing")
	ResponseEntity<Receipt> close(@PathVariable UUID id, @Valid @RequestBody Closing body, Asking asking) {
		return commands.send(new CloseRequest(new ServiceRequestId(id), body.reason, asking.by()), asking);
	}

	@PostMapping("/archiving")
	ResponseEntity<Receipt> archive(@PathVariable UUID id, Asking asking) {
		return commands.send(new ArchiveRequest(new ServiceRequestId(id), asking.by()), asking);
	}

	@PostMapping("/reopening")
	ResponseEntity<Receipt> reopen(@PathVariable UUID id, @Valid @RequestBody Reopening body, Asking asking) {
		var request = new ServiceRequestId(id);
		return commands.send(() -> new ReopenRequest(request, body.reason, seal.note(request, body.note), asking.by()), asking);
	}

	@PostMapping("/rating")
	ResponseEntity<Receipt> rate(@PathVariable UUID id, @Valid @RequestBody Rating body, Asking asking) {
		var request = new ServiceRequestId(id);
		return commands.send(() -> new RateService(request, body.rating, seal.note(request, body.note), asking.by()), asking);
	}
}
