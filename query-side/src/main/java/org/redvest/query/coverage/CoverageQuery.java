package org.redvest.query.coverage;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.AreaCode;
import org.redvest.kernel.ReferenceBaseId;
import org.redvest.query.coverage.Coverage.AreaCoverage;
import org.redvest.query.figure.BaseUsed;
import org.redvest.query.figure.Days;
import org.redvest.query.figure.Stand;
import org.redvest.query.http.Reading;
import org.redvest.query.http.Views;
import org.redvest.query.projection.View;
import org.redvest.query.referencebase.BaseRow;
import org.springframework.stereotype.Component;

/** Counts coverage as of a day. */
@Component
final class CoverageQuery {

	private static final String COUNTED = """
			select coalesce(community, township, district) as area, count(*) as buildings, count(head) as covered,
			       sum(households) as households, coalesce(sum(households) filter (where head is not null), 0) as covered_households,
			       count(distinct head) as heads
			  from (select left(community, 6) as district, left(community, 9) as township, community, households, head
			          from building_span
			         where since < :end and (until is null or until >= :end) and starts_with(community, :area)) stock
			 group by grouping sets ((district), (township), (community))
			""";

	private final Views views;

	CoverageQuery(Views views) {
		this.views = views;
	}

	private record Question(LocalDate day, String area) {
	}

	/** What is counted in one area. */
	private record Counted(String area, long buildings, long covered, long households, long coveredHouseholds, long heads) {
	}

	private record Rows(Stand stand, List<Counted> counted, List<BaseRow> bases) {

		/** The rows of a day, in one snapshot. */
		static Rows of(View view, Question question) {
			return new Rows(new Stand(question.day, view.position(), view.recordedAt()),
					view.sql().sql(COUNTED).param("end", Days.end(question.day).atOffset(ZoneOffset.UTC)).param("area", question.area)
							.query((row, _) -> new Counted(row.getString("area"), row.getLong("buildings"), row.getLong("covered"),
									row.getLong("households"), row.getLong("covered_households"), row.getLong("heads")))
							.list(),
					view.sql().sql(BaseRow.HOLDING).param("day", question.day).query(BaseRow::of).list());
		}
	}

	Coverage coverage(@Nullable LocalDate asOf, @Nullable AreaCode area, Reading asked) {
		String within = area == null ? "" : area.value();
		var question = new Question(asked.on(asOf), within);
		Rows rows = views.count(CoverageProjection.NAME, asked, question, view -> Rows.of(view, question));
		Map<String, BaseRow> bases = rows.bases.stream()
				.collect(Collectors.toMap(each -> each.kind() + " " + each.area(), Function.identity()));
		List<AreaCoverage> areas = rows.counted.stream().filter(each -> each.area().startsWith(within)).distinct()
				.sorted(Comparator.comparing(Counted::area)).map(each -> figures(each, rows.stand, bases)).toList();
		AreaCoverage total = total(within, areas)
				.orElseGet(() -> figures(new Counted(only(within, rows.bases), 0, 0, 0, 0, 0), rows.stand, bases));
		return new Coverage(rows.stand.asOf(), rows.stand.position(), rows.stand.knownAt(), total, areas);
	}

	/** The area asked for; a log holds one district, which need not be named. */
	private static java.util.Optional<AreaCoverage> total(String within, List<AreaCoverage> areas) {
		return areas.stream()
				.filter(each -> within.isEmpty()
						? each.level() == AreaCode.Level.DISTRICT
						: within.equals(Objects.toString(each.area())))
				.findFirst();
	}

	/** Where no building was counted, a district still has a name where it has a base. */
	private static String only(String within, List<BaseRow> bases) {
		return within.isEmpty()
				? bases.stream().map(BaseRow::area).filter(each -> each.length() == 6).findFirst().orElse("")
				: within;
	}

	private static AreaCoverage figures(Counted counted, Stand stand, Map<String, BaseRow> bases) {
		AreaCode area = counted.area.isEmpty() ? null : new AreaCode(counted.area);
		String covered = "/api/coverage/buildings?asOf=%s%s&covered=true".formatted(stand.asOf(), within(area));
		String heads = "/api/coverage/heads?asOf=%s%s".formatted(stand.asOf(), within(area));
		return new AreaCoverage(area, area == null ? null : area.level(),
				stand.rate(CoverageDefinitions.BY_BUILDING, counted.covered, counted.buildings,
						base(bases, ReferenceBaseId.Kind.BUILDINGS, counted.area, counted.buildings), covered),
				stand.rate(CoverageDefinitions.BY_HOUSEHOLD, counted.coveredHouseholds, counted.households,
						base(bases, ReferenceBaseId.Kind.HOUSEHOLDS, counted.area, counted.households), covered),
				stand.count(CoverageDefinitions.HEADS, counted.heads, heads),
				stand.quotient(CoverageDefinitions.BUILDINGS_PER_HEAD, counted.covered, counted.heads, heads));
	}

	private static String within(@Nullable AreaCode area) {
		return area == null ? "" : "&area=" + area;
	}

	private static @Nullable BaseUsed base(Map<String, BaseRow> bases, ReferenceBaseId.Kind kind, String area, long counted) {
		BaseRow base = bases.get(kind + " " + area);
		return base == null ? null : base.under(counted);
	}
}
