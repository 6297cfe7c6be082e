package org.redvest.ops.csv;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.redvest.command.Dispatcher;
import org.redvest.command.ruleset.RuleBook;
import org.redvest.command.servicerequest.RequestSeal;
import org.redvest.kernel.Actor;
import org.redvest.kernel.Command;
import org.redvest.kernel.Refused;
import org.redvest.kernel.http.Messages;
import org.redvest.kernel.privacy.Sealed;
import org.redvest.kernel.privacy.Vault;
import org.redvest.kernel.store.LogDatabase;
import org.redvest.kernel.store.Ticket;
import org.redvest.ops.csv.Intake.Entry;
import org.redvest.ops.csv.Intake.Sending;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Imports a file as commands. The whole file is checked first. Ids of what is imported and of the commands follow from the
 * rows themselves by the vault's keyed digest, so a file that is imported again changes nothing, and of a file that was put
 * right only the rows that were changed are new.
 */
public final class CsvImport {

	private static final int LANES = 64;

	private final Dispatcher dispatcher;
	private final Vault vault;
	private final RequestSeal seal;
	private final RuleBook rules;
	private final Messages messages;
	private final JdbcClient log;

	public CsvImport(Dispatcher dispatcher, Vault vault, RuleBook rules, Messages messages, LogDatabase log) {
		this.dispatcher = dispatcher;
		this.vault = vault;
		this.seal = new RequestSeal(vault);
		this.rules = rules;
		this.messages = messages;
		this.log = JdbcClient.create(log.dataSource());
	}

	/**
	 * What came of it.
	 *
	 * @param rows that are not empty
	 * @param sound how many of them passed the check
	 * @param entered how many were entered, those that were there already included; 0 for a check alone
	 */
	public record Report(int rows, int sound, int entered, List<Fault> faults) {
	}

	/** @param partly whether the sound rows are entered though others are not sound */
	public record Wish(CsvKind kind, Path file, boolean commit, boolean partly, Actor importer, Instant now) {
	}

	/** @param progress hears how many rows are entered */
	public Report run(Wish wish, Consumer<Integer> progress) throws IOException {
		CsvFile file;
		try {
			file = CsvFile.read(wish.file, wish.kind.intake().columns());
		} catch (Refused refused) {
			return new Report(0, 0, 0, List.of(Fault.of(0, null, refused, messages)));
		}
		var faults = new ArrayList<Fault>();
		List<Entry> sound = checked(wish, file, faults);
		int entered = 0;
		if (wish.commit && (faults.isEmpty() || wish.partly)) {
			entered = enter(wish, sound, faults, progress);
		}
		faults.sort(Comparator.comparingInt(Fault::row));
		return new Report(file.rows().size(), sound.size(), entered, List.copyOf(faults));
	}

	private List<Entry> checked(Wish wish, CsvFile file, List<Fault> faults) {
		var desk = new Intake.Desk(wish.importer, wish.now, vault, rules, this::holder);
		Map<String, Integer> same = new HashMap<>();
		Map<String, Integer> only = new HashMap<>();
		var sound = new ArrayList<Entry>();
		for (Row row : file.rows()) {
			String content = row.content(wish.kind.intake().columns());
			int times = same.merge(content, 1, Integer::sum);
			UUID id = id(wish.kind + "\u001f" + times + "\u001f" + content);
			try {
				Entry entry = wish.kind.intake().entry(row, id, desk);
				Integer before = entry.only() == null ? null : only.putIfAbsent(entry.only(), row.number());
				if (before != null) {
					throw new Faulty(entry.onlyIn(), Refused.conflict("csv.row-twice", before));
				}
				sound.add(entry);
			} catch (Faulty faulty) {
				faults.add(Fault.of(row.number(), faulty.column(), faulty.refused(), messages));
			} catch (Refused refused) {
				faults.add(Fault.of(row.number(), null, refused, messages));
			}
		}
		return sound;
	}

	/** A keyed digest, since one that anybody can compute would tell who knows a person's number whether he is in the log. */
	private UUID id(String content) {
		return UUID.nameUUIDFromBytes(vault.blindIndex(Sealed.Kind.TEXT, "csv:" + content).getBytes(StandardCharsets.UTF_8));
	}

	private java.util.Optional<String> holder(String scope, String key) {
		return log.sql("select stream from log.claims where scope = ? and key = ?").params(scope, key).query(String.class).optional();
	}

	private int enter(Wish wish, List<Entry> entries, List<Fault> faults, Consumer<Integer> progress) {
		Map<Integer, List<Entry>> lanes = new HashMap<>();
		entries.forEach(each -> lanes.computeIfAbsent(Math.floorMod(each.lane().hashCode(), LANES), _ -> new ArrayList<>()).add(each));
		var entered = new AtomicInteger();
		List<Callable<List<Fault>>> runs = new ArrayList<>();
		lanes.values().forEach(lane -> runs.add(() -> {
			var refused = new ArrayList<Fault>();
			for (Entry each : lane) {
				if (send(each, refused)) {
					progress.accept(entered.incrementAndGet());
				}
			}
			return refused;
		}));
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			for (Future<List<Fault>> run : threads.invokeAll(runs)) {
				faults.addAll(run.get());
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("interrupted; import the file again, and what is done stays done", e);
		} catch (ExecutionException e) {
			throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
		}
		return entered.get();
	}

	/** Sends a row's commands up to the first that is refused. */
	private boolean send(Entry entry, List<Fault> refused) {
		String correlation = UUID.nameUUIDFromBytes(("import " + entry.id()).getBytes(StandardCharsets.UTF_8)).toString();
		for (int i = 0; i < entry.sendings().size(); i++) {
			Sending sending = entry.sendings().get(i);
			try {
				UUID id = UUID.nameUUIDFromBytes(("import " + entry.id() + " " + i).getBytes(StandardCharsets.UTF_8));
				Command command = sending.making().make(vault, seal);
				dispatcher.dispatch(command, Ticket.of(new Ticket.Identity(id, entry.id(), "import"), null),
						new Dispatcher.Cause(correlation, null));
			} catch (Refused reason) {
				refused.add(Fault.of(entry.row(), sending.column(), reason, messages));
				return false;
			}
		}
		return true;
	}
}
