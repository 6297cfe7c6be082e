package org.redvest.kernel.stream;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.store.StoredEvent;

/** A row of the log, decoded when somebody wants it, and then once for all. */
final class Row {

	private final StoredEvent stored;
	private final Function<StoredEvent, Optional<LoggedEvent>> decoder;
	private volatile @Nullable Optional<LoggedEvent> decoded;

	Row(StoredEvent stored, Function<StoredEvent, Optional<LoggedEvent>> decoder) {
		this.stored = stored;
		this.decoder = decoder;
	}

	long position() {
		return stored.position();
	}

	String name() {
		return stored.name();
	}

	/** The event, or that it cannot be read; empty as {@link #event()} is. Trouble of the process itself is thrown. */
	Optional<LogEntry> entry() {
		try {
			return event().map(each -> each);
		} catch (RuntimeException | Error failure) {
			if (!Trouble.isPoison(failure)) {
				throw failure;
			}
			return Optional.of(UnreadableEvent.of(stored, failure));
		}
	}

	/** Empty where this version of the code does not know the event. */
	Optional<LoggedEvent> event() {
		Optional<LoggedEvent> known = decoded;
		if (known == null) {
			known = decoder.apply(stored);
			decoded = known;
		}
		return known;
	}
}
