package org.redvest.ops.demo;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.redvest.command.Dispatcher;
import org.redvest.command.servicerequest.RequestSeal;
import org.redvest.kernel.Command;
import org.redvest.kernel.Refused;
import org.redvest.kernel.privacy.Vault;
import org.redvest.kernel.store.LogDatabase;
import org.redvest.kernel.store.LogUnavailable;
import org.redvest.kernel.store.OutcomeUnknown;
import org.redvest.kernel.store.Ticket;
import org.redvest.kernel.stream.LogReader;
import org.redvest.kernel.stream.LoggedEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Enters a district's history into an empty log: every step as a command, on the history's own clock. Day after day; within a
 * day the lanes run side by side, and a lane's steps one after the other. No lane waits for another but for what all stand on,
 * which is the first day's, and at the milestones. Whatever is in the log already, by the id of its command, is left out, so an interrupted load goes
 * on where it ended.
 */
public final class DemoLoader {

	private static final Logger LOG = LoggerFactory.getLogger(DemoLoader.class);
	private static final int PAGE = 2_000;
	private static final int ATTEMPTS = 60;
	/** So many steps keep all lanes busy. */
	private static final int ENOUGH = 500;
	private static final Duration PAUSE = Duration.ofSeconds(1);

	private final Dispatcher dispatcher;
	private final LogReader log;
	private final JdbcClient database;
	private final Step.Desk desk;
	private final int atOnce;
	private volatile boolean stopping;

	/** @param atOnce how many commands are under way at the same time */
	public DemoLoader(Dispatcher dispatcher, LogReader log, LogDatabase database, Vault vault, int atOnce) {
		this.dispatcher = dispatcher;
		this.log = log;
		this.database = JdbcClient.create(database.dataSource());
		this.desk = new Step.Desk(vault, new RequestSeal(vault), log);
		this.atOnce = atOnce;
	}

	/** A step with the id of its command. */
	private record Numbered(Step step, UUID command) {
	}

	/** Whether the log is empty, or being loaded; then it takes commands of the loader alone until {@link #end}. */
	public boolean begin() {
		return database.sql("select log.begin_loading()").query(Boolean.class).single();
	}

	/** Whether a load was begun and not ended. */
	public boolean begun() {
		return database.sql("select loading from log.head").query(Boolean.class).single();
	}

	/** Lets everybody else's commands in. */
	public void end() {
		database.sql("select log.end_loading()").query((_, _) -> true).single();
	}

	/** Makes {@link #load} return as soon as the commands under way are done. */
	public void stop() {
		stopping = true;
	}

	/** Enters what is not in the log yet; false where it was stopped before the end. */
	public boolean load(DemoDistrict district, DemoProgress progress) {
		// What has been entered is let go: the whole history fills half of a small heap.
		var steps = new ArrayDeque<>(district.steps());
		progress.begun(steps.size());
		LocalDate resumed = log.head() == 0 ? LocalDate.MIN : DistrictTime.day(last().recordedAt());
		for (int from = 0; !steps.isEmpty() && !stopping;) {
			Window window = window(district, steps, from);
			if (from == 0) {
				checkIsTheSame(district, window);
			}
			if (window.last.isBefore(resumed)) {
				progress.skipped(window.steps.size());
			} else {
				enter(window, !window.first.isAfter(resumed), progress);
			}
			from += window.steps.size();
		}
		return !stopping;
	}

	/**
	 * What is entered before anything later is: a day, or as many days as keep the lanes busy. The log records nothing of it
	 * later than on its last day.
	 */
	private record Window(LocalDate first, LocalDate last, List<Numbered> steps) {
	}

	/** Takes the next window; its first step has the number {@code from}. */
	private static Window window(DemoDistrict district, Deque<Step> steps, int from) {
		LocalDate first = DistrictTime.day(steps.getFirst().second());
		LocalDate last = first;
		var window = new ArrayList<Numbered>();
		while (!steps.isEmpty()) {
			LocalDate day = DistrictTime.day(steps.getFirst().second());
			if (!day.equals(last) && (window.size() >= ENOUGH || from == 0 || DistrictTime.milestone(last, day))) {
				break;
			}
			last = day;
			window.add(new Numbered(steps.removeFirst(), command(district, from + window.size())));
		}
		return new Window(first, last, window);
	}

