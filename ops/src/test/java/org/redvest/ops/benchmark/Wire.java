package org.redvest.ops.benchmark;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.util.Locale;
import java.util.UUID;

/**
 * One connection that is kept and asks for one command after the other: as little of an HTTP client as there can be, since what
 * it takes of the processors is missing to whom it measures.
 */
final class Wire implements AutoCloseable {

	private static final int PATIENCE_MILLIS = 30_000;
	private static final String HEAD = """
			POST /api/buildings HTTP/1.1
			Host: localhost
			Content-Type: application/json
			Redvest-Actor: u-overload
			Redvest-Role: COMMUNITY
			Redvest-Unit: 430408001001
			Redvest-Channel: APP
			Idempotency-Key: %s
			Content-Length: %d

			""".replace("\n", "\r\n");
	private static final String BODY = """
			{"kind":"BUILDING","code":"%s","community":"430408001001","name":"幸福里","floors":6,"households":48}""";

	/**
	 * @param retryAfter whether it was said when to come again
	 * @param last whether the connection ends with it
	 */
	record Reply(int status, boolean retryAfter, boolean last) {
	}

	private final Socket socket;
	private final InputStream in;
	private final OutputStream out;

	Wire(URI root) throws IOException {
		socket = new Socket(root.getHost(), root.getPort());
		socket.setTcpNoDelay(true);
		socket.setSoTimeout(PATIENCE_MILLIS);
		in = new BufferedInputStream(socket.getInputStream(), 4_096);
		out = socket.getOutputStream();
	}

	/** Registers a building that nobody has yet. */
	Reply register() throws IOException {
		String code = UUID.randomUUID().toString();
		byte[] body = BODY.formatted(code).getBytes(UTF_8);
		byte[] head = HEAD.formatted(code, body.length).getBytes(ISO_8859_1);
		byte[] whole = new byte[head.length + body.length];
		System.arraycopy(head, 0, whole, 0, head.length);
		System.arraycopy(body, 0, whole, head.length, body.length);
		out.write(whole);
		return reply();
	}

	private Reply reply() throws IOException {
		int status = Integer.parseInt(line().split(" ", 3)[1]);
		boolean retryAfter = false;
		boolean last = false;
		boolean chunked = false;
		int length = 0;
		for (String header = line().toLowerCase(Locale.ROOT); !header.isEmpty(); header = line().toLowerCase(Locale.ROOT)) {
			retryAfter |= header.startsWith("retry-after:");
			last |= header.equals("connection: close");
			chunked |= header.startsWith("transfer-encoding:");
			length = header.startsWith("content-length:") ? Integer.parseInt(header.substring(15).strip()) : length;
		}
		if (chunked) {
			for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
				in.skipNBytes(size + 2L);
			}
			in.skipNBytes(2);
		} else {
			in.skipNBytes(length);
		}
		return new Reply(status, retryAfter, last);
	}

	private String line() throws IOException {
		var line = new StringBuilder(64);
		for (int each = in.read(); each != '\n'; each = in.read()) {
			if (each < 0) {
				throw new EOFException();
			}
			if (each != '\r') {
				line.append((char) each);
			}
		}
		return line.toString();
	}

	@Override
	public void close() throws IOException {
		socket.close();
	}
}
