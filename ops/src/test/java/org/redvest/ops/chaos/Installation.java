package org.redvest.ops.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.redvest.ops.OwnPostgresql;
import org.redvest.ops.RedvestProcess;
import org.redvest.ops.journey.Api;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Redvest as it is delivered: one process over its own PostgreSQL in a home, at one address through all its lives. */
final class Installation implements World, AutoCloseable {

	private final Path home;
	private final OwnPostgresql postgresql;
	private final int port = freePort();
	private RedvestProcess process;
	private int lives;

	private Installation(Path home) {
		this.home = home;
		this.postgresql = new OwnPostgresql(home);
	}

	static Installation in(Path home) throws Exception {
		var installation = new Installation(home);
		installation.start();
		return installation;
	}

	private static int freePort() {
		try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	void start() throws Exception {
		process = RedvestProcess.start(home.resolveSibling(home.getFileName() + "-life-" + ++lives + ".txt"), RedvestProcess.QUICK,
				"--server.port=" + port, "--redvest.demo=none", "--redvest.home=" + home);
		process.address();
	}

	/** SIGKILL; how it ended. */
	int kill() throws InterruptedException {
		process.kill();
		return process.exitCode();
	}

	URI address() {
		return URI.create("http://localhost:" + port);
	}

	@Override
	public Api api() {
		return Api.at(address());
	}

	/** The code with which health says what the log lacks; empty where it lacks nothing. */
	Optional<String> lacking() {
		var log = api().get("/actuator/health/log").json();
		return log.path("status").asString().equals("UP")
				? Optional.empty()
				: Optional.of(log.path("details").path("code").asString());
	}

	/** PostgreSQL's first process. */
	ProcessHandle postmaster() {
		return ProcessHandle.of(postgresql.pid()).orElseThrow();
	}

	DataSource superuser() {
		return postgresql.superuser();
	}

	@Override
	public JdbcClient database() {
		return JdbcClient.create(superuser());
	}

	/** How often PostgreSQL says that it recovered after it had not been stopped. */
	int recoveries() throws IOException {
		return (int) Files.readAllLines(home.resolve("log/postgresql.log")).stream()
				.filter(line -> line.contains("was interrupted; last known up") || line.contains("all server processes terminated"))
				.count();
	}

	@Override
	public void close() {
		process.close();
	}
}
