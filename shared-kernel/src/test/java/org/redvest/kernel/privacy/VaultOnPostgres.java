package org.redvest.kernel.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database that holds a vault and nothing else, as the script by itself makes it, and a login that is a keeper only. */
final class VaultOnPostgres {

	private static final EmbeddedPostgres SERVER = start();
	private static final AtomicInteger NUMBER = new AtomicInteger();

	final DataSource superuser;
	final DataSource keeper;

	VaultOnPostgres() throws Exception {
		String name = "vault" + NUMBER.incrementAndGet();
		JdbcClient.create(SERVER.getPostgresDatabase()).sql("create database " + name).update();
		superuser = SERVER.getDatabase("postgres", name);
		JdbcClient.create(superuser).sql("grant create on database " + name + " to redvest_owner").update();
		try (var connection = superuser.getConnection(); var statement = connection.createStatement()) {
			statement.execute(new ClassPathResource("db/migration/V4__vault.sql").getContentAsString(UTF_8));
		}
		var login = new DriverManagerDataSource(SERVER.getJdbcUrl("keeper", name), "keeper", "keeper");
		var pool = new HikariConfig();
		pool.setDataSource(login);
		pool.setMaximumPoolSize(4);
		pool.setMinimumIdle(0);
		pool.setIdleTimeout(10_000);
		keeper = new HikariDataSource(pool);
	}

	VaultDatabase vault() {
		return new VaultDatabase(keeper);
	}

	private static EmbeddedPostgres start() {
		try {
			var server = EmbeddedPostgres.builder().setOverrideWorkingDirectory(Path.of("target/postgres").toFile())
					.setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on").start();
			var database = JdbcClient.create(server.getPostgresDatabase());
			database.sql("create role redvest_owner nologin").update();
			database.sql("create role redvest_keeper nologin").update();
			database.sql("create role keeper login password 'keeper' in role redvest_keeper").update();
			return server;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
