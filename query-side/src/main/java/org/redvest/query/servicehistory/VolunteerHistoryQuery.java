package org.redvest.query.servicehistory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.Refused;
import org.redvest.kernel.privacy.Masking;
import org.redvest.kernel.privacy.Sealed;
import org.redvest.query.fact.RecordStatus;
import org.redvest.query.fact.Shown;
import org.redvest.query.fact.VolunteerStatus;
import org.redvest.query.figure.Definition;
import org.redvest.query.figure.Stand;
import org.redvest.query.http.Cursor;
import org.redvest.query.http.Reading;
import org.redvest.query.http.Views;
import org.redvest.query.projection.View;
import org.springframework.stereotype.Component;

/** Tells a volunteer's history. */
@Component
final class VolunteerHistoryQuery {

	static final Definition CREDITED = new Definition("credited-minutes", 1, "该志愿者各条服务记录现已计入的分钟数之和，更正与撤销以冲抵分录扣回。",
			"The sum of the minutes that the volunteer's service records are credited with now; corrections and voided records are taken "
					+ "back by contra entries.");

	private static final String RESTRICTED = "****";

	private final Views views;
	private final Shown shown;

	VolunteerHistoryQuery(Views views, Shown shown) {
		this.views = views;
		this.shown = shown;
	}

	private record Who(VolunteerStatus status, @Nullable String number, @Nullable Sealed name, @Nullable String residence,
			@Nullable String unit, boolean restricted) {

		static Who of(ResultSet row, int number) throws SQLException {
			String name = row.getString("name");
			return new Who(VolunteerStatus.valueOf(row.getString("status")), row.getString("number"),
					name == null ? null : Sealed.read(name), row.getString("residence"), row.getString("unit"),
					row.getBoolean("restricted"));
		}
	}

	private record Sum(String month, String grade, long minutes, int records) {
	}

	private record Read(Stand stand, List<Who> who, List<Sum> sums, List<VolunteerHistory.StarItem> stars,
			List<VolunteerHistory.Membership> teams, List<VolunteerHistory.Item> records) {
	}

	VolunteerHistory of(UUID id, int limit, @Nullable String cursor, Reading asked) {
		var from = Cursor.of("volunteer-history " + id, cursor);
		Read read = views.read(VolunteerHistoryProjection.NAME, asked, view -> new Read(
				new Stand(asked.today(), view.position(), view.recordedAt()),
				view.sql().sql("select * from volunteer where volunteer_id = :id").param("id", id).query(Who::of).list(),
				view.sql().sql("""
						select to_char(service_date, 'YYYY-MM') as month, grade, sum(credited_minutes) as minutes, count(*) as records
						  from service_record where volunteer_id = :id and credited_minutes <> 0 group by 1, 2 order by 1, 2
						""").param("id", id)
						.query((row, _) -> new Sum(row.getString("month"), row.getString("grade"), row.getLong("minutes"),
								row.getInt("records")))
						.list(),
				view.sql().sql("select * from star_step where volunteer_id = :id order by position").param("id", id)
						.query(VolunteerHistoryQuery::star).list(),
				memberships(view, id, null),
				view.sql().sql("""
						select * from service_record
						 where volunteer_id = :id and (:day::date is null or (service_date, record_id) > (:day::date, :record::uuid))
						 order by service_date, record_id limit :limit
						""").param("id", id).param("day", from.at(0, VolunteerHistoryQuery::day))
						.param("record", from.at(1, UUID::fromString))
						.param("limit", limit + 1).query(VolunteerHistoryQuery::item).list()));
		if (read.who.isEmpty()) {
			throw Refused.notFound("service-history.unknown", id);
		}
		Who who = read.who.getFirst();
		var page = from.page(read.records, limit, each -> List.of(each.serviceDate(), each.recordId()));
		return new VolunteerHistory(id, read.stand.position(), read.stand.knownAt(), who.status, who.number, name(who, asked),
				who.residence, who.unit,
				read.stand.count(CREDITED, read.sums.stream().mapToLong(Sum::minutes).sum(), "/api/service-history/volunteers/" + id),
				months(read.sums), read.stars, read.teams, page.rows(), page.cursor() == null ? null : asked.from(page.cursor()),
				"/api/audit/cases/" + id);
	}

