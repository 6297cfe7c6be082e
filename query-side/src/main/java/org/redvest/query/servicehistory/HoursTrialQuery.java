package org.redvest.query.servicehistory;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.Rules.DayTier;
import org.redvest.kernel.Rules.HoursRules;
import org.redvest.kernel.Soundness;
import org.redvest.query.figure.Period;
import org.redvest.query.figure.Read;
import org.redvest.query.figure.Stand;
import org.redvest.query.http.Cursor;
import org.redvest.query.http.Reading;
import org.redvest.query.http.Views;
import org.redvest.query.projection.View;
import org.redvest.query.servicehistory.HoursTrial.Item;
import org.redvest.query.servicehistory.HoursTrial.Tier;
import org.springframework.stereotype.Component;

/** Tries the daily caps of draft hours rules on every ledger. */
@Component
final class HoursTrialQuery {

	private static final String STANDING = """
			 from service_record
			where service_date between :from and :to
			  and case when status in ('DISPUTED', 'DENIED') then opposed else status end
			      not in ('DRAFT', 'REFUSED', 'CORRECTED', 'VOIDED')
			""";

	private static final String LONG_DAYS = """
			select volunteer_id, record_id, service_date, minutes, day_minutes
			  from (select volunteer_id, record_id, service_date, minutes,
			               sum(minutes) over (partition by volunteer_id, service_date order by started, record_id) as day_minutes
			""" + STANDING + """
			       ) records
			 where day_minutes > :free
			 order by volunteer_id, service_date, record_id
			""";

	private final Views views;

	HoursTrialQuery(Views views) {
		this.views = views;
	}

	private record Found(Read<Item> items, long records) {
	}

	/** @throws org.redvest.kernel.Refused {@code ruleset.malformed} where the draft could not be published either */
	HoursTrial trial(HoursRules rules, @Nullable LocalDate from, @Nullable LocalDate to, int limit, @Nullable String cursor,
			Reading asked) {
		Soundness.check(rules);
		Period period = Period.of(from, asked.on(to));
		var start = Cursor.of("hours-trial %s %s".formatted(period, rules), cursor);
		Found found = views.read(VolunteerHistoryProjection.NAME, asked, view -> read(view, period, rules));
		List<Item> all = found.items.rows();
		String after = start.at(0, each -> each);
		var page = start.page(all.stream().filter(each -> after == null || key(each).compareTo(after) > 0).limit(limit + 1L).toList(),
				limit,
				each -> List.of(key(each)));
		return new HoursTrial(period.from(), period.to(), found.items.stand().position(), found.items.stand().knownAt(), rules,
				found.records, all.stream().map(each -> List.of(each.volunteerId(), each.serviceDate())).distinct().count(),
				all.stream().map(Item::volunteerId).distinct().count(), tiers(rules, all), page.rows(),
				page.cursor() == null ? null : asked.from(page.cursor(), "to", period.to()));
	}

	/** In the order of the list. */
	private static String key(Item item) {
		return item.volunteerId() + " " + item.serviceDate() + " " + item.recordId();
	}

	private static Found read(View view, Period period, HoursRules rules) {
		List<Item> items = view.sql().sql(LONG_DAYS).param("from", period.from()).param("to", period.to())
				.param("free", free(rules)).query((row, _) -> item(row, rules)).list();
		long records = view.sql().sql("select count(*)" + STANDING).param("from", period.from()).param("to", period.to())
				.query(Long.class).single();
		return new Found(new Read<>(new Stand(period.to(), view.position(), view.recordedAt()), items), records);
	}

	/** Up to how many minutes nobody has to approve a day. */
	private static int free(HoursRules rules) {
		DayTier first = rules.dayTiers().getFirst();
		return first.approvedBy().isEmpty() ? first.upToMinutes() : 0;
	}

	private static Item item(ResultSet row, HoursRules rules) throws SQLException {
		UUID volunteer = row.getObject("volunteer_id", UUID.class);
		UUID record = row.getObject("record_id", UUID.class);
		int dayMinutes = row.getInt("day_minutes");
		Optional<DayTier> tier = rules.tier(dayMinutes);
		return new Item(volunteer, record, row.getObject("service_date", LocalDate.class), row.getInt("minutes"), dayMinutes,
				tier.map(DayTier::upToMinutes).orElse(null), tier.map(DayTier::approvedBy).orElse(Set.of()),
				"/api/volunteers/" + volunteer + "/service-records/" + record);
	}

	private static List<Tier> tiers(HoursRules rules, List<Item> items) {
		var byCap = items.stream().collect(groupingBy(each -> Optional.ofNullable(each.upToMinutes()), counting()));
		var capped = rules.dayTiers().stream().filter(each -> !each.approvedBy().isEmpty())
				.map(each -> new Tier(each.upToMinutes(), each.approvedBy(), byCap.getOrDefault(Optional.of(each.upToMinutes()), 0L)));
		var beyond = new Tier(null, Set.of(), byCap.getOrDefault(Optional.<Integer>empty(), 0L));
		return Stream.concat(capped, Stream.of(beyond)).toList();
	}
}
