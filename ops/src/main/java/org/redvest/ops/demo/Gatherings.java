package org.redvest.ops.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.ActivityEvent.AbsenceKind;
import org.redvest.kernel.ActivityEvent.ActivityType;
import org.redvest.kernel.ActivityEvent.Admission;
import org.redvest.kernel.ActivityEvent.Demands;
import org.redvest.kernel.ActivityEvent.Plan;
import org.redvest.kernel.ActivityEvent.Risk;
import org.redvest.kernel.ActivityEvent.RiskLevel;
import org.redvest.kernel.ActivityEvent.Site;
import org.redvest.kernel.ActivityId;
import org.redvest.kernel.Actor;
import org.redvest.kernel.AgeBand;
import org.redvest.kernel.AreaCode;
import org.redvest.kernel.Position;
import org.redvest.kernel.ServiceHoursEvent.Capture;
import org.redvest.kernel.ServiceHoursEvent.Category;
import org.redvest.kernel.UnitCode;
import org.redvest.ops.demo.Gathering.Away;
import org.redvest.ops.demo.Gathering.Course;
import org.redvest.ops.demo.Gathering.Presence;
import org.redvest.ops.demo.Teams.Team;

/**
 * The activities of the half-year: where several of one unit serve on one day, they do so at an activity. So there are no more hours
 * for the activities than without them.
 */
final class Gatherings {

	/** The first that is planned, published and prepared within the half-year. */
	private static final LocalDate FROM = LocalDate.of(2022, 1, 14);
	private static final LocalDate UNSETTLED = LocalDate.of(2022, 6, 29);
	private static final int MOST = 7;
	/** Every so many lasts two days. */
	private static final int TWO_DAYS = 25;
	private static final int HALF_HOUR = 1_800;
	private static final Set<Person.Fate> PLAIN = EnumSet.of(Person.Fate.PUBLICISED, Person.Fate.ACCEPTED, Person.Fate.DISPUTED);
	private static final Set<Category> PUBLICITY = EnumSet.of(Category.SCIENCE, Category.EPIDEMIC, Category.ANTI_FRAUD, Category.DROWNING,
			Category.DRUGS);
	private static final List<Occasion> ROUTINE = Occasion.ALL.stream()
			.filter(each -> each.category() != Category.DOOR_KNOCKING && each.category() != Category.ART).toList();
	private static final Occasion FLOOD = new Occasion(Category.RESCUE, "防汛应急值守");
	private static final Occasion KNOCKING = new Occasion(Category.DOOR_KNOCKING, "敲门行动集中走访");

	private final long seed;
	private final Places places;
	private final Teams teams;
	private final Map<UnitCode, List<Person>> steady = new HashMap<>();
	private final Map<Turn, List<Presence>> turnouts = new LinkedHashMap<>();
	private final Map<String, Gathering> byService = new HashMap<>();
	final List<Gathering> all = new ArrayList<>();

	/** How many of which kind there are. @param others held ones that are a campaign or an emergency */
	record Numbers(int routine, int others, int empty, int cancelled, int unsettled, int rejected, int drafts) {
	}

	/** A unit on a day. */
	private record Turn(UnitCode unit, LocalDate day) {
	}

	Gatherings(long seed, Places places, List<Person> people, Teams teams, Numbers numbers, int materials) {
		this.seed = seed;
		this.places = places;
		this.teams = teams;
		people.stream().filter(Person::steady).forEach(this::turnOut);
		held(numbers, materials);
		uncounted(Course.EMPTY, numbers.empty);
		uncounted(Course.CANCELLED, numbers.cancelled);
		uncounted(Course.UNSETTLED, numbers.unsettled);
		uncounted(Course.REJECTED, numbers.rejected);
		uncounted(Course.DRAFT, numbers.drafts);
		held().forEach(each -> each.present().forEach(one -> byService.put(service(one.person(), one.day()), each)));
	}

	List<Gathering> held() {
		return all.stream().filter(each -> each.course() == Course.HELD).toList();
	}

	/** Where somebody's service of a day takes place, or null. */
	@Nullable
	Gathering of(Person person, LocalDate day) {
		return byService.get(service(person, day));
	}

	/** Nobody serves twice on a day. */
	private static String service(Person person, LocalDate day) {
		return person.number() + " " + day;
	}

