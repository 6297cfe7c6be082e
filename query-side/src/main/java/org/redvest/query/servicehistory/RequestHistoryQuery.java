package org.redvest.query.servicehistory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.EventTypes;
import org.redvest.kernel.Refused;
import org.redvest.kernel.ServiceRequestEvent;
import org.redvest.kernel.ServiceRequestEvent.DeadlineSet;
import org.redvest.kernel.ServiceRequestEvent.FollowUpRecorded;
import org.redvest.kernel.ServiceRequestEvent.OutcomeReported;
import org.redvest.kernel.ServiceRequestEvent.RequestDispatched;
import org.redvest.kernel.ServiceRequestEvent.RequestReopened;
import org.redvest.kernel.ServiceRequestEvent.RequestSentBack;
import org.redvest.kernel.ServiceRequestEvent.RequesterContacted;
import org.redvest.query.fact.RequestPhase;
import org.redvest.query.fact.Shown;
import org.redvest.query.fact.Written;
import org.redvest.query.http.Cursor;
import org.redvest.query.http.Reading;
import org.redvest.query.http.Views;
import org.redvest.query.projection.View;
import org.springframework.stereotype.Component;

/** Tells a request's history; its few dozen steps are read whole, for the summary follows from them. */
@Component
final class RequestHistoryQuery {

	private static final String HIDDEN = "****";
	private static final Set<String> IDENTITY = Set.of("reporter.account", "reporter.name", "reporter.phone", "subscriber.name",
			"subscriber.phone");

	private final Views views;
	private final Shown shown;

	RequestHistoryQuery(Views views, Shown shown) {
		this.views = views;
		this.shown = shown;
	}

	private record Row(RequestHistory.Item item, Map<String, Object> heading) {

		static Row of(ResultSet row, int number) throws SQLException {
			return new Row(new RequestHistory.Item(row.getLong("sequence"), row.getLong("position"), at(row, "at"), at(row, "recorded_at"),
					row.getString("event"), RequestPhase.Status.valueOf(row.getString("status")), row.getString("actor"),
					row.getString("role"), row.getString("unit"), row.getString("channel"), Written.read(row.getString("details"))),
					Written.read(row.getString("heading")));
		}

		private static Instant at(ResultSet row, String column) throws SQLException {
			return row.getObject(column, OffsetDateTime.class).toInstant();
		}

		boolean is(Class<? extends ServiceRequestEvent> event) {
			return item.event().equals(EventTypes.of(event).value());
		}

		@Nullable
		String text(String field) {
			Object value = item.details().get(field);
			return value == null ? null : value.toString();
		}

		@Nullable
		Instant instant(String field) {
			String text = text(field);
			return text == null ? null : Instant.parse(text);
		}
	}

	private record Rows(long position, @Nullable Instant knownAt, boolean confidential, List<Row> steps) {

		static Rows of(View view, UUID id) {
			List<Boolean> confidential = view.sql().sql("select confidential from request where request_id = :id").param("id", id)
					.query((row, _) -> row.getBoolean("confidential")).list();
			List<Row> steps = view.sql().sql("select * from step where request_id = :id order by sequence").param("id", id)
					.query(Row::of).list();
			return new Rows(view.position(), view.recordedAt(), confidential.contains(true), steps);
		}
	}

	RequestHistory of(UUID id, int limit, @Nullable String cursor, Reading asked) {
		var from = Cursor.of("request-history " + id, cursor);
		long after = java.util.Objects.requireNonNullElse(from.at(0, Long::valueOf), -1L);
		Rows rows = views.read(RequestHistoryProjection.NAME, asked, view -> Rows.of(view, id));
		if (rows.steps.isEmpty()) {
			throw Refused.notFound("service-history.unknown", id);
		}
		var page = from.page(rows.steps.stream().filter(each -> each.item.sequence() > after).toList(), limit,
				each -> List.of(each.item.sequence()));
		Row last = rows.steps.getLast();
		return new RequestHistory(id, rows.position, rows.knownAt, last.item.status(), rows.confidential, received(rows.steps),
				last.heading,
				deadlines(rows.steps), outcome(rows.steps), masked(page.rows(), rows.confidential, asked.locale()),
				page.cursor() == null ? null : asked.from(page.cursor()), "/api/audit/cases/" + id);
	}

