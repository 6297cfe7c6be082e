package org.redvest.query.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.redvest.query.starrating.Volunteers.id;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.redvest.kernel.EntryId;
import org.redvest.kernel.PointsEvent;
import org.redvest.kernel.PointsEvent.AdjustmentReason;
import org.redvest.kernel.PointsEvent.Draw;
import org.redvest.kernel.PointsEvent.PointsDeducted;
import org.redvest.kernel.PointsEvent.PointsEarned;
import org.redvest.kernel.PointsEvent.PointsExpired;
import org.redvest.kernel.PointsEvent.PointsGranted;
import org.redvest.kernel.PointsEvent.PointsRedeemed;
import org.redvest.kernel.PointsEvent.PointsTakenBack;
import org.redvest.kernel.PointsEvent.ReferralRewarded;
import org.redvest.kernel.PointsEvent.TakeBackReason;
import org.redvest.kernel.Refused;
import org.redvest.kernel.RuleVersion;
import org.redvest.kernel.Rules.PointsRules;
import org.redvest.kernel.ServiceHoursEvent.Category;
import org.redvest.kernel.ServiceRecordId;
import org.redvest.kernel.SubjectId;
import org.redvest.kernel.privacy.Sealed;
import org.redvest.query.http.Asked;
import org.redvest.query.http.Views;
import org.redvest.query.points.DistrictPoints.Moved;
import org.redvest.query.points.PointsStatement.Lot;
import org.redvest.query.points.PointsStatement.Movement;
import org.redvest.query.points.PointsTrial.Band;
import org.redvest.query.points.PointsTrial.Mover;
import org.redvest.query.projection.RunningViews;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PointsTest {

	private static final RuleVersion RULE = new RuleVersion("points/default/0");
	private static final LocalDate DAY = Asked.TODAY;
	private static final LocalDate SOON = LocalDate.of(2022, 6, 1);
	private static final LocalDate LATE = LocalDate.of(2025, 2, 1);
	private static final Sealed NOTE = new Sealed(SubjectId.of(id(1)), Sealed.Kind.TEXT,
			"c2VhbGVkc2VhbGVkc2VhbGVkc2VhbGVkc2VhbGVkc2VhbGVk");

	private RunningViews district;
	private PointsQuery points;
	private PointsTrialQuery trials;

	@BeforeEach
	void open() {
		district = new RunningViews(new PointsProjection());
		points = new PointsQuery(new Views(district.live()));
		trials = new PointsTrialQuery(new Views(district.live()));
		tell("2022-02-01", earned(1, 11, Category.TRAFFIC, 60, 10, SOON));
		tell("2022-02-02", earned(1, 12, Category.CARE, 120, 20, LATE));
		tell("2022-02-03", new ReferralRewarded(id(1), id(9), 2, LATE, RULE));
		tell("2022-02-04", new PointsGranted(id(1), entry(41), 5, null, AdjustmentReason.AWARD, NOTE, RULE));
		tell("2022-03-01", new PointsRedeemed(id(1), entry(42), LocalDate.of(2022, 3, 1), "umbrella", 12,
				List.of(draw(11, 10), draw(12, 2)), RULE));
		tell("2022-04-01", new PointsTakenBack(id(1), record(11), 10, List.of(draw(12, 8)), 2, TakeBackReason.RECORD_VOIDED));
		tell("2022-05-01", new PointsDeducted(id(1), entry(43), 1, List.of(draw(12, 1)), AdjustmentReason.BREACH, NOTE));
		tell("2022-02-05", earned(2, 21, Category.TRAFFIC, 30, 5, SOON));
		tell("2022-06-15", new PointsExpired(id(2), LocalDate.of(2022, 6, 15), 5, List.of(new Draw(new EntryId(record(21).value()), 5))));
		tell("2022-02-05", earned(3, 31, Category.TRAFFIC, 60, 10, SOON));
		district.settle();
	}

	@AfterEach
	void close() {
		district.close();
	}

	private void tell(String day, PointsEvent event) {
		district.tell(day + "T09:00:00+08:00", event);
	}

	@Test
	void a_statement_says_what_is_left_of_which_lot_and_how_it_came_to_that() {
		PointsStatement statement = points.statement(id(1).value(), DAY, 3, null, Asked.plainly());
		assertThat(statement.balance().numerator()).isEqualTo(16);
		assertThat(statement.redeemable()).isEqualTo(16);
		assertThat(statement.lots()).containsExactly(
				new Lot(record(12).value(), MovementKind.EARNED, LocalDate.of(2022, 2, 2), 20, 9, LATE, RULE.value()),
				new Lot(id(9).value(), MovementKind.REFERRAL, LocalDate.of(2022, 2, 3), 2, 2, LATE, RULE.value()),
				new Lot(entry(41).value(), MovementKind.GRANTED, LocalDate.of(2022, 2, 4), 5, 5, null, RULE.value()));
		assertThat(statement.items()).extracting(Movement::points).containsExactly(10, 20, 2);
		PointsStatement rest = points.statement(id(1).value(), DAY, 9, Asked.cursor(statement.next()), Asked.plainly());
		assertThat(rest.items()).extracting(Movement::kind, Movement::points, Movement::detail, Movement::uncovered).containsExactly(
				tuple(MovementKind.GRANTED, 5, "AWARD", 0),
				tuple(MovementKind.REDEEMED, -12, "umbrella", 0),
				tuple(MovementKind.TAKEN_BACK, -8, "RECORD_VOIDED", 2),
				tuple(MovementKind.DEDUCTED, -1, "BREACH", 0));
		assertThat(rest.next()).isNull();
	}

	@Test
	void it_is_as_of_its_day() {
		PointsStatement before = points.statement(id(1).value(), LocalDate.of(2022, 2, 28), 50, null, Asked.plainly());
		assertThat(before.balance().numerator()).isEqualTo(37);
		assertThat(before.lots()).extracting(Lot::rest).containsExactly(10, 20, 2, 5);
		assertThat(points.statement(id(1).value(), LocalDate.of(2022, 1, 31), 50, null, Asked.plainly()).items()).isEmpty();
	}

	@Test
	void what_is_past_its_last_day_is_in_the_balance_until_it_is_written_off_and_cannot_be_redeemed() {
		PointsStatement lapsed = points.statement(id(3).value(), DAY, 50, null, Asked.plainly());
		assertThat(lapsed.balance().numerator()).isEqualTo(10);
		assertThat(lapsed.redeemable()).isZero();
		assertThat(points.statement(id(2).value(), DAY, 50, null, Asked.plainly()).balance().numerator()).isZero();
	}

	@Test
	void an_account_that_nothing_happened_to_is_empty() {
		PointsStatement empty = points.statement(new UUID(7, 7), DAY, 50, null, Asked.plainly());
		assertThat(empty.balance().numerator()).isZero();
		assertThat(empty.lots()).isEmpty();
	}

	@Test
	void the_district_adds_up_by_kind_and_by_account() {
		DistrictPoints all = points.district(DAY, Asked.plainly());
		assertThat(all.balance().numerator()).isEqualTo(26);
		assertThat(all.redeemed().numerator()).isEqualTo(12);
		assertThat(all.movements()).containsExactlyInAnyOrder(new Moved(MovementKind.EARNED, 45, 4), new Moved(MovementKind.REFERRAL, 2, 1),
				new Moved(MovementKind.GRANTED, 5, 1), new Moved(MovementKind.DEDUCTED, -1, 1), new Moved(MovementKind.TAKEN_BACK, -8, 1),
				new Moved(MovementKind.REDEEMED, -12, 1), new Moved(MovementKind.EXPIRED, -5, 1));
		assertThat(points.accounts(DAY, false, 50, null, Asked.plainly()).items()).extracting(PointsAccounts.Item::points)
				.containsExactly(16L, 10L);
		assertThat(points.accounts(DAY, true, 50, null, Asked.plainly()).items()).extracting(PointsAccounts.Item::points)
				.containsExactly(12L);
	}

	@Test
	void a_draft_is_tried_on_every_service_that_still_counts() {
		var draft = new PointsRules(20, Map.of(Category.CARE, 50), 1, 0, null, null);
		PointsTrial trial = trials.trial(draft, LocalDate.of(2022, 3, 4), 50, null, Asked.plainly());
		assertThat(trial).isEqualTo(new PointsTrial(LocalDate.of(2022, 3, 4), trial.position(), trial.knownAt(), draft, 3, 2, 1, 45, 30,
				List.of(new Band(-99, -10, 1), new Band(1, 9, 1), new Band(10, 99, 1)),
				List.of(mover(1, 30, 0), mover(2, 5, 10), mover(3, 10, 20)), null));
	}

	@Test
	void whoever_was_voided_or_has_lapsed_by_the_day_does_not_count_and_an_equal_draft_moves_nobody() {
		var draft = new PointsRules(20, Map.of(), 48, 0, null, null);
		assertThat(trials.trial(draft, DAY, 50, null, Asked.plainly()).movers()).containsExactly(mover(1, 20, 40), mover(2, 0, 10),
				mover(3, 0, 20));
		var same = new PointsRules(10, Map.of(), null, 0, null, null);
		assertThat(trials.trial(same, LocalDate.of(2022, 3, 4), 50, null, Asked.plainly()).distribution()).isEmpty();
	}

	@Test
	void the_movers_come_by_pages_and_a_draft_that_could_not_be_published_is_not_tried() {
		var draft = new PointsRules(20, Map.of(), 48, 0, null, null);
		PointsTrial first = trials.trial(draft, DAY, 2, null, Asked.plainly());
		assertThat(first.movers()).extracting(Mover::volunteerId).containsExactly(id(1), id(2));
		assertThat(trials.trial(draft, DAY, 2, Asked.cursor(first.next()), Asked.plainly()).movers()).extracting(Mover::volunteerId)
				.containsExactly(id(3));
		assertThatThrownBy(() -> trials.trial(new PointsRules(-1, Map.of(), 48, 0, null, null), DAY, 2, null, Asked.plainly()))
				.isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.code()).isEqualTo("ruleset.malformed"));
	}

	private static Mover mover(int n, long points, long draftPoints) {
		return new Mover(id(n), points, draftPoints, "/api/points/volunteers/" + id(n).value());
	}

	private static PointsEarned earned(int volunteer, int n, Category category, int minutes, int points, @Nullable LocalDate lastDay) {
		return new PointsEarned(id(volunteer), record(n), category, LocalDate.of(2022, 1, 20), minutes, points, lastDay, RULE);
	}

	private static Draw draw(int n, int points) {
		return new Draw(new EntryId(record(n).value()), points);
	}

	private static ServiceRecordId record(int n) {
		return new ServiceRecordId(new UUID(3, n));
	}

	private static EntryId entry(int n) {
		return new EntryId(new UUID(4, n));
	}
}
