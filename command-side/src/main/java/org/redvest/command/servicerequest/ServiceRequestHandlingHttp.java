package org.redvest.command.servicerequest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.command.http.Asking;
import org.redvest.command.http.Commands;
import org.redvest.command.http.Receipt;
import org.redvest.command.servicerequest.ServiceRequestCommand.AnswerRequester;
import org.redvest.command.servicerequest.ServiceRequestCommand.AskRequester;
import org.redvest.command.servicerequest.ServiceRequestCommand.ContactRequester;
import org.redvest.command.servicerequest.ServiceRequestCommand.DecideExtension;
import org.redvest.command.servicerequest.ServiceRequestCommand.Park;
import org.redvest.command.servicerequest.ServiceRequestCommand.RecordProgress;
import org.redvest.command.servicerequest.ServiceRequestCommand.ReportOutcome;
import org.redvest.command.servicerequest.ServiceRequestCommand.RequestExtension;
import org.redvest.command.servicerequest.ServiceRequestCommand.Unpark;
import org.redvest.kernel.RequestCodes.ContactMeans;
import org.redvest.kernel.RequestCodes.ExtensionReason;
import org.redvest.kernel.RequestCodes.Outcome;
import org.redvest.kernel.RequestCodes.ParkReason;
import org.redvest.kernel.ServiceRequestId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the unit does about a request (办理) over HTTP. */
@RestController
@RequestMapping("/api/service-requests/{id}")
class ServiceRequestHandlingHttp {

	private final Commands commands;
	private final RequestSeal seal;

	ServiceRequestHandlingHttp(Commands commands, RequestSeal seal) {
		this.commands = commands;
		this.seal = seal;
	}

	record Contact(@NotNull ContactMeans means, @NotNull Boolean reached) {
	}

	record Progress(@NotBlank @Size(max = 4000) String note) {
	}

	/** @param limit until when the clock stands still at most */
	record Question(@NotBlank @Size(max = 4000) String question, @NotNull Instant limit) {
	}

	record Answer(@NotBlank @Size(max = 4000) String answer) {
	}

	record Extension(@NotNull ExtensionReason reason, @NotNull Instant until, @Size(max = 4000) @Nullable String explanation) {
	}

	record ExtensionDecision(@NotNull Boolean granted) {
	}

	record Parking(@NotNull ParkReason reason, @NotNull Instant review, @Size(max = 4000) @Nullable String explanation) {
	}

	record Reply(@NotNull Outcome outcome, @NotBlank @Size(max = 4000) String reply) {
	}

	@PostMapping("/contacts")
	ResponseEntity<Receipt> contact(@PathVariable UUID id, @Valid @RequestBody Contact body, Asking asking) {
		return commands.send(new ContactRequester(new ServiceRequestId(id), body.means, body.reached, asking.by()), asking);
	}

	@PostMapping("/progress")
	ResponseEntity<Receipt> recordProgress(@PathVariable UUID id, @Valid @RequestBody Progress body, Asking asking) {
		var request = new ServiceRequestId(id);
		return commands.send(() -> new RecordProgress(request, seal.text(request, body.note), asking.by()), asking);
	}

	@PostMapping("/questions")
	ResponseEntity<Receipt> ask(@PathVariable UUID id, @Valid @RequestBody Question body, Asking asking) {
		var request = new ServiceRequestId(id);
		return commands.send(() -> new AskRequester(request, seal.text(request, body.question), body.limit, asking.by()), asking);
	}

	@PostMapping("/answers")
	ResponseEntity<Receipt> answer(@PathVariable UUID id, @Valid @RequestBody Answer body, Asking asking) {
		var request = new ServiceRequestId(id);
		return commands.send(() -> new AnswerRequester(request, seal.text(request, body.answer), asking.by()), asking);
	}

	@PostMapping("/extension")
	ResponseEntity<Receipt> requestExtension(@PathVariable UUID id, @Valid @RequestBody Extension body, Asking asking) {
		var request = new ServiceRequestId(id);
		return commands.send(
				() -> new RequestExtension(request, body.reason, body.until, seal.note(request, body.explanation), asking.by()),
				asking);
	}

	@PostMapping("/extension-decision")
	ResponseEntity<Receipt> decideExtension(@PathVariable UUID id, @Valid @RequestBody ExtensionDecision body, Asking asking) {
		return commands.send(new DecideExtension(new ServiceRequestId(id), body.granted, asking.by()), asking);
	}

	@PostMapping("/parking")
	ResponseEntity<Receipt> park(@PathVariable UUID id, @Valid @RequestBody Parking body, Asking asking) {
		var request = new ServiceRequestId(id);
		return commands.send(() -> new Park(request, body.reason, body.review, seal.note(request, body.explanation), asking.by()), asking);
	}

	@PostMapping("/unparking")
	ResponseEntity<Receipt> unpark(@PathVariable UUID id, Asking asking) {
		return commands.send(new Unpark(new ServiceRequestId(id), asking.by()), asking);
	}

	@PostMapping("/outcome")
	ResponseEntity<Receipt> report(@PathVariable UUID id, @Valid @RequestBody Reply body, Asking asking) {
		var request = new ServiceRequestId(id);
		return commands.send(() -> new ReportOutcome(request, body.outcome, seal.text(request, body.reply), asking.by()), asking);
	}
}
