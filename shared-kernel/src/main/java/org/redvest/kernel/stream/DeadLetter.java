package org.redvest.kernel.stream;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.Refused;

/**
 * An event that a reader of the log could not deal with, or that waits behind such a one of its sequence. Neither the event's
 * content nor the failure's message is kept, so nothing personal is in it.
 *
 * @param letter which one it is
 * @param sequence what the event belongs to; the events of one sequence are dealt with in order or not at all
 * @param stream the case
 * @param errorClass what the poisoned event met; null for an event that only waits
 * @param cause the position of the poisoned event, its own or the one that it waits behind
 */
public record DeadLetter(Id letter, String sequence, String stream, String eventId, String eventName, @Nullable String errorClass,
		@Nullable String sqlState, long cause, Instant parkedAt) {

	/**
	 * Names a dead letter, such as {@code coverage/2/1234}.
	 *
	 * @param reader a projection or a policy
	 * @param generation of the projection; 0 for a policy, which has none
	 * @param position of the event
	 */
	public record Id(String reader, int generation, long position) {

		/** Reads what {@link #toString()} wrote. */
		public static Id read(String written) {
			String[] parts = written.split("/", -1);
			try {
				return new Id(parts[0], Integer.parseInt(parts[1]), Long.parseLong(parts[2]));
			} catch (NumberFormatException | ArrayIndexOutOfBoundsException _) {
				throw Refused.invalid("dead-letter.cursor-invalid");
			}
		}

		@Override
		public String toString() {
			return reader + "/" + generation + "/" + position;
		}
	}

	/** Whether it is the poisoned event itself. */
	public boolean poisoned() {
		return cause == letter.position();
	}

	/** Where the case stands. */
	public String caseLink() {
		return "/api/audit/cases/" + stream;
	}

	/** Where the case stands as of the event. */
	public String eventLink() {
		return caseLink() + "?at=" + letter.position();
	}
}
