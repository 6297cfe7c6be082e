package org.redvest.query.doorknocking;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.AreaCode;
import org.redvest.kernel.CanvassEvent.CaseEnd;
import org.redvest.kernel.CanvassEvent.VisitResult;
import org.redvest.kernel.Material;
import org.redvest.query.fact.OpinionStatus;
import org.redvest.query.figure.Period;
import org.redvest.query.figure.Read;
import org.redvest.query.figure.Stand;
import org.redvest.query.http.Cursor;
import org.redvest.query.http.Reading;
import org.redvest.query.http.Views;
import org.redvest.query.projection.View;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists what stands under the figures of door-knocking. */
@Component
final class DoorKnockingItems {

	/** Goes on after the last item of the page before, which is known by its time and its id. */
	private static final String AFTER = """
			 and (:at::timestamptz is null or (%1$s, %2$s) > (:at::timestamptz, :id::uuid))
			 order by %1$s, %2$s
			 limit :limit
			""";

	private final Views views;

	DoorKnockingItems(Views views) {
		this.views = views;
	}

	private static <T> Read<T> read(View view, Period period, JdbcClient.StatementSpec sql, RowMapper<T> row) {
		return new Read<>(new Stand(period.to(), view.position(), view.recordedAt()),
				sql.param("start", period.start()).param("end", period.end()).query(row).list());
	}

	KnockedBuildings buildings(Period period, @Nullable AreaCode area, int limit, @Nullable String cursor, Reading asked) {
		var from = Cursor.of("door-knocking/buildings %s %s".formatted(period, area), cursor);
		var read = views.read(DoorKnockingProjection.NAME, asked, view -> read(view, period, view.sql().sql("with "
				+ DoorKnockingQuery.DOORS + """
						select community, building_id, reached, attempted
						  from door
						 where :community::text is null or (community, building_id) > (:community, :building::uuid)
						 order by community, building_id
						 limit :limit
						""").param("area", within(area)).param("community", from.at(0, String::toString))
				.param("building", from.at(1, UUID::fromString)).param("limit", limit + 1),
				(row, _) -> building(row, period)));
		var page = from.page(read.rows(), limit, each -> List.of(each.community(), each.buildingId()));
		return new KnockedBuildings(period.from(), period.to(), read.stand().position(), read.stand().knownAt(), page.rows(),
				next(page.cursor(), period, asked));
	}

	private static KnockedBuildings.Item building(ResultSet row, Period period) throws SQLException {
		UUID id = id(row, "building_id");
		return new KnockedBuildings.Item(id, row.getString("community"), row.getInt("reached"), row.getInt("attempted"),
				"/api/door-knocking/buildings/%s/visits?from=%s&asOf=%s".formatted(id, period.from(), period.to()));
	}

	DoorVisits visits(Period period, UUID building, int limit, @Nullable String cursor, Reading asked) {
		var from = Cursor.of("door-knocking/visits %s %s".formatted(period, building), cursor);
		var read = views.read(DoorKnockingProjection.NAME, asked, view -> read(view, period, after(view, from, limit, "at", "visit_id", """
				select visit_id, campaign_id, household, result, visitor, at
				  from visit
				 where at >= :start and at < :end and building_id = :building
				""").param("building", building),
				(row, _) -> new DoorVisits.Item(id(row, "visit_id"), id(row, "campaign_id"), row.getString("household"),
						VisitResult.valueOf(row.getString("result")), id(row, "visitor"), at(row, "at"))));
		var page = from.page(read.rows(), limit, each -> List.of(each.at(), each.visitId()));
		return new DoorVisits(period.from(), period.to(), read.stand().position(), read.stand().knownAt(), page.rows(),
				next(page.cursor(), period, asked));
	}

	/**
	 * @param campaign those of one campaign, or null for all
	 * @param building those of one building, or null for all
	 */
	CollectedOpinions opinions(Which which, Period period, @Nullable AreaCode area, @Nullable UUID campaign, @Nullable UUID building,
			int limit, @Nullable String cursor, Reading asked) {
		var from = Cursor.of("door-knocking/opinions %s %s %s %s %s".formatted(which, period, area, campaign, building), cursor);
		var read = views.read(DoorKnockingProjection.NAME, asked, view -> read(view, period, after(view, from, limit, "collected_at",
				"opinion_id", "with " + DoorKnockingQuery.OPINIONS + """
						select s.*, v.household
						  from said s left join visit v using (visit_id)
						 where (:campaign::uuid is null or s.campaign_id = :campaign) and (:building::uuid is null or s.building_id = :building)
						   and """ + " " + which.condition())
				.param("area", within(area)).param("campaign", campaign).param("building", building), DoorKnockingItems::opinion));
		var page = from.page(read.rows(), limit, each -> List.of(each.collectedAt(), each.opinionId()));
		return new CollectedOpinions(period.from(), period.to(), read.stand().position(), read.stand().knownAt(), which, page.rows(),
				next(page.cursor(), period, asked));
	}

	private static CollectedOpinions.Item opinion(ResultSet row, int number) throws SQLException {
		UUID request = row.getObject("request_id", UUID.class);
		String ending = row.getString("ending");
		return new CollectedOpinions.Item(id(row, "opinion_id"), id(row, "campaign_id"), id(row, "building_id"), row.getString("community"),
				row.getObject("visit_id", UUID.class), row.getString("household"), topics(row.getArray("topics")), at(row, "collected_at"),
				OpinionStatus.valueOf(row.getString("status")), instant(row, "raised_at"), instant(row, "solved_at"),
				instant(row, "ended_at"), ending == null ? null : CaseEnd.valueOf(ending), instant(row, "told_at"),
				request == null ? null : "/api/service-history/requests/" + request);
	}

	DoorMaterials materials(Period period, @Nullable AreaCode area, int limit, @Nullable String cursor, Reading asked) {
		var from = Cursor.of("door-knocking/materials %s %s".formatted(period, area), cursor);
		var read = views.read(DoorKnockingProjection.NAME, asked, view -> read(view, period, after(view, from, limit, "at", "handout_id", """
				select handout_id, campaign_id, building_id, community, material, quantity, at
				  from handout
				 where at >= :start and at < :end and starts_with(community, :area)
				""").param("area", within(area)),
				(row, _) -> new DoorMaterials.Item(id(row, "handout_id"), id(row, "campaign_id"), id(row, "building_id"),
						row.getString("community"), Material.valueOf(row.getString("material")), row.getInt("quantity"), at(row, "at"))));
		var page = from.page(read.rows(), limit, each -> List.of(each.at(), each.handoutId()));
		return new DoorMaterials(period.from(), period.to(), read.stand().position(), read.stand().knownAt(), page.rows(),
				next(page.cursor(), period, asked));
	}

	private static JdbcClient.StatementSpec after(View view, Cursor from, int limit, String at, String id, String sql) {
		return view.sql().sql(sql + AFTER.formatted(at, id)).param("at", from.at(0, OffsetDateTime::parse))
				.param("id", from.at(1, UUID::fromString)).param("limit", limit + 1);
	}

	private static @Nullable String next(@Nullable String cursor, Period period, Reading asked) {
		return cursor == null ? null : asked.from(cursor, period.to());
	}

	private static String within(@Nullable AreaCode area) {
		return area == null ? "" : area.value();
	}

	private static UUID id(ResultSet row, String column) throws SQLException {
		return row.getObject(column, UUID.class);
	}

	private static Instant at(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
		return moment == null ? null : moment.toInstant();
	}

	private static List<String> topics(Array topics) throws SQLException {
		return Arrays.asList((String[]) topics.getArray());
	}
}
