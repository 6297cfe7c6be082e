package org.redvest.ops.benchmark;

import java.nio.file.Path;
import org.redvest.command.CommandSide;
import org.redvest.ops.embedded.EmbeddedPostgresql;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;

/** The command side alone, on an embedded PostgreSQL with the settings of production. */
@SpringBootApplication(scanBasePackages = "org.redvest.kernel")
@Import(CommandSide.class)
class Deciding {

	static ConfigurableApplicationContext start(Path home, String... more) {
		System.setProperty("axoniq.update-checker.disabled", "true");
		var application = new SpringApplication(Deciding.class);
		application.addInitializers(new EmbeddedPostgresql());
		var arguments = new java.util.ArrayList<>(java.util.List.of("--server.port=0", "--redvest.home=" + home,
				"--logging.level.root=error", "--logging.level.org.redvest=error", "--spring.main.banner-mode=off"));
		arguments.addAll(java.util.List.of(more));
		return application.run(arguments.toArray(String[]::new));
	}
}
