package org.redvest.query.projection;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.Actor;
import org.redvest.kernel.Refused;
import org.redvest.kernel.stream.DeadLetter;
import org.redvest.kernel.stream.DeadLetters;
import org.redvest.kernel.stream.Discard;
import org.redvest.kernel.stream.Handling;
import org.redvest.kernel.stream.Handlings;
import org.redvest.kernel.stream.Letters;
import org.redvest.kernel.stream.LogEntry;
import org.redvest.kernel.stream.LogReader;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The operator's hand on the views' dead letters. A parked sequence is folded again in one transaction with its taking out of the
 * dead letters and the record of who did it; what else arrives for its segment waits meanwhile, so its order is kept.
 */
final class ViewLetters extends Letters {

	private final Projections projections;
	private final Generations generations;
	private final Segments segments;
	private final LogReader log;
	private final Batch batch;
	private final TransactionTemplate transaction;

	ViewLetters(ViewDatabase database, Projections projections, Generations generations, Segments segments, DeadLetters letters,
			Handlings handlings, LogReader log) {
		super(letters, handlings);
		this.projections = projections;
		this.generations = generations;
		this.segments = segments;
		this.log = log;
		this.batch = new Batch(database, letters);
		this.transaction = new TransactionTemplate(new JdbcTransactionManager(database.dataSource()));
	}

	/** An unknown name is an error, and not a view without letters. */
	@Override
	public Page page(@Nullable String projection, @Nullable String cursor, int limit) {
		if (projection != null) {
			projections.named(projection);
		}
		return super.page(projection, cursor, limit);
	}

	/** Folds the letter's whole sequence again. */
	Done retry(DeadLetter.Id id, Actor by) {
		return handle(id, null, by);
	}

	/** Gives up a poisoned event, and folds what waited behind it, unless that is given up too. */
	Done discard(DeadLetter.Id id, Discard discard, Actor by) {
		return handle(id, discard, by);
	}

	private Done handle(DeadLetter.Id id, @Nullable Discard discard, Actor by) {
		Handlings.permit(by);
		Projection projection = projections.named(id.reader());
		Generation generation = generations.numbered(id.reader(), id.generation()).orElseThrow(() -> unknown(id));
		if (generation.version() != projection.version()) {
			throw Refused.conflict("dead-letter.other-version", id, generation.version(), projection.version());
		}
		int width = segments.of(generation).size();
		return Done.of(transaction.execute(_ -> {
			String key = found(id).sequence();
			segments.lock(generation, Keyed.segment(key, width));
			found(id);
			List<DeadLetter> sequence = letters.sequence(id.reader(), id.generation(), key);
			List<Keyed> again = (discard == null ? sequence : discard.from(sequence, id)).stream()
					.map(each -> Keyed.of(projection, entry(each), width)).toList();
			again.stream().map(Keyed::segment).distinct().sorted().forEach(segment -> segments.lock(generation, segment));
			sequence.forEach(each -> letters.remove(each.letter()));
			batch.fold(projection, generation, again, () -> {});
			boolean cleared = sequence.stream().noneMatch(each -> letters.find(each.letter()).isPresent());
			return handlings.record(sequence, discard, cleared ? Handling.Outcome.CLEARED : Handling.Outcome.PARKED_AGAIN, by);
		}));
	}

	private LogEntry entry(DeadLetter letter) {
		return log.at(letter.letter().position()).orElseThrow(() -> unknown(letter.letter()));
	}
}
