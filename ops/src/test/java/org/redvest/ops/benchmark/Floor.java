package org.redvest.ops.benchmark;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What PostgreSQL itself can do: pgbench, one insert and one commit per event, into a table shaped like Axon's
 * {@code domain_event_entry}, with about 500 bytes of payload and 150 of metadata.
 */
final class Floor {

	static final String MANY = "the floor of 16 clients";
	static final String ONE = "the floor of 1 client";

	private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");
	private static final String TABLE = """
			create schema if not exists floor;
			create table if not exists floor.events (
			  global_index bigserial primary key,
			  aggregate_identifier text not null, sequence_number bigint not null, type text, event_identifier text not null,
			  payload_type text not null, payload_revision text, time_stamp text not null, meta_data bytea, payload bytea not null,
			  unique (aggregate_identifier, sequence_number))
			""";
	private static final String INSERT = """
			insert into floor.events (aggregate_identifier, sequence_number, type, event_identifier, payload_type, payload_revision,
			  time_stamp, meta_data, payload)
			values (gen_random_uuid()::text, 0, 'Building', gen_random_uuid()::text, 'building.registered', '1',
			  '2026-01-01T00:00:00.000000Z', '%s', '%s');
			""".formatted("m".repeat(150), "p".repeat(500));

	private final Path program;
	private final PGSimpleDataSource login;
	private final Path script;

	private Floor(Path program, PGSimpleDataSource login, Path script) {
		this.program = program;
		this.login = login;
		this.script = script;
	}

	/** Empty, with a printed reason, where this machine has no pgbench. */
	static Optional<Floor> on(PGSimpleDataSource login) throws IOException {
		Optional<Path> program = program();
		if (program.isEmpty()) {
			System.err.println("no pgbench on this machine (Debian: postgresql-contrib), so no floor and no ratio to it");
			return Optional.empty();
		}
		JdbcClient.create(login).sql(TABLE).update();
		Path script = Files.writeString(Files.createTempFile("floor", ".sql"), INSERT);
		return Optional.of(new Floor(program.get(), login, script));
	}

	private static Optional<Path> program() throws IOException {
		Stream<Path> onPath = Arrays.stream(System.getenv("PATH").split(File.pathSeparator)).map(each -> Path.of(each, "pgbench"));
		Path debian = Path.of("/usr/lib/postgresql");
		try (Stream<Path> versions = Files.isDirectory(debian) ? Files.list(debian) : Stream.empty()) {
			return Stream.concat(onPath, versions.map(each -> each.resolve("bin/pgbench"))).filter(Files::isExecutable).findFirst();
		}
	}

	/** Committed inserts a second. */
	double perSecond(int clients, Duration length) throws IOException, InterruptedException {
		var command = List.of(program.toString(), "-n", "-M", "prepared", "-c", Integer.toString(clients), "-j",
				Integer.toString(Math.min(2, clients)), "-T", Long.toString(Math.max(1, length.toSeconds())), "-h",
				login.getServerNames()[0], "-p", Integer.toString(login.getPortNumbers()[0]), "-U", login.getUser(), "-f",
				script.toString(), login.getDatabaseName());
		var builder = new ProcessBuilder(command).redirectErrorStream(true);
		builder.environment().put("PGPASSWORD", login.getPassword());
		Process process = builder.start();
		String output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
		var rate = RATE.matcher(output);
		if (process.waitFor() != 0 || !rate.find()) {
			throw new IllegalStateException("pgbench: " + output);
		}
		return Double.parseDouble(rate.group(1));
	}
}
