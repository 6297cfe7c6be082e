package org.redvest.query.open311;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.Catalogue.Matter;
import org.redvest.kernel.ClientId;
import org.redvest.kernel.Refused;
import org.redvest.kernel.http.Problem;
import org.redvest.kernel.open311.ApiKey;
import org.redvest.kernel.open311.ApiKeys;
import org.redvest.kernel.stream.LogReader;
import org.redvest.query.fact.RequestPhase;
import org.redvest.query.http.Reading;
import org.redvest.query.http.Views;
import org.redvest.query.open311.Found.Step;
import org.redvest.query.open311.GeoReport.Request;
import org.redvest.query.open311.GeoReport.Token;
import org.redvest.query.projection.View;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Finds what the open interface tells. In public are requests of the catalogue's matters that are not confidential; whoever asks with
 * the key of a client finds all that came through it beside them.
 */
@Component
final class Open311Query {

	private static final int MOST = 1_000;
	private static final String CLOSED = java.util.Arrays.stream(RequestPhase.Status.values()).filter(RequestRow::isClosed).map(Enum::name)
			.collect(joining(","));

	private static final String REQUESTS = """
			select *, coalesce(client = :client::uuid, false) as own
			  from request
			 where (client = :client::uuid or not confidential and category = any (string_to_array(:public, ',')))
			""";

	private static final String NAMED = REQUESTS + " and request_id = any (string_to_array(:ids, ',')::uuid[])"
			+ " order by received_at desc, request_id limit :most";

	private static final String IN_SPAN = REQUESTS + """
			   and received_at between :from::text::timestamptz and :until::text::timestamptz
			   and (:codes = '' or category = any (string_to_array(:codes, ',')))
			   and (:closed::bool is null or (status = any (string_to_array(:ended, ','))) = :closed)
			 order by received_at desc, request_id
			 limit :most
			""";

	private static final String STEPS = """
			select n.*
			  from unnest(string_to_array(:ids, ',')::uuid[]) as asked (id)
			 cross join lateral (select * from note where request_id = id order by position desc limit :most::int8) n
			 order by n.request_id, n.position
			""";

	private final Views views;
	private final ApiKeys keys;
	private final Teller teller;
	private final LogReader log;

	Open311Query(Views views, ApiKeys keys, Teller teller, LogReader log) {
		this.views = views;
		this.keys = keys;
		this.teller = teller;
		this.log = log;
	}

	private record Rows(long position, List<Found> found, Offer offer) {
	}

	Told<Offer> offer(Reading asked) {
		return views.read(Open311Projection.NAME, asked, view -> new Told<>(view.position(), Offer.on(asked.today(), view)));
	}

	Told<Matter> matter(String code, Reading asked) {
		Told<Offer> offer = offer(asked);
		return new Told<>(offer.position(), offer.body().find(code).orElseThrow(() -> Refused.notFound("open311.service-unknown")));
	}

	Told<List<Request>> requests(Criteria criteria, boolean withNotes, @Nullable String apiKey, Reading asked) {
		Rows rows = views.read(Open311Projection.NAME, asked, view -> rows(criteria, withNotes, client(apiKey, asked, view), asked, view));
		return new Told<>(rows.position, teller.tell(rows.found, rows.offer, withNotes, asked.locale()));
	}

	/** One request; who has just reported it finds it, even where the view is a moment behind. */
	Told<List<Request>> request(String id, boolean withNotes, @Nullable String apiKey, Reading asked) {
		Criteria one = Criteria.of(id);
		Told<List<Request>> found = requests(one, withNotes, apiKey, asked);
		if (found.body().isEmpty() && !Objects.requireNonNull(one.ids()).isEmpty()) {
			found = requests(one, withNotes, apiKey, atHead(asked));
		}
		if (found.body().isEmpty()) {
			throw Refused.notFound("open311.request-unknown");
		}
		return found;
	}

	/** Reports have their ids at once, and the id of one does as its token. */
	Told<List<Token>> token(String token, Reading asked) {
		List<UUID> ids = Objects.requireNonNull(Criteria.of(token).ids());
		Told<List<Token>> found = views.read(Open311Projection.NAME, atHead(asked),
				view -> new Told<>(view.position(), view.sql()
						.sql("select request_id from request where request_id = any (string_to_array(:ids, ',')::uuid[]) and client is not null")
						.param("ids", joined(ids)).query((row, _) -> new Token(row.getString("request_id"), token)).list()));
		if (found.body().isEmpty()) {
			throw Refused.notFound("open311.token-unknown");
		}
		return found;
	}

	OpenClient client(UUID id, Reading asked) {
		return views.read(Open311Projection.NAME, asked,
				view -> view.sql().sql("select * from client where client_id = :id").param("id", id)
						.query((row, _) -> new OpenClient(id, view.position(), row.getString("title"), row.getString("area"),
								row.getInt("key_number"), row.getObject("until_day", LocalDate.class), row.getBoolean("ended"),
								"/api/audit/cases/" + id))
						.optional())
				.orElseThrow(() -> Refused.notFound("open311.client-unknown"));
	}

	private Reading atHead(Reading asked) {
		return new Reading(log.head(), asked.patience(), asked.today(), asked.locale(), asked.self());
	}

	private static Rows rows(Criteria criteria, boolean withNotes, @Nullable ClientId client, Reading asked, View view) {
		Offer offer = Offer.on(asked.today(), view);
		var named = criteria.ids();
		var sql = view.sql().sql(named == null ? IN_SPAN : NAMED).param("client", client == null ? null : client.value())
				.param("public", String.join(",", offer.codes())).param("most", MOST);
		List<Found> found = (named == null
				? sql.param("from", criteria.from().toString()).param("until", criteria.until().toString())
						.param("codes", String.join(",", criteria.codes())).param("closed", criteria.closed()).param("ended", CLOSED)
				: sql.param("ids", joined(named))).query(Found::of).list();
		Map<UUID, List<Step>> steps = view.sql().sql(STEPS).param("ids", joined(found.stream().map(Found::id).toList()))
				.param("most", withNotes ? null : 1).query(Step::of).list().stream().collect(groupingBy(Step::request));
		return new Rows(view.position(), found.stream().map(each -> each.with(steps.getOrDefault(each.id(), List.of()))).toList(), offer);
	}

	private static String joined(List<UUID> ids) {
		return ids.stream().map(UUID::toString).collect(joining(","));
	}

	/** The client whose key this is; null where none is shown. A key that does not hold is refused, and not taken for none. */
	private @Nullable ClientId client(@Nullable String apiKey, Reading asked, View view) {
		if (apiKey == null || apiKey.isBlank()) {
			return null;
		}
		ApiKey key = keys.read(apiKey.strip()).orElseThrow(Open311Query::invalid);
		boolean holds = view.sql().sql("""
				select exists (select from client
				                where client_id = :client and key_number = :number and until_day >= :today and not ended) as holds
				""").param("client", key.client().value()).param("number", key.number()).param("today", asked.today())
				.query((row, _) -> row.getBoolean("holds")).single();
		if (!holds) {
			throw invalid();
		}
		return key.client();
	}

	private static Problem invalid() {
		return Problem.of(HttpStatus.FORBIDDEN, "open311.key-invalid");
	}
}