	private void turnOut(Person person) {
		steady.computeIfAbsent(person.unit(), _ -> new ArrayList<>()).add(person);
		person.service().stream().filter(each -> PLAIN.contains(each.fate()) && !each.day().isBefore(FROM))
				.forEach(each -> turnouts.computeIfAbsent(new Turn(person.unit(), each.day()), _ -> new ArrayList<>())
						.add(new Presence(person, each.day(), each.start(), each.minutes())));
	}

	/** Each unit's fullest day first, then each one's second, and so on. */
	private List<Turn> turns() {
		Map<UnitCode, List<Turn>> byUnit = new LinkedHashMap<>();
		turnouts.keySet().forEach(each -> byUnit.computeIfAbsent(each.unit, _ -> new ArrayList<>()).add(each));
		Map<Turn, Integer> rank = new HashMap<>();
		byUnit.values().forEach(days -> {
			days.sort(Comparator.comparingInt((Turn each) -> -turnouts.getOrDefault(each, List.of()).size()).thenComparing(Turn::day));
			IntStream.range(0, days.size()).forEach(i -> rank.put(days.get(i), i));
		});
		return turnouts.keySet().stream().sorted(Comparator.comparing((Turn each) -> rank.getOrDefault(each, 0))
				.thenComparing(each -> Chance.of(seed, "turn", each.unit.hashCode()).fraction())).toList();
	}

	private void held(Numbers numbers, int materials) {
		List<Turn> chosen = turns().stream().limit(numbers.routine + numbers.others).toList();
		List<Occasion> occasions = IntStream.range(0, chosen.size()).mapToObj(i -> occasion(i - numbers.routine, i)).toList();
		int[] handedOut = handedOut(occasions, chosen, materials);
		for (int i = 0; i < chosen.size(); i++) {
			List<Presence> present = present(chosen, i);
			Capture capture = List.of(Capture.TWO_SIDED_CHECK_IN, Capture.SCAN_AND_ROSTER, Capture.CONFIRMED_ROSTER)
					.get(Chance.of(seed, "capture", i).weighted(35, 40, 25));
			add(Course.HELD, occasions.get(i), chosen.get(i).unit, present, i % 11 == 3 ? away(chosen.get(i).unit, present) : null, capture,
					handedOut[i]);
		}
	}

	/** @param other which of those that are no routine; below zero for a routine one */
	private static Occasion occasion(int other, int number) {
		if (other < 0) {
			return ROUTINE.get(number % ROUTINE.size());
		}
		return other % 2 == 0 ? FLOOD : KNOCKING;
	}

	/** Where there is something to be told to people; where there is no such activity at all, at each. */
	private int[] handedOut(List<Occasion> occasions, List<Turn> chosen, int materials) {
		boolean any = occasions.stream().anyMatch(each -> PUBLICITY.contains(each.category()));
		return Shares.of(materials, IntStream.range(0, occasions.size())
				.mapToDouble(i -> !any || PUBLICITY.contains(occasions.get(i).category())
						? 1 + turnouts.getOrDefault(chosen.get(i), List.of()).size()
						: 0)
				.toArray());
	}

	private List<Presence> present(List<Turn> chosen, int number) {
		Turn turn = chosen.get(number);
		var present = new ArrayList<>(turnouts.getOrDefault(turn, List.of()).stream().limit(MOST).toList());
		var next = new Turn(turn.unit, turn.day.plusDays(1));
		if (number % TWO_DAYS == 7 && !chosen.contains(next)) {
			Set<Integer> there = new HashSet<>(present.stream().map(each -> each.person().number()).toList());
			turnouts.getOrDefault(next, List.of()).stream().filter(each -> there.add(each.person().number())).limit(MOST)
					.forEach(present::add);
		}
		return List.copyOf(present);
	}

	/** Somebody else of the unit, if there is anybody; some have said so. */
	private @Nullable Away away(UnitCode unit, List<Presence> present) {
		Set<Integer> there = new HashSet<>(present.stream().map(each -> each.person().number()).toList());
		List<Person> others = steady.getOrDefault(unit, List.of()).stream().filter(each -> !there.contains(each.number())).toList();
		return others.isEmpty()
				? null
				: new Away(others.get(all.size() * 13 % others.size()), all.size() % 3 == 0 ? AbsenceKind.EXCUSED : AbsenceKind.UNEXCUSED);
	}

