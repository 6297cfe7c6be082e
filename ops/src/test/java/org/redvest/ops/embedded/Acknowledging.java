package org.redvest.ops.embedded;

import java.sql.DriverManager;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;

/** A child process that writes for ever and says what was acknowledged, until it is killed. */
class Acknowledging {

	static final String LOGIN = "redvest_migrator";

	private Acknowledging() {
	}

	static GenericApplicationContext start() {
		var context = new GenericApplicationContext();
		ConfigurableEnvironment environment = new StandardEnvironment();
		environment.addActiveProfile("standalone");
		context.setEnvironment(environment);
		new EmbeddedPostgresql().initialize(context);
		return context;
	}

	public static void main(String[] arguments) throws Exception {
		ConfigurableEnvironment settings = start().getEnvironment();
		try (var connection = DriverManager.getConnection(settings.getRequiredProperty("spring.flyway.url"),
				settings.getRequiredProperty("spring.flyway.user"), settings.getRequiredProperty("spring.flyway.password"));
				var statement = connection.createStatement()) {
			statement.execute("create table if not exists acknowledged (n int)");
			for (int n = 1;; n++) {
				statement.execute("insert into acknowledged values (" + n + ")");
				System.out.println(n);
			}
		}
	}
}
