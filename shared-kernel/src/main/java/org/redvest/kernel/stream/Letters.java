package org.redvest.kernel.stream;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.Refused;

/** The operator's hand on dead letters, as far as those of views and of policies are alike: how they are shown. */
public abstract class Letters {

	/** The most of one page. */
	public static final int MOST = 500;

	/** How the parameter {@code limit} stands in the API's description. */
	public static final String LIMIT = "每页条数，1至500，缺省50。Items to a page, 1 to 500; 50 unless given.";

	/** How the parameter {@code cursor} stands in the API's description. */
	public static final String CURSOR = "上一页回复中的 cursor。The cursor of the page before.";

	protected final DeadLetters letters;
	protected final Handlings handlings;

	protected Letters(DeadLetters letters, Handlings handlings) {
		this.letters = letters;
		this.handlings = handlings;
	}

	/**
	 * Some of them.
	 *
	 * @param reader whose, or null for all
	 * @param cursor of the page before, or null for the first
	 */
	public Page page(@Nullable String reader, @Nullable String cursor, int limit) {
		return Page.of(letters.after(reader, cursor == null ? null : DeadLetter.Id.read(cursor), limit + 1), limit);
	}

	/** One of them, and what was done about it. */
	public Whole whole(DeadLetter.Id id) {
		DeadLetter letter = found(id);
		return new Whole(Shown.of(letter), sequence(letter).size(), handlings.of(id).stream().map(Done::of).toList());
	}

	/** What was done last. */
	public List<Done> handlings(int limit) {
		return handlings.latest(limit).stream().map(Done::of).toList();
	}

	/** All that are parked with one of them, in order. */
	protected final List<DeadLetter> sequence(DeadLetter letter) {
		return letters.sequence(letter.letter().reader(), letter.letter().generation(), letter.sequence());
	}

	/** The letter, or the refusal that there is none. */
	protected final DeadLetter found(DeadLetter.Id id) {
		return letters.find(id).orElseThrow(() -> unknown(id));
	}

	protected static Refused unknown(DeadLetter.Id id) {
		return Refused.notFound("dead-letter.unknown", id);
	}

	/**
	 * One of a list.
	 *
	 * @param letter its name, by which it is read, retried and discarded
	 * @param waiting whether it only waits behind the poisoned event at {@code cause}
	 * @param caseLink the case that it belongs to
	 * @param eventLink the case as of the event
	 */
	public record Shown(String letter, String reader, int generation, long position, String event, String eventId, boolean waiting,
			@Nullable String errorClass, @Nullable String sqlState, long cause, Instant parkedAt, String caseLink, String eventLink) {

		/** A letter as it is shown. */
		public static Shown of(DeadLetter letter) {
			DeadLetter.Id id = letter.letter();
			return new Shown(id.toString(), id.reader(), id.generation(), id.position(), letter.eventName(), letter.eventId(),
					!letter.poisoned(), letter.errorClass(), letter.sqlState(), letter.cause(), letter.parkedAt(), letter.caseLink(),
					letter.eventLink());
		}
	}

	/**
	 * Some of them.
	 *
	 * @param cursor what to ask with for the next ones; null where these are the last
	 */
	public record Page(List<Shown> letters, @Nullable String cursor) {

		/** A page out of letters of which one more was fetched than fits. */
		public static Page of(List<DeadLetter> found, int limit) {
			List<Shown> shown = found.stream().limit(limit).map(Shown::of).toList();
			return new Page(shown, found.size() > limit ? shown.getLast().letter() : null);
		}
	}

	/**
	 * One of them as a whole.
	 *
	 * @param sequenceLetters how many are parked with it, itself included
	 * @param handlings what was done about it before
	 */
	public record Whole(Shown letter, int sequenceLetters, List<Done> handlings) {
	}

	/**
	 * What an operator did; his note stays sealed.
	 *
	 * @param letter the poisoned event's
	 * @param letters how many were parked with it
	 */
	public record Done(Instant at, Handling.Action action, Handling.Outcome outcome, String letter, String event, int letters,
			@Nullable String errorClass, @Nullable String sqlState, String actor, String unit, Handling.@Nullable Reason reason,
			boolean hasNote) {

		/** A handling as it is shown. */
		public static Done of(Handling done) {
			return new Done(done.at(), done.action(), done.outcome(), done.letter().toString(), done.eventName(), done.letters(),
					done.errorClass(), done.sqlState(), done.by().id(), done.by().unit(), done.reason(), done.note() != null);
		}
	}
}
