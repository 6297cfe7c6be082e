package org.redvest.ops.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.redvest.ops.Redvest;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** Starts the application once for all journeys, on a fresh home under target/, and stops it when the last has run. */
class RunningRedvest implements ParameterResolver {

	/** The application and its home. */
	record Started(ConfigurableApplicationContext context, Path home) implements AutoCloseable {

		static Started fresh(String... more) {
			try {
				Path home = Files.createTempDirectory(Files.createDirectories(Path.of("target", "homes")).toAbsolutePath(), "home");
				var arguments = new ArrayList<>(List.of("--server.port=0", "--redvest.demo=none", "--redvest.home=" + home));
				arguments.addAll(List.of(more));
				return new Started(Redvest.application().run(arguments.toArray(String[]::new)), home);
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		}

		Api api() {
			return Api.at(URI.create("http://localhost:" + context.getEnvironment().getProperty("local.server.port")));
		}

		@Override
		public void close() throws IOException {
			context.close();
			FileSystemUtils.deleteRecursively(home);
		}
	}

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		return parameter.getParameter().getType().isAssignableFrom(Api.class)
				|| parameter.getParameter().getType().isAssignableFrom(ConfigurableApplicationContext.class);
	}

	@Override
	public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
		Started started = context.getRoot().getStore(ExtensionContext.Namespace.create(RunningRedvest.class))
				.computeIfAbsent(Started.class, _ -> Started.fresh(), Started.class);
		return parameter.getParameter().getType() == Api.class ? started.api() : started.context();
	}
}
