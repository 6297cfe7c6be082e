package org.redvest.command.open311;

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
import org.redvest.command.open311.ClientCommand.AdmitClient;
import org.redvest.command.open311.ClientCommand.EndClient;
import org.redvest.command.open311.ClientCommand.ReplaceKey;
import org.redvest.kernel.AreaCode;
import org.redvest.kernel.ClientEvent.EndReason;
import org.redvest.kernel.ClientEvent.ReplacementCause;
import org.redvest.kernel.ClientId;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Which programs may report through the open interface. A key is told once, in the answer to whoever issued it. */
@RestController
@RequestMapping("/api/open-clients")
@Tag(name = "Open311 clients 开放接口接入方")
class ClientHttp {

	private static final String LOCATION = "/api/open-clients/{id}";

	private final Commands commands;
	private final Clients clients;

	ClientHttp(Commands commands, Clients clients) {
		this.commands = commands;
		this.clients = clients;
	}

	/** @param area to which its reports belong where nothing more exact is known @param until the last day of its key */
	record ClientAdmission(@NotBlank @Size(max = 80) String title, @NotNull AreaCode area, @NotNull LocalDate until) {

		AdmitClient command(Asking asking) {
			return new AdmitClient(new ClientId(asking.newId()), PublicText.checked("title", title), area, until, asking.by());
		}
	}

	/** @param until the last day of the new key */
	record KeyReplacement(@NotNull ReplacementCause cause, @NotNull LocalDate until) {
	}

	record ClientEnding(@NotNull EndReason reason) {
	}

	/** What was done, and the key that holds now. */
	record IssuedKey(String id, long version, long position, String apiKey) {
	}

	@Operation(summary = "准入开放接口接入方并发放密钥")
	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	ResponseEntity<IssuedKey> admit(@RequestBody @Valid ClientAdmission request, Asking asking) {
		return issued(commands.create(request.command(asking), asking, LOCATION));
	}

	@Operation(summary = "换发密钥，原密钥即时失效")
	@PostMapping("/{id}/key")
	ResponseEntity<IssuedKey> replaceKey(@PathVariable UUID id, @RequestBody @Valid KeyReplacement request, Asking asking) {
		return issued(commands.send(new ReplaceKey(new ClientId(id), request.cause, request.until, asking.by()), asking));
	}

	@Operation(summary = "终止接入，密钥即时失效")
	@PostMapping("/{id}/ending")
	ResponseEntity<Receipt> end(@PathVariable UUID id, @RequestBody @Valid ClientEnding request, Asking asking) {
		return commands.send(new EndClient(new ClientId(id), request.reason, asking.by()), asking);
	}

	private ResponseEntity<IssuedKey> issued(ResponseEntity<Receipt> done) {
		Receipt receipt = java.util.Objects.requireNonNull(done.getBody());
		String key = clients.key(new ClientId(UUID.fromString(receipt.id())));
		return ResponseEntity.status(done.getStatusCode()).headers(done.getHeaders())
				.body(new IssuedKey(receipt.id(), receipt.version(), receipt.position(), key));
	}
}
