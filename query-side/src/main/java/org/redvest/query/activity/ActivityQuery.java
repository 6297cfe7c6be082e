package org.redvest.query.activity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.AreaCode;
import org.redvest.query.activity.ActivityFigures.AreaActivities;
import org.redvest.query.figure.Stand;
import org.redvest.query.http.Reading;
import org.redvest.query.http.Views;
import org.redvest.query.projection.View;
import org.springframework.stereotype.Component;

/** Counts activities and materials of a period, for the district, each township or street and each community. */
@Component
final class ActivityQuery {

	private static final String HELD = """
			select left(area, digits) as area, count(*) as held, count(*) filter (where routine) as routine
			  from activity cross join unnest(array[6, 9, 12]) as digits
			 where settled and volunteers > 0 and start_date between :from and :to and starts_with(area, :area)
			   and (:unit::text is null or organiser = :unit) and length(area) >= digits
			 group by left(area, digits)
			""";
	private static final String MATERIALS = """
			select left(area, digits) as area, sum(quantity) as quantity
			  from handout cross join unnest(array[6, 9, 12]) as digits
			 where day between :from and :to and starts_with(area, :area) and (:unit::text is null or organiser = :unit)
			   and length(area) >= digits
			 group by left(area, digits)
			""";

	private final Views views;

	ActivityQuery(Views views) {
		this.views = views;
	}

	private record Held(long held, long routine) {

		static final Held NONE = new Held(0, 0);
	}

	private record Rows(Stand stand, Map<String, Held> held, Map<String, Long> materials) {

		/** The rows of a period, in one snapshot. */
		static Rows of(View view, Scope scope) {
			var held = new HashMap<String, Held>();
			var materials = new HashMap<String, Long>();
			view.sql().sql(HELD).param("from", scope.from()).param("to", scope.to()).param("area", scope.area())
					.param("unit", scope.unit())
					.query(row -> {
						held.put(row.getString("area"), new Held(row.getLong("held"), row.getLong("routine")));
					});
			view.sql().sql(MATERIALS).param("from", scope.from()).param("to", scope.to()).param("area", scope.area())
					.param("unit", scope.unit()).query(row -> {
						materials.put(row.getString("area"), row.getLong("quantity"));
					});
			return new Rows(new Stand(scope.to(), view.position(), view.recordedAt()), Map.copyOf(held), Map.copyOf(materials));
		}
	}

	ActivityFigures figures(Scope scope, Reading asked) {
		Rows rows = views.count(ActivityProjection.NAME, asked, scope, view -> Rows.of(view, scope));
		var codes = new TreeSet<>(rows.held.keySet());
		codes.addAll(rows.materials.keySet());
		List<AreaActivities> areas = codes.stream().filter(each -> each.startsWith(scope.area()))
				.map(each -> figures(each, rows, scope)).toList();
		AreaActivities total = total(scope.area(), areas).orElseGet(() -> figures(scope.area(), rows, scope));
		return new ActivityFigures(scope.from(), scope.to(), rows.stand.position(), rows.stand.knownAt(), total, areas);
	}

	/** The area asked for; a log holds one district, which need not be named. */
	private static Optional<AreaActivities> total(String within, List<AreaActivities> areas) {
		return areas.stream().filter(each -> within.isEmpty() ? each.level() == AreaCode.Level.DISTRICT : within.equals(code(each)))
				.findFirst();
	}

	private static @Nullable String code(AreaActivities each) {
		return each.area() == null ? null : each.area().value();
	}

	private static AreaActivities figures(String code, Rows rows, Scope scope) {
		AreaCode area = code.isEmpty() ? null : new AreaCode(code);
		Held held = rows.held.getOrDefault(code, Held.NONE);
		String items = scope.link("held", code);
		return new AreaActivities(area, area == null ? null : area.level(),
				rows.stand.count(ActivityDefinitions.HELD, held.held, items),
				rows.stand.count(ActivityDefinitions.ROUTINE, held.routine, items + "&routine=true"), rows.stand
						.count(ActivityDefinitions.MATERIALS, rows.materials.getOrDefault(code, 0L), scope.link("materials", code)));
	}
}
