package org.redvest.ops;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.redvest.command.CommandSide;
import org.redvest.ops.embedded.EmbeddedPostgresql;
import org.redvest.ops.operator.Operator;
import org.redvest.query.QuerySide;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Profile;

/** Starts Redvest: both sides over an embedded PostgreSQL, or by profile {@code command} or {@code query} one of them. */
@SpringBootApplication(scanBasePackages = {"org.redvest.kernel", "org.redvest.ops"})
public class Redvest {

	private Redvest() {
	}

	public static void main(String[] arguments) {
		if (Operator.isMeant(arguments, Redvest::withoutWeb)) {
			System.exit(Operator.run(Redvest::withoutWeb, new PrintWriter(System.out, true), arguments));
		}
		application().run(arguments);
	}

	/** Started for an operator's command: listens nowhere, and loads no demonstration. */
	private static ConfigurableApplicationContext withoutWeb(List<String> settings) {
		var arguments = new ArrayList<>(settings);
		arguments.addAll(
				List.of("--server.port=-1", "--redvest.demo=none", "--spring.main.banner-mode=off", "--logging.level.org.redvest=warn"));
		return application().run(arguments.toArray(String[]::new));
	}

	/** The application as it is started; Axon's update checker, which calls home, is silenced before anything of Axon loads. */
	public static SpringApplication application() {
		System.setProperty("axoniq.update-checker.disabled", "true");
		var application = new SpringApplication(Redvest.class);
		application.addInitializers(new EmbeddedPostgresql());
		return application;
	}

	@Configuration(proxyBeanMethods = false)
	@Profile("!query")
	@Import(CommandSide.class)
	static class Commanding {
	}

	@Configuration(proxyBeanMethods = false)
	@Profile("!command")
	@Import(QuerySide.class)
	static class Answering {
	}
}
