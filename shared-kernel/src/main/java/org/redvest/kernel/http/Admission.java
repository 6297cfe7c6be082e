package org.redvest.kernel.http;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Set;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Lets in as many requests at a time as can be answered soon, and tells the rest at once, before their body is read, to come
 * again later. The one bound of all that piles up behind it: bodies, decisions, appends that wait for their group, waits for a
 * connection. Policies, the importer and the loader bound themselves and do not pass here.
 *
 * <p>It stands in the server, before filters, traces and measuring: whom it turns away must cost next to nothing.
 */
final class Admission extends ValveBase {

	private static final String BOUNDED = "/api/";
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
		if (!lane.enter()) {
			busy.answer(request, response);
			return;
		}
		try {
			getNext().invoke(request, response);
		} finally {
			lane.leave();
		}
	}

	/** Whose head cannot be read has no path. */
	private static boolean isBounded(Request request) {
		String path = request.getDecodedRequestURI();
		return path != null && path.startsWith(BOUNDED, request.getContextPath().length());
	}
}
