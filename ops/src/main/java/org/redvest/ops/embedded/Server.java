package org.redvest.ops.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.redvest.ops.CannotStart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * One durable PostgreSQL server over a home. Drives initdb and pg_ctl itself: zonky's own class is made for tests, turns
 * fsync off and trusts everybody.
 */
final class Server implements AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(Server.class);
	private static final String SETTINGS = """
			# Written by Redvest at each start.
			listen_addresses = '127.0.0.1'
			port = %d
			unix_socket_directories = ''
			fsync = on
			synchronous_commit = on
			full_page_writes = on
			password_encryption = 'scram-sha-256'
			max_connections = 100
			shared_buffers = '256MB'
			max_wal_size = '4GB'
			checkpoint_timeout = '15min'
			jit = off
			timezone = 'UTC'
			log_timezone = 'UTC'
			log_min_messages = 'warning'
			""";

	private final Home home;
	private final Path programs;
	private final Path data;
	private final int port;
	private volatile Optional<ProcessHandle> postmaster = Optional.empty();

	private Server(Home home, int port) {
		this.home = home;
		this.programs = Binaries.unpackedIn(home.directory("postgresql"));
		this.data = home.path("data");
		this.port = port;
	}

	/** Starts the server of a home, after a clean stop of one that a killed process left behind. */
	static Server start(Home home, int wantedPort) {
		var server = new Server(home, wantedPort == 0 ? freePort() : wantedPort);
		server.initialise();
		server.stopOrphan();
		Home.write(server.data.resolve("redvest.conf"), SETTINGS.formatted(server.port));
		server.startAgain();
		LOG.info("PostgreSQL runs on port {} over {}", server.port, server.data);
		return server;
	}

	/** After whatever ended it; recovers from its log where that was no clean stop. */
	void startAgain() {
		run("pg_ctl", "start", "-w", "-t", "600", "-D", data.toString(), "-l", log().toString());
		postmaster = postmaster();
	}

	boolean isAlive() {
		return postmaster.filter(ProcessHandle::isAlive).isPresent();
	}

	/** Those that do its work; Java looks through every process of the machine for them, the kernel knows them by their parent. */
	List<ProcessHandle> processes() {
		return postmaster.stream().flatMap(Server::children).toList();
	}

	private static Stream<ProcessHandle> children(ProcessHandle parent) {
		Path known = Path.of("/proc/%1$d/task/%1$d/children".formatted(parent.pid()));
		try {
			return Files.exists(known)
					? Stream.of(Files.readString(known).strip().split(" ")).filter(pid -> !pid.isEmpty())
							.flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)).stream())
					: parent.children();
		} catch (IOException e) {
			LOG.debug("process {} has ended", parent.pid(), e);
			return Stream.empty();
		}
	}

	private Optional<ProcessHandle> postmaster() {
		try {
			Path pidFile = data.resolve("postmaster.pid");
			return Files.exists(pidFile)
					? ProcessHandle.of(Long.parseLong(Files.readAllLines(pidFile).getFirst().strip())).filter(Server::mayBePostgresql)
					: Optional.empty();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	int port() {
		return port;
	}

	/** Initialises beside and renames, so that an interrupted initialisation leaves nothing half done. */
	private void initialise() {
		if (Files.exists(data.resolve("PG_VERSION"))) {
			return;
		}
		Path fresh = home.path("data.new");
		try {
			FileSystemUtils.deleteRecursively(fresh);
			run("initdb", "-D", fresh.toString(), "--username=postgres", "--pwfile=" + home.secretFile("postgres"),
					"--auth=scram-sha-256", "--data-checksums", "--encoding=UTF8", "--locale=C", "--locale-provider=builtin",
					"--builtin-locale=C.UTF-8", "--no-instructions");
			Path settings = fresh.resolve("postgresql.conf");
			Home.write(settings, Files.readString(settings) + "\ninclude = 'redvest.conf'\n");
			Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private void stopOrphan() {
		postmaster = postmaster();
		if (postmaster.isPresent()) {
			LOG.warn("stopping the PostgreSQL that a killed process left behind (pid {})", postmaster.get().pid());
			stop();
		} else {
			deletePidFile();
		}
	}

	private void deletePidFile() {
		try {
			Files.deleteIfExists(data.resolve("postmaster.pid"));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static boolean mayBePostgresql(ProcessHandle process) {
		return process.info().command().map(command -> command.contains("postgres")).orElse(true);
	}

	private void stop() {
		try {
			run("pg_ctl", "stop", "-w", "-t", "60", "-m", "fast", "-D", data.toString());
		} catch (IllegalStateException e) {
			LOG.warn("the fast stop failed, stopping at once; the log is replayed at the next start", e);
			run("pg_ctl", "stop", "-w", "-t", "60", "-m", "immediate", "-D", data.toString());
		}
	}

	@Override
	public void close() {
		if (isAlive()) {
			stop();
		}
		LOG.info("PostgreSQL has stopped");
	}

	private Path log() {
		return home.directory("log").resolve("postgresql.log");
	}

	private static int freePort() {
		try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private void run(String program, String... arguments) {
		Path output = home.directory("log").resolve(program + ".log");
		var command = new ArrayList<String>(asRoot() ? unshared() : List.of());
		command.add(programs.resolve("bin").resolve(program).toString());
		command.addAll(List.of(arguments));
		try {
			var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
			builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
			builder.environment().put("LC_ALL", "C");
			Process process = builder.start();
			if (!process.waitFor(660, TimeUnit.SECONDS) || process.exitValue() != 0) {
				throw new IllegalStateException(program + " failed: " + Files.readString(output) + tail());
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(e);
		}
	}

	private String tail() throws IOException {
		if (!Files.exists(log())) {
			return "";
		}
		List<String> lines = Files.readAllLines(log());
		return String.join("\n", lines.subList(Math.max(0, lines.size() - 10), lines.size()));
	}

	private static boolean asRoot() {
		return "root".equals(System.getProperty("user.name")) && Files.isDirectory(Path.of("/proc/self"));
	}

	/** PostgreSQL refuses to run as root; a user namespace without a mapping makes it nobody. */
	private static List<String> unshared() {
		List<String> unshare = List.of("unshare", "--user");
		try {
			var probe = new ArrayList<>(unshare);
			probe.add("true");
			if (new ProcessBuilder(probe).start().waitFor() == 0) {
				return unshare;
			}
		} catch (IOException e) {
			LOG.debug("no unshare", e);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
		throw new CannotStart("内置的 PostgreSQL 不能以 root 身份运行；请用普通用户启动 Redvest，或用 spring.datasource.* 指定一个 PostgreSQL。",
				"The embedded PostgreSQL cannot run as root here: start Redvest as another user, or give a PostgreSQL by spring.datasource.*.");
	}
}
