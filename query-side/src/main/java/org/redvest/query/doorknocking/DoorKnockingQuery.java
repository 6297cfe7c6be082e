package org.redvest.query.doorknocking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.AreaCode;
import org.redvest.query.doorknocking.DoorKnocking.AreaDoors;
import org.redvest.query.figure.Period;
import org.redvest.query.figure.Stand;
import org.redvest.query.http.Reading;
import org.redvest.query.http.Views;
import org.redvest.query.projection.View;
import org.springframework.stereotype.Component;

/** Counts what door-knocking did in a period. */
@Component
final class DoorKnockingQuery {

	/** Households by building: each once, or as the newest tally says. */
	static final String DOORS = """
			visited as (
			  select community, building_id, count(distinct household) filter (where result = 'CONTACTED') as reached,
			         count(distinct household) as attempted
			    from visit
			   where at >= :start and at < :end and starts_with(community, :area)
			   group by community, building_id),
			newest as (
			  select distinct on (campaign_id, building_id) community, building_id, reached, attempted
			    from tally
			   where at >= :start and at < :end and starts_with(community, :area)
			   order by campaign_id, building_id, position desc),
			tallied as (
			  select community, building_id, max(reached) as reached, max(attempted) as attempted from newest group by community, building_id),
			door as (
			  select community, building_id, greatest(v.reached, t.reached) as reached, greatest(v.attempted, t.attempted) as attempted
			    from visited v full join tallied t using (community, building_id))
			""";

	/** Opinions that count, with the moment at which their case was confirmed as solved, as of the end. */
	static final String OPINIONS = """
			said as (
			  select o.*, case when f.solved = 'YES' then f.at end as solved_at, o.collected_at >= :start as cohort,
			         o.raised_at is not null and o.raised_at < :end as is_case, o.ended_at is not null and o.ended_at < :end as is_over,
			         o.told_at is not null and o.told_at < :end as is_told
			    from opinion o
			    left join lateral (select solved, at from follow_up f
			                        where f.request_id = o.request_id and f.at < :end order by f.position desc limit 1) f on true
			   where o.status <> 'VOIDED' and o.collected_at < :end and starts_with(o.community, :area))
			""";

	private static final String COUNTED = "with " + DOORS + ", " + OPINIONS + """
			, registered as (
			  select s.community, s.building_id, s.households
			    from building_span s
			   where s.since < :end and (s.until is null or s.until >= :end) and starts_with(s.community, :area)
			     and exists (select from assignment a where a.building_id = s.building_id and a.assigned_at < :end
			                    and (a.closed_at is null or a.closed_at >= :start))),
			mark as (
			  select community, reached, attempted, 0 as households, 0 as opinions, 0 as cases, 0 as solved, 0 as solved_now, 0 as ended,
			         0 as told, 0 as materials from door
			  union all
			  select community, 0, 0, households, 0, 0, 0, 0, 0, 0, 0 from registered
			  union all
			  select community, 0, 0, 0, cohort::int, (cohort and is_case)::int, (cohort and is_case and solved_at is not null)::int,
			         (is_case and solved_at >= :start)::int, (cohort and is_over)::int, (cohort and is_told)::int, 0 from said
			  union all
			  select community, 0, 0, 0, 0, 0, 0, 0, 0, 0, quantity from handout
			   where at >= :start and at < :end and starts_with(community, :area))
			select coalesce(community, township, district) as area, sum(reached) as reached, sum(attempted) as attempted,
			       sum(households) as households, sum(opinions) as opinions, sum(cases) as cases, sum(solved) as solved,
			       coalesce(sum(solved_now), 0) as solved_now, sum(ended) as ended, sum(told) as told, sum(materials) as materials
			  from (select left(community, 6) as district, left(community, 9) as township, * from mark) placed
			 group by grouping sets ((district), (township), (community))
			""";

	private final Views views;

	DoorKnockingQuery(Views views) {
		this.views = views;
	}

	private record Question(Period period, String area) {
	}

	/** What is counted in one area. */
	private record Counted(String area, long reached, long attempted, long households, long opinions, long cases, long solved,
			long solvedNow, long ended, long told, long materials) {

		static Counted of(ResultSet row, int number) throws SQLException {
			return new Counted(row.getString("area"), row.getLong("reached"), row.getLong("attempted"), row.getLong("households"),
					row.getLong("opinions"), row.getLong("cases"), row.getLong("solved"), row.getLong("solved_now"), row.getLong("ended"),
					row.getLong("told"), row.getLong("materials"));
		}

		static Counted nothing(String area) {
			return new Counted(area, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
		}
	}

	private record Rows(Stand stand, List<Counted> counted) {

		/** The rows of a period, in one snapshot. */
		static Rows of(View view, Question question) {
			return new Rows(new Stand(question.period.to(), view.position(), view.recordedAt()),
					view.sql().sql(COUNTED).param("start", question.period.start()).param("end", question.period.end())
							.param("area", question.area).query(Counted::of).list());
		}
	}

	DoorKnocking figures(Period period, @Nullable AreaCode area, Reading asked) {
		String within = area == null ? "" : area.value();
		var question = new Question(period, within);
		Rows rows = views.count(DoorKnockingProjection.NAME, asked, question, view -> Rows.of(view, question));
		List<AreaDoors> areas = rows.counted.stream().filter(each -> each.area().startsWith(within)).distinct()
				.sorted(Comparator.comparing(Counted::area)).map(each -> figures(each, period, rows.stand)).toList();
		AreaDoors total = areas.stream()
				.filter(each -> within.isEmpty() ? each.level() == AreaCode.Level.DISTRICT : within.equals(Objects.toString(each.area())))
				.findFirst().orElseGet(() -> figures(Counted.nothing(within), period, rows.stand));
		return new DoorKnocking(period.from(), period.to(), rows.stand.position(), rows.stand.knownAt(), total, areas);
	}

	private static AreaDoors figures(Counted counted, Period period, Stand stand) {
		AreaCode area = counted.area.isEmpty() ? null : new AreaCode(counted.area);
		String within = "?from=%s&asOf=%s%s".formatted(period.from(), period.to(), area == null ? "" : "&area=" + area);
		String buildings = "/api/door-knocking/buildings" + within;
		String opinions = "/api/door-knocking/opinions" + within + "&which=";
		return new AreaDoors(area, area == null ? null : area.level(),
				stand.count(DoorKnockingDefinitions.REACHED, counted.reached, buildings),
				stand.count(DoorKnockingDefinitions.ATTEMPTED, counted.attempted, buildings),
				stand.rate(DoorKnockingDefinitions.REACHED_RATE, counted.reached, counted.households, buildings),
				stand.count(DoorKnockingDefinitions.OPINIONS, counted.opinions, opinions + Which.COLLECTED),
				stand.rate(DoorKnockingDefinitions.OPINION_RATE, counted.opinions, counted.reached, opinions + Which.COLLECTED),
				stand.count(DoorKnockingDefinitions.CASES, counted.cases, opinions + Which.CASES),
				stand.rate(DoorKnockingDefinitions.SOLVED, counted.solved, counted.cases, opinions + Which.SOLVED),
				stand.count(DoorKnockingDefinitions.SOLVED_IN_PERIOD, counted.solvedNow, opinions + Which.SOLVED_IN_PERIOD),
				stand.rate(DoorKnockingDefinitions.TOLD, counted.told, counted.ended, opinions + Which.TOLD),
				stand.count(DoorKnockingDefinitions.MATERIALS, counted.materials, "/api/door-knocking/materials" + within));
	}
}
