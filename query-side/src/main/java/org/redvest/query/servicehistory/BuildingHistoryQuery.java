package org.redvest.query.servicehistory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.BuildingEvent.BuildingKind;
import org.redvest.kernel.Refused;
import org.redvest.query.http.Cursor;
import org.redvest.query.http.Reading;
import org.redvest.query.http.Views;
import org.redvest.query.projection.View;
import org.springframework.stereotype.Component;

/** Tells a building's history. */
@Component
final class BuildingHistoryQuery {

	private final Views views;

	BuildingHistoryQuery(Views views) {
		this.views = views;
	}

	private record Rows(long position, @Nullable Instant knownAt, List<BuildingHistory.Span> spans, List<BuildingHistory.Head> heads,
			List<BuildingHistory.VacancyReported> reports, List<BuildingHistory.Kin> kin, List<BuildingHistory.Patrol> patrols,
			boolean known) {

		static Rows of(View view, UUID id, @Nullable Long before, int limit) {
			return new Rows(view.position(), view.recordedAt(),
					view.sql().sql("select * from building_span where building_id = :id order by since").param("id", id).query(Rows::span)
							.list(),
					view.sql().sql("select * from head_term where building_id = :id order by position").param("id", id).query(Rows::head)
							.list(),
					view.sql().sql("select * from vacancy_report where building_id = :id order by position").param("id", id)
							.query((row, _) -> new BuildingHistory.VacancyReported(at(row, "at"), row.getString("cause"))).list(),
					view.sql().sql("select * from lineage where building_id = :id order by position, other").param("id", id)
							.query(Rows::relative).list(),
					view.sql().sql("""
							select * from patrol where building_id = :id and (:before::int8 is null or position < :before)
							 order by position desc limit :limit
							""").param("id", id).param("before", before).param("limit", limit).query(Rows::patrol).list(),
					view.sql().sql("select exists (select from building_fact where building_id = :id) as known").param("id", id)
							.query((row, _) -> row.getBoolean("known")).single());
		}

		private static BuildingHistory.Span span(ResultSet row, int number) throws SQLException {
			OffsetDateTime until = row.getObject("until", OffsetDateTime.class);
			return new BuildingHistory.Span(at(row, "since"), until == null ? null : until.toInstant(), row.getString("community"),
					row.getString("code"), row.getString("name"), BuildingKind.valueOf(row.getString("kind")), row.getInt("households"),
					row.getObject("head", UUID.class));
		}

		private static BuildingHistory.Head head(ResultSet row, int number) throws SQLException {
			OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
			UUID volunteer = row.getObject("volunteer_id", UUID.class);
			return new BuildingHistory.Head(volunteer, row.getString("route"), at(row, "appointed_at"),
					row.getObject("from_day", LocalDate.class), row.getObject("until_day", LocalDate.class), row.getInt("renewals"),
					ended == null ? null : ended.toInstant(), row.getString("ending"), "/api/service-history/volunteers/" + volunteer);
		}

		private static BuildingHistory.Kin relative(ResultSet row, int number) throws SQLException {
			UUID other = row.getObject("other", UUID.class);
			return new BuildingHistory.Kin(row.getString("relation"), other, at(row, "at"), "/api/service-history/buildings/" + other);
		}

		private static BuildingHistory.Patrol patrol(ResultSet row, int number) throws SQLException {
			return new BuildingHistory.Patrol(row.getObject("patrol", UUID.class), row.getObject("volunteer_id", UUID.class),
					row.getBoolean("deputy"), at(row, "started"), at(row, "ended"), texts(row, "checked"), texts(row, "findings"),
					row.getLong("position"));
		}

		private static List<String> texts(ResultSet row, String column) throws SQLException {
			return List.of((String[]) row.getArray(column).getArray());
		}

		private static Instant at(ResultSet row, String column) throws SQLException {
			return row.getObject(column, OffsetDateTime.class).toInstant();
		}
	}

	BuildingHistory of(UUID id, int limit, @Nullable String cursor, Reading asked) {
		var from = Cursor.of("building-history " + id, cursor);
		Long before = from.at(0, Long::valueOf);
		Rows rows = views.read(BuildingHistoryProjection.NAME, asked, view -> Rows.of(view, id, before, limit + 1));
		if (!rows.known) {
			throw Refused.notFound("service-history.unknown", id);
		}
		var page = from.page(rows.patrols, limit, each -> List.of(each.position()));
		return new BuildingHistory(id, rows.position, rows.knownAt, rows.spans, rows.heads, vacancies(rows.spans), rows.reports, rows.kin,
				page.rows(), page.cursor() == null ? null : asked.from(page.cursor()), "/api/audit/cases/" + id);
	}

	/** Spans follow each other without a gap; those without a head that do are one vacancy. */
	private static List<BuildingHistory.Vacancy> vacancies(List<BuildingHistory.Span> spans) {
		var vacancies = new ArrayList<BuildingHistory.Vacancy>();
		for (BuildingHistory.Span each : spans) {
			if (each.head() == null) {
				boolean goesOn = !vacancies.isEmpty() && each.since().equals(vacancies.getLast().until());
				Instant since = goesOn ? vacancies.removeLast().since() : each.since();
				vacancies.add(new BuildingHistory.Vacancy(since, each.until()));
			}
		}
		return vacancies;
	}
}
