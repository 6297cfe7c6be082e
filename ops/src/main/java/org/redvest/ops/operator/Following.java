package org.redvest.ops.operator;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows how rebuilds go on until they are over: as a bar on a terminal, as lines elsewhere. */
final class Following {

	private static final long LOOK_MILLIS = 500;

	private final Remote application;
	private final PrintWriter out;

	Following(Remote application, PrintWriter out) {
		this.application = application;
		this.out = out;
	}

	/** 0 where all have become live, 1 where one was given up. */
	int untilOver(List<Rebuilding> begun) {
		boolean terminal = System.console() != null && System.console().isTerminal();
		List<Rebuilding> over = terminal ? onABar(begun) : followed(begun, new Tenths());
		over.forEach(each -> out.println(each.line()));
		out.flush();
		return over.stream().allMatch(each -> each.state() == Rebuilding.State.LIVE) ? 0 : 1;
	}

	private List<Rebuilding> onABar(List<Rebuilding> begun) {
		try (ProgressBar bar = new ProgressBarBuilder().setTaskName("重建 rebuild").setInitialMax(head(begun)).hideEta()
				.setStyle(ProgressBarStyle.COLORFUL_UNICODE_BLOCK).build()) {
			return followed(begun, now -> {
				bar.maxHint(head(now));
				bar.stepTo(position(now));
				bar.setExtraMessage(slowest(now));
			});
		}
	}

	/** Whatever takes longest says when all will be over. */
	private static String slowest(List<Rebuilding> now) {
		return now.stream().filter(each -> each.secondsLeft() != null)
				.max(Comparator.comparing(each -> Objects.requireNonNull(each.secondsLeft())))
				.map(each -> " " + each.left() + " (" + each.view() + ")").orElse("");
	}

	private List<Rebuilding> followed(List<Rebuilding> begun, Consumer<List<Rebuilding>> show) {
		List<Rebuilding> now = begun;
		while (!now.stream().allMatch(Rebuilding::over)) {
			pause();
			now = now.stream().map(each -> each.over() ? each : Rebuilding.of(application.get(each.path()))).toList();
			show.accept(now);
		}
		return now;
	}

	private static void pause() {
		try {
			Thread.sleep(LOOK_MILLIS);
		} catch (InterruptedException _) {
			Thread.currentThread().interrupt();
			throw new Remote.Refusal("已中断，重建仍在继续。 / Interrupted; the rebuild goes on.");
		}
	}

	private static long head(List<Rebuilding> all) {
		return all.stream().mapToLong(Rebuilding::head).sum();
	}

	private static long position(List<Rebuilding> all) {
		return all.stream().mapToLong(each -> each.over() ? each.head() : each.position()).sum();
	}

	/** A line for every tenth. */
	private final class Tenths implements Consumer<List<Rebuilding>> {

		private long told;

		@Override
		public void accept(List<Rebuilding> now) {
			long tenth = head(now) == 0 ? 10 : 10 * position(now) / head(now);
			if (tenth > told) {
				told = tenth;
				out.printf("%d%%%s%n", 10 * tenth, slowest(now));
				out.flush();
			}
		}
	}
}
