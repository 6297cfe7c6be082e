package org.redvest.query.starrating;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.AreaCode;
import org.redvest.query.figure.Days;
import org.redvest.query.figure.Stand;
import org.redvest.query.http.Reading;
import org.redvest.query.http.Views;
import org.redvest.query.projection.View;
import org.redvest.query.starrating.StarRatings.ByRule;
import org.redvest.query.starrating.StarRatings.Level;
import org.springframework.stereotype.Component;

/** Counts stars as of a day. */
@Component
final class StarRatingQuery {

	/** The highest star (星) there is. */
	static final int HIGHEST = 5;

	/** A registration that stands at {@code :end}; one without a township is in the district and in no area below it. */
	static final String STANDING = """
			r.since < :end and (r.until is null or r.until >= :end)
			and (:area = '' or starts_with(r.residence, :area) or r.residence is null and length(:area) = 6)
			""";

	private final Views views;

	StarRatingQuery(Views views) {
		this.views = views;
	}

	private record Question(LocalDate day, String area, String scheme) {
	}

	private record Stars(int level, String rule, long volunteers) {
	}

	private record Rows(Stand stand, long registered, long unplaced, List<Stars> stars, List<String> schemes) {

		/** The rows of a day, in one snapshot. */
		static Rows of(View view, Question question) {
			var end = Days.end(question.day).atOffset(ZoneOffset.UTC);
			long[] registered = view.sql()
					.sql("select count(*) as all, count(*) filter (where coalesce(length(residence), 0) < 9) as unplaced from registration r where "
							+ STANDING)
					.param("end", end).param("area", question.area)
					.query((row, _) -> new long[]{row.getLong("all"), row.getLong("unplaced")}).single();
			return new Rows(new Stand(question.day, view.position(), view.recordedAt()), registered[0], registered[1], view.sql().sql("""
					select s.level, s.rule, count(*) as volunteers
					  from star s join registration r using (volunteer_id)
					 where s.scheme = :scheme and s.since < :end and (s.until is null or s.until >= :end) and
					""" + STANDING + """
					 group by s.level, s.rule
					 order by s.level, s.rule
					""").param("scheme", question.scheme).param("end", end).param("area", question.area)
					.query((row, _) -> new Stars(row.getInt("level"), row.getString("rule"), row.getLong("volunteers"))).list(),
					view.sql().sql("select distinct scheme from star order by scheme").query((row, _) -> row.getString("scheme")).list());
		}

		long volunteers(int level) {
			return level == 0
					? registered - stars.stream().mapToLong(Stars::volunteers).sum()
					: stars.stream().filter(each -> each.level == level).mapToLong(Stars::volunteers).sum();
		}

		List<ByRule> rules(int level) {
			return stars.stream().filter(each -> each.level == level).map(each -> new ByRule(each.rule, each.volunteers)).toList();
		}
	}

	StarRatings ratings(@Nullable LocalDate asOf, @Nullable AreaCode area, String scheme, Reading asked) {
		LocalDate day = asked.on(asOf);
		var question = new Question(day, area == null ? "" : area.value(), scheme);
		Rows rows = views.count(StarRatingProjection.NAME, asked, question, view -> Rows.of(view, question));
		Stand stand = rows.stand;
		String where = "?asOf=" + day + "&scheme=" + scheme + (area == null ? "" : "&area=" + area);
		return new StarRatings(day, stand.position(), stand.knownAt(), area, scheme, rows.schemes,
				stand.count(StarDefinitions.REGISTERED, rows.registered, "/api/star-ratings/volunteers" + where),
				stand.count(StarDefinitions.WITHOUT_TOWNSHIP, rows.unplaced, "/api/star-ratings/volunteers" + where + "&placed=false"),
				IntStream.rangeClosed(0, HIGHEST)
						.mapToObj(level -> new Level(level, stand.rate(StarDefinitions.LEVEL, rows.volunteers(level), rows.registered,
								"/api/star-ratings/" + level + "/volunteers" + where), rows.rules(level)))
						.toList());
	}
}
