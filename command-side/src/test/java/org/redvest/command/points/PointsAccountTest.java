package org.redvest.command.points;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import org.axonframework.test.aggregate.ResultValidator;
import org.hamcrest.Description;
import org.hamcrest.Matcher;
import org.hamcrest.TypeSafeMatcher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.redvest.command.points.PointsCommand.AdjustPoints;
import org.redvest.command.points.PointsCommand.EarnPoints;
import org.redvest.command.points.PointsCommand.ExpirePoints;
import org.redvest.command.points.PointsCommand.RedeemPoints;
import org.redvest.command.points.PointsCommand.RewardReferral;
import org.redvest.command.points.PointsCommand.TakeBackPoints;
import org.redvest.command.ruleset.OneRuleSet;
import org.redvest.command.ruleset.RuleBook;
import org.redvest.command.volunteer.Standing;
import org.redvest.command.volunteer.Standings;
import org.redvest.kernel.Actor;
import org.redvest.kernel.Actor.Channel;
import org.redvest.kernel.Actor.Role;
import org.redvest.kernel.By;
import org.redvest.kernel.Claim;
import org.redvest.kernel.EntryId;
import org.redvest.kernel.PointsAccountId;
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
import org.redvest.kernel.VolunteerId;
import org.redvest.kernel.privacy.Sealed;
import org.redvest.kernel.store.Fixtures;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PointsAccountTest {

	private static final VolunteerId LI = new VolunteerId(new UUID(2, 1));
	private static final VolunteerId WANG = new VolunteerId(new UUID(2, 2));
	private static final PointsAccountId ACCOUNT = new PointsAccountId(LI);
	private static final RuleVersion RULE = new RuleVersion("points/default/1");
	private static final LocalDate DAY = LocalDate.of(2022, 3, 15);
	private static final LocalDate SERVED = LocalDate.of(2022, 3, 10);
	private static final LocalDate LAST = LocalDate.of(2023, 3, 15);
	private static final Sealed NOTE = new Sealed(SubjectId.of(LI), Sealed.Kind.TEXT, "c2VhbGVk");

	private final Map<VolunteerId, Standing> volunteers = new HashMap<>();
	private PointsRules rules = rules(2, null, null);

	private static PointsRules rules(int referralPoints, @Nullable Integer redemptions, @Nullable Integer points) {
		return new PointsRules(10, Map.of(Category.RESCUE, 200, Category.EVENT, 0), 12, referralPoints, redemptions, points);
	}

	@Test
	void every_sentence_of_a_refusal_has_a_test_that_meets_it() throws IOException {
		var sentences = new Properties();
		try (var in = Objects.requireNonNull(PointsAccountTest.class.getResourceAsStream("/redvest/messages/points.properties"))) {
			sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
		}
		String tests = Files.readString(Path.of("src/test/java/org/redvest/command/points/PointsAccountTest.java"));
		assertThat(sentences.stringPropertyNames()).allSatisfy(code -> assertThat(
				code.equals(PointsEvent.REFERRAL + "-taken") || tests.contains("refused(\"" + code + "\"")).as(code).isTrue());
	}

	@Test
	void a_credited_record_earns_by_the_hour_and_its_category_and_once() {
		happens(earn(1, Category.TRAFFIC, 90), new PointsEarned(LI, record(1), Category.TRAFFIC, SERVED, 90, 15, LAST, RULE));
		happens(earn(1, Category.RESCUE, 90), new PointsEarned(LI, record(1), Category.RESCUE, SERVED, 90, 30, LAST, RULE));
		happens(earn(1, Category.EVENT, 90), new PointsEarned(LI, record(1), Category.EVENT, SERVED, 90, 0, LAST, RULE));
		happens(earn(1, Category.TRAFFIC, 11), new PointsEarned(LI, record(1), Category.TRAFFIC, SERVED, 11, 1, LAST, RULE));
		quiet(earn(1, Category.TRAFFIC, 90), earned(1, 15));
	}

	@Test
	void a_record_that_falls_takes_its_points_with_it_once() {
		var taken = new PointsTakenBack(LI, record(1), 15, List.of(draw(1, 15)), 0, TakeBackReason.RECORD_VOIDED);
		happens(takeBack(1), List.of(taken), earned(1, 15), earned(2, 10));
		quiet(takeBack(1), earned(1, 15), taken);
		quiet(takeBack(1), earned(2, 10));
	}

	@Test
	void what_was_redeemed_of_a_record_that_falls_is_taken_from_the_oldest_others_as_far_as_they_reach() {
		var redeemed = redeemed(7, 20, draw(1, 15), draw(2, 5));
		happens(takeBack(1), List.of(new PointsTakenBack(LI, record(1), 15, List.of(draw(2, 5), draw(3, 4)), 6,
				TakeBackReason.RECORD_VOIDED)), earned(1, 15), earned(2, 10), earned(3, 4), redeemed);
	}

	@Test
	void what_was_taken_for_one_record_is_not_taken_again_for_another() {
		var history = new PointsEvent[]{earned(1, 10), earned(2, 10), redeemed(7, 10, draw(1, 10)),
				new PointsTakenBack(LI, record(1), 10, List.of(draw(2, 10)), 0, TakeBackReason.RECORD_VOIDED)};
		happens(takeBack(2), List.of(new PointsTakenBack(LI, record(2), 0, List.of(), 0, TakeBackReason.RECORD_VOIDED)), history);
	}

	@Test
	void only_the_rules_of_the_house_earn_and_take_back() {
		refused("points.wrong-role", new EarnPoints(ACCOUNT, record(1), Category.TRAFFIC, SERVED, 60, authority()));
		refused("points.wrong-role", new TakeBackPoints(ACCOUNT, record(1), TakeBackReason.RECORD_VOIDED, authority()));
	}

	@Test
	void redeeming_takes_the_oldest_lots_first() {
		happens(redeem(7, 12), List.of(redeemed(7, 12, draw(1, 10), draw(2, 2))), earned(1, 10), earned(2, 10));
	}

	@Test
	void what_has_expired_by_then_is_not_redeemed() {
		var expired = new PointsExpired(LI, DAY, 10, List.of(draw(1, 10)));
		happens(redeem(7, 4), List.of(expired, redeemed(7, 4, draw(2, 4))), earned(1, 10, DAY.minusDays(1)), earned(2, 10, DAY));
		refused("points.too-few", redeem(7, 11), earned(1, 10, DAY.minusDays(1)), earned(2, 10, DAY));
	}

	@Test
	void a_redemption_is_repeated_quietly_and_never_changed_by_repetition() {
		quiet(redeem(7, 5), earned(1, 10), redeemed(7, 5, draw(1, 5)));
		refused("points.redemption-exists", redeem(7, 4), earned(1, 10), redeemed(7, 5, draw(1, 5)));
	}

	@Test
	void a_quarter_sees_as_many_redemptions_and_points_as_its_rules_allow() {
		rules = rules(2, 1, null);
		var inQuarter = redeemed(7, LocalDate.of(2022, 1, 1), 5, draw(1, 5));
		var before = redeemed(7, LocalDate.of(2021, 12, 31), 5, draw(1, 5));
		refused("points.redeemed-too-often", redeem(8, 1), earned(1, 10), inQuarter);
		happens(redeem(8, 1), List.of(redeemed(8, 1, draw(1, 1))), earned(1, 10), before);
		rules = rules(2, null, 8);
		refused("points.over-quarter", redeem(8, 4), earned(1, 10), inQuarter);
		happens(redeem(8, 3), List.of(redeemed(8, 3, draw(1, 3))), earned(1, 10), inQuarter);
		happens(redeem(8, 5), List.of(redeemed(8, 5, draw(1, 5))), earned(1, 10), before);
	}

	@Test
	void whoever_may_not_serve_redeems_nothing_and_nobody_for_another_volunteer() {
		refused("points.none", redeem(7, 0), earned(1, 10));
		refused("points.wrong-role", new RedeemPoints(ACCOUNT, entry(7), "umbrella", 5, by(WANG.toString(), Role.VOLUNTEER)),
				earned(1, 10));
		refused("points.wrong-role", new RedeemPoints(ACCOUNT, entry(7), "umbrella", 5, by("u-1", Role.HANDLER)), earned(1, 10));
		volunteers.put(LI, new Standing(true, false, true, false));
		refused("points.volunteer-may-not-redeem", redeem(7, 5), earned(1, 10));
	}

	@Test
	void points_expire_after_their_last_day_and_once() {
		var expired = new PointsExpired(LI, DAY, 10, List.of(draw(1, 10)));
		happens(expire(DAY), List.of(expired), earned(1, 10, DAY.minusDays(1)), earned(2, 10, DAY), earned(3, 10, null));
		quiet(expire(DAY), earned(1, 10, DAY.minusDays(1)), expired);
		quiet(expire(DAY.minusDays(1)), earned(1, 10, DAY.minusDays(1)));
		refused("points.expiry-in-the-future", expire(DAY.plusDays(1)), earned(1, 10));
	}

	@Test
	void an_administrator_gives_and_takes_points_with_a_reason() {
		happens(adjust(9, 30), new PointsGranted(LI, entry(9), 30, LAST, AdjustmentReason.AWARD, NOTE, RULE));
		happens(adjust(9, -12), List.of(
				new PointsDeducted(LI, entry(9), 12, List.of(draw(1, 10), draw(2, 2)), AdjustmentReason.AWARD, NOTE)), earned(1, 10),
				earned(2, 10));
		var granted = new PointsGranted(LI, entry(9), 30, LAST, AdjustmentReason.AWARD, NOTE, RULE);
		quiet(adjust(9, 30), granted);
		refused("points.adjustment-exists", adjust(9, 20), granted);
		refused("points.too-few", adjust(9, -11), earned(1, 10));
		refused("points.none", adjust(9, 0));
		refused("points.own-case",
				new AdjustPoints(ACCOUNT, entry(9), 5, AdjustmentReason.AWARD, NOTE, by(LI.toString(), Role.AUTHORITY)));
		volunteers.put(LI, Standing.UNKNOWN);
		refused("points.volunteer-unknown", adjust(9, 30));
	}

	@Test
	void whoever_introduced_somebody_who_has_registered_is_rewarded_once() {
		var rewarded = new ReferralRewarded(LI, WANG, 2, LAST, RULE);
		happens(refer(WANG), rewarded);
		quiet(refer(WANG), rewarded);
		assertThat(rewarded.claims()).containsExactly(new Claim.Take("points.referral", WANG.toString()));
		refused("points.referral-of-himself", refer(LI));
		volunteers.put(WANG, Standing.UNKNOWN);
		refused("points.referred-not-registered", refer(WANG));
		volunteers.clear();
		rules = rules(0, null, null);
		refused("points.referral-not-rewarded", refer(WANG));
	}

	private void happens(PointsCommand command, PointsEvent event) {
		happens(command, List.of(event));
	}

	private void happens(PointsCommand command, List<? extends PointsEvent> events, PointsEvent... given) {
		when(command, given).expectSuccessfulHandlerExecution().expectEvents(events.toArray());
	}

	private void quiet(PointsCommand command, PointsEvent... given) {
		when(command, given).expectSuccessfulHandlerExecution().expectNoEvents();
	}

	private void refused(String code, PointsCommand command, PointsEvent... given) {
		when(command, given).expectNoEvents().expectException(withCode(code));
	}

	private ResultValidator<PointsAccount> when(PointsCommand command, PointsEvent... given) {
		var fixture = Fixtures.of(PointsAccount.class, PointsAccount::new);
		Standings registry = (volunteer, _) -> volunteers.getOrDefault(volunteer, Standing.GOOD);
		RuleBook book = new OneRuleSet(RULE, rules);
		fixture.registerInjectableResource(registry);
		fixture.registerInjectableResource(book);
		return given.length == 0 ? fixture.givenNoPriorActivity().when(command) : fixture.given((Object[]) given).when(command);
	}

	private static Matcher<Throwable> withCode(String code) {
		return new TypeSafeMatcher<>() {

			@Override
			protected boolean matchesSafely(Throwable thrown) {
				return thrown instanceof Refused refused && refused.code().equals(code);
			}

			@Override
			public void describeTo(Description description) {
				description.appendText("refused with ").appendValue(code);
			}
		};
	}

	private static EarnPoints earn(int n, Category category, int minutes) {
		return new EarnPoints(ACCOUNT, record(n), category, SERVED, minutes, system());
	}

	private static TakeBackPoints takeBack(int n) {
		return new TakeBackPoints(ACCOUNT, record(n), TakeBackReason.RECORD_VOIDED, system());
	}

	private static RedeemPoints redeem(int n, int points) {
		return new RedeemPoints(ACCOUNT, entry(n), "umbrella", points, by(LI.toString(), Role.VOLUNTEER));
	}

	private static ExpirePoints expire(LocalDate on) {
		return new ExpirePoints(ACCOUNT, on, system());
	}

	private static AdjustPoints adjust(int n, int points) {
		return new AdjustPoints(ACCOUNT, entry(n), points, AdjustmentReason.AWARD, NOTE, authority());
	}

	private static RewardReferral refer(VolunteerId referred) {
		return new RewardReferral(ACCOUNT, referred, authority());
	}

	private static PointsEarned earned(int n, int points) {
		return earned(n, points, LAST);
	}

	private static PointsEarned earned(int n, int points, @Nullable LocalDate lastDay) {
		return new PointsEarned(LI, record(n), Category.TRAFFIC, SERVED, points * 6, points, lastDay, RULE);
	}

	private static PointsRedeemed redeemed(int n, int points, Draw... from) {
		return redeemed(n, DAY, points, from);
	}

	private static PointsRedeemed redeemed(int n, LocalDate on, int points, Draw... from) {
		return new PointsRedeemed(LI, entry(n), on, "umbrella", points, List.of(from), RULE);
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

	private static By system() {
		return new By(Actor.system("policy"), Instant.parse("2022-03-15T04:00:00Z"));
	}

	private static By authority() {
		return by("u-auth", Role.AUTHORITY);
	}

	private static By by(String account, Role role) {
		return new By(new Actor(account, role, "430408001", Channel.WEB), Instant.parse("2022-03-15T04:00:00Z"));
	}
}
