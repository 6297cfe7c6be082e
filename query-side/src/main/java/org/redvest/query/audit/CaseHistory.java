package org.redvest.query.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redvest.query.http.Answer;

/**
 * The full history of a case (案卷), for auditors.
 *
 * @param streams the streams of the log that make up the case
 * @param position the log position up to which everything is covered
 * @param at what was asked for: an instant or a position; null for now
 * @param events what the case consists of as of that moment, in the order of the log, a page of it
 * @param total how many there are as of that moment
 * @param state the state that follows from all of them: each field with the event that set it
 * @param changed which fields are other than at the moment {@code from}; null where none was asked for
 * @param handOvers who had it in hand until that moment, all of them
 * @param clocks its deadlines as of that moment
 * @param refusals what was asked of it until then and refused
 * @param rules the versions of the rules that were used
 * @param related the cases that belong to it
 */
public record CaseHistory(String id, List<String> streams, long position, @Nullable String at, int total, Map<String, Field> state,
		@Nullable Map<String, Change> changed, List<HandOver> handOvers, List<Clock> clocks, List<RefusedCommand> refusals,
		List<RuleUsed> rules, List<RelatedCase> related, List<Entry> events, @Nullable String next) implements Answer {

	/** @param value personal values masked */
	public record Field(Object value, String eventId, long position) {
	}

	/** What a field was and is; null where it was not there, or is there no more. */
	public record Change(@Nullable Object before, @Nullable Object after) {
	}

	/**
	 * One event with everything that stands around it.
	 *
	 * @param occurredAt when it happened
	 * @param recordedAt when the log recorded it
	 * @param cause what caused the command, or null where it was the actor himself
	 * @param rule the version of the rule that was used, or null
	 * @param fields what the fact says; personal values masked
	 */
	public record Entry(long position, String stream, long sequence, String eventId, String event, Instant occurredAt, Instant recordedAt,
			String actor, String role, String unit, String channel, String commandId, String correlationId, @Nullable Cause cause,
			@Nullable String rule, Map<String, Object> fields) {
	}

	/**
	 * What caused it.
	 *
	 * @param id the id of the event or request
	 * @param event the causing event's name, where it is in the log
	 * @param stream the case in which that event stands
	 * @param link that case as of then
	 */
	public record Cause(String id, @Nullable String event, @Nullable Long position, @Nullable String stream, @Nullable String link) {
	}
}
