package org.redvest.query.http;

import org.redvest.kernel.http.Headers;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** An answer on its way out: the position that it covers and the link to the next page become headers. */
public final class Replies {

	private Replies() {
	}

	public static <A extends Answer> ResponseEntity<A> of(A answer) {
		var reply = ResponseEntity.ok().header(Headers.POSITION, Long.toString(answer.position()));
		String next = answer.next();
		return (next == null ? reply : reply.header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"")).body(answer);
	}
}
