package org.redvest.ops.benchmark;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.redvest.ops.OwnPostgresql;
import org.redvest.ops.RedvestProcess;
import org.redvest.ops.journey.Api;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Redvest as it is delivered: a process of its own with 512 MB of heap, over its own PostgreSQL in a home. */
final class Application implements AutoCloseable {

	private static final long LOOK_MILLIS = 100;
	private static final String MASTER_KEY = "--redvest.vault.master-key-file=";

	private final RedvestProcess process;
	private final OwnPostgresql postgresql;
	private final URI address;

	private Application(RedvestProcess process, OwnPostgresql postgresql) throws IOException, InterruptedException {
		this.process = process;
		this.postgresql = postgresql;
		this.address = process.address();
	}

	/** With the log that the home holds, or an empty one. */
	static Application in(Path home, Settings settings) throws IOException, InterruptedException {
		return started(home, settings, "none");
	}

	/** With so many events at least, and every view at the head of the log. */
	static Application holding(long events, Settings settings) throws IOException, InterruptedException {
		var application = started(settings.home(events), settings, LargeLog.district(events));
		try {
			application.loaded();
			LargeLog.grow(application.sql(), events);
			application.views().current();
			return application;
		} catch (RuntimeException | InterruptedException e) {
			application.close();
			throw e;
		}
	}

	/** With a home of its own, into which it loads the demonstration district. */
	static Application loading(double scale, Path home, Settings settings) throws IOException, InterruptedException {
		return started(home, settings, Double.toString(scale));
	}

	private static Application started(Path home, Settings settings, String district, String... more)
			throws IOException, InterruptedException {
		var arguments = new ArrayList<>(List.of("--server.port=0", "--redvest.home=" + home, "--redvest.demo=" + district));
		arguments.addAll(List.of(more));
		RedvestProcess process = process(home, settings, arguments.toArray(String[]::new));
		try {
			return new Application(process, new OwnPostgresql(home));
		} catch (IOException | InterruptedException | AssertionError e) {
			process.close();
			throw e;
		}
	}

	/** The process alone, which may not be up yet; what it says stands in the home. */
	static RedvestProcess process(Path home, Settings settings, String... arguments) throws IOException {
		return RedvestProcess.start(Files.createDirectories(home).resolve(System.nanoTime() + ".txt"), settings.jvm(), arguments);
	}

	/** The command side alone, over a home that has been started before. */
	static Application commandSide(Path home, Settings settings) throws IOException, InterruptedException {
		return started(home, settings, "none", "--spring.profiles.active=standalone,command", MASTER_KEY + home.resolve("master.key"));
	}

	/** A process of the query side over the same PostgreSQL. */
	RedvestProcess querySide(Settings settings) throws IOException {
		var arguments = new ArrayList<>(List.of("--spring.profiles.active=query", "--server.port=0", "--spring.flyway.enabled=false",
				MASTER_KEY + postgresql.home().resolve("master.key")));
		arguments.addAll(database("spring.datasource", "redvest_app_projector"));
		arguments.addAll(database("redvest.database.vault", "redvest_app_keeper"));
		return process(postgresql.home(), settings, arguments.toArray(String[]::new));
	}

	private List<String> database(String property, String name) {
		var login = postgresql.login(name);
		return List.of("--" + property + ".url=" + login.getURL(), "--" + property + ".username=" + login.getUser(),
				"--" + property + ".password=" + login.getPassword());
	}

	URI address() {
		return address;
	}

	long pid() {
		return process.pid();
	}

	OwnPostgresql postgresql() {
		return postgresql;
	}

	JdbcClient sql() {
		return JdbcClient.create(postgresql.superuser());
	}

	long events() {
		return sql().sql("select position from log.head").query(Long.class).single();
	}

	Views views() {
		return new Views(api(), sql());
	}

	private Api api() {
		return Api.at(address).as("benchmark", "ADMIN", "430408");
	}

	/** Waits until the demonstration district is loaded, where one is. */
	void loaded() throws InterruptedException {
		String state = "RUNNING";
		while (state.equals("RUNNING")) {
			Thread.sleep(LOOK_MILLIS);
			state = api().get("/api/demo").is(200).json().get("state").asString();
		}
		if (state.equals("FAILED")) {
			throw new IllegalStateException("the district could not be loaded");
		}
	}

	@Override
	public void close() {
		process.close();
	}
}
