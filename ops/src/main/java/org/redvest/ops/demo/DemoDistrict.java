package org.redvest.ops.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.redvest.kernel.BuildingId;
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

	private final long seed;
	private final double scale;
	private final Places places = Places.get();
	private final int[] people2010;
	private final int[] people2020;
	private final Housing housing;
	private final Population population;
	private final List<Person> people;
	private final List<Office> offices;

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
		var hours = new HoursStory(script);
		people.forEach(each -> {
			volunteers.tell(each);
			hours.tell(each);
		});
		new Requests(script, seed, places, offices).tell(scaled(REQUESTS) - 1);
		new DoorKnocking(script, seed).tell(housing.houses, people, scaled(REACHED), scaled(OPINIONS), scaled(SOLVED));
		return script.inOrder();
	}

	/** Households that door-knocking reached, opinions that it collected, and cases of these that were solved. */
	public record Doors(int reached, int opinions, int solved) {
	}

	/** What is planned of door-knocking. */
	public Doors doors() {
		return new Doors(scaled(REACHED), scaled(OPINIONS), scaled(SOLVED));
	}

	/** How many in the plan hold which star. */
	public Map<Integer, Long> stars() {
		Map<Integer, Long> stars = new TreeMap<>();
		IntStream.rangeClosed(1, 5).forEach(level -> stars.put(level, people.stream().filter(each -> each.stars() == level).count()));
		return stars;
	}
}
