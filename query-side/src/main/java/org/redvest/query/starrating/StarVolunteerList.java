package org.redvest.query.starrating;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.AreaCode;
import org.redvest.kernel.privacy.Masking;
import org.redvest.kernel.privacy.Sealed;
import org.redvest.kernel.privacy.Vault;
import org.redvest.query.figure.Days;
import org.redvest.query.figure.Read;
import org.redvest.query.figure.Stand;
import org.redvest.query.http.Cursor;
import org.redvest.query.http.Reading;
import org.redvest.query.http.Views;
import org.springframework.stereotype.Component;

/** Lists the volunteers under the figures of stars; their names are opened for the page alone, and masked. */
@Component
final class StarVolunteerList {

	private static final String RESTRICTED = "****";

	private final Views views;
	private final Vault vault;

	StarVolunteerList(Views views, Vault vault) {
		this.views = views;
		this.vault = vault;
	}

	private record Row(UUID volunteerId, @Nullable String number, @Nullable Sealed name, boolean restricted, @Nullable String residence,
			@Nullable String unit, Instant since, @Nullable String rule) {

		static Row of(ResultSet row, int number) throws SQLException {
			String name = row.getString("name");
			return new Row(row.getObject("volunteer_id", UUID.class), row.getString("number"), name == null ? null : Sealed.read(name),
					row.getBoolean("restricted"), row.getString("residence"), row.getString("unit"),
					row.getObject("since", OffsetDateTime.class).toInstant(), row.getString("rule"));
		}

		boolean opened() {
			return name != null && !restricted;
		}
	}

	/**
	 * @param level one level, 0 for no star; null for all registered volunteers
	 * @param placed whether those whose township is known, or those of whom it is not; null for both
	 */
	StarVolunteers volunteers(@Nullable Integer level, @Nullable LocalDate asOf, @Nullable AreaCode area, String scheme,
			@Nullable Boolean placed, int limit, @Nullable String cursor, Reading asked) {
		LocalDate day = asked.on(asOf);
		var from = Cursor.of("star-ratings %s %s %s %s %s".formatted(level, day, area, scheme, placed), cursor);
		var read = views.read(StarRatingProjection.NAME, asked, view -> new Read<>(new Stand(day, view.position(), view.recordedAt()),
				view.sql().sql(level == null || level == 0 ? registered(level) : STARRED).param("scheme", scheme).param("level", level)
						.param("end", Days.end(day).atOffset(ZoneOffset.UTC)).param("area", area == null ? "" : area.value())
						.param("placed", placed).param("after", from.at(0, UUID::fromString)).param("limit", limit + 1).query(Row::of)
						.list()));
		var page = from.page(read.rows(), limit, each -> List.of(each.volunteerId()));
		return new StarVolunteers(day, read.stand().position(), read.stand().knownAt(), scheme, level,
				items(page.rows(), asked.locale()), page.cursor() == null ? null : asked.from(page.cursor(), day));
	}

	private static final String PAGE = StarRatingQuery.STANDING + """
			and (:placed::bool is null or (coalesce(length(r.residence), 0) >= 9) = :placed)
			and (:after::uuid is null or r.volunteer_id > :after::uuid)
			""";

	private static final String STARRED = """
			select r.volunteer_id, p.number, p.name, p.restricted, r.residence, r.unit, s.since, s.rule
			  from star s join registration r using (volunteer_id) left join person p using (volunteer_id)
			 where s.scheme = :scheme and s.level = :level and s.since < :end and (s.until is null or s.until >= :end) and
			""" + PAGE
			+ " order by r.volunteer_id limit :limit";

	private static String registered(@Nullable Integer level) {
		return """
				select r.volunteer_id, p.number, p.name, p.restricted, r.residence, r.unit, r.since, null as rule
				  from registration r left join person p using (volunteer_id)
				 where
				""" + PAGE + (level == null ? "" : """
				  and not exists (select from star s where s.volunteer_id = r.volunteer_id and s.scheme = :scheme and s.since < :end
				                    and (s.until is null or s.until >= :end))
				""") + " order by r.volunteer_id limit :limit";
	}

	private List<StarVolunteers.Item> items(List<Row> rows, Locale locale) {
		List<Optional<String>> names = vault
				.openAll(rows.stream().filter(Row::opened).map(each -> Objects.requireNonNull(each.name)).toList());
		var items = new ArrayList<StarVolunteers.Item>(rows.size());
		int next = 0;
		for (Row each : rows) {
			Optional<String> name = each.opened() ? names.get(next++) : Optional.empty();
			items.add(each.name == null
					? new StarVolunteers.Item(null, null, Masking.erased(locale), true, each.residence, each.unit, each.since, each.rule,
							null)
					: new StarVolunteers.Item(each.volunteerId, each.number,
							each.restricted ? RESTRICTED : Masking.shown(Sealed.Kind.NAME, name, locale), false, each.residence, each.unit,
							each.since, each.rule, "/api/service-history/volunteers/" + each.volunteerId));
		}
		return items;
	}
}