	/** What does not count, in one community after another. */
	private void uncounted(Course course, int count) {
		for (int i = 0; i < count; i++) {
			int number = all.size();
			UnitCode unit = new UnitCode(places.communities().get(number * 7 % places.communities().size()).code().value());
			LocalDate day = course == Course.UNSETTLED ? UNSETTLED : FROM.plusDays(number * 37 % 150);
			List<Presence> present = course == Course.UNSETTLED || course == Course.CANCELLED
					? steady.getOrDefault(unit, List.of()).stream().limit(3).map(each -> new Presence(each, day, 9 * 60, 120)).toList()
					: List.of();
			Occasion occasion = course == Course.REJECTED ? new Occasion(Category.OTHER, "工作例会") : ROUTINE.get(i % ROUTINE.size());
			add(course, occasion, unit, present, null, Capture.SCAN_AND_ROSTER, 0, day);
		}
	}

	private void add(Course course, Occasion occasion, UnitCode unit, List<Presence> present, @Nullable Away away, Capture capture,
			int materials) {
		add(course, occasion, unit, present, away, capture, materials, present.getFirst().day());
	}

	private void add(Course course, Occasion occasion, UnitCode unit, List<Presence> present, @Nullable Away away, Capture capture,
			int materials, LocalDate day) {
		int number = all.size();
		Places.Community community = community(unit, number);
		Instant start = present.isEmpty() ? DistrictTime.at(day, 9 * 60) : halfHour(present, Presence::from, false);
		Instant end = present.isEmpty() ? DistrictTime.at(day, 11 * 60) : halfHour(present, Presence::to, true);
		ActivityType type = type(course, occasion);
		var risk = type == ActivityType.EMERGENCY
				? new Risk(RiskLevel.ELEVATED, "涉水巡查有人身风险，须着救生衣、两人同行，已投保意外险。")
				: new Risk(RiskLevel.ORDINARY, "注意来往车辆和天气，服从现场安排。");
		Team team = team(occasion.category(), community.township(), number);
		var plan = new Plan(community.name() + occasion.name(), "由" + community.name() + "及有关单位组织：" + occasion.name() + "。", type,
				occasion.category(), unit, team == null ? null : team.id(), organiser(unit).id(),
				new Site(community.code(), community.name() + "新时代文明实践站", position(community)), start, end, Admission.OPEN,
				present.size() + 3, risk, new Demands(AgeBand.ADULT, Set.of(), false));
		all.add(new Gathering(number, new ActivityId(Chance.id(seed, "activity", number)), plan, course, capture, present, away,
				materials));
	}

	private static ActivityType type(Course course, Occasion occasion) {
		if (course == Course.REJECTED) {
			return ActivityType.MEETING;
		}
		return occasion.equals(FLOOD) ? ActivityType.EMERGENCY : occasion.equals(KNOCKING) ? ActivityType.CAMPAIGN : ActivityType.ROUTINE;
	}

	private static Instant halfHour(List<Presence> present, Function<Presence, Instant> when, boolean up) {
		var seconds = present.stream().map(when).mapToLong(Instant::getEpochSecond);
		return up
				? Instant.ofEpochSecond(Math.ceilDiv(seconds.max().orElseThrow(), HALF_HOUR) * HALF_HOUR)
				: Instant.ofEpochSecond(Math.floorDiv(seconds.min().orElseThrow(), HALF_HOUR) * HALF_HOUR);
	}

	/** The first round of occasions is the detachments', then squads take turns with them. */
	private @Nullable Team team(Category category, int township, int number) {
		if (category == Category.DOOR_KNOCKING) {
			return null;
		}
		return number / ROUTINE.size() % 2 == 0 ? teams.detachment(category) : teams.squad(category, township);
	}

	/** Its own, where a community organises it. */
	private Places.Community community(UnitCode unit, int number) {
		return places.communities().stream().filter(each -> each.code().value().equals(unit.value())).findFirst()
				.orElseGet(() -> places.communities().get(number * 11 % places.communities().size()));
	}

	private static Actor organiser(UnitCode unit) {
		return Places.ofCommunity(unit) ? Officials.community(new AreaCode(unit.value())) : Officials.organiser(unit);
	}

	/** Invented, within the district. */
	private Position position(Places.Community community) {
		int number = places.communities().indexOf(community);
		return new Position(26.86 + 0.006 * (number % 10), 112.52 + 0.008 * (number / 10));
	}
}
