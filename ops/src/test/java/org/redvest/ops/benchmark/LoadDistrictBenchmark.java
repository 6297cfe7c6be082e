package org.redvest.ops.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The demonstration district through commands, until every view covers all of it; each time into a home of its own. */
@Command(name = "load-district", description = "the demonstration district through commands, live views included")
final class LoadDistrictBenchmark implements Callable<Integer> {

	@Mixin
	private Settings settings = new Settings();

	@Option(names = "--scale", defaultValue = "1", description = "how much of the district (${DEFAULT-VALUE})")
	private double scale;

	@Override
	public Integer call() throws Exception {
		Report report = settings.report("load-district").setting("scale", scale);
		new Contest("s").with(this::round).run(0, settings.rounds()).values().forEach(report::line);
		report.publish();
		return 0;
	}

	private List<Figure> round() throws IOException, InterruptedException {
		Path home = Settings.temporary();
		try (var application = Application.loading(scale, home, settings)) {
			long begun = System.nanoTime();
			application.loaded();
			double entered = (System.nanoTime() - begun) / 1e9;
			application.views().current();
			double shown = (System.nanoTime() - begun) / 1e9;
			return List.of(new Figure("all commands answered", entered, "s"), new Figure("all views current", shown, "s"),
					new Figure("events", application.events() / shown, "events/s"));
		} finally {
			FileSystemUtils.deleteRecursively(home);
		}
	}
}
