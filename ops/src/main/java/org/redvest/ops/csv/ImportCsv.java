package org.redvest.ops.csv;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import me.tongfei.progressbar.ProgressBar;
import org.jspecify.annotations.Nullable;
import org.redvest.command.Dispatcher;
import org.redvest.command.ruleset.RuleBook;
import org.redvest.kernel.Actor;
import org.redvest.kernel.http.Messages;
import org.redvest.kernel.privacy.Vault;
import org.redvest.kernel.store.LogDatabase;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The operator's {@code import}: checks a file, and with {@code --commit} enters it. */
@Command(name = "import", mixinStandardHelpOptions = true, sortOptions = false, description = {
		"从 CSV 文件导入志愿者、楼栋(含楼栋长)、诉求工单、走访、学校(含结对)、捐赠或活动计划。缺省只检查，不写入。",
		"Imports volunteers, buildings (with heads), service requests, visits at doors, schools (with pairings), donations or planned activities "
				+ "from a CSV file. Without --commit it only checks."})
public final class ImportCsv implements Callable<Integer> {

	/** How the application is started for a command: with everything but the web server. */
	public interface Start {
		ConfigurableApplicationContext with(List<String> arguments);
	}

	private static final int SHOWN = 50;

	private final Start start;

	@Spec
	private @Nullable CommandSpec spec;

	@Parameters(index = "0", description = "volunteers, buildings, requests, visits, schools, donations, activities")
	private CsvKind kind = CsvKind.VOLUNTEERS;

	@Parameters(index = "1", description = "UTF-8 CSV 文件 / the file")
	private Path file = Path.of("");

	@Option(names = "--commit", description = "写入；有任何一行被拒绝则整个文件不写入 / enter it, if no row is refused")
	private boolean commit;

	@Option(names = "--partly", description = "与 --commit 合用：跳过被拒绝的行 / with --commit: enter the sound rows though others are refused")
	private boolean partly;

	@Option(names = "--report", description = "把被拒绝的行写入此 CSV 文件 / write the refused rows into this CSV file")
	private @Nullable Path report;

	@Option(names = "--actor", defaultValue = "importer", description = "导入人账户 / the account that imports (${DEFAULT-VALUE})")
	private String actor = "importer";

	@Option(names = "--role", defaultValue = "AUTHORITY", description = "导入人角色 / in which role (${DEFAULT-VALUE})")
	private Actor.Role role = Actor.Role.AUTHORITY;

	@Option(names = "--unit", defaultValue = "430408", description = "导入单位代码 / for which unit (${DEFAULT-VALUE})")
	private String unit = "430408";

	@Option(names = "--set", description = "应用设置，如 spring.datasource.url=... / a setting of the application")
	private List<String> settings = List.of();

	public ImportCsv(Start start) {
		this.start = start;
	}

	/** 0 where every row was taken, 1 where some were refused, 2 where the call itself is wrong. */
	@Override
	public Integer call() throws IOException {
		PrintWriter out = java.util.Objects.requireNonNull(spec).commandLine().getOut();
		if (!java.nio.file.Files.isReadable(file)) {
			out.println("文件不存在或不可读。 / There is no such file, or it cannot be read.");
			return 2;
		}
		try (ConfigurableApplicationContext context = start.with(settings.stream().map(each -> "--" + each).toList())) {
			var csv = new CsvImport(context.getBean(Dispatcher.class), context.getBean(Vault.class), context.getBean(RuleBook.class),
					context.getBean(Messages.class), context.getBean(LogDatabase.class));
			var importer = new Actor(actor, role, unit, Actor.Channel.IMPORT);
			var wish = new CsvImport.Wish(kind, file, commit, partly, importer, context.getBean(Clock.class).instant());
			CsvImport.Report done = run(csv, wish);
			tell(done, out);
			return done.faults().isEmpty() ? 0 : 1;
		}
	}

	private static CsvImport.Report run(CsvImport csv, CsvImport.Wish wish) throws IOException {
		if (!wish.commit() || System.console() == null || !System.console().isTerminal()) {
			return csv.run(wish, _ -> {});
		}
		var most = new AtomicInteger();
		try (var bar = new ProgressBar("导入 import", -1)) {
			return csv.run(wish, entered -> bar.stepTo(most.accumulateAndGet(entered, Math::max)));
		}
	}

	private void tell(CsvImport.Report done, PrintWriter out) throws IOException {
		done.faults().stream().limit(SHOWN)
				.forEach(each -> out.printf("%d\t%s\t%s\t%s / %s%n", each.row(), each.column() == null ? "-" : each.column(), each.code(),
						each.chinese(), each.english()));
		if (done.faults().size() > SHOWN) {
			out.printf("…… 另有 %d 行 / and %d more%n", done.faults().size() - SHOWN, done.faults().size() - SHOWN);
		}
		if (report != null) {
			FaultFile.write(report, done.faults());
		}
		out.printf("共 %d 行，合格 %d 行，写入 %d 行，拒绝 %d 行。 / %d rows, %d sound, %d entered, %d refused.%n", done.rows(), done.sound(),
				done.entered(), done.faults().size(), done.rows(), done.sound(), done.entered(), done.faults().size());
		if (!commit && done.faults().isEmpty()) {
			out.println("只检查，未写入；加 --commit 写入。 / Checked only; add --commit to enter it.");
		}
		out.flush();
	}
}
