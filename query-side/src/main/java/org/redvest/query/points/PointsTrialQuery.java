package org.redvest.query.points;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.Rules.PointsRules;
import org.redvest.kernel.ServiceHoursEvent.Category;
import org.redvest.kernel.Soundness;
import org.redvest.kernel.VolunteerId;
import org.redvest.query.figure.Days;
import org.redvest.query.figure.Read;
import org.redvest.query.figure.Stand;
import org.redvest.query.http.Cursor;
import org.redvest.query.http.Reading;
import org.redvest.query.http.Views;
import org.redvest.query.points.PointsTrial.Band;
import org.redvest.query.points.PointsTrial.Mover;
import org.redvest.query.projection.View;
import org.springframework.stereotype.Component;

/** Tries draft points rules on every service that has earned points. */
@Component
final class PointsTrialQuery {

	private static final String SERVICES = """
			select volunteer_id, points, minutes, category, earned_on, last_day
			  from points_lot l
			 where kind = 'EARNED' and at < :end
			   and not exists (select from points_movement m
			                    where m.volunteer_id = l.volunteer_id and m.about = l.lot and m.kind = 'TAKEN_BACK' and m.at < :end)
			""";

	private final Views views;

	PointsTrialQuery(Views views) {
		this.views = views;
	}

	/** @throws org.redvest.kernel.Refused {@code ruleset.malformed} where the draft could not be published either */
	PointsTrial trial(PointsRules rules, @Nullable LocalDate asOf, int limit, @Nullable String cursor, Reading asked) {
		Soundness.check(rules);
		LocalDate day = asked.on(asOf);
		var from = Cursor.of("points-trial %s %s".formatted(day, rules), cursor);
		Read<Mover> all = views.read(PointsProjection.NAME, asked, view -> read(view, day, rules));
		List<Mover> movers = all.rows().stream().filter(each -> each.change() != 0).toList();
		String after = from.at(0, each -> UUID.fromString(each).toString());
		var page = from.page(movers.stream().filter(each -> after == null || each.volunteerId().toString().compareTo(after) > 0)
				.limit(limit + 1L).toList(), limit, each -> List.of(each.volunteerId()));
		int more = (int) movers.stream().filter(each -> each.change() > 0).count();
		return new PointsTrial(day, all.stand().position(), all.stand().knownAt(), rules, all.rows().size(), more, movers.size() - more,
				all.rows().stream().mapToLong(Mover::points).sum(), all.rows().stream().mapToLong(Mover::draftPoints).sum(),
				distribution(movers), page.rows(), page.cursor() == null ? null : asked.from(page.cursor(), day));
	}

	private static Read<Mover> read(View view, LocalDate day, PointsRules rules) {
		var byVolunteer = new TreeMap<String, Mover>();
		view.sql().sql(SERVICES).param("end", Days.end(day).atOffset(ZoneOffset.UTC))
				.query((row, _) -> service(row, day, rules)).list()
				.forEach(each -> byVolunteer.merge(each.volunteerId().toString(), each, PointsTrialQuery::together));
		return new Read<>(new Stand(day, view.position(), view.recordedAt()), List.copyOf(byVolunteer.values()));
	}

	/** What one service gave, and what it would have given. */
	private static Mover service(ResultSet row, LocalDate day, PointsRules rules) throws SQLException {
		UUID volunteer = row.getObject("volunteer_id", UUID.class);
		LocalDate draftLastDay = rules.lastDay(row.getObject("earned_on", LocalDate.class));
		return new Mover(new VolunteerId(volunteer),
				valid(row.getInt("points"), row.getObject("last_day", LocalDate.class), day),
				valid(rules.earnedBy(row.getInt("minutes"), Category.valueOf(row.getString("category"))), draftLastDay, day),
				"/api/points/volunteers/" + volunteer);
	}

	private static int valid(int points, @Nullable LocalDate lastDay, LocalDate day) {
		return lastDay == null || !day.isAfter(lastDay) ? points : 0;
	}

	private static Mover together(Mover one, Mover other) {
		return new Mover(one.volunteerId(), one.points() + other.points(), one.draftPoints() + other.draftPoints(), one.statement());
	}

	private static List<Band> distribution(List<Mover> movers) {
		return movers.stream().collect(groupingBy(each -> Band.of(each.change()), counting())).entrySet().stream()
				.map(each -> each.getKey().holding(each.getValue())).sorted(Comparator.comparingLong(Band::from)).toList();
	}
}
