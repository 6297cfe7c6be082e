package org.redvest.command.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import org.redvest.kernel.http.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.util.WebUtils;

/**
 * Keeps the bytes of a command's body, which tell one request from another, and refuses a body that is too large to keep or takes
 * too long to come, or falls silent for longer than the server waits: meanwhile it takes one of the places of {@code Admission}.
 */
final class RawBody extends OncePerRequestFilter {

	/** More than twice the longest text that any command takes, with every character escaped. */
	static final int LARGEST = 128 << 10;
	private static final Duration LONGEST = Duration.ofSeconds(10);
	private static final Set<String> METHODS = Set.of("POST", "PUT", "PATCH", "DELETE");

	private final HandlerExceptionResolver problems;

	RawBody(HandlerExceptionResolver problems) {
		this.problems = problems;
	}

	/** The bytes of a request's body as they came; empty where there is none. */
	static byte[] of(HttpServletRequest request) {
		var kept = WebUtils.getNativeRequest(request, Kept.class);
		return kept == null ? new byte[0] : kept.body;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !METHODS.contains(request.getMethod());
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		byte[] body;
		try {
			body = read(request);
		} catch (Problem | SocketTimeoutException refused) {
			problems.resolveException(request, response, null, refused);
			return;
		}
		chain.doFilter(new Kept(request, body), response);
	}

	private static byte[] read(HttpServletRequest request) throws IOException {
		if (request.getContentLengthLong() > LARGEST) {
			throw tooLarge();
		}
		long until = System.nanoTime() + LONGEST.toNanos();
		var body = new ByteArrayOutputStream();
		byte[] part = new byte[8 << 10];
		for (int length = next(part, request); length >= 0; length = next(part, request)) {
			body.write(part, 0, length);
			if (body.size() > LARGEST) {
				throw tooLarge();
			}
			if (System.nanoTime() > until) {
				throw new SocketTimeoutException();
			}
		}
		return body.toByteArray();
	}

	/** Tomcat takes whoever falls silent for one who went away, which nobody would be told of. */
	private static int next(byte[] part, HttpServletRequest request) throws IOException {
		try {
			return request.getInputStream().read(part);
		} catch (IOException broken) {
			throw broken.getCause() instanceof SocketTimeoutException silent ? silent : broken;
		}
	}

	private static Problem tooLarge() {
		return Problem.of(HttpStatus.CONTENT_TOO_LARGE, "request.too-large", LARGEST >> 10);
	}

	private static final class Kept extends HttpServletRequestWrapper {

		private final byte[] body;

		Kept(HttpServletRequest request, byte[] body) {
			super(request);
			this.body = body;
		}

		@Override
		public ServletInputStream getInputStream() {
			return new Stream(new ByteArrayInputStream(body));
		}

		@Override
		public BufferedReader getReader() {
			String encoding = getCharacterEncoding();
			return new BufferedReader(
					new InputStreamReader(new ByteArrayInputStream(body),
							encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding)));
		}
	}

	private static final class Stream extends ServletInputStream {

		private final ByteArrayInputStream bytes;

		Stream(ByteArrayInputStream bytes) {
			this.bytes = bytes;
		}

		@Override
		public int read() {
			return bytes.read();
		}

		@Override
		public int read(byte[] into, int offset, int length) {
			return bytes.read(into, offset, length);
		}

		@Override
		public boolean isFinished() {
			return bytes.available() == 0;
		}

		@Override
		public boolean isReady() {
			return true;
		}

		@Override
		public void setReadListener(ReadListener listener) {
			throw new UnsupportedOperationException("a body that is kept is not read asynchronously");
		}
	}
}
