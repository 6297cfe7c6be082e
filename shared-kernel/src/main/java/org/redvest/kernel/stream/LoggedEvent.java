package org.redvest.kernel.stream;

import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.Actor;
import org.redvest.kernel.DomainEvent;

/**
 * One event as the log holds it: the fact, and everything that stands around it. A projection may use all of this and
 * nothing else.
 *
 * @param position its place in the one gapless order of the log, from 1
 * @param recordedAt when the log recorded it; never earlier than the event before
 * @param occurredAt when it happened (业务发生时间)
 * @param stream the id of the stream (Axon's aggregate identifier)
 * @param sequence its place in the stream, from 0
 * @param eventId the event's own id
 * @param name the event's name in the store, see {@link org.redvest.kernel.EventType}
 * @param event the fact
 * @param provenance who did it, and what caused it
 */
public record LoggedEvent(long position, Instant recordedAt, Instant occurredAt, String stream, long sequence, String eventId,
		String name, DomainEvent event, Provenance provenance) implements LogEntry {

	/** Who did it, and what caused it; read when somebody asks, since most who read the log do not. */
	public static final class Provenance {

		private record Known(Actor actor, String commandId, String correlationId, @Nullable String causationId) {
		}

		private final Supplier<Provenance> later;
		private @Nullable Known known;

		/**
		 * @param actor who did it, in which role, for which unit, through which channel
		 * @param commandId the command that did it
		 * @param correlationId what runs through the whole conversation
		 * @param causationId the event or request that caused the command, or null where it was the actor himself
		 */
		public Provenance(Actor actor, String commandId, String correlationId, @Nullable String causationId) {
			known = new Known(actor, commandId, correlationId, causationId);
			later = () -> this;
		}

		private Provenance(Supplier<Provenance> later) {
			this.later = later;
		}

		/** To be read when somebody asks, perhaps more than once. */
		static Provenance later(Supplier<Provenance> reading) {
			return new Provenance(reading);
		}

		private Known known() {
			Known read = known;
			if (read == null) {
				read = later.get().known();
				known = read;
			}
			return read;
		}

		public Actor actor() {
			return known().actor;
		}

		public String commandId() {
			return known().commandId;
		}

		public String correlationId() {
			return known().correlationId;
		}

		public @Nullable String causationId() {
			return known().causationId;
		}

		@Override
		public boolean equals(@Nullable Object other) {
			return other instanceof Provenance that && known().equals(that.known());
		}

		@Override
		public int hashCode() {
			return known().hashCode();
		}

		@Override
		public String toString() {
			return known().toString();
		}
	}
}
