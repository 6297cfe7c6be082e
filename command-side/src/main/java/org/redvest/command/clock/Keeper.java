package org.redvest.command.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.redvest.command.clock.Appointment.Key;
import org.redvest.kernel.store.LogDatabase;
import org.redvest.kernel.stream.DeadLetters;
import org.redvest.kernel.stream.LogEntry;
import org.redvest.kernel.stream.LogReader;
import org.redvest.kernel.stream.LoggedEvent;
import org.redvest.kernel.stream.Pages;
import org.redvest.kernel.stream.Trouble;
import org.redvest.kernel.stream.UnreadableEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the appointments: notes in them what the log says, in its order, each page with the place in the log in one transaction.
 * What a history says is only noted once it is loaded as a whole.
 */
final class Keeper {

	private final LogReader log;
	private final Place place;
	private final AppointmentBook book;
	private final Appointments appointments;
	private final DeadLetters letters;
	private final JdbcClient head;
	private final TransactionTemplate transaction;
	private final Duration backEntry;
	private @Nullable History history;
	private Pages pages;
	private long position;

	/**
	 * @param head where the log itself is
	 * @param database where the appointments are, and the place
	 */
	Keeper(LogReader log, LogDatabase head, Place place, AppointmentBook book, Appointments appointments, DataSource database,
			Duration backEntry) {
		this.log = log;
		this.place = place;
		this.book = book;
		this.appointments = appointments;
		this.letters = new DeadLetters(database, "stream");
		this.head = JdbcClient.create(head.dataSource());
		this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
		this.backEntry = backEntry;
		this.pages = new Pages(log, Appointments.NAMES);
	}

	void open() {
		position = place.claim();
		pages = new Pages(log, Appointments.NAMES);
	}

	void close() {
		place.release();
	}

	/** Notes everything that there is; false while the log is being loaded. */
	boolean keep() {
		Optional<History> known = history();
		if (known.isEmpty()) {
			place.hold(position);
			return false;
		}
		for (LogReader.Page page = pages.after(position); page.upTo() > position; page = pages.after(position)) {
			note(page, known.get());
		}
		place.hold(position);
		return true;
	}

	boolean covers(long written) {
		return position >= written;
	}

	/** Keeps the claim while nothing is noted. */
	void hold() {
		place.hold(position);
	}

	/** Once a log that has something in it is not being loaded it never will be. */
	private Optional<History> history() {
		if (history == null) {
			history = head.sql("select loaded, loaded_at from log.head where position > 0 and not loading").query((row, _) -> {
				OffsetDateTime at = row.getObject("loaded_at", OffsetDateTime.class);
				Instant loadedAt = at == null ? null : at.toInstant();
				return new History(row.getLong("loaded"), loadedAt, backEntry);
			}).optional().orElse(null);
		}
		return Optional.ofNullable(history);
	}

	private void note(LogReader.Page page, History known) {
		if (page.entries().isEmpty()) {
			position = page.upTo();
			return;
		}
		Map<String, Map<Key, Appointment>> before = book
				.of(page.entries().stream().map(LogEntry::stream).collect(Collectors.toSet()));
		var after = new HashMap<>(before);
		transaction.executeWithoutResult(_ -> {
			page.entries().forEach(each -> note(each, after, known));
			if (after.equals(before)) {
				place.hold(page.upTo());
			} else {
				place.store(page.upTo());
				book.change(before, after);
			}
		});
		position = page.upTo();
	}

	private void note(LogEntry entry, Map<String, Map<Key, Appointment>> book, History known) {
		switch (entry) {
			case LoggedEvent event -> note(event, book, known);
			case UnreadableEvent event -> park(event, event.failure());
		}
	}

	private void note(LoggedEvent event, Map<String, Map<Key, Appointment>> book, History known) {
		var stream = new HashMap<>(book.getOrDefault(event.stream(), Map.of()));
		try {
			appointments.note(event.event(), new Diary(stream, event, known));
			book.put(event.stream(), stream);
		} catch (RuntimeException | Error failure) {
			if (!Trouble.isPoison(failure)) {
				throw failure;
			}
			park(event, failure);
		}
	}

	/** What is to follow from it nobody can tell until it is mended and the appointments are made anew. */
	private void park(LogEntry entry, Throwable failure) {
		letters.park(Place.NAME, 0, entry, entry.stream(), failure, entry.position());
	}
}
