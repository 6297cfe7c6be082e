package org.redvest.query.activity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.ActivityEvent.ActivityType;
import org.redvest.kernel.Material;
import org.redvest.kernel.ServiceHoursEvent.Category;
import org.redvest.query.figure.Read;
import org.redvest.query.figure.Stand;
import org.redvest.query.http.Cursor;
import org.redvest.query.http.Reading;
import org.redvest.query.http.Views;
import org.springframework.stereotype.Component;

/** Lists what stands under the figures of activities. */
@Component
final class ActivityItems {

	private final Views views;

	ActivityItems(Views views) {
		this.views = views;
	}

	/** @param routine the routine ones, or those that are not; null for both */
	HeldActivities held(Scope scope, @Nullable Boolean routine, int limit, @Nullable String cursor, Reading asked) {
		var from = Cursor.of("activities/held %s %s".formatted(scope, routine), cursor);
		var read = views.read(ActivityProjection.NAME, asked,
				view -> new Read<>(new Stand(scope.to(), view.position(), view.recordedAt()), view.sql().sql("""
						select *
						  from activity
						 where settled and volunteers > 0 and start_date between :from and :to and starts_with(area, :area)
						   and (:unit::text is null or organiser = :unit) and (:routine::bool is null or routine = :routine)
						   and (:start::date is null or (start_date, activity_id) > (:start::date, :activity::uuid))
						 order by start_date, activity_id
						 limit :limit
						""").param("from", scope.from()).param("to", scope.to()).param("area", scope.area())
						.param("unit", scope.unit()).param("routine", routine).param("start", from.at(0, LocalDate::parse))
						.param("activity", from.at(1, UUID::fromString)).param("limit", limit + 1).query(ActivityItems::activity).list()));
		var page = from.page(read.rows(), limit, each -> List.of(each.startDate(), each.activityId()));
		return new HeldActivities(scope.from(), scope.to(), read.stand().position(), read.stand().knownAt(), page.rows(),
				page.cursor() == null ? null : asked.from(page.cursor(), "to", scope.to()));
	}

	private static HeldActivities.Item activity(ResultSet row, int number) throws SQLException {
		UUID id = row.getObject("activity_id", UUID.class);
		return new HeldActivities.Item(id, row.getString("title"), ActivityType.valueOf(row.getString("type")), row.getBoolean("routine"),
				Category.valueOf(row.getString("category")), row.getString("organiser"), row.getObject("team", UUID.class),
				row.getString("area"), row.getObject("start_date", LocalDate.class), row.getObject("end_date", LocalDate.class),
				row.getInt("volunteers"), row.getInt("days"), row.getLong("minutes"), history(id));
	}

	MaterialsOfActivities materials(Scope scope, int limit, @Nullable String cursor, Reading asked) {
		var from = Cursor.of("activities/materials " + scope, cursor);
		var read = views.read(ActivityProjection.NAME, asked,
				view -> new Read<>(new Stand(scope.to(), view.position(), view.recordedAt()), view.sql().sql("""
						select *
						  from handout
						 where quantity > 0 and day between :from and :to and starts_with(area, :area)
						   and (:unit::text is null or organiser = :unit)
						   and (:day::date is null or (day, activity_id, handout_id) > (:day::date, :activity::uuid, :handout::uuid))
						 order by day, activity_id, handout_id
						 limit :limit
						""").param("from", scope.from()).param("to", scope.to()).param("area", scope.area())
						.param("unit", scope.unit()).param("day", from.at(0, LocalDate::parse))
						.param("activity", from.at(1, UUID::fromString)).param("handout", from.at(2, UUID::fromString))
						.param("limit", limit + 1).query(ActivityItems::handout).list()));
		var page = from.page(read.rows(), limit, each -> List.of(each.day(), each.activityId(), each.handoutId()));
		return new MaterialsOfActivities(scope.from(), scope.to(), read.stand().position(), read.stand().knownAt(), page.rows(),
				page.cursor() == null ? null : asked.from(page.cursor(), "to", scope.to()));
	}

	private static MaterialsOfActivities.Item handout(ResultSet row, int number) throws SQLException {
		UUID id = row.getObject("activity_id", UUID.class);
		return new MaterialsOfActivities.Item(id, row.getObject("handout_id", UUID.class), Material.valueOf(row.getString("material")),
				row.getInt("quantity"), row.getObject("day", LocalDate.class), row.getString("area"), history(id));
	}

	private static String history(UUID activity) {
		return "/api/audit/cases/" + activity;
	}
}
