package org.redvest.query.artcompanion;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.AreaCode;
import org.redvest.query.artcompanion.ArtCompanions.AreaCompanions;
import org.redvest.query.figure.BaseUsed;
import org.redvest.query.figure.Days;
import org.redvest.query.figure.Stand;
import org.redvest.query.http.Reading;
import org.redvest.query.http.Views;
import org.redvest.query.projection.View;
import org.redvest.query.referencebase.BaseRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts schools and sessions as of a day. */
@Component
final class ArtCompanionQuery {

	/** The schools of a place, each with what makes it count on the day. */
	static final String SCHOOLS = """
			with held as (
			  select school_id, count(*) filter (where on_day >= :since) as sessions, max(on_day) as last_session
			    from art_session where on_day <= :day group by school_id),
			standing as (
			  select s.*, s.rural and s.kind = 'PRIMARY' and s.registered_at < :end and (s.closed_at is null or s.closed_at >= :end) as counts,
			         exists (select from pairing p where p.school_id = s.school_id and p.from_day <= :day and p.to_day > :day) as paired,
			         coalesce(h.last_session > :day - interval '12 months', false) as taught, coalesce(h.sessions, 0) as sessions, h.last_session
			    from school s left join held h using (school_id) where starts_with(s.area, :area))
			""";

	private static final String COUNTED = SCHOOLS + """
			select coalesce(community, township, district) as area, count(*) filter (where counts) as schools,
			       count(*) filter (where counts and paired) as paired, count(*) filter (where counts and paired and taught) as covered,
			       sum(sessions) as sessions, count(*) filter (where sessions > 0) as taught_schools
			  from (select left(area, 6) as district, nullif(left(area, 9), left(area, 6)) as township,
			               nullif(area, left(area, 9)) as community, counts, paired, taught, sessions from standing) stock
			 group by grouping sets ((district), (township), (community))
			having coalesce(community, township, district) is not null
			""";

	private final Views views;

	ArtCompanionQuery(Views views) {
		this.views = views;
	}

	/** Of which place and time. */
	record Which(LocalDate since, LocalDate day, String area) {

		static Which of(LocalDate since, @Nullable LocalDate asOf, @Nullable AreaCode area, Reading asked) {
			return new Which(since, asked.on(asOf), area == null ? "" : area.value());
		}

		JdbcClient.StatementSpec asked(View view, String sql) {
			return view.sql().sql(sql).param("since", since).param("day", day).param("end", Days.end(day).atOffset(ZoneOffset.UTC))
					.param("area", area);
		}

		Stand stand(View view) {
			return new Stand(day, view.position(), view.recordedAt());
		}
	}

	/** What is counted in one area. */
	private record Counted(String area, long schools, long paired, long covered, long sessions, long taughtSchools) {
	}

	private record Rows(Stand stand, List<Counted> counted, List<BaseRow> bases) {

		static Rows of(View view, Which which) {
			return new Rows(which.stand(view),
					which.asked(view, COUNTED)
							.query((row, _) -> new Counted(row.getString("area"), row.getLong("schools"), row.getLong("paired"),
									row.getLong("covered"), row.getLong("sessions"), row.getLong("taught_schools")))
							.list(),
					view.sql().sql(BaseRow.HOLDING).param("day", which.day).query(BaseRow::of).list());
		}
	}

	ArtCompanions companions(Which which, Reading asked) {
		Rows rows = views.count(ArtCompanionProjection.NAME, asked, which, view -> Rows.of(view, which));
		Map<String, BaseRow> bases = rows.bases.stream().collect(Collectors.toMap(BaseRow::area, Function.identity()));
		return new ArtCompanions(which.since, which.day, rows.stand.position(), rows.stand.knownAt(),
				rows.counted.stream().filter(each -> each.area.startsWith(which.area)).distinct()
						.sorted(Comparator.comparing(Counted::area))
						.map(each -> figures(each, rows.stand, which, bases.get(each.area))).toList());
	}

	private static AreaCompanions figures(Counted counted, Stand stand, Which which, @Nullable BaseRow base) {
		var area = new AreaCode(counted.area);
		String schools = "/api/art-companions/schools?asOf=%s&area=%s".formatted(which.day, area);
		String sessions = "/api/art-companions/sessions?asOf=%s&since=%s&area=%s".formatted(which.day, which.since, area);
		BaseUsed used = base == null ? null : base.under(counted.schools);
		return new AreaCompanions(area, area.level(),
				stand.rate(ArtCompanionDefinitions.COVERED, counted.covered, counted.schools, used, schools + "&covered=true"),
				stand.count(ArtCompanionDefinitions.PAIRED, counted.paired, schools + "&paired=true"),
				stand.count(ArtCompanionDefinitions.SESSIONS, counted.sessions, sessions),
				stand.quotient(ArtCompanionDefinitions.SESSIONS_PER_SCHOOL, counted.sessions, counted.taughtSchools, sessions));
	}
}
