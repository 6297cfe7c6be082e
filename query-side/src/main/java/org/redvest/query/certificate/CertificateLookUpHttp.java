package org.redvest.query.certificate;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.redvest.kernel.Actor;
import org.redvest.kernel.certificate.CertificateFile;
import org.redvest.kernel.certificate.PublishedKey;
import org.redvest.kernel.privacy.MasterKey;
import org.redvest.query.http.Reading;
import org.redvest.query.http.Replies;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Certificates for whoever reads them. Who verifies one need not say who he is. */
@RestController
@RequestMapping("/api/certificates")
class CertificateLookUpHttp {

	private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, UTF_8);
	private static final String NOTHING_FROM_ELSEWHERE = "default-src 'none'; style-src 'unsafe-inline'";

	private final CertificateQuery certificates;
	private final PublishedKey key;

	CertificateLookUpHttp(CertificateQuery certificates, MasterKey master) {
		this.certificates = certificates;
		this.key = PublishedKey.of(master.signing());
	}

	@Operation(summary = "一份证明的现状：申请、公示、出具、换发或撤销")
	@GetMapping("/{id}")
	ResponseEntity<CertificateNow> now(@Parameter(description = "证明标识。The certificate's id.") @PathVariable UUID id, Reading asked) {
		return Replies.of(certificates.now(id, asked));
	}

	/** @param code the check code or the whole hash, as it is printed */
	record Presented(@NotBlank @Size(max = 80) String number, @NotBlank @Size(max = 100) String code) {
	}

	/** A question with a body, so that no code stands in an address. */
	@Operation(summary = "凭编号与校验码核验证明，无须登录")
	@PostMapping("/verification")
	ResponseEntity<Verification> verify(@RequestBody @Valid Presented presented, Reading asked) {
		return Replies.of(certificates.verify(presented.number, presented.code, asked));
	}

	@Operation(summary = "验证证明签名的公钥")
	@GetMapping("/public-key")
	PublishedKey publicKey() {
		return key;
	}

	@Operation(summary = "证明文件，可离线验证；仅持有人与出具单位可取")
	@GetMapping("/{id}/file")
	ResponseEntity<CertificateFile> file(@Parameter(description = "证明标识。The certificate's id.") @PathVariable UUID id, Actor by,
			Reading asked) {
		return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(certificates.whole(id, by, asked).file());
	}

	@Operation(summary = "证明的打印页；仅持有人与出具单位可取")
	@GetMapping(path = "/{id}/page", produces = MediaType.TEXT_HTML_VALUE)
	ResponseEntity<String> page(@Parameter(description = "证明标识。The certificate's id.") @PathVariable UUID id, Actor by, Reading asked) {
		return ResponseEntity.ok().cacheControl(CacheControl.noStore()).contentType(HTML)
				.header("Content-Security-Policy", NOTHING_FROM_ELSEWHERE)
				.body(new CertificatePage(certificates.whole(id, by, asked)).html());
	}
}
