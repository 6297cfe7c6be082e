package org.redvest.query.openhazard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.AreaCode;
import org.redvest.kernel.BuildingEvent.FindingCode;
import org.redvest.kernel.HazardEvent.Level;
import org.redvest.query.fact.HazardStatus;
import org.redvest.query.figure.Days;
import org.redvest.query.figure.Figure;
import org.redvest.query.figure.Read;
import org.redvest.query.figure.Stand;
import org.redvest.query.http.Cursor;
import org.redvest.query.http.Reading;
import org.redvest.query.http.Views;
import org.redvest.query.openhazard.OpenHazards.OfLevel;
import org.redvest.query.openhazard.OpenHazards.OfUnit;
import org.redvest.query.projection.View;
import org.springframework.stereotype.Component;

/** Counts and lists the hazards that are open as of a day. */
@Component
final class OpenHazardQuery {

	private static final String OPEN = """
			  from hazard_span
			 where since < :end and (until is null or until >= :end) and status not in ('WRITTEN_OFF', 'FALSE_ALARM')
			   and starts_with(area, :area)
			""";

	private static final String COUNTED = """
			select level, unit, grouping(level) = 0 as of_level, grouping(unit) = 0 as of_unit, count(*) as open,
			       count(*) filter (where least(due, hand_over_by) < :end) as overdue
			""" + OPEN + " group by grouping sets ((), (level), (unit))";

	private static final String LISTED = """
			select *, least(due, hand_over_by) as next_due, case when hand_over_by = least(due, hand_over_by) then 'HAND_OVER' else step end as next_step,
			       coalesce(least(due, hand_over_by) < :end, false) as overdue
			""" + OPEN + """
			   and (:level::text is null or level = :level) and (:graded::bool is null or (level is not null) = :graded)
			   and (:unit::text is null or unit = :unit) and (:assigned::bool is null or (unit is not null) = :assigned)
			   and (:overdue::bool is null or coalesce(least(due, hand_over_by) < :end, false) = :overdue)
			   and (:due::text is null
			        or (coalesce(least(due, hand_over_by), 'infinity'), hazard_id) > (:due::text::timestamptz, :hazard::uuid))
			 order by coalesce(least(due, hand_over_by), 'infinity'), hazard_id
			 limit :limit
			""";

	private final Views views;

	OpenHazardQuery(Views views) {
		this.views = views;
	}

	/** Which of the open hazards: what is null does not matter. */
	record Which(@Nullable AreaCode area, @Nullable Level level, @Nullable Boolean graded, @Nullable String unit,
			@Nullable Boolean assigned, @Nullable Boolean overdue) {

		String within() {
			return area == null ? "" : area.value();
		}
	}

	private record Question(LocalDate day, String area) {
	}

	private record Counted(@Nullable String level, @Nullable String unit, boolean ofLevel, boolean ofUnit, long open, long overdue) {
	}

	OpenHazards open(@Nullable LocalDate asOf, @Nullable AreaCode area, Reading asked) {
		var question = new Question(asked.on(asOf), area == null ? "" : area.value());
		Read<Counted> rows = views.count(OpenHazardProjection.NAME, asked, question, view -> counted(view, question));
		Stand stand = rows.stand();
		Counted all = rows.rows().stream().filter(each -> !each.ofLevel && !each.ofUnit).findFirst().orElseThrow();
		String items = "/api/open-hazards/items?asOf=" + stand.asOf() + (area == null ? "" : "&area=" + area);
		return new OpenHazards(stand.asOf(), stand.position(), stand.knownAt(), count(stand, all, items), overdue(stand, all, items),
				levels(rows, items), units(rows, items));
	}

	private static Read<Counted> counted(View view, Question question) {
		return new Read<>(new Stand(question.day, view.position(), view.recordedAt()),
				view.sql().sql(COUNTED).param("end", end(question.day)).param("area", question.area)
						.query((row, _) -> new Counted(row.getString("level"), row.getString("unit"), row.getBoolean("of_level"),
								row.getBoolean("of_unit"), row.getLong("open"), row.getLong("overdue")))
						.list());
	}

	private static List<OfLevel> levels(Read<Counted> rows, String items) {
		return rows.rows().stream().filter(each -> each.ofLevel)
				.sorted(Comparator.comparing(each -> level(each.level), Comparator.nullsLast(Comparator.reverseOrder()))).map(each -> {
					String these = items + (each.level == null ? "&graded=false" : "&level=" + each.level);
					return new OfLevel(level(each.level), count(rows.stand(), each, these), overdue(rows.stand(), each, these));
				}).toList();
	}

	private static List<OfUnit> units(Read<Counted> rows, String items) {
		return rows.rows().stream().filter(each -> each.ofUnit)
				.sorted(Comparator.comparing(each -> each.unit, Comparator.nullsLast(Comparator.naturalOrder()))).map(each -> {
					String these = items + (each.unit == null ? "&assigned=false" : "&unit=" + each.unit);
					return new OfUnit(each.unit, count(rows.stand(), each, these), overdue(rows.stand(), each, these));
				}).toList();
	}

	private static Figure count(Stand stand, Counted counted, String items) {
		return stand.count(OpenHazardDefinitions.OPEN, counted.open, items);
	}

	private static Figure overdue(Stand stand, Counted counted, String items) {
		return stand.rate(OpenHazardDefinitions.OVERDUE, counted.overdue, counted.open, items + "&overdue=true");
	}

	OpenHazardItems items(@Nullable LocalDate asOf, Which which, int limit, @Nullable String cursor, Reading asked) {
		LocalDate day = asked.on(asOf);
		var from = Cursor.of("open-hazards/items %s %s".formatted(day, which), cursor);
		Read<OpenHazardItems.Item> read = views.read(OpenHazardProjection.NAME, asked,
				view -> new Read<>(new Stand(day, view.position(), view.recordedAt()), view.sql().sql(LISTED).param("end", end(day))
						.param("area", which.within()).param("level", which.level == null ? null : which.level.name())
						.param("graded", which.graded).param("unit", which.unit).param("assigned", which.assigned)
						.param("overdue", which.overdue).param("due", from.at(0, String::toString))
						.param("hazard", from.at(1, UUID::fromString)).param("limit", limit + 1).query(OpenHazardQuery::item).list()));
		var page = from.page(read.rows(), limit, each -> List.of(Objects.requireNonNullElse(each.due(), "infinity"), each.hazardId()));
		return new OpenHazardItems(day, read.stand().position(), read.stand().knownAt(), page.rows(),
				page.cursor() == null ? null : asked.from(page.cursor(), day));
	}

	private static OpenHazardItems.Item item(ResultSet row, int number) throws SQLException {
		UUID id = row.getObject("hazard_id", UUID.class);
		return new OpenHazardItems.Item(id, HazardStatus.valueOf(row.getString("status")), row.getString("area"),
				row.getObject("building", UUID.class), row.getObject("floor", Integer.class), FindingCode.valueOf(row.getString("kind")),
				level(row.getString("level")), row.getString("unit"), row.getString("next_step"), instant(row, "next_due"),
				row.getBoolean("overdue"), row.getObject("reported_at", OffsetDateTime.class).toInstant(), "/api/audit/cases/" + id);
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
		return at == null ? null : at.toInstant();
	}

	private static @Nullable Level level(@Nullable String name) {
		return name == null ? null : Level.valueOf(name);
	}

	private static OffsetDateTime end(LocalDate day) {
		return Days.end(day).atOffset(ZoneOffset.UTC);
	}
}
