package org.redvest.query.openhazard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.redvest.kernel.AreaCode;
import org.redvest.kernel.BuildingEvent.FindingCode;
import org.redvest.kernel.HazardEvent;
import org.redvest.kernel.HazardEvent.DeadlineKind;
import org.redvest.kernel.HazardEvent.HazardDeadlineSet;
import org.redvest.kernel.HazardEvent.HazardGraded;
import org.redvest.kernel.HazardEvent.HazardHandedToEmergency;
import org.redvest.kernel.HazardEvent.HazardParked;
import org.redvest.kernel.HazardEvent.HazardRechecked;
import org.redvest.kernel.HazardEvent.HazardReopened;
import org.redvest.kernel.HazardEvent.HazardReported;
import org.redvest.kernel.HazardEvent.HazardWrittenOff;
import org.redvest.kernel.HazardEvent.Heading;
import org.redvest.kernel.HazardEvent.Level;
import org.redvest.kernel.HazardEvent.RectificationAssigned;
import org.redvest.kernel.HazardEvent.RectificationReported;
import org.redvest.kernel.HazardEvent.ReopenReason;
import org.redvest.kernel.HazardId;
import org.redvest.kernel.RequestCodes.EmergencyLine;
import org.redvest.kernel.RequestCodes.Outcome;
import org.redvest.kernel.RequestCodes.ParkReason;
import org.redvest.kernel.RuleVersion;
import org.redvest.kernel.SubjectId;
import org.redvest.kernel.UnitCode;
import org.redvest.kernel.privacy.Sealed;
import org.redvest.query.figure.Figure;
import org.redvest.query.http.Asked;
import org.redvest.query.http.Views;
import org.redvest.query.openhazard.OpenHazardQuery.Which;
import org.redvest.query.projection.RunningViews;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OpenHazardTest {

	private static final AreaCode EAST = new AreaCode("430408001001");
	private static final AreaCode HILL = new AreaCode("430408100201");
	private static final RuleVersion RULE = new RuleVersion("hazard/default/0");
	private static final Which ALL = new Which(null, null, null, null, null, null);

	private RunningViews district;
	private OpenHazardQuery query;

	@BeforeEach
	void open() {
		district = new RunningViews(new OpenHazardProjection());
		query = new OpenHazardQuery(new Views(district.live()));
	}

	@AfterEach
	void close() {
		district.close();
	}

	@Test
	void open_and_overdue_hazards_are_counted_by_level_and_unit_as_of_a_day() {
		smell(1, EAST);
		wiring(2, EAST, "2022-06-08T09:00:00+08:00");
		wiring(3, HILL, "2022-06-20T09:00:00+08:00");
		district.tell("2022-06-10T09:00:00+08:00", reported(4, EAST, FindingCode.CRACKS));

		assertThat(on("2022-05-31", null)).isEqualTo("0 0/0 nothing-counted; ; ");
		assertThat(on("2022-06-01", null)).isEqualTo("2 0/2 0.00 %; URGENT 1 0/1 0.00 %, CONSIDERABLE 1 0/1 0.00 %; "
				+ "dept-housing 1 0/1 0.00 %, null 1 0/1 0.00 %");
		assertThat(on("2022-06-10", null)).isEqualTo("4 2/4 50.00 %; URGENT 1 1/1 100.00 %, CONSIDERABLE 2 1/2 50.00 %, "
				+ "null 1 0/1 0.00 %; dept-housing 2 1/2 50.00 %, null 2 1/2 50.00 %");
		assertThat(on("2022-06-10", HILL)).isEqualTo("1 0/1 0.00 %; CONSIDERABLE 1 0/1 0.00 %; dept-housing 1 0/1 0.00 %");
	}

	@Test
	void a_hand_over_that_was_not_made_in_time_is_overdue_until_it_is_made() {
		Heading urgent = heading(EAST, FindingCode.GAS_SMELL).graded(Level.URGENT);
		district.tell("2022-06-01T19:50:00+08:00", reported(1, EAST, FindingCode.GAS_SMELL),
				new HazardGraded(id(1), urgent, true, null, null, null, RULE),
				due(1, urgent, DeadlineKind.HAND_OVER, "2022-06-01T20:00:00+08:00"),
				due(1, urgent, DeadlineKind.ASSIGN, "2022-06-01T20:50:00+08:00"));
		assertThat(listed("2022-06-01", ALL)).containsExactly("1 GRADED HAND_OVER 2022-06-01T12:00:00Z true");
		district.tell("2022-06-02T08:00:00+08:00", new HazardHandedToEmergency(id(1), urgent, EmergencyLine.GAS, null, null, null));
		assertThat(listed("2022-06-02", ALL)).containsExactly("1 HANDED_TO_EMERGENCY ASSIGN 2022-06-01T12:50:00Z true");
		assertThat(listed("2022-06-01", ALL)).containsExactly("1 GRADED HAND_OVER 2022-06-01T12:00:00Z true");
	}

	@Test
	void what_is_written_off_is_open_no_more_until_it_is_reopened() {
		wiring(1, EAST, "2022-06-08T09:00:00+08:00");
		Heading led = heading(EAST, FindingCode.WIRING).graded(Level.CONSIDERABLE).assigned(new UnitCode("dept-housing"));
		district.tell("2022-06-05T09:00:00+08:00",
				new RectificationReported(id(1), led, new UnitCode("dept-housing"), "u-9", Outcome.SOLVED, words(1), null),
				due(1, led, DeadlineKind.RECHECK, "2022-06-07T09:00:00+08:00"));
		assertThat(listed("2022-06-05", ALL)).containsExactly("1 AWAITING_RECHECK RECHECK 2022-06-07T01:00:00Z false");
		district.tell("2022-06-06T09:00:00+08:00", new HazardRechecked(id(1), led, true, words(1), List.of(), Instant.EPOCH));
		assertThat(listed("2022-06-06", ALL)).containsExactly("1 RECHECKED null null false");
		district.tell("2022-06-07T09:00:00+08:00", new HazardWrittenOff(id(1), led));
		assertThat(listed("2022-06-07", ALL)).isEmpty();
		district.tell("2022-06-09T09:00:00+08:00", new HazardReopened(id(1), led, ReopenReason.RECURRED, null),
				due(1, led, DeadlineKind.RECTIFY, "2022-06-16T09:00:00+08:00"));
		assertThat(listed("2022-06-09", ALL)).containsExactly("1 RECTIFYING RECTIFY 2022-06-16T01:00:00Z false");
		assertThat(listed("2022-06-08", ALL)).isEmpty();
	}

	@Test
	void what_is_parked_is_due_at_the_end_of_its_day_of_review() {
		Heading graded = heading(EAST, FindingCode.CRACKS).graded(Level.ORDINARY);
		district.tell("2022-06-01T09:00:00+08:00", reported(1, EAST, FindingCode.CRACKS),
				new HazardGraded(id(1), graded, false, null, null, null, RULE),
				new HazardParked(id(1), graded, ParkReason.BUDGET, LocalDate.parse("2022-06-10"), RULE, List.of(), null));
		assertThat(listed("2022-06-10", ALL)).containsExactly("1 PARKED REVIEW 2022-06-10T16:00:00Z false");
		assertThat(listed("2022-06-11", ALL)).containsExactly("1 PARKED REVIEW 2022-06-10T16:00:00Z true");
	}

	@Test
	void the_items_are_those_asked_for_by_what_is_due_first_page_by_page() {
		smell(1, EAST);
		wiring(2, EAST, "2022-06-08T09:00:00+08:00");
		wiring(3, HILL, "2022-06-20T09:00:00+08:00");
		district.tell("2022-06-10T09:00:00+08:00", reported(4, EAST, FindingCode.CRACKS));
		assertThat(ids(ALL)).containsExactly(1, 2, 3, 4);
		assertThat(ids(new Which(EAST, null, null, null, null, null))).containsExactly(1, 2, 4);
		assertThat(ids(new Which(null, Level.CONSIDERABLE, null, null, null, null))).containsExactly(2, 3);
		assertThat(ids(new Which(null, null, false, null, null, null))).containsExactly(4);
		assertThat(ids(new Which(null, null, null, "dept-housing", null, null))).containsExactly(2, 3);
		assertThat(ids(new Which(null, null, null, null, false, null))).containsExactly(1, 4);
		assertThat(ids(new Which(null, null, null, null, null, true))).containsExactly(1, 2);
	}

	/** Nothing of who reported it, whatever was told. */
	@Test
	void the_view_keeps_no_reporter() {
		district.tell("2022-06-01T09:00:00+08:00", new HazardReported(id(1), heading(EAST, FindingCode.CRACKS), null, words(1), words(1),
				words(1), words(1), null, RULE));
		district.settle();
		assertThat(district.rows(OpenHazardProjection.NAME)).hasSize(1).noneMatch(each -> each.contains("c2VhbGVk"));
	}

	private String on(String day, @Nullable AreaCode area) {
		district.settle();
		OpenHazards open = query.open(LocalDate.parse(day), area, Asked.plainly());
		return said(open.open(), open.overdue()) + "; "
				+ open.levels().stream().map(each -> each.level() + " " + said(each.open(), each.overdue()))
						.collect(Collectors.joining(", "))
				+ "; " + open.units().stream().map(each -> each.unit() + " " + said(each.open(), each.overdue()))
						.collect(Collectors.joining(", "));
	}

	private static String said(Figure open, Figure overdue) {
		return open.shown() + " " + overdue.numerator() + "/" + overdue.denominator() + " "
				+ (overdue.notShown() == null ? overdue.shown() : overdue.notShown().code());
	}

	private List<String> listed(String day, Which which) {
		district.settle();
		return query.items(LocalDate.parse(day), which, 50, null, Asked.plainly()).items().stream()
				.map(each -> each.hazardId().getLeastSignificantBits() + " " + each.status() + " " + each.step() + " " + each.due() + " "
						+ each.overdue())
				.toList();
	}

	private List<Integer> ids(Which which) {
		district.settle();
		var ids = new ArrayList<Integer>();
		String cursor = null;
		do {
			OpenHazardItems page = query.items(LocalDate.parse("2022-06-10"), which, 2, cursor, Asked.plainly());
			page.items().forEach(each -> ids.add((int) each.hazardId().getLeastSignificantBits()));
			cursor = Asked.cursor(page.next());
		} while (cursor != null);
		return ids;
	}

	/** Handed over in time, and to be assigned within the hour. */
	private void smell(int n, AreaCode area) {
		Heading urgent = heading(area, FindingCode.GAS_SMELL).graded(Level.URGENT);
		district.tell("2022-06-01T19:50:00+08:00", reported(n, area, FindingCode.GAS_SMELL),
				new HazardGraded(id(n), urgent, true, null, null, null, RULE),
				due(n, urgent, DeadlineKind.HAND_OVER, "2022-06-01T20:00:00+08:00"),
				due(n, urgent, DeadlineKind.ASSIGN, "2022-06-03T20:50:00+08:00"),
				new HazardHandedToEmergency(id(n), urgent, EmergencyLine.GAS, null, null, null));
	}

	/** Assigned at once; those of another area a week later. */
	private void wiring(int n, AreaCode area, String rectifyBy) {
		Heading graded = heading(area, FindingCode.WIRING).graded(Level.CONSIDERABLE);
		Heading led = graded.assigned(new UnitCode("dept-housing"));
		district.tell(area.equals(EAST) ? "2022-06-01T09:00:00+08:00" : "2022-06-08T09:00:00+08:00",
				reported(n, area, FindingCode.WIRING), new HazardGraded(id(n), graded, false, null, null, null, RULE),
				new RectificationAssigned(id(n), led, words(n), null), due(n, led, DeadlineKind.RECTIFY, rectifyBy));
	}

	private static HazardReported reported(int n, AreaCode area, FindingCode kind) {
		return new HazardReported(id(n), heading(area, kind), null, null, null, null, null, null, RULE);
	}

	private static HazardEvent due(int n, Heading heading, DeadlineKind kind, String due) {
		return new HazardDeadlineSet(id(n), heading, kind, OffsetDateTime.parse(due).toInstant(), RULE, List.of());
	}

	private static Heading heading(AreaCode area, FindingCode kind) {
		return new Heading(area, null, null, kind, null, null);
	}

	private static Sealed words(int n) {
		return new Sealed(SubjectId.of(id(n)), Sealed.Kind.TEXT, "c2VhbGVkc2VhbGVkc2VhbGVkc2VhbGVkc2VhbGVkc2VhbGVk");
	}

	private static HazardId id(int n) {
		return new HazardId(new UUID(7, n));
	}
}
