package org.redvest.ops.operator;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** The views of a running application: how they stand, and their rebuilds. */
@Command(name = "projections", mixinStandardHelpOptions = true, description = {"查看和重建视图。", "Shows the views and rebuilds them."})
final class ProjectionsCommand implements Runnable {

	private static final String FOLLOW = "显示进度直到结束 / show the progress until it is over";
	private static final Map<String, String> WORDS = Map.of("BEGUN", "重建 begun", "PAUSED", "暂停 paused", "RESUMED", "继续 resumed",
			"CANCELLED", "放弃 cancelled", "SWITCHED_BACK", "换回 switched back");
	private static final String NAME = "视图名称 / the view";

	@Spec
	private @Nullable CommandSpec spec;

	@Mixin
	private Remote application = new Remote();

	/** One view, or all of them. */
	static final class Which {
		@Parameters(index = "0", description = NAME)
		private @Nullable String name;

		@Option(names = "--all", description = "全部视图 / all of them")
		private boolean all;
	}

	/** Lists them. */
	@Override
	public void run() {
		PrintWriter out = out();
		Remote.items(application.get("/api/projections")).forEach(each -> out.println(line(each)));
		out.flush();
	}

	private static String line(JsonNode view) {
		String line = "%-24s %-14s %d/%d  %.0f/s  第 %s 代 generation  未处理 dead %d".formatted(view.get("name").asString(),
				view.get("state").asString(), view.get("position").asLong(), view.get("head").asLong(),
				view.get("eventsPerSecond").asDouble(), view.get("liveGeneration").asString(), view.get("deadLetters").asLong());
		JsonNode rebuild = view.get("rebuild");
		return rebuild.isNull() ? line : line + System.lineSeparator() + "    " + Rebuilding.of(rebuild).line();
	}

	@Command(name = "rebuild", mixinStandardHelpOptions = true, description = {"重建一个或全部视图，期间原视图照常可用。",
			"Rebuilds one view or all of them; the present ones answer meanwhile."})
	int rebuild(@ArgGroup(multiplicity = "1") Which which,
			@Option(names = "--follow", description = FOLLOW) boolean follow) {
		return begun(which.name == null
				? Remote.items(application.post("/api/projections/rebuilds"))
				: List.of(application.post("/api/projections/" + which.name + "/rebuilds")), follow);
	}

	@Command(name = "follow", mixinStandardHelpOptions = true, description = {"显示正在进行的重建的进度。",
			"Shows the progress of the rebuilds that run."})
	int follow() {
		return begun(Remote.items(application.get("/api/projections/rebuilds")), true);
	}

	@Command(name = "switch-back", mixinStandardHelpOptions = true, description = {"换回上一代视图。", "Goes back to the generation before."})
	int switchBack(@Parameters(description = NAME) String name,
			@Option(names = "--follow", description = FOLLOW) boolean follow) {
		return begun(List.of(application.post("/api/projections/" + name + "/switch-back")), follow);
	}

	@Command(name = "pause", mixinStandardHelpOptions = true, description = {"暂停一个视图的重建，重启后仍然暂停。",
			"Pauses the rebuild of a view, also through restarts."})
	int pause(@Parameters(description = NAME) String name) {
		return asked(name, "pause");
	}

	@Command(name = "resume", mixinStandardHelpOptions = true, description = {"继续暂停的重建。", "Lets a paused rebuild go on."})
	int resume(@Parameters(description = NAME) String name) {
		return asked(name, "resume");
	}

	@Command(name = "cancel", mixinStandardHelpOptions = true, description = {"放弃一个视图的重建。", "Gives up the rebuild of a view."})
	int cancel(@Parameters(description = NAME) String name) {
		return asked(name, "cancel");
	}

	@Command(name = "history", mixinStandardHelpOptions = true, description = {"查看最近对重建所作的处理。",
			"Shows what was wanted of rebuilds lately, and by whom."})
	int history() {
		PrintWriter out = out();
		Remote.items(application.get("/api/projections/rebuilds/orders"))
				.forEach(each -> out.printf("%s  %s/%d  %s  %s  %s%n", each.get("at").asString(), each.get("projection").asString(),
						each.get("generation").asInt(), WORDS.getOrDefault(each.get("action").asString(), ""), each.get("actor").asString(),
						each.get("unit").asString()));
		out.flush();
		return 0;
	}

	private int asked(String name, String what) {
		JsonNode rebuild = application.get("/api/projections/" + name).get("rebuild");
		if (rebuild.isNull()) {
			throw new Remote.Refusal("视图 %1$s 没有在重建。 / View %1$s is not being rebuilt.".formatted(name));
		}
		PrintWriter out = out();
		out.println(Rebuilding.of(application.post(Rebuilding.of(rebuild).path() + "/" + what)).line());
		out.flush();
		return 0;
	}

	private int begun(List<JsonNode> rebuilds, boolean follow) {
		PrintWriter out = out();
		List<Rebuilding> begun = rebuilds.stream().map(Rebuilding::of).toList();
		begun.forEach(each -> out.println(each.line()));
		out.flush();
		return follow ? new Following(application, out).untilOver(begun) : 0;
	}

	private PrintWriter out() {
		return Objects.requireNonNull(spec).commandLine().getOut();
	}
}
