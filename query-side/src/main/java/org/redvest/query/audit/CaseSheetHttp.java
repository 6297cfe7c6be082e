package org.redvest.query.audit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.http.Headers;
import org.redvest.query.http.Reading;
import org.redvest.query.print.Press;
import org.redvest.query.print.Templates;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A case on paper: the same that {@link CaseHttp} tells, as a page that stands alone and as PDF. */
@RestController
@RequestMapping("/api/audit/cases/{id}")
class CaseSheetHttp {

	/** The page has nothing that is fetched from anywhere and nothing that runs. */
	private static final String ALONE = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";
	private static final String HTML = "text/html;charset=UTF-8";

	private final CaseQuery cases;
	private final Templates templates;
	private final Press press;

	CaseSheetHttp(CaseQuery cases, Templates templates, Press press) {
		this.cases = cases;
		this.templates = templates;
		this.press = press;
	}

	@Operation(summary = "可打印的案卷（网页）", responses = @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/html", schema = @Schema(type = "string"))))
	@GetMapping(path = "/page", produces = HTML)
	ResponseEntity<String> page(@PathVariable @Size(max = 128) String id,
			@Parameter(description = "时刻或日志位置，缺省为现在。An instant or a log position; now unless given.") @RequestParam(required = false) @Nullable String at,
			@Parameter(description = "与此时刻的状态相比较。The moment with which the state is compared.") @RequestParam(required = false) @Nullable String from,
			@Parameter(description = "时刻按记录时间还是发生时间。Whether an instant is one of recording or of occurrence.") @RequestParam(defaultValue = "RECORDED") Moment.By clock,
			Reading asked) {
		CaseHistory history = cases.whole(id, at, from, clock, asked);
		return reply(history).contentType(MediaType.parseMediaType(HTML)).body(page(history, from));
	}

	@Operation(summary = "可打印的案卷（PDF，内嵌中文字体）", responses = @ApiResponse(responseCode = "200", content = @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary"))))
	@GetMapping(path = "/pdf", produces = MediaType.APPLICATION_PDF_VALUE)
	ResponseEntity<byte[]> pdf(@PathVariable @Size(max = 128) String id,
			@Parameter(description = "时刻或日志位置，缺省为现在。An instant or a log position; now unless given.") @RequestParam(required = false) @Nullable String at,
			@Parameter(description = "与此时刻的状态相比较。The moment with which the state is compared.") @RequestParam(required = false) @Nullable String from,
			@Parameter(description = "时刻按记录时间还是发生时间。Whether an instant is one of recording or of occurrence.") @RequestParam(defaultValue = "RECORDED") Moment.By clock,
			Reading asked) {
		CaseHistory history = cases.whole(id, at, from, clock, asked);
		return reply(history).contentType(MediaType.APPLICATION_PDF)
				.header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.inline()
						.filename("case-" + history.id().replaceAll("[^A-Za-z0-9-]", "-") + ".pdf").build().toString())
				.body(press.pdf(page(history, from)));
	}

	private String page(CaseHistory history, @Nullable String from) {
		return templates.page("case", CaseSheet.of(history, from));
	}

	private static ResponseEntity.BodyBuilder reply(CaseHistory history) {
		return ResponseEntity.ok().header(Headers.POSITION, Long.toString(history.position())).header("Content-Security-Policy", ALONE);
	}
}
