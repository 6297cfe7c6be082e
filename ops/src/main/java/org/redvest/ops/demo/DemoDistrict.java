package org.redvest.ops.demo;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.redvest.kernel.BuildingId;
import org.redvest.kernel.HazardId;
import org.redvest.kernel.ServiceRequestId;
import org.redvest.kernel.TeamEvent.Level;
import org.redvest.kernel.TeamId;
import org.redvest.kernel.VolunteerId;
import org.redvest.ops.demo.Housing.House;
import org.redvest.ops.demo.Housing.Office;

/**
 * The demonstration district: the figures that Zhengxiang district (蒸湘区) reported for the first half of 2022, with invented
 * people behind them. A pure function of a seed and a scale; 1 is the whole district.
 */
public final class DemoDistrict {

	/** The seed of the district that everybody sees. */
	public static final long SEED = 430_408_2022L;

	private static final int VOLUNTEERS = 61_800;
	private static final int BUILDINGS = 3_070;
	private static final int COVERED = 1_895;
	private static final int HEADS = 778;
	private static final int REQUESTS = 18_100;
	private static final int REACHED = 56_000;
	private static final int OPINIONS = 195;
	private static final int SOLVED = 115;
	private static final int ROUTINE_ACTIVITIES = 1_516;
	private static final int OTHER_ACTIVITIES = 24;
	private static final int LEAFLETS_AT_ACTIVITIES = 11_560;
	private static final int LEAFLETS_AT_DOORS = 8_940;

	private final long seed;
	private final double scale;
	private final Places places = Places.get();
	private final int[] people2010;
	private final int[] people2020;
	private final Housing housing;
	private final Population population;
	private final List<Person> people;
	private final List<Office> offices;
	private final List<Person> steady;
	private final Teams teams;
	private final Gatherings gatherings;
	private final Schools schools;

	private DemoDistrict(long seed, double scale) {
		this.seed = seed;
		this.scale = scale;
		this.people2010 = Shares.of(scaled(Places.PEOPLE_2010),
				places.townships().stream().mapToDouble(Places.Township::people2010).toArray());
		this.people2020 = Shares.of(scaled(Places.PEOPLE_2020),
				places.townships().stream().mapToDouble(Places.Township::people2020).toArray());
		this.housing = new Housing(seed, places, scaled(BUILDINGS), scaled(COVERED), scaled(HEADS));
		this.population = new Population(seed, scale, places, scaled(VOLUNTEERS), people2010, housing.headsOf);
		new Diligence(seed, scale, population.all).plan(scale);
		this.people = population.people();
		this.offices = housing.offices(people);
		this.steady = people.stream().filter(each -> each.steady() && each.headship() == Person.Headship.NONE)
				.sorted(Comparator.comparing(Person::registered)).toList();
		this.teams = new Teams(seed, places, steady);
		this.gatherings = new Gatherings(seed, places, people, teams, new Gatherings.Numbers(scaled(ROUTINE_ACTIVITIES),
				scaled(OTHER_ACTIVITIES), scaled(12), scaled(31), scaled(5), scaled(4), scaled(6)), scaled(LEAFLETS_AT_ACTIVITIES));
		this.schools = new Schools(seed, places, steady);
	}

	/** @param scale above 0; all counts are multiplied by it and rounded */
	public static DemoDistrict of(long seed, double scale) {
		if (!(scale > 0 && scale <= 10)) {
			throw new IllegalArgumentException("scale: above 0 and at most 10");
		}
		return new DemoDistrict(seed, scale);
	}

	private int scaled(int whole) {
		return (int) Math.max(1, Math.round(whole * scale));
	}

	/** Tells this district's commands from those of another seed or scale. */
	String name() {
		return "demo/" + seed + "/" + scale;
	}

	/** The volunteers of the plan. */
	public List<Person> people() {
		return people;
	}

	/** Which volunteer is the head of which building at the end of the half-year. */
	public Map<BuildingId, VolunteerId> heads() {
		Map<BuildingId, VolunteerId> heads = new HashMap<>();
		offices.forEach(each -> heads.put(each.house().id(), each.head().id()));
		return heads;
	}

	/** Households by building. */
	public Map<BuildingId, Integer> households() {
		Map<BuildingId, Integer> households = new HashMap<>();
		housing.houses.forEach(each -> households.put(each.id(), each.households()));
		return households;
	}

	/** Residents, volunteers among them, and active volunteers among these, by street and town as the plan has them. */
	public Map<String, Township> townships() {
		Map<String, Township> townships = new TreeMap<>();
		for (int i = 0; i < places.townships().size(); i++) {
			String code = places.townships().get(i).code().value();
			List<Person> there = people.stream().filter(each -> each.township() != null && code.equals(each.township().value())).toList();
			int active = (int) there.stream().filter(each -> each.minutesUpTo(DistrictTime.LAST_DAY) > 0).count();
			townships.put(code, new Township(people2010[i], there.size(), active));
		}
		return townships;
	}

