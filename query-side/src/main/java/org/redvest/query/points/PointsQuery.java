package org.redvest.query.points;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.query.figure.Days;
import org.redvest.query.figure.Read;
import org.redvest.query.figure.Stand;
import org.redvest.query.http.Cursor;
import org.redvest.query.http.Reading;
import org.redvest.query.http.Views;
import org.redvest.query.points.DistrictPoints.Moved;
import org.redvest.query.points.PointsStatement.Lot;
import org.redvest.query.points.PointsStatement.Movement;
import org.redvest.query.projection.View;
import org.springframework.stereotype.Component;

/** Counts points as of a day, of one volunteer and of all. */
@Component
final class PointsQuery {

	private static final String OF_ONE = "/api/points/volunteers/";

	private static final String LOTS = """
			select l.lot, l.kind, l.earned_on, l.points, l.points - coalesce(d.drawn, 0) as rest, l.last_day, l.rule
			  from points_lot l
			  left join (select lot, sum(points) as drawn from points_draw where volunteer_id = :id and at < :end group by lot) d using (lot)
			 where l.volunteer_id = :id and l.at < :end and l.points > coalesce(d.drawn, 0)
			 order by l.at, l.lot
			""";

	private static final String MOVEMENTS = """
			select * from points_movement
			 where volunteer_id = :id and at < :end and (:after::int8 is null or position > :after)
			 order by position limit :limit
			""";

	private static final String BY_KIND = """
			select kind, sum(points) as points, count(*) as movements from points_movement where at < :end group by kind order by kind
			""";

	private static final String ACCOUNTS = """
			select volunteer_id, sum(case when :redeemed then -points else points end) as points
			  from points_movement
			 where at < :end and (not :redeemed or kind = 'REDEEMED') and (:after::uuid is null or volunteer_id > :after::uuid)
			 group by volunteer_id having sum(points) <> 0 order by volunteer_id limit :limit
			""";

	private final Views views;

	PointsQuery(Views views) {
		this.views = views;
	}

	private record Found(Stand stand, long balance, List<Lot> lots, List<Movement> movements) {
	}

	PointsStatement statement(UUID id, @Nullable LocalDate asOf, int limit, @Nullable String cursor, Reading asked) {
		LocalDate day = asked.on(asOf);
		var from = Cursor.of("points %s %s".formatted(id, day), cursor);
		Found found = views.read(PointsProjection.NAME, asked, view -> found(view, id, day, from.at(0, Long::valueOf), limit + 1));
		var page = from.page(found.movements, limit, each -> List.of(each.position()));
		long redeemable = found.lots.stream().filter(each -> each.lastDay() == null || !day.isAfter(each.lastDay())).mapToLong(Lot::rest)
				.sum();
		return new PointsStatement(id, day, found.stand.position(), found.stand.knownAt(),
				found.stand.count(PointsDefinitions.BALANCE, found.balance, OF_ONE + id + "?asOf=" + day), redeemable, found.lots,
				page.rows(), page.cursor() == null ? null : asked.from(page.cursor(), day), "/api/audit/cases/points:" + id);
	}

	private static Found found(View view, UUID id, LocalDate day, @Nullable Long after, int limit) {
		OffsetDateTime end = end(day);
		return new Found(stand(view, day),
				view.sql().sql("select coalesce(sum(points), 0) from points_movement where volunteer_id = :id and at < :end")
						.param("id", id)
						.param("end", end).query(Long.class).single(),
				view.sql().sql(LOTS).param("id", id).param("end", end).query(PointsQuery::lot).list(),
				view.sql().sql(MOVEMENTS).param("id", id).param("end", end).param("after", after).param("limit", limit)
						.query(PointsQuery::movement).list());
	}

	DistrictPoints district(@Nullable LocalDate asOf, Reading asked) {
		LocalDate day = asked.on(asOf);
		Read<Moved> read = views.count(PointsProjection.NAME, asked, "district " + day, view -> new Read<>(stand(view, day),
				view.sql().sql(BY_KIND).param("end", end(day)).query(PointsQuery::moved).list()));
		long balance = read.rows().stream().mapToLong(Moved::points).sum();
		long redeemed = -read.rows().stream().filter(each -> each.kind() == MovementKind.REDEEMED).mapToLong(Moved::points).sum();
		String accounts = "/api/points/accounts?asOf=" + day;
		return new DistrictPoints(day, read.stand().position(), read.stand().knownAt(),
				read.stand().count(PointsDefinitions.BALANCE, balance, accounts),
				read.stand().count(PointsDefinitions.REDEEMED, redeemed, accounts + "&redeemed=true"), read.rows());
	}

	/** @param redeemed what was redeemed instead of the balance */
	PointsAccounts accounts(@Nullable LocalDate asOf, boolean redeemed, int limit, @Nullable String cursor, Reading asked) {
		LocalDate day = asked.on(asOf);
		var from = Cursor.of("points-accounts %s %s".formatted(day, redeemed), cursor);
		Read<PointsAccounts.Item> read = views.read(PointsProjection.NAME, asked, view -> new Read<>(stand(view, day),
				view.sql().sql(ACCOUNTS).param("end", end(day)).param("redeemed", redeemed).param("after", from.at(0, UUID::fromString))
						.param("limit", limit + 1).query(PointsQuery::account).list()));
		var page = from.page(read.rows(), limit, each -> List.of(each.volunteerId()));
		return new PointsAccounts(day, read.stand().position(), read.stand().knownAt(), page.rows(),
				page.cursor() == null ? null : asked.from(page.cursor(), day));
	}

	private static Stand stand(View view, LocalDate day) {
		return new Stand(day, view.position(), view.recordedAt());
	}

	private static OffsetDateTime end(LocalDate day) {
		return Days.end(day).atOffset(ZoneOffset.UTC);
	}

	private static Lot lot(ResultSet row, int number) throws SQLException {
		return new Lot(row.getObject("lot", UUID.class), MovementKind.valueOf(row.getString("kind")),
				row.getObject("earned_on", LocalDate.class), row.getInt("points"), row.getInt("rest"),
				row.getObject("last_day", LocalDate.class), row.getString("rule"));
	}

	private static Movement movement(ResultSet row, int number) throws SQLException {
		return new Movement(row.getLong("position"), row.getObject("at", OffsetDateTime.class).toInstant(),
				MovementKind.valueOf(row.getString("kind")), row.getInt("points"), row.getObject("about", UUID.class),
				row.getString("detail"), row.getInt("uncovered"), row.getString("rule"));
	}

	private static Moved moved(ResultSet row, int number) throws SQLException {
		return new Moved(MovementKind.valueOf(row.getString("kind")), row.getLong("points"), row.getLong("movements"));
	}

	private static PointsAccounts.Item account(ResultSet row, int number) throws SQLException {
		UUID volunteer = row.getObject("volunteer_id", UUID.class);
		return new PointsAccounts.Item(volunteer, row.getLong("points"), OF_ONE + volunteer);
	}
}
