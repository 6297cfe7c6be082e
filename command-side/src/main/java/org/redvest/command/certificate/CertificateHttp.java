package org.redvest.command.certificate;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.command.PublicText;
import org.redvest.command.certificate.CertificateCommand.DeclineCertificate;
import org.redvest.command.certificate.CertificateCommand.IssueCertificate;
import org.redvest.command.certificate.CertificateCommand.Office;
import org.redvest.command.certificate.CertificateCommand.PublishCertificate;
import org.redvest.command.certificate.CertificateCommand.RequestCertificate;
import org.redvest.command.certificate.CertificateCommand.RevokeCertificate;
import org.redvest.command.http.Asking;
import org.redvest.command.http.Commands;
import org.redvest.command.http.Receipt;
import org.redvest.kernel.CertificateEvent.Covered;
import org.redvest.kernel.CertificateEvent.DeclineReason;
import org.redvest.kernel.CertificateEvent.RevocationReason;
import org.redvest.kernel.CertificateId;
import org.redvest.kernel.SubjectId;
import org.redvest.kernel.UnitCode;
import org.redvest.kernel.VolunteerId;
import org.redvest.kernel.privacy.Sealed;
import org.redvest.kernel.privacy.Vault;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Certificates of service over HTTP. What is written about one is sealed here under the holder's key. */
@RestController
@RequestMapping("/api/certificates")
@Tag(name = "Certificates 志愿服务记录证明")
class CertificateHttp {

	private final Commands commands;
	private final Vault vault;

	CertificateHttp(Commands commands, Vault vault) {
		this.commands = commands;
		this.vault = vault;
	}

	/** @param replaces a certificate in force in whose place it is to stand */
	record Request(@NotNull UUID volunteerId, @NotNull UnitCode issuer, @NotNull LocalDate from, @NotNull LocalDate to,
			@Nullable UUID replaces, @Size(max = 500) @Nullable String purpose) {

		RequestCertificate command(Vault vault, Asking asking) {
			return new RequestCertificate(new CertificateId(asking.newId()), new VolunteerId(volunteerId), issuer, new Covered(from, to),
					replaces == null ? null : new CertificateId(replaces), sealed(vault, volunteerId, purpose), asking.by());
		}
	}

	@Operation(summary = "申请出具志愿服务记录证明，免费")
	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	ResponseEntity<Receipt> request(@RequestBody @Valid Request request, Asking asking) {
		return commands.create(() -> request.command(vault, asking), asking, "/api/certificates/{id}");
	}

	@Operation(summary = "在本单位公示拟证明的记录")
	@PostMapping("/{id}/publicity")
	ResponseEntity<Receipt> publish(@PathVariable UUID id, Asking asking) {
		return commands.send(new PublishCertificate(new CertificateId(id), asking.by()), asking);
	}

	/** @param volunteerId the holder, under whose key the words are sealed */
	record Declining(@NotNull UUID volunteerId, @NotNull DeclineReason reason, @Size(max = 2000) @Nullable String words) {

		DeclineCertificate command(UUID id, Vault vault, Asking asking) {
			return new DeclineCertificate(new CertificateId(id), reason, sealed(vault, volunteerId, words), asking.by());
		}
	}

	@Operation(summary = "不予出具，或撤回申请")
	@PostMapping("/{id}/refusal")
	ResponseEntity<Receipt> decline(@PathVariable UUID id, @RequestBody @Valid Declining request, Asking asking) {
		return commands.send(() -> request.command(id, vault, asking), asking);
	}

	/** @param number in the issuer's register; made of unit, day and id where it is left out */
	record Issuing(@Size(max = 80) @Nullable String number, @NotBlank @Size(max = 60) String issuerName,
			@NotBlank @Size(max = 64) String inCharge, @NotBlank @Size(max = 80) String contact) {

		IssueCertificate command(UUID id, Asking asking) {
			return new IssueCertificate(new CertificateId(id), number == null ? made(id, asking) : PublicText.checked("number", number),
					new Office(PublicText.checked("issuerName", issuerName), PublicText.checked("inCharge", inCharge),
							PublicText.checked("contact", contact)),
					asking.by());
		}

		private static String made(UUID id, Asking asking) {
			return asking.by().actor().unit() + "-" + DateTimeFormatter.BASIC_ISO_DATE.format(asking.by().day()) + "-"
					+ id.toString().substring(0, 8);
		}
	}

	@Operation(summary = "出具证明，内容自此固定")
	@PostMapping("/{id}/issue")
	ResponseEntity<Receipt> issue(@PathVariable UUID id, @RequestBody @Valid Issuing request, Asking asking) {
		return commands.send(() -> request.command(id, asking), asking);
	}

	/** @param volunteerId the holder, under whose key the words are sealed */
	record Revocation(@NotNull UUID volunteerId, @NotNull RevocationReason reason, @Size(max = 2000) @Nullable String words) {

		RevokeCertificate command(UUID id, Vault vault, Asking asking) {
			return new RevokeCertificate(new CertificateId(id), reason, sealed(vault, volunteerId, words), asking.by());
		}
	}

	@Operation(summary = "撤销证明")
	@PostMapping("/{id}/revocation")
	ResponseEntity<Receipt> revoke(@PathVariable UUID id, @RequestBody @Valid Revocation request, Asking asking) {
		return commands.send(() -> request.command(id, vault, asking), asking);
	}

	private static @Nullable Sealed sealed(Vault vault, UUID volunteer, @Nullable String words) {
		return words == null ? null : vault.seal(SubjectId.of(new VolunteerId(volunteer)), Sealed.Kind.TEXT, words);
	}
}
