package org.redvest.ops.chaos;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Redvest while everything goes wrong: makes each fault under load, with evidence that it happened, and then holds what clients
 * were told against the log and every view against a rebuild. Drawn from a seed, bounded in time.
 */
@Command(name = "chaos", mixinStandardHelpOptions = true, description = "Makes faults under load, and looks at what is left.")
public final class Chaos implements Callable<Integer> {

	private static final int MINUTES_FOR_ALL = 20;
	private static final String CANARIES = "plant what the checks must find";

	@Option(names = "--seed", defaultValue = "1", description = "what everything random is drawn from (${DEFAULT-VALUE})")
	private long seed;

	@Option(names = "--minutes", defaultValue = "5", description = "how long faults are repeated (${DEFAULT-VALUE}; all from 20 on)")
	private int minutes;

	@Option(names = "--only", split = ",", description = "these faults alone")
	private List<String> only = List.of();

	@Option(names = "--canaries", negatable = true, defaultValue = "true", fallbackValue = "true", description = CANARIES)
	private boolean canaries;

	@Option(names = "--report", defaultValue = "target/chaos.json", description = "where the findings go (${DEFAULT-VALUE})")
	private Path report;

	private final PrintWriter out = new PrintWriter(System.out, true);

	private Chaos() {
	}

	public static void main(String[] arguments) {
		System.exit(new CommandLine(new Chaos()).execute(arguments));
	}

	@Override
	public Integer call() throws Exception {
		List<Plan> plans = Plan.ALL.stream()
				.filter(each -> only.isEmpty() ? canaries || !each.name().equals("canaries") : only.contains(each.name())).toList();
		if (plans.size() < only.size()) {
			out.println("There are only: " + Plan.ALL.stream().map(Plan::name).collect(Collectors.joining(", ")));
			return CommandLine.ExitCode.USAGE;
		}
		var findings = new ArrayList<Finding>();
		for (Plan each : plans) {
			out.println(each.name() + " ...");
			findings.add(made(each));
			tell(findings.getLast());
		}
		table(findings);
		Files.createDirectories(report.toAbsolutePath().getParent());
		JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build().writeValue(report.toFile(),
				Map.of("seed", seed, "minutes", minutes, "findings", findings));
		return findings.stream().allMatch(Finding::held) ? 0 : 1;
	}

	private Finding made(Plan plan) throws Exception {
		Path directory = Files.createTempDirectory("chaos-" + plan.name());
		int times = plan.times() * Math.max(1, minutes / MINUTES_FOR_ALL);
		var setting = new Setting(directory, seed, times, Duration.ofMinutes(minutes).multipliedBy(plan.percent()).dividedBy(100));
		try {
			Finding finding = plan.fault().get().happens(setting);
			FileSystemUtils.deleteRecursively(directory);
			return finding;
		} catch (RuntimeException | AssertionError e) {
			return Finding.of(plan.name()).broken(List.of(e + "; what was left is in " + directory));
		}
	}

	private void tell(Finding finding) {
		finding.evidence().forEach((what, value) -> out.println("    " + what + ": " + value));
		finding.broken().stream().limit(10).forEach(each -> out.println("    BROKEN: " + each));
		if (!finding.skipped().isEmpty()) {
			out.println("    skipped: " + finding.skipped());
		}
	}

	private void table(List<Finding> findings) {
		out.printf("%n%-24s %-12s %12s %8s  %s%n", "fault", "verdict", "acknowledged", "events", "it happened");
		for (Finding each : findings) {
			out.printf("%-24s %-12s %12s %8s  %s%n", each.fault(), verdict(each), each.evidence().getOrDefault("acknowledged", ""),
					each.evidence().getOrDefault("events", ""),
					each.evidence().entrySet().stream().limit(2).map(Object::toString).collect(Collectors.joining(", ")));
		}
	}

	private static String verdict(Finding finding) {
		return !finding.skipped().isEmpty() ? "skipped" : finding.held() ? "held" : "BROKEN";
	}
}
