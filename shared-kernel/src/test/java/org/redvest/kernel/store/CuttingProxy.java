package org.redvest.kernel.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Stands between an application and its PostgreSQL, and breaks the connection in the middle of an append when it is told to. */
public final class CuttingProxy implements AutoCloseable {

	/** Where an append is cut. */
	public enum Cut {
		/** The call does not reach the server: nothing is written. */
		CALL,
		/** The server has done it, and its answer is not passed on. */
		ANSWER
	}

	private static final String APPEND = "log.append(";

	private final ServerSocket door;
	private final int server;
	private final AtomicReference<@Nullable Cut> next = new AtomicReference<>();
	private final AtomicInteger done = new AtomicInteger();

	private CuttingProxy(ServerSocket door, int server) {
		this.door = door;
		this.server = server;
	}

	/** In front of the server at a port of this machine. */
	public static CuttingProxy to(int server) {
		try {
			var proxy = new CuttingProxy(new ServerSocket(0, 64, InetAddress.getLoopbackAddress()), server);
			Thread.ofVirtual().start(proxy::accept);
			return proxy;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	public int port() {
		return door.getLocalPort();
	}

	/** The next append breaks there. */
	public void cut(Cut where) {
		next.set(where);
	}

	/** How many appends were cut. */
	public int cuts() {
		return done.get();
	}

	private void accept() {
		while (!door.isClosed()) {
			try {
				new Connection(door.accept(), new Socket(InetAddress.getLoopbackAddress(), server)).start();
			} catch (IOException _) {
				continue;
			}
		}
	}

	@Override
	public void close() throws IOException {
		door.close();
	}

	private final class Connection {

		private final Socket client;
		private final Socket behind;
		private boolean appends;
		private volatile boolean unanswered;

		Connection(Socket client, Socket behind) {
			this.client = client;
			this.behind = behind;
		}

		void start() {
			Thread.ofVirtual().start(() -> pass(client, behind, this::called));
			Thread.ofVirtual().start(() -> pass(behind, client, _ -> !unanswered));
		}

		private interface Watch {
			/** Whether these bytes may pass. */
			boolean passes(String bytes);
		}

		/** Once the text of the append was seen, the connection is the writer's: whatever it sends from then on are appends. */
		private boolean called(String bytes) {
			appends |= bytes.contains(APPEND);
			Cut cut = appends ? next.getAndSet(null) : null;
			if (cut != null) {
				done.incrementAndGet();
			}
			unanswered |= cut == Cut.ANSWER;
			return cut != Cut.CALL;
		}

		private void pass(Socket from, Socket to, Watch watch) {
			byte[] bytes = new byte[64 * 1024];
			try (from; to; InputStream in = from.getInputStream(); OutputStream out = to.getOutputStream()) {
				for (int read = in.read(bytes); read > 0 && watch.passes(new String(bytes, 0, read, ISO_8859_1)); read = in.read(bytes)) {
					out.write(bytes, 0, read);
				}
			} catch (IOException _) {
				return;
			}
		}
	}
}
