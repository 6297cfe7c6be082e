package org.redvest.query.servicehistory;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.EventTypes;
import org.redvest.kernel.EvidenceGrade;
import org.redvest.kernel.Rules;
import org.redvest.kernel.Rules.StarRules;
import org.redvest.kernel.ServiceHoursEvent.StarAwarded;
import org.redvest.kernel.ServiceHoursEvent.StarDowngraded;
import org.redvest.kernel.ServiceHoursEvent.StarRevoked;
import org.redvest.kernel.Soundness;
import org.redvest.kernel.VolunteerId;
import org.redvest.kernel.packaged.PackagedRules;
import org.redvest.kernel.packaged.PackagedRules.Packaged;
import org.redvest.query.figure.Days;
import org.redvest.query.figure.Read;
import org.redvest.query.figure.Stand;
import org.redvest.query.http.Cursor;
import org.redvest.query.http.Reading;
import org.redvest.query.http.Views;
import org.redvest.query.projection.View;
import org.redvest.query.servicehistory.StarTrial.Move;
import org.redvest.query.servicehistory.StarTrial.Mover;
import org.springframework.stereotype.Component;

/** Tries draft star rules on every ledger. */
@Component
final class StarTrialQuery {

	private static final List<Packaged> SAMPLES = PackagedRules.read().samples(Rules.Kind.STAR);
	private static final String STRONG = Arrays.stream(EvidenceGrade.values()).filter(EvidenceGrade::strong).map(Enum::name)
			.collect(joining(","));
	private static final String SETTING_A_LEVEL = Stream.of(StarAwarded.class, StarDowngraded.class, StarRevoked.class)
			.map(each -> EventTypes.of(each).value()).collect(joining(","));

	private static final String LEDGERS = """
			select v.volunteer_id, v.number, coalesce(h.level, 0) as held, coalesce(c.minutes, 0) as minutes,
			       coalesce(c.strong, 0) as strong
			  from volunteer v
			  join (select distinct on (volunteer_id) volunteer_id, status
			          from volunteer_step where at < :end order by volunteer_id, position desc) s using (volunteer_id)
			  left join (select volunteer_id, sum(credited_minutes) as minutes,
			                    sum(credited_minutes) filter (where grade = any (string_to_array(:strong, ','))) as strong
			               from service_record where service_date <= :day group by volunteer_id) c using (volunteer_id)
			  left join (select distinct on (volunteer_id) volunteer_id, level
			               from star_step
			              where scheme = :scheme and at < :end and event = any (string_to_array(:setting, ','))
			              order by volunteer_id, position desc) h using (volunteer_id)
			 where s.status in ('REGISTERED', 'SUSPENDED')
			 order by v.volunteer_id
			""";

	private final Views views;

	StarTrialQuery(Views views) {
		this.views = views;
	}

	private record Ledger(UUID volunteer, @Nullable String number, int held, long minutes, long strongMinutes) {

		static Ledger of(ResultSet row, int number) throws SQLException {
			return new Ledger(row.getObject("volunteer_id", UUID.class), row.getString("number"), row.getInt("held"),
					row.getLong("minutes"), row.getLong("strong"));
		}

		Mover under(StarRules rules) {
			return new Mover(new VolunteerId(volunteer), number, held, rules.carries(minutes, strongMinutes), minutes, strongMinutes,
					"/api/service-history/volunteers/" + volunteer);
		}
	}

	/** @throws org.redvest.kernel.Refused {@code ruleset.malformed} where the draft could not be published either */
	StarTrial trial(StarRules rules, @Nullable LocalDate asOf, String scheme, int limit, @Nullable String cursor, Reading asked) {
		Soundness.check(rules);
		LocalDate day = asked.on(asOf);
		var from = Cursor.of("star-trial %s %s %s".formatted(day, scheme, rules), cursor);
		Read<Ledger> read = views.read(VolunteerHistoryProjection.NAME, asked, view -> read(view, day, scheme));
		List<Mover> movers = movers(read.rows(), rules);
		String after = from.at(0, each -> UUID.fromString(each).toString());
		var page = from.page(movers.stream().filter(each -> after == null || each.volunteerId().toString().compareTo(after) > 0)
				.limit(limit + 1L).toList(), limit, each -> List.of(each.volunteerId()));
		int up = up(movers);
		return new StarTrial(day, read.stand().position(), read.stand().knownAt(), scheme, rules, read.rows().size(), up,
				movers.size() - up,
				moves(movers), page.rows(), page.cursor() == null ? null : asked.from(page.cursor(), day));
	}

	/** Every packaged sample on the same ledgers. */
	StarSamples samples(@Nullable LocalDate asOf, String scheme, Reading asked) {
		LocalDate day = asked.on(asOf);
		Read<Ledger> read = views.read(VolunteerHistoryProjection.NAME, asked, view -> read(view, day, scheme));
		return new StarSamples(day, read.stand().position(), read.stand().knownAt(), scheme, read.rows().size(),
				SAMPLES.stream().map(each -> sample(each, read.rows())).toList());
	}

	private static StarSamples.Sample sample(Packaged sample, List<Ledger> ledgers) {
		List<Mover> movers = movers(ledgers, (StarRules) sample.rules());
		int up = up(movers);
		return new StarSamples.Sample(sample.version().value(), sample.title(), sample.source(), up, movers.size() - up, moves(movers));
	}

	private static List<Mover> movers(List<Ledger> ledgers, StarRules rules) {
		return ledgers.stream().map(each -> each.under(rules)).filter(each -> each.held() != each.carried()).toList();
	}

	private static int up(List<Mover> movers) {
		return (int) movers.stream().filter(each -> each.carried() > each.held()).count();
	}

	private static Read<Ledger> read(View view, LocalDate day, String scheme) {
		return new Read<>(new Stand(day, view.position(), view.recordedAt()),
				view.sql().sql(LEDGERS).param("strong", STRONG).param("day", day).param("scheme", scheme)
						.param("end", Days.end(day).atOffset(ZoneOffset.UTC)).param("setting", SETTING_A_LEVEL).query(Ledger::of).list());
	}

	private static List<Move> moves(List<Mover> movers) {
		return movers.stream().collect(groupingBy(each -> List.of(each.held(), each.carried()), counting())).entrySet().stream()
				.map(each -> new Move(each.getKey().get(0), each.getKey().get(1), each.getValue()))
				.sorted(Comparator.comparingInt(Move::held).thenComparingInt(Move::carried)).toList();
	}
}
