package org.redvest.kernel.http;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Set;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.springframework.http.HttpHeaders;

/**
 * Lets in as many requests at a time as can be answered soon, and tells the rest at once, before their body is read, to come
 * again later. The one bound of all that piles up behind it: bodies, decisions, appends that wait for their group, waits for a
 * connection. Policies, the importer and the loader bound themselves and do not pass here.
 *
 * <p>It stands in the server, before filters, traces and measuring: whom it turns away must cost next to nothing.
 */
final class Admission extends ValveBase {

	private static final String BOUNDED = "/api/";
	private static final int WAITED_FOR = 8 << 10;
	private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

	private final Lane commands;
	private final Lane reads;
	private final Busy busy;

	Admission(Lane commands, Lane reads, Busy busy) {
		super(true);
		this.commands = commands;
		this.reads = reads;
		this.busy = busy;
	}

	@Override
	public void invoke(Request request, Response response) throws IOException, ServletException {
		if (!isBounded(request)) {
			getNext().invoke(request, response);
			return;
		}
		Lane lane = READING.contains(request.getMethod()) ? reads : commands;
		if (Door.isCrowded() || !lane.enter()) {
			turnAway(lane, request, response);
			return;
		}
		try {
			getNext().invoke(request, response);
		} finally {
			lane.leave();
		}
	}

	private void turnAway(Lane lane, Request request, Response response) throws IOException {
		lane.turnedAway();
		if (isLong(request)) {
			response.setHeader(HttpHeaders.CONNECTION, "close");
			busy.answer(request, response);
			request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
		} else {
			busy.answer(request, response);
		}
	}

	/** Whether more of the body is still to come than can be waited for; then the connection ends with the answer. */
	private static boolean isLong(Request request) throws IOException {
		long length = request.getContentLengthLong();
		return length < 0
				? request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null
				: length - request.getInputStream().available() > WAITED_FOR;
	}

	/** Whose head cannot be read has no path. */
	private static boolean isBounded(Request request) {
		String path = request.getDecodedRequestURI();
		return path != null && path.startsWith(BOUNDED, request.getContextPath().length());
	}
}