	/** What a street or town has. */
	public record Township(int people2010, int volunteers, int active) {
	}

	/** The last day of the half-year. */
	public static LocalDate lastDay() {
		return DistrictTime.LAST_DAY;
	}

	/** Every command of the history, in the order of time. */
	public List<Step> steps() {
		var script = new Script();
		var foundations = new Foundations(script);
		foundations.rules();
		foundations.population(places, people2010, people2020);
		foundations.housing(places, housing.houses);
		foundations.staff(population.organStaff);
		foundations.schools(places, schools);
		var buildings = new BuildingStory(script, seed, new HazardStory(script, seed));
		Set<House> covered = new HashSet<>();
		for (Office each : offices) {
			covered.add(each.house());
			script.together(each.house().id(), each.head().id());
			if (each.former() != null) {
				script.together(each.former().id(), each.head().id());
			}
		}
		for (House house : housing.houses) {
			buildings.register(house);
			if (!covered.contains(house)) {
				buildings.vacant(house);
			}
		}
		offices.forEach(buildings::tell);
		buildings.smellOfGas(offices);
		var volunteers = new VolunteerStory(script);
		var hours = new HoursStory(script, gatherings);
		people.forEach(each -> {
			volunteers.tell(each);
			hours.tell(each);
		});
		new Requests(script, seed, places, offices).tell(scaled(REQUESTS) - 1);
		new DoorKnocking(script, seed).tell(housing.houses, people, scaled(REACHED), scaled(OPINIONS), scaled(SOLVED),
				scaled(LEAFLETS_AT_DOORS));
		new TeamStory(script).tell(teams, steady);
		var activities = new ActivityStory(script, seed);
		gatherings.all.forEach(activities::tell);
		new SchoolStory(script, schools).tell();
		new DonationStory(script, seed, schools).tell();
		return script.inOrder();
	}

	/** Households that door-knocking reached, opinions that it collected, and cases of these that were solved. */
	public record Doors(int reached, int opinions, int solved) {
	}

	/** What is planned of door-knocking. */
	public Doors doors() {
		return new Doors(scaled(REACHED), scaled(OPINIONS), scaled(SOLVED));
	}

	/**
	 * Activities that were held, in all and routine ones of them, and leaflets that were handed out there and at the doors.
	 */
	public record Held(int activities, int routine, int leafletsThere, int leafletsAtDoors) {
	}

	/** What is planned of activities. */
	public Held held() {
		List<Gathering> held = gatherings.held();
		return new Held(held.size(), (int) held.stream().filter(each -> each.plan().type().routine()).count(),
				held.stream().mapToInt(Gathering::materials).sum(), scaled(LEAFLETS_AT_DOORS));
	}

	/** Who serves how often at the activities that were held. */
	public Map<VolunteerId, Long> attendance() {
		return gatherings.held().stream().flatMap(each -> each.present().stream())
				.collect(Collectors.groupingBy(each -> each.person().id(), Collectors.counting()));
	}

	/** How many teams of each level are in action, and how many of these held something. */
	public Map<Level, TeamCount> teams() {
		Set<TeamId> active = gatherings.held().stream().map(each -> each.plan().team()).filter(Objects::nonNull)
				.collect(Collectors.toSet());
		Map<Level, TeamCount> counted = new TreeMap<>();
		for (Level level : Level.values()) {
			List<Teams.Team> there = teams.all.stream().filter(each -> each.level() == level && each.fate() == Teams.Fate.IN_ACTION)
					.toList();
			counted.put(level, new TeamCount(there.size(), (int) there.stream().filter(each -> active.contains(each.id())).count()));
		}
		return counted;
	}

	/** @param active those that held an activity in the half-year */
	public record TeamCount(int inAction, int active) {
	}

	/** Rural primary schools, sessions held there, and what was received for them, in fen; as many at every scale. */
	public record Art(int schools, int sessions, long received) {
	}

	/** What is planned of the art companions. */
	public Art art() {
		return new Art(schools.rural.size(), schools.rural.stream().mapToInt(each -> each.sessions().size()).sum(), Gifts.counted());
	}

	/** The report's broken pavement of 红湘北路. */
	public ServiceRequestId pavement() {
		return Requests.pavement(seed);
	}

	/** The smell of gas that the report tells of. */
	public HazardId gas() {
		return BuildingStory.gas(seed);
	}

	/** How many in the plan hold which star. */
	public Map<Integer, Long> stars() {
		Map<Integer, Long> stars = new TreeMap<>();
		IntStream.rangeClosed(1, 5).forEach(level -> stars.put(level, people.stream().filter(each -> each.stars() == level).count()));
		return stars;
	}
}
