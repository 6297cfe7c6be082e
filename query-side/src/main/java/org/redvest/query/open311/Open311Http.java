package org.redvest.query.open311;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.Catalogue.Matter;
import org.redvest.kernel.http.Headers;
import org.redvest.kernel.open311.Format;
import org.redvest.kernel.open311.Jurisdiction;
import org.redvest.kernel.open311.Open311Edge;
import org.redvest.query.http.Reading;
import org.redvest.query.open311.GeoReport.Discovery;
import org.redvest.query.open311.GeoReport.Endpoint;
import org.redvest.query.open311.GeoReport.Service;
import org.redvest.query.open311.GeoReport.ServiceDefinition;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What can be reported, and what became of it, over the open interface. */
@Open311Edge
@Tag(name = "Open311 GeoReport v2 开放接口")
class Open311Http {

	private static final String SPECIFICATION = "http://wiki.open311.org/GeoReport_v2";
	private static final String V2 = Open311Edge.ROOT + "/v2";
	private static final String KEY = "接入方密钥：可见经其提交的诉求的全文。With the key of a client all that came through it is told.";
	private static final String EXTENSIONS = "true：附办理过程 notes。true adds the history.";

	private final Open311Query query;
	private final Jurisdiction jurisdiction;
	private final Clock clock;

	Open311Http(Open311Query query, Jurisdiction jurisdiction, Clock clock) {
		this.query = query;
		this.jurisdiction = jurisdiction;
		this.clock = clock;
	}

	@Operation(summary = "接口的发现 (Service Discovery)")
	@GetMapping("/discovery" + Open311Edge.FORMAT)
	ResponseEntity<byte[]> discovery(@PathVariable String format, Reading asked) {
		Told<Offer> offer = query.offer(asked);
		String changeset = W3cTime.write(offer.body().changedAt());
		return answer(format, "discovery", offer.position(), new Discovery(changeset, jurisdiction.contact(), jurisdiction.keyService(),
				List.of(new Endpoint(SPECIFICATION, ServletUriComponentsBuilder.fromCurrentContextPath().path(V2).toUriString(), changeset,
						"production", List.of("text/xml", "application/json")))));
	}

	@Operation(summary = "可以提交的事项 (GET Service List)")
	@GetMapping("/v2/services" + Open311Edge.FORMAT)
	ResponseEntity<byte[]> services(@PathVariable String format,
			@RequestParam(name = "jurisdiction_id", required = false) @Nullable String jurisdictionId, Reading asked) {
		jurisdiction.check(jurisdictionId);
		Told<Offer> offer = query.offer(asked);
		return answer(format, "services", offer.position(),
				offer.body().matters().stream().map(each -> Service.of(each, asked.locale())).toList());
	}

	@Operation(summary = "一个事项的问题 (GET Service Definition)")
	@GetMapping("/v2/services/{code}" + Open311Edge.FORMAT)
	ResponseEntity<byte[]> service(@PathVariable String code, @PathVariable String format,
			@RequestParam(name = "jurisdiction_id", required = false) @Nullable String jurisdictionId, Reading asked) {
		jurisdiction.check(jurisdictionId);
		Told<Matter> matter = query.matter(code, asked);
		return answer(format, "service_definition", matter.position(), ServiceDefinition.of(matter.body(), asked.locale()));
	}

	@Operation(summary = "诉求 (GET Service Requests)，缺省为最近 90 天，最多 1,000 件，新的在前")
	@GetMapping("/v2/requests" + Open311Edge.FORMAT)
	ResponseEntity<byte[]> requests(@PathVariable String format,
			@RequestParam(name = "jurisdiction_id", required = false) @Nullable String jurisdictionId,
			@RequestParam(name = "service_request_id", defaultValue = "") List<String> ids,
			@RequestParam(name = "service_code", defaultValue = "") List<String> codes,
			@RequestParam(name = "start_date", required = false) @Nullable String start,
			@RequestParam(name = "end_date", required = false) @Nullable String end, @RequestParam(defaultValue = "") List<String> status,
			@Parameter(description = EXTENSIONS) @RequestParam(defaultValue = "false") boolean extensions,
			@Parameter(description = KEY) @RequestParam(name = "api_key", required = false) @Nullable String apiKey, Reading asked) {
		jurisdiction.check(jurisdictionId);
		var criteria = Criteria.of(ids, codes, W3cTime.read(start), W3cTime.read(end), status, clock.instant());
		return requests(format, query.requests(criteria, extensions, apiKey, asked));
	}

	@Operation(summary = "一件诉求 (GET Service Request)")
	@GetMapping("/v2/requests/{id}" + Open311Edge.FORMAT)
	ResponseEntity<byte[]> request(@PathVariable String id, @PathVariable String format,
			@RequestParam(name = "jurisdiction_id", required = false) @Nullable String jurisdictionId,
			@Parameter(description = EXTENSIONS) @RequestParam(defaultValue = "false") boolean extensions,
			@Parameter(description = KEY) @RequestParam(name = "api_key", required = false) @Nullable String apiKey, Reading asked) {
		jurisdiction.check(jurisdictionId);
		return requests(format, query.request(id, extensions, apiKey, asked));
	}

	@Operation(summary = "由凭证得诉求编号 (GET service_request_id from a token)")
	@GetMapping("/v2/tokens/{token}" + Open311Edge.FORMAT)
	ResponseEntity<byte[]> token(@PathVariable String token, @PathVariable String format,
			@RequestParam(name = "jurisdiction_id", required = false) @Nullable String jurisdictionId, Reading asked) {
		jurisdiction.check(jurisdictionId);
		return requests(format, query.token(token, asked));
	}

	private static ResponseEntity<byte[]> requests(String format, Told<? extends List<?>> told) {
		return answer(format, "service_requests", told.position(), told.body());
	}

	private static ResponseEntity<byte[]> answer(String format, String root, long position, Object body) {
		Format as = Format.of(format);
		return ResponseEntity.ok().contentType(as.mediaType()).header(Headers.POSITION, Long.toString(position))
				.body(as.document(root, body));
	}
}
