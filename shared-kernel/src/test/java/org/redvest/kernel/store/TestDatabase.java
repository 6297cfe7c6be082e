package org.redvest.kernel.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A fresh, migrated database on the one embedded PostgreSQL of this JVM, as strict about roles as the real one: the
 * application's login holds the writer, projector and keeper roles and owns nothing. It does not outlive a power cut
 * (fsync is off); what has to is tested on real processes in ops.
 */
public final class TestDatabase implements AutoCloseable {

	private static final String TEMPLATE = "redvest_template";
	private static final AtomicInteger COUNT = new AtomicInteger();

	private final String name;
	private final HikariDataSource application;

	private TestDatabase(String name) {
		this.name = name;
		this.application = pool("redvest_app", 24);
	}

	/** Makes one. */
	public static TestDatabase create() {
		String name = "redvest_" + COUNT.incrementAndGet();
		synchronized (TestDatabase.class) {
			JdbcClient.create(Server.POSTGRES.getPostgresDatabase()).sql("create database " + name + " template " + TEMPLATE).update();
		}
		JdbcClient.create(Server.POSTGRES.getDatabase("postgres", name))
				.sql("grant create on database " + name + " to redvest_owner, redvest_projector").update();
		return new TestDatabase(name);
	}

	/** A pool of the application's login. */
	public DataSource application() {
		return application;
	}

	/** A pool of a login of this name: {@code redvest_app} or a group role's name with {@code _login}. */
	public HikariDataSource pool(String login, int size) {
		return pool(login, size, Server.POSTGRES.getPort());
	}

	/** The same through a port that leads to the server. */
	public HikariDataSource pool(String login, int size, int port) {
		HikariConfig config = new HikariConfig();
		config.setJdbcUrl(url(port));
		config.setConnectionTimeout(5_000);
		config.setUsername(login);
		config.setPassword(login);
		config.setMaximumPoolSize(size);
		config.setMinimumIdle(0);
		return new HikariDataSource(config);
	}

	/** A pool of that login; the application's is shared. */
	public DataSource dataSource(String login) {
		return login.equals("redvest_app") ? application : pool(login, 4);
	}

	/** The cluster's superuser. */
	public DataSource superuser() {
		return Server.POSTGRES.getDatabase("postgres", name);
	}

	public String url() {
		return url(Server.POSTGRES.getPort());
	}

	/** The same through a port that leads to the server. */
	public String url(int port) {
		return "jdbc:postgresql://localhost:" + port + "/" + name;
	}

	/** The server's own port. */
	public int port() {
		return Server.POSTGRES.getPort();
	}

	/** Ends every connection of the application's login, as a restart of the server does. */
	public void disconnect() {
		JdbcClient.create(superuser()).sql("""
				select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename = 'redvest_app'
				""").query((_, _) -> true).list();
	}

	/** Changes a function of the database by its text, as a planted fault does. */
	public void alter(String function, UnaryOperator<String> change) {
		JdbcClient superuser = JdbcClient.create(superuser());
		String before = superuser.sql("select pg_get_functiondef(?::regproc)").param(function).query(String.class).single();
		String after = change.apply(before);
		if (after.equals(before)) {
			throw new IllegalArgumentException("nothing changed in " + function);
		}
		superuser.sql(after).update();
	}

	/** Changes what the log holds of an event as nobody may; what had been there. A process that has read it does not see it. */
	public String change(long position, String column, String value) {
		JdbcClient superuser = JdbcClient.create(superuser());
		String before = superuser.sql("select " + column + " from log.events where position = ?").param(position).query(String.class)
				.single();
		superuser.sql("alter table log.events disable trigger events_are_never_changed").update();
		superuser.sql("update log.events set " + column + " = ? where position = ?").params(value, position).update();
		superuser.sql("alter table log.events enable always trigger events_are_never_changed").update();
		return before;
	}

	public LogDatabase log() {
		return new LogDatabase(application);
	}

	@Override
	public void close() {
		application.close();
		JdbcClient.create(Server.POSTGRES.getPostgresDatabase()).sql("drop database if exists " + name + " with (force)").update();
	}

	private static final class Server {

		static final EmbeddedPostgres POSTGRES = start();

		private static EmbeddedPostgres start() {
			try {
				EmbeddedPostgres postgres = EmbeddedPostgres.builder().setServerConfig("synchronous_commit", "on")
						.setServerConfig("fsync", "off").setServerConfig("full_page_writes", "off")
						.setServerConfig("max_connections", "300").setServerConfig("shared_buffers", "128MB")
						.setOverrideWorkingDirectory(Path.of("target", "postgres").toAbsolutePath().toFile()).start();
				JdbcClient superuser = JdbcClient.create(postgres.getPostgresDatabase());
				superuser.sql("create database " + TEMPLATE).update();
				Flyway.configure().dataSource(postgres.getDatabase("postgres", TEMPLATE)).load().migrate();
				login(superuser, "redvest_app", "redvest_writer, redvest_projector, redvest_keeper");
				for (String role : new String[]{"redvest_writer", "redvest_projector", "redvest_keeper", "redvest_auditor",
						"redvest_owner"}) {
					login(superuser, role + "_login", role);
				}
				return postgres;
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		}

		private static void login(JdbcClient superuser, String login, String roles) {
			superuser.sql("create role " + login + " login password '" + login + "'").update();
			superuser.sql("grant " + roles + " to " + login).update();
		}
	}
}
