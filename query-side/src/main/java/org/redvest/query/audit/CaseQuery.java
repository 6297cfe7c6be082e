package org.redvest.query.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.Refused;
import org.redvest.kernel.http.Problem;
import org.redvest.kernel.stream.LogReader;
import org.redvest.kernel.stream.LoggedEvent;
import org.redvest.query.fact.Fields;
import org.redvest.query.fact.Shown;
import org.redvest.query.http.Cursor;
import org.redvest.query.http.Reading;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Tells a case from the log itself and not from a projection: the log is the truth, so what an auditor reads here can be
 * compared with what any view says. A volunteer's case is the volunteer's own stream
 * and the ledger of hours together, and a hazard's case the hazard and the request by which it is rectified.
 */
@Component
final class CaseQuery {

	private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
	private static final Pattern RULE = Pattern.compile("(.*\\.)?rule");

	private static final int MOST_ON_PAPER = 2_000;

	private final LogReader log;
	private final Causes causes;
	private final RelatedCases related;
	private final RefusedCommands refused;
	private final Shown shown;

	CaseQuery(LogReader log, Causes causes, RelatedCases related, RefusedCommands refused, Shown shown) {
		this.log = log;
		this.causes = causes;
		this.related = related;
		this.refused = refused;
		this.shown = shown;
	}

	/** The same for paper, on which there is no next page: as much as one can hold in the hand. */
	CaseHistory whole(String id, @Nullable String at, @Nullable String from, Moment.By clock, Reading asked) {
		return of(id, at, from, clock, MOST_ON_PAPER, null, asked);
	}

	CaseHistory of(String id, @Nullable String at, @Nullable String from, Moment.By clock, int limit, @Nullable String cursor,
			Reading asked) {
		Moment until = Moment.of("at", at, clock);
		Moment since = Moment.of("from", from, clock);
		long head = covering(asked);
		List<String> streams = streams(id);
		List<LoggedEvent> all = streams.stream().flatMap(stream -> log.stream(stream).stream()).filter(each -> each.position() <= head)
				.sorted(Comparator.comparingLong(LoggedEvent::position)).toList();
		List<LoggedEvent> refusals = refused.of(streams).stream().filter(each -> each.position() <= head).toList();
		if (all.isEmpty() && refusals.isEmpty()) {
			throw Refused.notFound("case.unknown");
		}
		List<LoggedEvent> events = all.stream().filter(until::covers).toList();
		var pages = Cursor.of("case %s %s %s".formatted(id, at, clock), cursor);
		long after = Objects.requireNonNullElse(pages.at(0, Long::valueOf), 0L);
		var page = pages.page(events.stream().filter(each -> each.position() > after).toList(), limit, each -> List.of(each.position()));
		Map<String, CaseHistory.Cause> known = causes(events);
		Map<String, CaseState.Value> fields = CaseState.of(events);
		Map<String, CaseHistory.Field> state = masked(fields, asked.locale());
		return new CaseHistory(id, all.stream().map(LoggedEvent::stream).distinct().toList(), head, at, events.size(),
				state,
				from == null ? null : changes(CaseState.of(all.stream().filter(since::covers).toList()), fields, state, asked.locale()),
				HandOvers.of(events),
				Clocks.of(events), refused.told(refusals.stream().filter(until::covers).toList()), RuleUsed.in(events),
				related.of(events, Set.copyOf(streams), known), entries(page.rows(), known, asked.locale()),
				page.cursor() == null ? null : asked.from(page.cursor()));
	}

	private Map<String, CaseHistory.Cause> causes(List<LoggedEvent> events) {
		return causes.of(events.stream().map(each -> each.provenance().causationId()).filter(Objects::nonNull).map(String::valueOf)
				.collect(Collectors.toSet()));
	}

	/** The log is always as new as its head; a position that nobody has written yet cannot be covered. */
	private long covering(Reading asked) {
		long head = log.head();
		Long wanted = asked.covering();
		if (wanted != null && wanted > head) {
			throw Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "view.behind", "log", Long.toString(wanted))
					.retryAfter(java.time.Duration.ofSeconds(1));
		}
		return head;
	}

	private static List<String> streams(String id) {
		return UUID.matcher(id).matches() ? List.of(id, "hours:" + id, "hazard:" + id) : List.of(id);
	}

	private Map<String, CaseHistory.Field> masked(Map<String, CaseState.Value> fields, Locale locale) {
		var values = new LinkedHashMap<String, Object>();
		fields.forEach((name, value) -> values.put(name, value.value()));
		Map<String, Object> masked = shown.all(List.of(values), locale).getFirst();
		var state = new LinkedHashMap<String, CaseHistory.Field>();
		fields.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(each -> {
			LoggedEvent by = each.getValue().setBy();
			state.put(each.getKey(), new CaseHistory.Field(Objects.requireNonNull(masked.get(each.getKey())), by.eventId(), by.position()));
		});
		return state;
	}

	/** What was set to another value; two personal values that look the same when they are masked are still two. */
	private Map<String, CaseHistory.Change> changes(Map<String, CaseState.Value> before, Map<String, CaseState.Value> after,
			Map<String, CaseHistory.Field> is, Locale locale) {
		Map<String, CaseHistory.Field> was = masked(before, locale);
		var names = new TreeSet<>(before.keySet());
		names.addAll(after.keySet());
		var changes = new LinkedHashMap<String, CaseHistory.Change>();
		for (String name : names) {
			if (!Objects.equals(value(before.get(name)), value(after.get(name)))) {
				changes.put(name, new CaseHistory.Change(shown(was.get(name)), shown(is.get(name))));
			}
		}
		return changes;
	}

	private static @Nullable Object value(CaseState.@Nullable Value value) {
		return value == null ? null : value.value();
	}

	private static @Nullable Object shown(CaseHistory.@Nullable Field field) {
		return field == null ? null : field.value();
	}

	private List<CaseHistory.Entry> entries(List<LoggedEvent> events, Map<String, CaseHistory.Cause> known, Locale locale) {
		List<Map<String, Object>> facts = events.stream().map(each -> Fields.of(each.event())).toList();
		List<Map<String, Object>> masked = shown.all(facts, locale);
		var entries = new ArrayList<CaseHistory.Entry>(events.size());
		for (int i = 0; i < events.size(); i++) {
			entries.add(entry(events.get(i), masked.get(i), known));
		}
		return entries;
	}

	private static CaseHistory.Entry entry(LoggedEvent event, Map<String, Object> fields, Map<String, CaseHistory.Cause> causes) {
		var by = event.provenance();
		String cause = by.causationId();
		String rule = fields.entrySet().stream().filter(each -> RULE.matcher(each.getKey()).matches())
				.map(each -> each.getValue().toString())
				.findFirst().orElse(null);
		return new CaseHistory.Entry(event.position(), event.stream(), event.sequence(), event.eventId(), event.name(), event.occurredAt(),
				event.recordedAt(), by.actor().id(), by.actor().role().name(), by.actor().unit(), by.actor().channel().name(),
				by.commandId(), by.correlationId(),
				cause == null ? null : causes.getOrDefault(cause, new CaseHistory.Cause(cause, null, null, null, null)), rule, fields);
	}
}
