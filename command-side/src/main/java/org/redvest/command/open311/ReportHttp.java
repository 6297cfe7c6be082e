package org.redvest.command.open311;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.redvest.command.open311.Reports.Reported;
import org.redvest.command.open311.Reports.Sent;
import org.redvest.kernel.http.Headers;
import org.redvest.kernel.open311.Format;
import org.redvest.kernel.open311.Open311Edge;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/** Reports over the open interface. */
@Open311Edge
@Tag(name = "Open311 GeoReport v2 开放接口")
class ReportHttp {

	private final Reports reports;

	ReportHttp(Reports reports) {
		this.reports = reports;
	}

	@Operation(summary = "提交诉求 (POST Service Request)", description = "application/x-www-form-urlencoded: api_key, service_code; "
			+ "lat & long, address_string or address_id; attribute[code]; description, first_name, last_name, phone, email, account_id, "
			+ "media_url, jurisdiction_id.")
	@PostMapping("/v2/requests" + Open311Edge.FORMAT)
	ResponseEntity<byte[]> report(@PathVariable String format,
			@Parameter(description = "同一键只登记一次。Makes it exactly once.") @RequestHeader(name = Headers.IDEMPOTENCY_KEY, required = false) @Nullable String key,
			Locale locale, HttpServletRequest request) throws IOException {
		return written(reports.report(new Sent(request.getInputStream().readAllBytes(), request.getQueryString(), key), format, locale),
				Format.of(format));
	}

	private static ResponseEntity<byte[]> written(ResponseEntity<Reported> done, Format format) {
		return ResponseEntity.status(done.getStatusCode()).headers(done.getHeaders()).contentType(format.mediaType())
				.body(format.document("service_requests", List.of(Objects.requireNonNull(done.getBody()))));
	}
}
