package org.redvest.ops.demo;

import java.util.Locale;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.redvest.command.Dispatcher;
import org.redvest.kernel.privacy.Vault;
import org.redvest.kernel.store.LogDatabase;
import org.redvest.kernel.stream.LogReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Loads the demonstration district in the background once the web server is up, where the log is empty or a load was
 * interrupted. {@code redvest.demo} is {@code full}, {@code none} or a scale such as {@code 0.02}.
 */
@Component
@Profile("standalone")
class DemoLoad implements SmartLifecycle {

	private static final Logger LOG = LoggerFactory.getLogger(DemoLoad.class);

	private final String wanted;
	private final DemoLoader loader;
	private final LogReader log;
	private final DemoProgress progress = new DemoProgress();
	private @Nullable Thread thread;

	DemoLoad(@Value("${redvest.demo:full}") String wanted, @Value("${redvest.demo-lanes:192}") int lanes, Dispatcher dispatcher,
			LogReader log, LogDatabase database, Vault vault) {
		this.wanted = wanted.strip().toLowerCase(Locale.ROOT);
		this.loader = new DemoLoader(dispatcher, log, database, vault, lanes);
		this.log = log;
	}

	DemoProgress.Seen seen() {
		return progress.seen();
	}

	/** Which share of the district is wanted; none at all where empty. */
	static Optional<Double> scale(String wanted) {
		return switch (wanted) {
			case "none", "false" -> Optional.empty();
			case "full", "true", "" -> Optional.of(1.0);
			default -> Optional.of(Double.valueOf(wanted));
		};
	}

	@Override
	public synchronized void start() {
		Optional<Double> scale = scale(wanted);
		if (scale.isEmpty() && loader.begun()) {
			LOG.warn("演示数据的导入曾被中断，此前日志只接受导入；请去掉 redvest.demo=none 启动一次以完成导入。 / The load of the demonstration district was "
					+ "interrupted, and the log takes nothing else before its end: start once without redvest.demo=none.");
		}
		if (scale.isEmpty() || !loader.begin()) {
			progress.ended(DemoProgress.State.NONE);
			return;
		}
		thread = Thread.ofPlatform().daemon().name("redvest-demo").start(() -> run(scale.get()));
	}

	private void run(double scale) {
		LOG.info("正在后台导入演示区数据，其间命令接口返回 503。 / Loading the demonstration district in the background; commands get 503 meanwhile.");
		try (Display display = Display.of(progress)) {
			boolean complete = loader.load(DemoDistrict.of(DemoDistrict.SEED, scale), progress);
			display.last();
			if (!complete) {
				progress.ended(DemoProgress.State.STOPPED);
				LOG.info("The load of the demonstration district was interrupted; the next start goes on with it.");
				return;
			}
			loader.end();
			done();
		} catch (RuntimeException e) {
			progress.ended(DemoProgress.State.FAILED);
			LOG.error("The load of the demonstration district broke off; the next start goes on with it.", e);
		}
	}

	private void done() {
		DemoProgress.Seen seen = progress.seen();
		if (!seen.refused().isEmpty()) {
			progress.ended(DemoProgress.State.FAILED);
			LOG.error("演示区数据不完整，有命令被拒绝 / The demonstration district is incomplete, commands were refused: {}", seen.refused());
			return;
		}
		progress.ended(DemoProgress.State.DONE);
		LOG.info("演示区数据导入完成 / The demonstration district is loaded: {} commands, {} events in {} s; {}", seen.steps(), log.head(),
				progress.took().toSeconds(), progress.kinds());
	}

	@Override
	public void stop() {
		Thread running;
		synchronized (this) {
			running = thread;
			thread = null;
		}
		if (running != null) {
			loader.stop();
			try {
				running.join(java.time.Duration.ofSeconds(15));
			} catch (InterruptedException _) {
				Thread.currentThread().interrupt();
			}
		}
	}

	@Override
	public synchronized boolean isRunning() {
		return thread != null;
	}

	/** After the web server, and stopped before anything else. */
	@Override
	public int getPhase() {
		return Integer.MAX_VALUE;
	}

	/** A bar where somebody watches, and otherwise a line at every tenth. */
	private static final class Display implements AutoCloseable {

		private final DemoProgress progress;
		private final @Nullable ProgressBar bar;
		private final Thread painter;
		private volatile boolean closed;
		private int tenth;

		private Display(DemoProgress progress, boolean watched) {
			this.progress = progress;
			this.bar = watched
					? new ProgressBarBuilder().setTaskName("演示区 demo").setStyle(ProgressBarStyle.ASCII).setInitialMax(-1).showSpeed()
							.setUpdateIntervalMillis(500).build()
					: null;
			this.painter = Thread.ofVirtual().name("redvest-demo-progress").start(this::paint);
		}

		static Display of(DemoProgress progress) {
			return new Display(progress, System.console() != null && System.console().isTerminal());
		}

		private void paint() {
			while (!closed) {
				show();
				try {
					Thread.sleep(500);
				} catch (InterruptedException _) {
					return;
				}
			}
		}

		private synchronized void show() {
			DemoProgress.Seen seen = progress.seen();
			if (seen.steps() == 0) {
				return;
			}
			if (bar != null) {
				bar.maxHint(seen.steps());
				bar.stepTo(seen.done());
			} else if ((int) (seen.percent() / 10) > tenth) {
				tenth = (int) (seen.percent() / 10);
				LOG.info("演示区 demo {} % ({} / {} commands, {} a second)", tenth * 10, seen.done(), seen.steps(), seen.perSecond());
			}
		}

		void last() {
			show();
		}

		@Override
		public void close() {
			closed = true;
			painter.interrupt();
			if (bar != null) {
				bar.close();
			}
		}
	}
}
