package org.redvest.ops.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.Actor;
import org.redvest.kernel.Actor.Channel;
import org.redvest.kernel.Actor.Role;
import org.redvest.kernel.AreaCode;
import org.redvest.kernel.BuildingId;
import org.redvest.kernel.RequestCodes.EmergencyLine;
import org.redvest.kernel.RequestCodes.RequestType;
import org.redvest.kernel.ServiceLevel;
import org.redvest.kernel.ServiceRequestId;
import org.redvest.ops.demo.Housing.Office;
import org.redvest.ops.demo.Matters.Matter;
import org.redvest.ops.demo.RequestStory.Done;
import org.redvest.ops.demo.RequestStory.Twist;
import org.redvest.ops.demo.RequestStory.Wish;

/** The requests of the half-year: about a hundred a day, of the kinds and with the ends that hotlines publish. */
final class Requests {

	private static final LocalDate FIRST = DistrictTime.FIRST_DAY;
	private static final int DAYS = 181;

	private final Script script;
	private final long seed;
	private final Places places;
	private final List<Office> offices;
	private final List<Done> done = new ArrayList<>();

	Requests(Script script, long seed, Places places, List<Office> offices) {
		this.script = script;
		this.seed = seed;
		this.places = places;
		this.offices = offices;
	}

	/** @param count how many beside the one that is told apart: the pavement */
	void tell(int count) {
		Places.Community north = places.communities().stream().filter(each -> each.name().startsWith("红湘北路")).findFirst().orElseThrow();
		new Pavement(script, pavement(seed), north.code()).tell();
		Chance chance = Chance.of(seed, "requests", 0);
		int[] perDay = Shares.of(count, IntStream.range(0, DAYS)
				.mapToDouble(i -> (FIRST.plusDays(i).getDayOfWeek().getValue() > 5 ? 0.7 : 1.1) * (0.85 + 0.3 * chance.fraction()))
				.toArray());
		int number = 2;
		for (int day = 0; day < DAYS; day++) {
			for (int i = 0; i < perDay[day]; i++) {
				one(number, FIRST.plusDays(day), Chance.of(seed, "wish", number));
				number++;
			}
		}
	}

	static ServiceRequestId pavement(long seed) {
		return new ServiceRequestId(Chance.id(seed, "request", 0));
	}

	private static Actor head(Office office) {
		return new Actor(office.head().id().toString(), Role.BUILDING_HEAD, Places.DISTRICT.value(), Channel.APP);
	}

	private void one(int number, LocalDate day, Chance chance) {
		Instant received = DistrictTime.at(day, minute(chance));
		int way = chance.below(1_000);
		Done earlier = way < 6 ? earlier(received, chance) : null;
		if (earlier != null) {
			Wish wish = new Wish(seed, number, received, earlier.wish().area(), null, earlier.wish().matter(), earlier.wish().words(),
					earlier.wish().person(), Officials.agent(1 + number % 12), false, false);
			new RequestStory(script, wish, earlier.wish().lane()).receive().classify().declineAsAnswered();
			return;
		}
		Done target = way >= 6 && way < 16 ? target(received, chance) : null;
		Wish wish = target == null
				? wish(number, received, chance, way >= 65)
				: new Wish(seed, number, received, target.wish().area(), null, target.wish().matter(),
						target.wish().words() + "，我也反映", number, Officials.agent(1 + number % 12), false, false);
		RequestStory story = new RequestStory(script, wish, (target == null ? wish : target.wish()).lane()).receive();
		if (target != null) {
			story.classify().mergeInto(target);
		} else if (way < 46) {
			story.classify().decline();
		} else if (way < 50) {
			story.divert(chance.of(List.of(EmergencyLine.FIRE_119, EmergencyLine.POLICE_110, EmergencyLine.AMBULANCE_120)));
		} else if (way < 65) {
			story.classify().accept().withdraw();
		} else {
			Done end = story.classify().accept().handle(twist(wish, chance));
			if (end.plain() && end.closed().isBefore(DistrictTime.END)) {
				done.add(end);
			}
		}
	}

	/** Most people ask by day. */
	private static int minute(Chance chance) {
		return chance.permille(900) ? chance.between(8 * 60, 20 * 60) : chance.between(0, 23 * 60);
	}

	private Wish wish(int number, Instant received, Chance chance, boolean mayHide) {
		Matter matter = Matters.drawn(chance);
		Actor taker = null;
		BuildingId building = null;
		AreaCode area = chance.of(places.communities()).code();
		int channel = chance.below(1_000);
		Office office = channel < 40 ? serving(received, chance) : null;
		if (office != null) {
			taker = head(office);
			building = office.house().id();
			area = office.house().community().code();
		} else if (channel < 90) {
			taker = Officials.community(area);
		} else if (channel < 650) {
			taker = Officials.agent(1 + number % 12);
		}
		boolean anonymous = mayHide && office == null && channel >= 90 && chance.permille(30);
		String words = matter.words().formatted(chance.of(Matters.STREETS), chance.between(1, 260), number);
		return new Wish(seed, number, received, area, building, matter, words, number, taker, anonymous,
				!anonymous && mayHide && chance.permille(matter.type() == RequestType.REPORT ? 200 : 6));
	}

	private @Nullable Office serving(Instant received, Chance chance) {
		Office office = chance.of(offices);
		return office.appointed().isBefore(DistrictTime.day(received)) ? office : null;
	}

	private static Twist twist(Wish wish, Chance chance) {
		int drawn = chance.below(1_000);
		if (wish.matter().level() != ServiceLevel.ORDINARY) {
			boolean back = drawn < 60 && !wish.anonymous() && wish.matter().level() == ServiceLevel.LIVELIHOOD;
			return drawn < 10 ? Twist.LATE : drawn < 40 ? Twist.UNREACHED : back ? Twist.SENT_BACK : Twist.NONE;
		}
		if (wish.anonymous()) {
			return drawn < 8 ? Twist.LATE : Twist.NONE;
		}
		if (wish.matter().consultation()) {
			return drawn < 5 ? Twist.LATE : drawn < 40 ? Twist.UNREACHED : Twist.NONE;
		}
		Twist[] kinds = {Twist.RETURNED, Twist.RETURN_DENIED, Twist.EXTENDED, Twist.PARKED, Twist.ASKED, Twist.LATE, Twist.SENT_BACK,
				Twist.REOPENED, Twist.UNREACHED, Twist.NONE};
		return kinds[chance.weighted(40, 10, 80, 15, 30, 12, 45, 12, 40, 716)];
	}

	/** A closed request of somebody who could ask once more. */
	private @Nullable Done earlier(Instant received, Chance chance) {
		for (int attempt = 0; attempt < 12 && !done.isEmpty(); attempt++) {
			Done each = chance.of(done);
			if (each.closed().isBefore(received.minusSeconds(2 * 86_400))) {
				return each;
			}
		}
		return null;
	}

	/** A request that somebody else could report as well: open since yesterday and for some days to come. */
	private @Nullable Done target(Instant received, Chance chance) {
		List<Done> open = done.reversed().stream().limit(600).filter(each -> !each.wish().matter().consultation())
				.filter(each -> DistrictTime.day(each.wish().received()).isBefore(DistrictTime.day(received)))
				.filter(each -> each.outcome().isAfter(received.plusSeconds(86_400))).toList();
		return open.isEmpty() ? null : chance.of(open);
	}
}
