package org.redvest.ops.embedded;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.postgresql.ds.PGSimpleDataSource;
import org.redvest.ops.CannotStart;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.Profiles;

/**
 * Gives the standalone application its database where none is named: starts the embedded server before the context and
 * contributes the properties of its logins. Stopped after everything else, so that every pool is closed by then.
 */
public final class EmbeddedPostgresql implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	private static final String URL = "spring.datasource.url";

	/** One login each for what reads and writes; the migrator alone may become the owner. */
	private static final Map<String, String> LOGINS = Map.of("redvest_migrator", "redvest_owner", "redvest_app_writer", "redvest_writer",
			"redvest_app_projector", "redvest_projector", "redvest_app_keeper", "redvest_keeper");

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		ConfigurableEnvironment environment = context.getEnvironment();
		if (environment.containsProperty(URL)) {
			return;
		}
		if (!environment.acceptsProfiles(Profiles.of("standalone"))) {
			throw new CannotStart("profile “%s” 需要一个 PostgreSQL：请用 spring.datasource.url、username、password 指定。"
					.formatted(String.join(",", environment.getActiveProfiles())),
					"Profile \"%s\" needs a PostgreSQL: name it by spring.datasource.url, username and password."
							.formatted(String.join(",", environment.getActiveProfiles())));
		}
		Home home = Home.take(Path.of(environment.getRequiredProperty("redvest.home")).toAbsolutePath().normalize());
		var beans = (DefaultListableBeanFactory) context.getBeanFactory();
		beans.registerDisposableBean("home", home::close);
		Server server = Server.start(home, environment.getProperty("redvest.postgresql.port", Integer.class, 0));
		beans.registerDisposableBean("embeddedPostgresql", server::close);
		beans.registerDisposableBean("embeddedPostgresqlWatch", new Watch(server)::close);
		prepare(home, server);
		environment.getPropertySources().addFirst(new MapPropertySource("embeddedPostgresql", properties(home, server)));
	}

	private static Map<String, Object> properties(Home home, Server server) {
		var properties = new HashMap<String, Object>(
				Map.of("redvest.embedded", true, "management.health.diskspace.path", home.path("").toString()));
		String url = "jdbc:postgresql://127.0.0.1:%d/redvest?tcpKeepAlive=true".formatted(server.port());
		Map<String, String> uses = Map.of("spring.flyway", "redvest_migrator", "spring.datasource", "redvest_app_projector",
				"redvest.database.log", "redvest_app_writer", "redvest.database.vault", "redvest_app_keeper");
		uses.forEach((use, login) -> {
			properties.put(use + ".url", url);
			properties.put(use + (use.equals("spring.flyway") ? ".user" : ".username"), login);
			properties.put(use + ".password", home.secret(login));
		});
		return properties;
	}

	/** Makes logins and database where they are missing; what is in the database is Flyway's. */
	private static void prepare(Home home, Server server) {
		var postgres = new PGSimpleDataSource();
		postgres.setURL("jdbc:postgresql://127.0.0.1:%d/postgres".formatted(server.port()));
		postgres.setUser("postgres");
		postgres.setPassword(home.secret("postgres"));
		try (Connection connection = postgres.getConnection(); Statement statement = connection.createStatement()) {
			for (String group : new String[]{"owner", "writer", "projector", "keeper", "auditor"}) {
				createRole(statement, "redvest_" + group, "nologin");
			}
			for (Map.Entry<String, String> login : LOGINS.entrySet()) {
				createRole(statement, login.getKey(), "login");
				statement.execute("alter role %s password '%s'".formatted(login.getKey(), home.secret(login.getKey())));
				statement.execute("grant %s to %s".formatted(login.getValue(), login.getKey()));
			}
			statement.execute("grant redvest_owner to redvest_migrator with admin option");
			statement.execute("alter role redvest_migrator createrole");
			statement.execute("alter role redvest_app_writer set idle_in_transaction_session_timeout = '5s'");
			if (!statement.executeQuery("select from pg_database where datname = 'redvest'").next()) {
				statement.execute("create database redvest owner redvest_owner");
			}
		} catch (SQLException e) {
			throw new IllegalStateException("the embedded PostgreSQL does not let us in", e);
		}
	}

	private static void createRole(Statement statement, String name, String attribute) throws SQLException {
		if (!statement.executeQuery("select from pg_roles where rolname = '%s'".formatted(name)).next()) {
			statement.execute("create role %s %s".formatted(name, attribute));
		}
	}
}