	private static @Nullable Instant received(List<Row> steps) {
		return steps.getFirst().instant("receivedAt");
	}

	private List<RequestHistory.Item> masked(List<Row> rows, boolean confidential, Locale locale) {
		List<Map<String, Object>> details = shown.all(rows.stream().map(each -> open(each.item.details(), confidential)).toList(), locale);
		var items = new ArrayList<RequestHistory.Item>(rows.size());
		for (int i = 0; i < rows.size(); i++) {
			RequestHistory.Item each = rows.get(i).item;
			items.add(new RequestHistory.Item(each.sequence(), each.position(), each.at(), each.recordedAt(), each.event(), each.status(),
					each.actor(), each.role(), each.unit(), each.channel(), details.get(i)));
		}
		return items;
	}

	/** Of a confidential request not even the masked requester is shown (Jinan art. 32). */
	private static Map<String, Object> open(Map<String, Object> details, boolean confidential) {
		if (!confidential) {
			return details;
		}
		var hidden = new LinkedHashMap<>(details);
		hidden.replaceAll((name, value) -> IDENTITY.contains(name.replaceFirst("^reporters\\[\\d+]", "subscriber")) ? HIDDEN : value);
		return hidden;
	}

	private static List<RequestHistory.Deadline> deadlines(List<Row> steps) {
		var latest = new LinkedHashMap<String, Row>();
		steps.stream().filter(each -> each.is(DeadlineSet.class)).forEach(each -> latest.put(String.valueOf(each.text("kind")), each));
		var met = new LinkedHashMap<String, Instant>();
		for (Row each : steps) {
			String kind = met(each);
			if (kind != null) {
				met.put(kind, each.item.at());
			} else if (each.is(RequestSentBack.class) || each.is(RequestReopened.class)) {
				met.remove("OUTCOME");
			}
		}
		return latest.entrySet().stream().map(each -> deadline(each.getKey(), each.getValue(), met.get(each.getKey()))).toList();
	}

	private static RequestHistory.Deadline deadline(String kind, Row set, @Nullable Instant met) {
		Instant due = java.util.Objects.requireNonNull(set.instant("due"));
		return new RequestHistory.Deadline(kind, due, String.valueOf(set.text("cause")), String.valueOf(set.text("rule")), met,
				met == null ? null : !met.isAfter(due));
	}

	/** Which deadline a step meets, or null. */
	private static @Nullable String met(Row step) {
		if (step.is(RequestDispatched.class)) {
			return "DISPATCH";
		}
		if (step.is(RequesterContacted.class)) {
			return "true".equals(step.text("first")) ? "CONTACT" : null;
		}
		return step.is(OutcomeReported.class) ? "OUTCOME" : null;
	}

	private static RequestHistory.@Nullable Outcome outcome(List<Row> steps) {
		Row reported = null;
		Row heard = null;
		for (Row each : steps) {
			if (each.is(OutcomeReported.class)) {
				reported = each;
				heard = null;
			} else if (each.is(FollowUpRecorded.class)) {
				heard = each;
			}
		}
		if (reported == null) {
			return null;
		}
		Instant due = java.util.Objects.requireNonNull(reported.instant("outcomeBy"));
		String said = String.valueOf(reported.text("outcome"));
		String solved = heard == null ? null : heard.text("answers.solved");
		return new RequestHistory.Outcome(said, reported.item.at(), due, !reported.item.at().isAfter(due),
				Integer.parseInt(String.valueOf(reported.text("round"))),
				heard == null ? null : Boolean.valueOf(heard.text("answers.reached")), solved,
				heard == null ? null : heard.text("answers.satisfied"),
				solved == null ? null : said.equals("SOLVED") == solved.equals("YES"));
	}
}
