package org.redvest.command.servicerequest;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.command.http.Asking;
import org.redvest.command.http.Commands;
import org.redvest.command.http.Receipt;
import org.redvest.command.servicerequest.ServiceRequestCommand.AcceptRequest;
import org.redvest.command.servicerequest.ServiceRequestCommand.ClassifyRequest;
import org.redvest.command.servicerequest.ServiceRequestCommand.DeclineRequest;
import org.redvest.command.servicerequest.ServiceRequestCommand.DivertToEmergency;
import org.redvest.command.servicerequest.ServiceRequestCommand.RegisterOnBehalf;
import org.redvest.command.servicerequest.ServiceRequestCommand.SubmitRequest;
import org.redvest.command.servicerequest.ServiceRequestCommand.WithdrawRequest;
import org.redvest.kernel.AreaCode;
import org.redvest.kernel.BuildingId;
import org.redvest.kernel.RequestCodes.DeclineReason;
import org.redvest.kernel.RequestCodes.EmergencyLine;
import org.redvest.kernel.RequestCodes.EvidenceKind;
import org.redvest.kernel.RequestCodes.RequestType;
import org.redvest.kernel.ServiceLevel;
import org.redvest.kernel.ServiceRequestEvent.Classified;
import org.redvest.kernel.ServiceRequestEvent.Evidence;
import org.redvest.kernel.ServiceRequestId;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Receipt and acceptance of service requests (登记、受理) over HTTP. */
@RestController
@RequestMapping("/api/service-requests")
class ServiceRequestHttp {

	static final String AREA = "\\d{6}(\\d{3}(\\d{3})?)?";
	static final String PHONE = "[+()0-9 -]{5,24}";

	private final Commands commands;
	private final RequestSeal seal;

	ServiceRequestHttp(Commands commands, RequestSeal seal) {
		this.commands = commands;
		this.seal = seal;
	}

	/** @param area code of the community, of the township, or with an exact address of the district */
	record Request(@NotNull @Pattern(regexp = AREA) String area, @Nullable UUID buildingId, @NotBlank @Size(max = 4000) String matter,
			@Size(max = 300) @Nullable String address, @Size(max = 60) @Nullable String name,
			@Pattern(regexp = PHONE) @Nullable String phone, boolean anonymous, boolean confidential) {

		SubmitRequest submitted(Asking asking, RequestSeal seal) {
			var id = new ServiceRequestId(asking.newId());
			String account = anonymous ? null : asking.by().actor().id();
			return new SubmitRequest(id, new AreaCode(area), building(), seal.reporter(id, account, name, phone, matter, anonymous),
					seal.text(id, matter), seal.address(id, address), confidential, asking.by());
		}

		RegisterOnBehalf registered(Asking asking, RequestSeal seal) {
			var id = new ServiceRequestId(asking.newId());
			return new RegisterOnBehalf(id, new AreaCode(area), building(), seal.reporter(id, null, name, phone, matter, anonymous),
					seal.text(id, matter), seal.address(id, address), confidential, asking.by());
		}

		private @Nullable BuildingId building() {
			return buildingId == null ? null : new BuildingId(buildingId);
		}
	}

	record Classification(@NotNull RequestType type, @NotBlank @Size(max = 80) String category, @NotNull ServiceLevel level) {
	}

	record Acceptance(@Size(max = 4000) @Nullable String news) {
	}

	record Refusal(@NotNull DeclineReason reason, @Nullable UUID earlier, @Size(max = 4000) @Nullable String explanation) {
	}

	record Diversion(@NotNull EmergencyLine to, @Size(max = 4000) @Nullable String note) {
	}

	/** @param phone from which the requester called, wrote or signed, where he has no account */
	record Withdrawal(@NotNull EvidenceKind evidence, @NotBlank @Size(max = 64) String reference,
			@Pattern(regexp = PHONE) @Nullable String phone) {
	}

	@Operation(summary = "提交诉求")
	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	ResponseEntity<Receipt> submit(@Valid @RequestBody Request request, Asking asking) {
		return commands.create(() -> request.submitted(asking, seal), asking, "/api/service-requests/{id}");
	}

	@Operation(summary = "代为登记诉求")
	@PostMapping("/on-behalf")
	@ResponseStatus(HttpStatus.CREATED)
	ResponseEntity<Receipt> registerOnBehalf(@Valid @RequestBody Request request, Asking asking) {
		return commands.create(() -> request.registered(asking, seal), asking, "/api/service-requests/{id}");
	}

	@Operation(summary = "诉求分类")
	@PostMapping("/{id}/classification")
	ResponseEntity<Receipt> classify(@PathVariable UUID id, @Valid @RequestBody Classification body, Asking asking) {
		return commands.send(new ClassifyRequest(new ServiceRequestId(id), new Classified(body.type, body.category, body.level),
				asking.by()), asking);
	}

	@Operation(summary = "受理诉求")
	@PostMapping("/{id}/acceptance")
	ResponseEntity<Receipt> accept(@PathVariable UUID id, @Valid @RequestBody Acceptance body, Asking asking) {
		var request = new ServiceRequestId(id);
		return commands.send(() -> new AcceptRequest(request, seal.note(request, body.news), asking.by()), asking);
	}

	@Operation(summary = "不予受理")
	@PostMapping("/{id}/refusal")
	ResponseEntity<Receipt> decline(@PathVariable UUID id, @Valid @RequestBody Refusal body, Asking asking) {
		var request = new ServiceRequestId(id);
		return commands
				.send(() -> new DeclineRequest(request, body.reason, body.earlier == null ? null : new ServiceRequestId(body.earlier),
						seal.note(request, body.explanation), asking.by()), asking);
	}

	@Operation(summary = "转紧急热线")
	@PostMapping("/{id}/emergency")
	ResponseEntity<Receipt> divert(@PathVariable UUID id, @Valid @RequestBody Diversion body, Asking asking) {
		var request = new ServiceRequestId(id);
		return commands.send(() -> new DivertToEmergency(request, body.to, seal.note(request, body.note), asking.by()), asking);
	}

	@Operation(summary = "撤回诉求")
	@PostMapping("/{id}/withdrawal")
	ResponseEntity<Receipt> withdraw(@PathVariable UUID id, @Valid @RequestBody Withdrawal body, Asking asking) {
		return commands.send(() -> new WithdrawRequest(new ServiceRequestId(id), body.phone == null ? null : seal.person(body.phone),
				new Evidence(body.evidence, body.reference), asking.by()), asking);
	}
}