	RecordNow record(UUID id, UUID record, Reading asked) {
		return views.read(VolunteerHistoryProjection.NAME, asked, view -> view.sql()
				.sql("select * from service_record where volunteer_id = :id and record_id = :record").param("id", id)
				.param("record", record)
				.query(VolunteerHistoryQuery::item).optional()
				.map(each -> new RecordNow(id, view.position(), view.recordedAt(), each, "/api/service-history/volunteers/" + id))
				.orElseThrow(() -> Refused.notFound("service-history.unknown", record)));
	}

	/** Somebody who never was a member of that team is as unknown there as somebody who is nobody. */
	MembershipNow membership(UUID team, UUID volunteer, Reading asked) {
		return views.read(VolunteerHistoryProjection.NAME, asked, view -> {
			List<VolunteerHistory.Membership> memberships = memberships(view, volunteer, team);
			if (memberships.isEmpty()) {
				throw Refused.notFound("service-history.unknown", volunteer);
			}
			return new MembershipNow(team, volunteer, view.position(), view.recordedAt(), memberships.getLast().until() == null,
					memberships,
					"/api/service-history/volunteers/" + volunteer);
		});
	}

	/** A membership ends at the latest with its team, of which the volunteer's own stream knows nothing. */
	private static List<VolunteerHistory.Membership> memberships(View view, UUID volunteer, @Nullable UUID team) {
		return view.sql().sql("""
				select m.team_id, m.from_day, m.entry, least(m.until_day, ended.on_day) as until_day,
				    case when m.until_day is null or ended.on_day < m.until_day then ended.how else m.exit end as exit, m.reason
				  from membership m left join lateral (
				    select greatest(d.on_day, m.from_day) as on_day, 'TEAM_DISSOLVED' as how from dissolved_team d where d.team_id = m.team_id
				  ) ended on true
				 where m.volunteer_id = :volunteer and (:team::uuid is null or m.team_id = :team::uuid)
				 order by m.from_day, m.team_id
				""").param("volunteer", volunteer).param("team", team).query(VolunteerHistoryQuery::membership).list();
	}

	private static VolunteerHistory.Membership membership(ResultSet row, int number) throws SQLException {
		UUID team = row.getObject("team_id", UUID.class);
		return new VolunteerHistory.Membership(team, row.getObject("from_day", LocalDate.class),
				row.getObject("until_day", LocalDate.class), row.getString("entry"), row.getString("exit"), row.getString("reason"),
				"/api/teams/" + team);
	}

	private static LocalDate day(String written) {
		try {
			return LocalDate.parse(written);
		} catch (java.time.format.DateTimeParseException e) {
			throw new IllegalArgumentException(e);
		}
	}

	private String name(Who who, Reading asked) {
		if (who.name == null) {
			return Masking.erased(asked.locale());
		}
		return who.restricted ? RESTRICTED : shown.one(who.name, asked.locale());
	}

	private static List<VolunteerHistory.Month> months(List<Sum> sums) {
		Map<String, List<Sum>> byMonth = new LinkedHashMap<>();
		sums.forEach(each -> byMonth.computeIfAbsent(each.month, _ -> new ArrayList<>()).add(each));
		return byMonth.entrySet().stream().map(each -> {
			Map<String, Long> byGrade = new LinkedHashMap<>();
			each.getValue().forEach(sum -> byGrade.put(sum.grade, sum.minutes));
			return new VolunteerHistory.Month(each.getKey(), each.getValue().stream().mapToLong(Sum::minutes).sum(),
					each.getValue().stream().mapToInt(Sum::records).sum(), byGrade);
		}).toList();
	}

	private static VolunteerHistory.StarItem star(ResultSet row, int number) throws SQLException {
		return new VolunteerHistory.StarItem(row.getLong("position"), at(row, "at"), row.getString("event"), row.getString("scheme"),
				row.getInt("level"), row.getObject("previous_level", Integer.class), row.getString("rule"), row.getString("reason"));
	}

	private static VolunteerHistory.Item item(ResultSet row, int number) throws SQLException {
		return new VolunteerHistory.Item(row.getObject("record_id", UUID.class), RecordStatus.valueOf(row.getString("status")),
				row.getObject("service_date", LocalDate.class), at(row, "started"), at(row, "ended"), row.getInt("minutes"),
				row.getInt("credited_minutes"), row.getString("grade"), row.getString("capture"), row.getString("category"),
				row.getString("activity"), row.getString("organiser"), row.getString("area"), row.getObject("replaces", UUID.class),
				row.getObject("replaced_by", UUID.class), row.getString("rule"));
	}

	private static Instant at(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}
}
