package org.redvest.ops.benchmark;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One connection that is kept and asks for one command after the other: as little of an HTTP client as there can be, since what
 * it takes of the processors is missing to whom it measures.
 */
final class Wire implements AutoCloseable {

	private static final int LONGEST_REPLY = 16 << 10;
	private static final String BODY = """
			{"kind":"BUILDING","code":"%1$s","community":"430408001001","name":"幸福里","floors":6,"households":48}""";
	private static final String HEAD = """
			POST /api/buildings HTTP/1.1
			Host: localhost
			Content-Type: application/json
			Redvest-Actor: u-overload
			Redvest-Role: COMMUNITY
			Redvest-Unit: 430408001001
			Redvest-Channel: APP
			Idempotency-Key: %1$s
			Content-Length: %2$d

			""".replace("\n", "\r\n");
	private static final Pattern LENGTH = Pattern.compile("\r\ncontent-length: *(\\d+)\r\n");
	private static final String END_OF_CHUNKS = "\r\n0\r\n\r\n";

	/**
	 * @param retryAfter whether it was said when to come again
	 * @param last whether the connection ends with it
	 */
	record Reply(int status, boolean retryAfter, boolean last) {
	}

	private final SocketChannel channel;
	private final ByteBuffer in = ByteBuffer.allocate(LONGEST_REPLY);
	private long since;

	Wire(InetSocketAddress server, Selector selector) throws IOException {
		channel = SocketChannel.open(server);
		channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
		channel.configureBlocking(false);
		channel.register(selector, SelectionKey.OP_READ, this);
	}

	/**
	 * Asks for a building that nobody has yet.
	 *
	 * @param since from when on whoever asks has waited
	 */
	void register(long since) throws IOException {
		this.since = since;
		String code = new UUID(ThreadLocalRandom.current().nextLong(), ThreadLocalRandom.current().nextLong()).toString();
		byte[] body = BODY.formatted(code).getBytes(UTF_8);
		byte[] head = HEAD.formatted(code, body.length).getBytes(ISO_8859_1);
		var whole = ByteBuffer.allocate(head.length + body.length).put(head).put(body).flip();
		channel.write(whole);
		if (whole.hasRemaining()) {
			throw new IOException("a request of " + whole.limit() + " bytes is not taken at once");
		}
	}

	/** From when on whoever asks has waited. */
	long since() {
		return since;
	}

	/** The reply, once it is there as a whole. */
	@Nullable
	Reply reply() throws IOException {
		if (channel.read(in) < 0) {
			throw new EOFException();
		}
		String text = new String(in.array(), 0, in.position(), ISO_8859_1);
		int end = text.indexOf("\r\n\r\n");
		if (end < 0) {
			return null;
		}
		String head = text.substring(0, end + 2).toLowerCase(Locale.ROOT);
		if (!whole(head, text)) {
			return null;
		}
		in.clear();
		return new Reply(Integer.parseInt(head, 9, 12, 10), head.contains("\r\nretry-after:"), head.contains("\r\nconnection: close"));
	}

	private static boolean whole(String head, String text) {
		Matcher length = LENGTH.matcher(head);
		return length.find() ? text.length() == head.length() + 2 + Integer.parseInt(length.group(1)) : text.endsWith(END_OF_CHUNKS);
	}

	@Override
	public void close() throws IOException {
		channel.close();
	}
}
