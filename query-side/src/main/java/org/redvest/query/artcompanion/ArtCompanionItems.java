package org.redvest.query.artcompanion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.Refused;
import org.redvest.kernel.SchoolEvent.Partner;
import org.redvest.kernel.SchoolEvent.SchoolKind;
import org.redvest.kernel.SchoolEvent.Subject;
import org.redvest.query.artcompanion.ArtCompanionQuery.Which;
import org.redvest.query.artcompanion.ArtSessions.ArtSession;
import org.redvest.query.artcompanion.CompanionSchools.CompanionSchool;
import org.redvest.query.artcompanion.SchoolNow.Paired;
import org.redvest.query.figure.Read;
import org.redvest.query.http.Cursor;
import org.redvest.query.http.Reading;
import org.redvest.query.http.Views;
import org.redvest.query.projection.View;
import org.springframework.stereotype.Component;

/** Lists what stands under the figures of the art companions, and one school as it stands. */
@Component
final class ArtCompanionItems {

	private static final String LISTED = ArtCompanionQuery.SCHOOLS + """
			select *, paired and taught as covered from standing
			 where counts and (:covered::bool is null or (paired and taught) = :covered) and (:paired::bool is null or paired = :paired)
			   and (:after::text is null or (code, school_id) > (:after, :school::uuid))
			 order by code, school_id limit :limit
			""";

	private static final String HELD = """
			select a.* from art_session a join school s using (school_id)
			 where a.on_day >= :since and a.on_day <= :day and starts_with(s.area, :area)
			   and (:after::date is null or (a.on_day, a.session) > (:after::date, :session::uuid))
			 order by a.on_day, a.session limit :limit
			""";

	private final Views views;

	ArtCompanionItems(Views views) {
		this.views = views;
	}

	/** @param covered covered ones or those that are not; null for both, as with {@code paired} */
	CompanionSchools schools(Which which, @Nullable Boolean covered, @Nullable Boolean paired, int limit, @Nullable String cursor,
			Reading asked) {
		var from = Cursor.of("art-companions/schools %s %s %s".formatted(which, covered, paired), cursor);
		var read = views.read(ArtCompanionProjection.NAME, asked,
				view -> new Read<>(which.stand(view),
						which.asked(view, LISTED).param("covered", covered).param("paired", paired)
								.param("after", from.at(0, String::toString))
								.param("school", from.at(1, UUID::fromString)).param("limit", limit + 1).query(ArtCompanionItems::school)
								.list()));
		var page = from.page(read.rows(), limit, each -> List.of(each.code(), each.schoolId()));
		return new CompanionSchools(which.day(), read.stand().position(), read.stand().knownAt(), page.rows(),
				page.cursor() == null ? null : asked.from(page.cursor(), which.day()));
	}

	private static CompanionSchool school(ResultSet row, int number) throws SQLException {
		UUID id = row.getObject("school_id", UUID.class);
		return new CompanionSchool(id, row.getString("code"), row.getString("name"), row.getString("area"), row.getBoolean("paired"),
				row.getBoolean("covered"), row.getObject("last_session", LocalDate.class), "/api/schools/" + id);
	}

	ArtSessions sessions(Which which, int limit, @Nullable String cursor, Reading asked) {
		var from = Cursor.of("art-companions/sessions " + which, cursor);
		var read = views.read(ArtCompanionProjection.NAME, asked,
				view -> new Read<>(which.stand(view),
						view.sql().sql(HELD).param("since", which.since()).param("day", which.day()).param("area", which.area())
								.param("after", from.at(0, String::toString)).param("session", from.at(1, UUID::fromString))
								.param("limit", limit + 1).query(ArtCompanionItems::session).list()));
		var page = from.page(read.rows(), limit, each -> List.of(each.on(), each.session()));
		return new ArtSessions(which.since(), which.day(), read.stand().position(), read.stand().knownAt(), page.rows(),
				page.cursor() == null ? null : asked.from(page.cursor(), which.day()));
	}

	private static ArtSession session(ResultSet row, int number) throws SQLException {
		UUID school = row.getObject("school_id", UUID.class);
		return new ArtSession(school, row.getObject("session", UUID.class), row.getObject("on_day", LocalDate.class),
				Subject.valueOf(row.getString("subject")), row.getInt("minutes"), row.getInt("teachers"), row.getInt("children"),
				row.getObject("left_behind", Integer.class), "/api/schools/" + school);
	}

	SchoolNow of(UUID id, Reading asked) {
		return views.read(ArtCompanionProjection.NAME, asked, view -> now(view, id))
				.orElseThrow(() -> Refused.notFound("service-history.unknown", id));
	}

	private static Optional<SchoolNow> now(View view, UUID id) {
		List<Paired> pairings = pairings(view, id);
		return view.sql().sql("""
				select *, (select count(*) from art_session a where a.school_id = s.school_id) as sessions
				  from school s where school_id = :id
				""").param("id", id).query((row, _) -> now(view, row, pairings)).optional();
	}

	private static List<Paired> pairings(View view, UUID id) {
		return view.sql().sql("select * from pairing where school_id = :id order by from_day, pairing").param("id", id)
				.query((row, _) -> new Paired(row.getObject("pairing", UUID.class), row.getString("unit"),
						Partner.valueOf(row.getString("partner")), row.getObject("from_day", LocalDate.class),
						row.getObject("to_day", LocalDate.class)))
				.list();
	}

	private static SchoolNow now(View view, ResultSet row, List<Paired> pairings) throws SQLException {
		UUID id = row.getObject("school_id", UUID.class);
		return new SchoolNow(id, view.position(), view.recordedAt(), row.getObject("closed_at") == null, row.getString("code"),
				row.getString("name"), row.getString("area"), SchoolKind.valueOf(row.getString("kind")), row.getBoolean("rural"),
				row.getBoolean("demonstration_site"), pairings, row.getLong("sessions"), "/api/audit/cases/" + id);
	}
}
