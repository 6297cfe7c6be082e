package org.redvest.ops;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.postgresql.ds.PGSimpleDataSource;

/** The PostgreSQL that an application runs for itself, as its home tells while it runs. */
public record OwnPostgresql(Path home) {

	/** Of PostgreSQL's first process. */
	public long pid() {
		return Long.parseLong(pidFile().getFirst().strip());
	}

	/** For whoever may do everything. */
	public PGSimpleDataSource superuser() {
		return login("postgres");
	}

	/** For one of the logins of the home. */
	public PGSimpleDataSource login(String name) {
		try {
			var login = new PGSimpleDataSource();
			login.setUrl("jdbc:postgresql://127.0.0.1:%s/redvest".formatted(pidFile().get(3).strip()));
			login.setUser(name);
			login.setPassword(Files.readString(home.resolve("secrets").resolve(name)).strip());
			return login;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private List<String> pidFile() {
		try {
			return Files.readAllLines(home.resolve("data/postmaster.pid"));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
