package org.redvest.ops.operator;

import java.io.PrintWriter;
import java.util.Set;
import org.redvest.ops.csv.ImportCsv;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What the jar does when it is called with a command instead of being started as the application. */
@Command(name = "redvest", mixinStandardHelpOptions = true, description = {
		"红马甲运维命令。不带命令则启动应用。",
		"The operator's commands of Redvest. Without a command the application starts."})
public final class Operator {

	private static final Set<String> ALSO = Set.of("--help", "-h", "--version", "-V");

	private Operator() {
	}

	/** Whether these arguments are for a command and not for the application. */
	public static boolean isMeant(String[] arguments, ImportCsv.Start start) {
		return arguments.length > 0 && (ALSO.contains(arguments[0]) || line(start).getSubcommands().containsKey(arguments[0]));
	}

	/** Runs a command: 0 where all went well, 1 where something was refused, 2 where the call itself is wrong. */
	public static int run(ImportCsv.Start start, PrintWriter out, String... arguments) {
		return line(start).setCaseInsensitiveEnumValuesAllowed(true).setOut(out).setErr(out)
				.setExecutionExceptionHandler((failure, command, _) -> told(failure, command)).execute(arguments);
	}

	private static CommandLine line(ImportCsv.Start start) {
		return new CommandLine(new Operator()).addSubcommand(new ImportCsv(start)).addSubcommand(new ProjectionsCommand())
				.addSubcommand(new DeadLettersCommand()).addSubcommand(new CertificateCommand());
	}

	/** A refusal of the application is told in its own words; anything else is a fault of ours. */
	private static int told(Exception failure, CommandLine command) throws Exception {
		if (failure instanceof Remote.Refusal refusal) {
			command.getErr().println(refusal.getMessage());
			return 1;
		}
		throw failure;
	}
}
