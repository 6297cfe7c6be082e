package org.redvest.query.open311;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.redvest.query.http.Reading;
import org.redvest.query.http.Replies;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How clients of the open interface stand. */
@RestController
@RequestMapping("/api/open-clients")
@Tag(name = "Open311 clients 开放接口接入方")
class OpenClientHttp {

	private final Open311Query query;

	OpenClientHttp(Open311Query query) {
		this.query = query;
	}

	@Operation(summary = "接入方现状")
	@GetMapping("/{id}")
	ResponseEntity<OpenClient> client(@PathVariable UUID id, Reading asked) {
		return Replies.of(query.client(id, asked));
	}
}
