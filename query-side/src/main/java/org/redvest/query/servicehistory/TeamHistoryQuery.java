package org.redvest.query.servicehistory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.Refused;
import org.redvest.kernel.TeamEvent.Level;
import org.redvest.query.fact.Shown;
import org.redvest.query.fact.TeamStatus;
import org.redvest.query.fact.Written;
import org.redvest.query.http.Cursor;
import org.redvest.query.http.Reading;
import org.redvest.query.http.Views;
import org.redvest.query.projection.View;
import org.springframework.stereotype.Component;

/** Tells a team's history. */
@Component
final class TeamHistoryQuery {

	private final Views views;
	private final Shown shown;

	TeamHistoryQuery(Views views, Shown shown) {
		this.views = views;
		this.shown = shown;
	}

	private record Stand(TeamStatus status, Level level, String name, @Nullable UUID parent, String unit, boolean records) {

		static Stand of(ResultSet row, int number) throws SQLException {
			return new Stand(TeamStatus.valueOf(row.getString("status")), Level.valueOf(row.getString("level")), row.getString("name"),
					row.getObject("parent", UUID.class), row.getString("unit"), row.getBoolean("records"));
		}
	}

	private record Rows(long position, @Nullable Instant knownAt, Optional<Stand> stand, List<TeamHistory.Leader> leaders,
			List<TeamHistory.Item> steps) {

		static Rows of(View view, UUID id, long after, int limit) {
			return new Rows(view.position(), view.recordedAt(),
					view.sql().sql("select * from team where team_id = :id").param("id", id).query(Stand::of).optional(),
					view.sql().sql("select * from leader_term where team_id = :id order by position").param("id", id).query(Rows::leader)
							.list(),
					view.sql().sql("select * from team_step where team_id = :id and position > :after order by position limit :limit")
							.param("id", id).param("after", after).param("limit", limit).query(Rows::step).list());
		}

		private static TeamHistory.Leader leader(ResultSet row, int number) throws SQLException {
			OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
			UUID volunteer = row.getObject("volunteer_id", UUID.class);
			return new TeamHistory.Leader(volunteer, at(row, "appointed_at"), ended == null ? null : ended.toInstant(),
					row.getString("ending"), "/api/service-history/volunteers/" + volunteer);
		}

		/** Its personal values are still sealed. */
		private static TeamHistory.Item step(ResultSet row, int number) throws SQLException {
			return new TeamHistory.Item(row.getLong("position"), at(row, "at"), row.getString("event"),
					Written.read(row.getString("details")));
		}

		private static Instant at(ResultSet row, String column) throws SQLException {
			return row.getObject(column, OffsetDateTime.class).toInstant();
		}
	}

	TeamHistory of(UUID id, int limit, @Nullable String cursor, Reading asked) {
		var from = Cursor.of("team-history " + id, cursor);
		long after = Objects.requireNonNullElse(from.at(0, Long::valueOf), 0L);
		Rows rows = views.read(TeamHistoryProjection.NAME, asked, view -> Rows.of(view, id, after, limit + 1));
		Stand team = rows.stand.orElseThrow(() -> Refused.notFound("service-history.unknown", id));
		var page = from.page(rows.steps, limit, each -> List.of(each.position()));
		return new TeamHistory(id, rows.position, rows.knownAt, team.status, team.level, team.name, team.parent, team.unit, team.records,
				rows.leaders, masked(page.rows(), asked), page.cursor() == null ? null : asked.from(page.cursor()),
				"/api/audit/cases/" + id);
	}

	private List<TeamHistory.Item> masked(List<TeamHistory.Item> steps, Reading asked) {
		List<Map<String, Object>> fields = shown.all(steps.stream().map(TeamHistory.Item::fields).toList(), asked.locale());
		return IntStream.range(0, steps.size()).mapToObj(i -> new TeamHistory.Item(steps.get(i).position(), steps.get(i).at(),
				steps.get(i).event(), fields.get(i))).toList();
	}
}
