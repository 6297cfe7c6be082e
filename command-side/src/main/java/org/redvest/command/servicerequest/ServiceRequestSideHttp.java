package org.redvest.command.servicerequest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.command.http.Asking;
import org.redvest.command.http.Commands;
import org.redvest.command.http.Receipt;
import org.redvest.command.servicerequest.ServiceRequestCommand.AttachMedia;
import org.redvest.command.servicerequest.ServiceRequestCommand.LiftConfidentiality;
import org.redvest.command.servicerequest.ServiceRequestCommand.LinkToBuilding;
import org.redvest.command.servicerequest.ServiceRequestCommand.MakeConfidential;
import org.redvest.command.servicerequest.ServiceRequestCommand.MergeInto;
import org.redvest.command.servicerequest.ServiceRequestCommand.RaiseLevel;
import org.redvest.command.servicerequest.ServiceRequestCommand.RedactText;
import org.redvest.command.servicerequest.ServiceRequestCommand.Remind;
import org.redvest.command.servicerequest.ServiceRequestCommand.Subscribe;
import org.redvest.command.servicerequest.ServiceRequestCommand.Supervise;
import org.redvest.command.servicerequest.ServiceRequestCommand.TellReporter;
import org.redvest.command.servicerequest.ServiceRequestCommand.Unmerge;
import org.redvest.command.servicerequest.ServiceRequestCommand.Unsubscribe;
import org.redvest.kernel.AreaCode;
import org.redvest.kernel.BuildingId;
import org.redvest.kernel.RequestCodes.ContactMeans;
import org.redvest.kernel.RequestCodes.LiftReason;
import org.redvest.kernel.RequestCodes.RedactionReason;
import org.redvest.kernel.RequestCodes.SupervisionReason;
import org.redvest.kernel.RequestCodes.TextKind;
import org.redvest.kernel.ServiceRequestEvent.Media;
import org.redvest.kernel.ServiceRequestId;
import org.redvest.kernel.SubjectId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What runs beside a request's course over HTTP: files, place, several reporters, reminders, supervision, protection. */
@RestController
@RequestMapping("/api/service-requests/{id}")
class ServiceRequestSideHttp {

	private final Commands commands;
	private final RequestSeal seal;

	ServiceRequestSideHttp(Commands commands, RequestSeal seal) {
		this.commands = commands;
		this.seal = seal;
	}

	/** A file that is kept elsewhere: the digest of its content, never the content. */
	record File(@NotNull @Pattern(regexp = "[0-9a-f]{64}") String sha256, @NotBlank @Size(max = 80) String mediaType,
			@Positive long bytes) {
	}

	record Place(@NotNull UUID buildingId, @NotNull @Pattern(regexp = "\\d{12}") String community) {
	}

	record Merging(@NotNull UUID into) {
	}

	/** Without a contact it is the asking account that joins. */
	record Joining(@Size(max = 60) @Nullable String name, @Pattern(regexp = ServiceRequestHttp.PHONE) @Nullable String phone) {
	}

	record Telling(@NotNull ContactMeans means) {
	}

	record Reminder(@Size(max = 4000) @Nullable String note) {
	}

	record Supervision(@NotNull SupervisionReason reason) {
	}

	record Lifting(@NotNull LiftReason reason) {
	}

	/** @param occurrence which of the texts of this kind, from 1 */
	record Redaction(@NotNull TextKind text, @Positive int occurrence, @NotBlank @Size(max = 4000) String replacement,
			@NotNull RedactionReason reason) {
	}

	@PostMapping("/media")
	ResponseEntity<Receipt> attach(@PathVariable UUID id, @Valid @RequestBody File body, Asking asking) {
		return commands.send(new AttachMedia(new ServiceRequestId(id), new Media(body.sha256, body.mediaType, body.bytes), asking.by()),
				asking);
	}

	@PostMapping("/building")
	ResponseEntity<Receipt> link(@PathVariable UUID id, @Valid @RequestBody Place body, Asking asking) {
		return commands.send(new LinkToBuilding(new ServiceRequestId(id), new BuildingId(body.buildingId), new AreaCode(body.community),
				asking.by()), asking);
	}

	@PostMapping("/merging")
	ResponseEntity<Receipt> merge(@PathVariable UUID id, @Valid @RequestBody Merging body, Asking asking) {
		return commands.send(new MergeInto(new ServiceRequestId(id), new ServiceRequestId(body.into), asking.by()), asking);
	}

	@PostMapping("/unmerging")
	ResponseEntity<Receipt> unmerge(@PathVariable UUID id, Asking asking) {
		return commands.send(new Unmerge(new ServiceRequestId(id), asking.by()), asking);
	}

	@PostMapping("/subscribers")
	ResponseEntity<Receipt> subscribe(@PathVariable UUID id, @Valid @RequestBody Joining body, Asking asking) {
		return commands.send(() -> new Subscribe(new ServiceRequestId(id), seal.subscriber(new SubjectId(asking.newId()),
				body.phone == null ? asking.by().actor().id() : null, body.name, body.phone), asking.by()), asking);
	}

	@PostMapping("/subscribers/{subscriber}/leaving")
	ResponseEntity<Receipt> unsubscribe(@PathVariable UUID id, @PathVariable UUID subscriber, Asking asking) {
		return commands.send(new Unsubscribe(new ServiceRequestId(id), new SubjectId(subscriber), asking.by()), asking);
	}

	@PostMapping("/subscribers/{subscriber}/telling")
	ResponseEntity<Receipt> tell(@PathVariable UUID id, @PathVariable UUID subscriber, @Valid @RequestBody Telling body, Asking asking) {
		return commands.send(new TellReporter(new ServiceRequestId(id), new SubjectId(subscriber), body.means, asking.by()), asking);
	}

	@PostMapping("/reminders")
	ResponseEntity<Receipt> remind(@PathVariable UUID id, @Valid @RequestBody Reminder body, Asking asking) {
		var request = new ServiceRequestId(id);
		return commands.send(() -> new Remind(request, seal.note(request, body.note), asking.by()), asking);
	}

	@PostMapping("/supervision")
	ResponseEntity<Receipt> supervise(@PathVariable UUID id, @Valid @RequestBody Supervision body, Asking asking) {
		return commands.send(new Supervise(new ServiceRequestId(id), body.reason, asking.by()), asking);
	}

	@PostMapping("/supervision-level")
	ResponseEntity<Receipt> raiseLevel(@PathVariable UUID id, @Valid @RequestBody Supervision body, Asking asking) {
		return commands.send(new RaiseLevel(new ServiceRequestId(id), body.reason, asking.by()), asking);
	}

	@PostMapping("/confidentiality")
	ResponseEntity<Receipt> makeConfidential(@PathVariable UUID id, Asking asking) {
		return commands.send(new MakeConfidential(new ServiceRequestId(id), asking.by()), asking);
	}

	@PostMapping("/confidentiality-lifting")
	ResponseEntity<Receipt> liftConfidentiality(@PathVariable UUID id, @Valid @RequestBody Lifting body, Asking asking) {
		return commands.send(new LiftConfidentiality(new ServiceRequestId(id), body.reason, asking.by()), asking);
	}

	@PostMapping("/redactions")
	ResponseEntity<Receipt> redact(@PathVariable UUID id, @Valid @RequestBody Redaction body, Asking asking) {
		var request = new ServiceRequestId(id);
		return commands.send(() -> new RedactText(request, body.text, body.occurrence, seal.text(request, body.replacement), body.reason,
				asking.by()), asking);
	}
}