	private static UUID command(DemoDistrict district, int number) {
		return UUID.nameUUIDFromBytes((district.name() + "/" + number).getBytes(StandardCharsets.UTF_8));
	}

	private void checkIsTheSame(DemoDistrict district, Window beginning) {
		List<LoggedEvent> first = log.after(0, 1);
		if (!first.isEmpty() && beginning.steps.stream()
				.noneMatch(each -> each.command.toString().equals(first.getFirst().provenance().commandId()))) {
			throw new IllegalStateException("the log is being loaded with another history than " + district.name());
		}
	}

	private LoggedEvent last() {
		return log.after(log.head() - 1, 1).getFirst();
	}

	/** @param again whether some of it may be in the log already */
	private void enter(Window window, boolean again, DemoProgress progress) {
		List<Numbered> left = again ? undone(window.steps, window.first) : window.steps;
		progress.skipped(window.steps.size() - left.size());
		for (int attempt = 1; !left.isEmpty() && !stopping && !lanes(left, progress); attempt++) {
			if (attempt == ATTEMPTS) {
				throw new IllegalStateException("the log has been unavailable for too long");
			}
			pause();
			left = undone(left, window.first);
		}
	}

	private List<Numbered> undone(List<Numbered> steps, LocalDate since) {
		Set<String> done = doneSince(DistrictTime.at(since, 0));
		return steps.stream().filter(each -> !done.contains(each.command.toString())).toList();
	}

	/** The commands whose events the log recorded at this time or later. */
	private Set<String> doneSince(Instant start) {
		var done = new HashSet<String>();
		long from = log.head();
		boolean more = from > 0;
		while (more) {
			from = Math.max(0, from - PAGE);
			List<LoggedEvent> page = log.after(from, PAGE);
			page.stream().filter(each -> !each.recordedAt().isBefore(start)).forEach(each -> done.add(each.provenance().commandId()));
			more = from > 0 && !page.getFirst().recordedAt().isBefore(start);
		}
		return done;
	}

	/**
	 * Runs the lanes to their ends, the longest first, since the next window waits for the last of them; false where the log could
	 * not be reached, and something of them is left.
	 */
	private boolean lanes(List<Numbered> steps, DemoProgress progress) {
		Map<Integer, List<Numbered>> byLane = new LinkedHashMap<>();
		steps.forEach(each -> byLane.computeIfAbsent(each.step.lane(), _ -> new ArrayList<>()).add(each));
		List<Callable<Boolean>> runs = byLane.values().stream().sorted(Comparator.comparingInt(List<Numbered>::size).reversed())
				.map(lane -> (Callable<Boolean>) () -> lane(lane, progress)).toList();
		try (ExecutorService threads = Executors.newFixedThreadPool(atOnce, Thread.ofVirtual().factory())) {
			boolean complete = true;
			for (Future<Boolean> run : threads.invokeAll(runs)) {
				complete &= run.get();
			}
			return complete;
		} catch (InterruptedException _) {
			stopping = true;
			Thread.currentThread().interrupt();
			return false;
		} catch (ExecutionException e) {
			throw new IllegalStateException("the load broke off", e.getCause());
		}
	}

	private boolean lane(List<Numbered> lane, DemoProgress progress) {
		for (Numbered each : lane) {
			if (stopping) {
				return true;
			}
			try {
				Command command = each.step.command(desk);
				dispatcher.dispatch(command, Ticket.loading(each.command, each.step.at()), Dispatcher.Cause.NONE);
				progress.entered(command);
			} catch (Refused refused) {
				if (progress.refused(refused.code()) <= 3) {
					LOG.error("the generator is wrong: refused {} on {}", refused.code(), each.step.at());
				}
			} catch (LogUnavailable | OutcomeUnknown | DataAccessException e) {
				LOG.debug("a lane waits for the log", e);
				return false;
			}
		}
		return true;
	}

	private static void pause() {
		try {
			Thread.sleep(PAUSE);
		} catch (InterruptedException _) {
			Thread.currentThread().interrupt();
		}
	}
}
