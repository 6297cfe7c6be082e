package org.redvest.command.points;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.redvest.command.points.PointsCommand.AdjustPoints;
import org.redvest.command.points.PointsCommand.EarnPoints;
import org.redvest.command.points.PointsCommand.ExpirePoints;
import org.redvest.command.points.PointsCommand.RedeemPoints;
import org.redvest.command.points.PointsCommand.TakeBackPoints;
import org.redvest.command.ruleset.InForce;
import org.redvest.command.volunteer.Standing;
import org.redvest.kernel.Actor;
import org.redvest.kernel.By;
import org.redvest.kernel.EntryId;
import org.redvest.kernel.PointsAccountId;
import org.redvest.kernel.PointsEvent;
import org.redvest.kernel.PointsEvent.AdjustmentReason;
import org.redvest.kernel.PointsEvent.TakeBackReason;
import org.redvest.kernel.Refused;
import org.redvest.kernel.RuleVersion;
import org.redvest.kernel.Rules.PointsRules;
import org.redvest.kernel.ServiceHoursEvent.Category;
import org.redvest.kernel.ServiceRecordId;
import org.redvest.kernel.SubjectId;
import org.redvest.kernel.VolunteerId;
import org.redvest.kernel.privacy.Sealed;

/** Random lives of an account against a purse in which every single point is a coin. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PointsReckoningTest {

	private static final VolunteerId LI = new VolunteerId(new UUID(2, 1));
	private static final PointsAccountId ACCOUNT = new PointsAccountId(LI);
	private static final Sealed NOTE = new Sealed(SubjectId.of(LI), Sealed.Kind.TEXT, "c2VhbGVk");
	private static final InForce<PointsRules> RULES = new InForce<>(new RuleVersion("points/default/1"),
			new PointsRules(10, Map.of(Category.CARE, 150), 2, 0, null, null));

	/** One point, where it came from, until when it is good, and what became of it. */
	private static final class Coin {

		private enum Fate {
			HELD, REDEEMED, GONE
		}

		private final UUID lot;
		private final LocalDate lastDay;
		private Fate fate = Fate.HELD;

		private Coin(UUID lot, LocalDate lastDay) {
			this.lot = lot;
			this.lastDay = lastDay;
		}
	}

	/** The independent reckoning. */
	private static final class Purse {

		private final List<Coin> coins = new ArrayList<>();

		private void add(UUID lot, int points, LocalDate day) {
			for (int i = 0; i < points; i++) {
				coins.add(new Coin(lot, day.plusMonths(2)));
			}
		}

		private int become(Coin.Fate fate, int most, Predicate<Coin> which) {
			int done = 0;
			for (Coin each : coins) {
				if (done < most && each.fate == Coin.Fate.HELD && which.test(each)) {
					each.fate = fate;
					done++;
				}
			}
			return done;
		}

		private void expire(LocalDate on) {
			become(Coin.Fate.GONE, Integer.MAX_VALUE, each -> each.lastDay.isBefore(on));
		}

		private void takeBack(UUID lot) {
			become(Coin.Fate.GONE, Integer.MAX_VALUE, each -> each.lot.equals(lot));
			int had = 0;
			for (Coin each : coins) {
				if (each.lot.equals(lot) && each.fate == Coin.Fate.REDEEMED) {
					each.fate = Coin.Fate.GONE;
					had++;
				}
			}
			become(Coin.Fate.GONE, had, _ -> true);
		}

		private int held(Predicate<Coin> which) {
			return (int) coins.stream().filter(each -> each.fate == Coin.Fate.HELD).filter(which).count();
		}
	}

	private final Purse purse = new Purse();
	private final List<UUID> records = new ArrayList<>();
	private PointsAccountState state = new PointsAccountState();
	private LocalDate day = LocalDate.of(2022, 1, 1);

	@RepeatedTest(50)
	void the_balance_is_the_rest_of_the_lots_never_below_zero_and_what_a_purse_of_coins_holds(RepetitionInfo repetition) {
		var random = new Random(repetition.getCurrentRepetition());
		for (int step = 0; step < 200; step++) {
			day = day.plusDays(random.nextInt(5));
			step(random, step);
			assertThat(state.lots().all()).allSatisfy(lot -> {
				assertThat(lot.rest()).isNotNegative();
				assertThat(lot.rest()).isEqualTo(purse.held(each -> each.lot.equals(lot.id().value())));
			});
			assertThat(state.lots().balance()).isEqualTo(purse.held(_ -> true));
		}
		assertThat(purse.coins.stream().filter(each -> each.fate == Coin.Fate.REDEEMED)).as("something was redeemed").isNotEmpty();
	}

	private void step(Random random, int step) {
		UUID id = new UUID(9, step);
		switch (random.nextInt(6)) {
			case 0, 1 -> {
				int minutes = random.nextInt(240);
				records.add(id);
				does(state.decide(new EarnPoints(ACCOUNT, new ServiceRecordId(id), Category.CARE, day, minutes, by()), RULES));
				purse.add(id, minutes * 15 / 60, day);
			}
			case 2 -> takeBack(records.isEmpty() ? id : records.get(random.nextInt(records.size())));
			case 3 -> redeem(id, 1 + random.nextInt(60));
			case 4 -> {
				does(state.decide(new ExpirePoints(ACCOUNT, day, by())));
				purse.expire(day);
			}
			default -> adjust(id, random.nextInt(41) - 20);
		}
	}

	private void takeBack(UUID record) {
		does(state.decide(new TakeBackPoints(ACCOUNT, new ServiceRecordId(record), TakeBackReason.RECORD_VOIDED, by())));
		purse.takeBack(record);
	}

	private void redeem(UUID id, int points) {
		Refused refused = does(() -> state.decide(new RedeemPoints(ACCOUNT, new EntryId(id), "umbrella", points, by()), Standing.GOOD,
				RULES));
		boolean enough = purse.held(each -> !each.lastDay.isBefore(day)) >= points;
		assertThat(refused == null).isEqualTo(enough);
		if (enough) {
			purse.expire(day);
			purse.become(Coin.Fate.REDEEMED, points, _ -> true);
		}
	}

	private void adjust(UUID id, int points) {
		boolean possible = points != 0 && purse.held(_ -> true) + points >= 0;
		Refused refused = does(() -> state.decide(
				new AdjustPoints(ACCOUNT, new EntryId(id), points, AdjustmentReason.OTHER, NOTE, by()), Standing.GOOD, RULES));
		assertThat(refused == null).isEqualTo(possible);
		if (possible && points > 0) {
			purse.add(id, points, day);
		} else if (possible) {
			purse.become(Coin.Fate.GONE, -points, _ -> true);
		}
	}

	private interface Decision {
		List<? extends PointsEvent> events();
	}

	private @Nullable Refused does(Decision decision) {
		try {
			does(decision.events());
			return null;
		} catch (Refused refused) {
			return refused;
		}
	}

	private void does(List<? extends PointsEvent> events) {
		events.forEach(each -> state = state.evolve(each));
	}

	private By by() {
		Instant at = day.atTime(4, 0).toInstant(ZoneOffset.UTC);
		return new By(Actor.system("test"), at);
	}
}
