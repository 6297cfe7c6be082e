package org.redvest.ops.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.UnitCode;
import org.redvest.kernel.VolunteerId;

/**
 * Who the volunteers are: residents of every street and town (each over 20 % of the 2010 base, 60 to 66 % of them active) and the
 * staff of the organs (all of them volunteers, all active), a few of whom live outside the district.
 */
final class Population {

	private static final LocalDate DRIVE = LocalDate.of(2021, 1, 11);
	/** Until then those are registered of whom there is much to tell. */
	static final LocalDate EARLY_UNTIL = LocalDate.of(2021, 12, 10);
	private static final int STAFF = 3_600;

	private final long seed;
	private final Places places;
	final List<Draft> all = new ArrayList<>();
	final int[] organStaff;
	/** Volunteers living in each township. */
	final int[] resident;

	/** A person while the plan is made. */
	static final class Draft {

		final int number;
		final Places.@Nullable Community community;
		final @Nullable UnitCode organ;
		final LocalDate registered;
		final boolean minor;
		boolean active;
		Person.Headship headship = Person.Headship.NONE;
		List<Person.Service> service = List.of();
		List<LocalDate> cutOffs = List.of();

		Draft(int number, Places.@Nullable Community community, @Nullable UnitCode organ, LocalDate registered, boolean minor) {
			this.number = number;
			this.community = community;
			this.organ = organ;
			this.registered = registered;
			this.minor = minor;
		}

		boolean early() {
			return !minor && !registered.isAfter(EARLY_UNTIL);
		}
	}

	Population(long seed, double scale, Places places, int volunteers, int[] people2010, int[] headsOf) {
		this.seed = seed;
		this.places = places;
		int townships = places.townships().size();
		int staff = Math.max(Officials.ORGANS.size(), (int) Math.round(STAFF * scale));
		int outside = staff * 8 / 100;
		Chance chance = Chance.of(seed, "population", 0);
		int[] least = IntStream.of(people2010).map(people -> (people * 201 + 999) / 1_000).toArray();
		double[] wish = IntStream.range(0, townships).mapToDouble(i -> people2010[i] * (0.203 + 0.004 * chance.fraction())).toArray();
		this.resident = Shares.of(volunteers - outside, wish, least);
		double[] sizes = IntStream.range(0, Officials.ORGANS.size()).mapToDouble(_ -> 0.3 + chance.fraction()).toArray();
		int[] one = new int[sizes.length];
		java.util.Arrays.fill(one, 1);
		this.organStaff = Shares.of(staff, sizes, one);
		int[] staffIn = Shares.of(staff - outside, IntStream.of(resident).asDoubleStream().toArray());
		List<UnitCode> desks = desks();
		int desk = 0;
		for (int i = 0; i < outside; i++) {
			draft(null, desks.get(desk++), chance).active = true;
		}
		for (int township = 0; township < townships; township++) {
			int from = all.size();
			for (int i = 0; i < resident[township]; i++) {
				draft(community(township, chance), i < staffIn[township] ? desks.get(desk++) : null, chance);
			}
			activate(all.subList(from, all.size()), 0.602 + 0.05 * chance.fraction(), headsOf[township],
					Math.max(1, (int) Math.round(2 * scale)), chance);
		}
	}

	private List<UnitCode> desks() {
		var desks = new ArrayList<UnitCode>();
		for (int organ = 0; organ < organStaff.length; organ++) {
			for (int i = 0; i < organStaff[organ]; i++) {
				desks.add(Officials.ORGANS.get(organ));
			}
		}
		int[] order = IntStream.range(0, desks.size()).toArray();
		Chance.of(seed, "desks", 0).shuffle(order);
		return IntStream.of(order).mapToObj(desks::get).toList();
	}

	private Places.Community community(int township, Chance chance) {
		Places.Township in = places.townships().get(township);
		return places.communities().get(in.first() + chance.below(in.count()));
	}

	private Draft draft(Places.@Nullable Community community, @Nullable UnitCode organ, Chance chance) {
		int spread = (int) (EARLY_UNTIL.toEpochDay() - DRIVE.toEpochDay());
		LocalDate registered = organ != null || chance.permille(860)
				? DRIVE.plusDays(chance.below(spread))
				: LocalDate.of(2022, 1, 4).plusDays(chance.below(115));
		var draft = new Draft(all.size(), community, organ, registered, organ == null && chance.permille(5));
		all.add(draft);
		return draft;
	}

	/** All staff, the heads and so many others that the share is reached. */
	private static void activate(List<Draft> residents, double share, int heads, int formers, Chance chance) {
		int wanted = (int) Math.ceil(residents.size() * share);
		int missingHeads = heads + formers;
		for (Draft each : residents) {
			if (each.organ != null) {
				each.active = true;
				wanted--;
			}
		}
		int[] order = IntStream.range(0, residents.size()).toArray();
		chance.shuffle(order);
		for (int i : order) {
			Draft each = residents.get(i);
			if (missingHeads > 0 && each.organ == null && each.early()) {
				each.headship = missingHeads > formers ? Person.Headship.SERVING : Person.Headship.FORMER;
				each.active = true;
				missingHeads--;
				wanted--;
			}
		}
		for (int i : order) {
			Draft each = residents.get(i);
			if (!each.active && wanted > 0) {
				each.active = true;
				wanted--;
			}
		}
		if (missingHeads > 0) {
			throw new IllegalStateException("too few residents to be heads");
		}
	}

	List<Person> people() {
		return all.stream().map(each -> new Person(seed, each.number, new VolunteerId(Chance.id(seed, "volunteer", each.number)),
				each.community, each.organ, each.registered, each.minor, each.headship, each.service, each.cutOffs)).toList();
	}
}
