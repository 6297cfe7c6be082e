package org.redvest.query.artcompanion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.redvest.query.coverage.Places.HILL;
import static org.redvest.query.coverage.Places.base;
import static org.redvest.query.coverage.Places.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.redvest.kernel.AreaCode;
import org.redvest.kernel.EntryId;
import org.redvest.kernel.ReferenceBaseId.Kind;
import org.redvest.kernel.Refused;
import org.redvest.kernel.SchoolEvent.AttendanceRecorded;
import org.redvest.kernel.SchoolEvent.CancellationReason;
import org.redvest.kernel.SchoolEvent.ClosingReason;
import org.redvest.kernel.SchoolEvent.DemonstrationSiteNamed;
import org.redvest.kernel.SchoolEvent.EndReason;
import org.redvest.kernel.SchoolEvent.HeadCount;
import org.redvest.kernel.SchoolEvent.Lesson;
import org.redvest.kernel.SchoolEvent.Pairing;
import org.redvest.kernel.SchoolEvent.PairingEnded;
import org.redvest.kernel.SchoolEvent.Particulars;
import org.redvest.kernel.SchoolEvent.Partner;
import org.redvest.kernel.SchoolEvent.SchoolClosed;
import org.redvest.kernel.SchoolEvent.SchoolCorrected;
import org.redvest.kernel.SchoolEvent.SchoolKind;
import org.redvest.kernel.SchoolEvent.SchoolPaired;
import org.redvest.kernel.SchoolEvent.SchoolRegistered;
import org.redvest.kernel.SchoolEvent.SessionCancelled;
import org.redvest.kernel.SchoolEvent.SessionHeld;
import org.redvest.kernel.SchoolEvent.SessionPlanned;
import org.redvest.kernel.SchoolEvent.Subject;
import org.redvest.kernel.SchoolId;
import org.redvest.kernel.UnitCode;
import org.redvest.kernel.VolunteerEvent.Evidence;
import org.redvest.query.artcompanion.ArtCompanionQuery.Which;
import org.redvest.query.artcompanion.ArtCompanions.AreaCompanions;
import org.redvest.query.artcompanion.ArtSessions.ArtSession;
import org.redvest.query.artcompanion.CompanionSchools.CompanionSchool;
import org.redvest.query.artcompanion.SchoolNow.Paired;
import org.redvest.query.figure.Figure;
import org.redvest.query.http.Asked;
import org.redvest.query.http.Views;
import org.redvest.query.projection.RunningViews;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ArtCompanionTest {

	private static final Evidence PAPER = new Evidence("doc/1");
	private static final LocalDate LAUNCH = LocalDate.of(2020, 12, 31);

	private RunningViews district;
	private ArtCompanionQuery query;
	private ArtCompanionItems items;

	@BeforeEach
	void open() {
		district = new RunningViews(new ArtCompanionProjection());
		query = new ArtCompanionQuery(new Views(district.live()));
		items = new ArtCompanionItems(new Views(district.live()));
	}

	@AfterEach
	void close() {
		district.close();
	}

	@Test
	void a_school_is_covered_while_it_is_paired_and_was_taught_at_in_the_twelve_months_before() {
		district.tell("2021-01-01T09:00:00+08:00", base(Kind.RURAL_SCHOOLS, "430408", 1, 2, "2020-12-31", "2021-01-01"));
		district.tell("2021-01-02T09:00:00+08:00", registered(1, SchoolKind.PRIMARY, true), registered(2, SchoolKind.PRIMARY, true));
		district.tell("2021-01-03T09:00:00+08:00", paired(1, "2021-01-01", "2023-01-01"), paired(2, "2021-01-01", "2023-01-01"));
		district.tell("2021-03-10T09:00:00+08:00", held(1, 1, "2021-03-10"));
		assertThat(total("2021-01-01")).isEmpty();
		assertThat(total("2021-03-09")).containsExactly("0/2 0.00 %, 2 paired, 0 sessions, 0/0 nothing-counted");
		assertThat(total("2021-03-10")).containsExactly("1/2 50.00 %, 2 paired, 1 sessions, 1/1 1.00");
		assertThat(total("2022-03-09")).containsExactly("1/2 50.00 %, 2 paired, 1 sessions, 1/1 1.00");
		assertThat(total("2022-03-10")).containsExactly("0/2 0.00 %, 2 paired, 1 sessions, 1/1 1.00");
		district.tell("2022-06-01T09:00:00+08:00", held(1, 2, "2022-06-01"),
				new PairingEnded(school(1), HILL, pairing(1), new UnitCode("college-1"), LocalDate.of(2022, 6, 10), EndReason.AGREED));
		assertThat(total("2022-06-09")).containsExactly("1/2 50.00 %, 2 paired, 2 sessions, 2/1 2.00");
		assertThat(total("2022-06-10")).containsExactly("0/2 0.00 %, 1 paired, 2 sessions, 2/1 2.00");
		assertThat(total("2023-01-01")).containsExactly("0/2 0.00 %, 0 paired, 2 sessions, 2/1 2.00");
	}

	@Test
	void only_rural_primaries_that_are_open_are_counted_and_a_rate_needs_a_base() {
		district.tell("2021-01-02T09:00:00+08:00", registered(1, SchoolKind.PRIMARY, true), registered(2, SchoolKind.PRIMARY, false),
				registered(3, SchoolKind.KINDERGARTEN, true), registered(4, SchoolKind.PRIMARY, true));
		district.tell("2021-06-01T09:00:00+08:00", new SchoolClosed(school(4), HILL, ClosingReason.MERGED));
		assertThat(total("2021-05-31")).containsExactly("0/2 no-base, 0 paired, 0 sessions, 0/0 nothing-counted");
		assertThat(total("2021-06-01")).containsExactly("0/1 no-base, 0 paired, 0 sessions, 0/0 nothing-counted");
	}

	@Test
	void planned_and_cancelled_sessions_are_out_and_so_are_those_before_the_first_day() {
		var lesson = new Lesson(Subject.CHOIR, LocalDate.of(2021, 3, 1), 45, Set.of(person(1)));
		district.tell("2021-01-02T09:00:00+08:00", registered(1, SchoolKind.PRIMARY, true), held(1, 1, "2020-12-30"),
				held(1, 2, "2020-12-31"), new SessionPlanned(school(1), HILL, session(3), lesson),
				new SessionPlanned(school(1), HILL, session(4), lesson),
				new SessionCancelled(school(1), HILL, session(4), CancellationReason.WEATHER));
		assertThat(total("2021-03-01")).containsExactly("0/1 no-base, 0 paired, 1 sessions, 1/1 1.00");
	}

	@Test
	void figures_are_told_for_the_district_the_street_and_the_community_and_link_what_they_count() {
		district.tell("2021-01-02T09:00:00+08:00", registered(1, SchoolKind.PRIMARY, true));
		district.settle();
		List<AreaCompanions> areas = query.companions(which("2021-06-30", ""), Asked.plainly()).areas();
		assertThat(areas).extracting(each -> each.area().value()).containsExactly("430408", "430408100", "430408100201");
		assertThat(areas.getFirst().covered().items()).isEqualTo("/api/art-companions/schools?asOf=2021-06-30&area=430408&covered=true");
		assertThat(query.companions(which("2021-06-30", "430408100201"), Asked.plainly()).areas())
				.extracting(AreaCompanions::area).containsExactly(new AreaCode("430408100201"));
		assertThat(query.companions(which("2021-06-30", "430408001"), Asked.plainly()).areas()).isEmpty();
	}

	@Test
	void under_the_figures_stand_schools_and_sessions_page_by_page() {
		district.tell("2021-01-02T09:00:00+08:00", registered(1, SchoolKind.PRIMARY, true), registered(2, SchoolKind.PRIMARY, true),
				registered(3, SchoolKind.PRIMARY, true), paired(1, "2021-01-01", "2023-01-01"), paired(2, "2021-01-01", "2023-01-01"),
				held(1, 1, "2021-01-02"), held(1, 2, "2021-01-02"), held(3, 3, "2021-01-02"));
		district.tell("2021-01-03T09:00:00+08:00",
				new AttendanceRecorded(school(1), HILL, session(1), new HeadCount(31, null), new HeadCount(30, 12)));
		district.settle();
		assertThat(schools(true, null)).containsExactly("school-1 2021-01-02");
		assertThat(schools(false, null)).containsExactly("school-2 null", "school-3 2021-01-02");
		assertThat(schools(null, true)).containsExactly("school-1 2021-01-02", "school-2 null");
		assertThat(schools(null, null)).hasSize(3);
		assertThat(sessions()).extracting(each -> each.session() + " " + each.children() + " " + each.leftBehind())
				.containsExactly(session(1) + " 31 null", session(2) + " 30 12", session(3) + " 30 12");
	}

	@Test
	void a_school_stands_with_its_pairings() {
		var corrected = new Particulars(new UnitCode("school-9"), "新校名", HILL, SchoolKind.NINE_YEAR, true);
		district.tell("2021-01-02T09:00:00+08:00", registered(1, SchoolKind.PRIMARY, true), paired(1, "2021-01-01", "2023-01-01"),
				held(1, 1, "2021-01-02"), new DemonstrationSiteNamed(school(1), HILL, PAPER),
				new SchoolCorrected(school(1), corrected, particulars(1, SchoolKind.PRIMARY, true)));
		district.settle();
		assertThat(items.of(school(1).value(), Asked.plainly())).isEqualTo(new SchoolNow(school(1).value(), 5, district.recordedAt(), true,
				"school-9", "新校名", HILL.value(), SchoolKind.NINE_YEAR, true, true, List.of(new Paired(pairing(1).value(), "college-1",
						Partner.COLLEGE, LocalDate.of(2021, 1, 1), LocalDate.of(2023, 1, 1))),
				1, "/api/audit/cases/" + school(1)));
		assertThatThrownBy(() -> items.of(new UUID(9, 9), Asked.plainly())).isInstanceOf(Refused.class);
	}

	private List<String> total(String day) {
		district.settle();
		return query.companions(which(day, ""), Asked.plainly()).areas().stream().filter(each -> each.level() == AreaCode.Level.DISTRICT)
				.filter(each -> each.covered().denominator() != null && each.covered().denominator() > 0)
				.map(each -> "%s, %d paired, %d sessions, %s".formatted(said(each.covered()), each.paired().numerator(),
						each.sessions().numerator(), said(each.sessionsPerSchool())))
				.toList();
	}

	private static String said(Figure figure) {
		return figure.numerator() + "/" + figure.denominator() + " "
				+ (figure.notShown() == null ? figure.shown() : figure.notShown().code());
	}

	private List<String> schools(Boolean covered, Boolean paired) {
		var all = new ArrayList<CompanionSchool>();
		String cursor = null;
		do {
			var page = items.schools(which("2021-06-30", ""), covered, paired, 1, cursor, Asked.plainly());
			all.addAll(page.items());
			cursor = Asked.cursor(page.next());
		} while (cursor != null);
		return all.stream().map(each -> each.code() + " " + each.lastSession()).toList();
	}

	private List<ArtSession> sessions() {
		var all = new ArrayList<ArtSession>();
		String cursor = null;
		do {
			var page = items.sessions(which("2021-06-30", "430408"), 2, cursor, Asked.plainly());
			all.addAll(page.items());
			cursor = Asked.cursor(page.next());
		} while (cursor != null);
		return all;
	}

	private static Which which(String day, String area) {
		return new Which(LAUNCH, LocalDate.parse(day), area);
	}

	private static SchoolRegistered registered(int n, SchoolKind kind, boolean rural) {
		return new SchoolRegistered(school(n), particulars(n, kind, rural));
	}

	private static Particulars particulars(int n, SchoolKind kind, boolean rural) {
		return new Particulars(new UnitCode("school-" + n), "第" + n + "小学", HILL, kind, rural);
	}

	private static SchoolPaired paired(int n, String from, String to) {
		return new SchoolPaired(school(n), HILL, pairing(n),
				new Pairing(new UnitCode("college-1"), Partner.COLLEGE, PAPER, LocalDate.parse(from), LocalDate.parse(to)));
	}

	private static SessionHeld held(int n, int session, String on) {
		return new SessionHeld(school(n), HILL, session(session),
				new Lesson(Subject.CHOIR, LocalDate.parse(on), 45, Set.of(person(1), person(2))), new HeadCount(30, 12));
	}

	private static SchoolId school(int n) {
		return new SchoolId(new UUID(8, n));
	}

	private static EntryId pairing(int n) {
		return new EntryId(new UUID(4, n));
	}

	private static EntryId session(int n) {
		return new EntryId(new UUID(5, n));
	}
}
