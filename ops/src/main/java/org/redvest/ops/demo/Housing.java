package org.redvest.ops.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.BuildingEvent.BuildingKind;
import org.redvest.kernel.BuildingEvent.Route;
import org.redvest.kernel.BuildingId;

/** The buildings and hamlets (楼栋、屋场), and which of them get a head by which route. */
final class Housing {

	private static final int MOST_OF_A_HEAD = 8;

	private final long seed;
	private final Places places;
	final List<House> houses = new ArrayList<>();
	/** In how many houses of each township a head serves in the end. */
	final int[] coveredOf;
	final int[] headsOf;

	/** A building or hamlet. */
	record House(int number, BuildingId id, Places.Community community, BuildingKind kind, String code, String name,
			@Nullable Integer floors, int households) {

		LocalDate registered() {
			return LocalDate.of(2021, 11, 1).plusDays(number % 45);
		}
	}

	/** The office of head in one house. */
	record Office(House house, Person head, Route route, LocalDate nominated, @Nullable Person former) {

		/** The first day of service: after the publicity of five days. */
		LocalDate appointed() {
			return nominated.plusDays(8);
		}

		/** Where there was a head before: when he was nominated. */
		LocalDate formerNominated() {
			return LocalDate.of(2022, 1, 5).plusDays(house.number % 12);
		}

		LocalDate formerGone() {
			return formerNominated().plusDays(40);
		}
	}

	Housing(long seed, Places places, int buildings, int covered, int heads) {
		this.seed = seed;
		this.places = places;
		Chance chance = Chance.of(seed, "housing", 0);
		int townships = places.townships().size();
		double[] sizes = places.townships().stream()
				.mapToDouble(each -> each.people2010() * (each.rural() ? 1.6 : 0.85 + 0.3 * chance.fraction()))
				.toArray();
		int[] of = Shares.of(buildings, sizes);
		this.coveredOf = Shares.of(covered,
				IntStream.range(0, townships).mapToDouble(i -> of[i] * (0.8 + 0.4 * chance.fraction())).toArray());
		for (int township = 0; township < townships; township++) {
			coveredOf[township] = Math.min(coveredOf[township], of[township]);
			build(township, of[township], chance);
		}
		settle(covered, of);
		int[] least = IntStream.of(coveredOf).map(each -> (each + MOST_OF_A_HEAD - 1) / MOST_OF_A_HEAD).toArray();
		this.headsOf = Shares.of(heads, IntStream.of(coveredOf).asDoubleStream().toArray(), least);
	}

	/** What a township with too few houses could not take goes to the others. */
	private void settle(int covered, int[] of) {
		int missing = covered - IntStream.of(coveredOf).sum();
		for (int township = 0; missing > 0; township = (township + 1) % of.length) {
			if (coveredOf[township] < of[township]) {
				coveredOf[township]++;
				missing--;
			}
		}
	}

	private void build(int township, int count, Chance chance) {
		Places.Township in = places.townships().get(township);
		int[] of = Shares.of(count, IntStream.range(0, in.count()).mapToDouble(_ -> 0.6 + 0.8 * chance.fraction()).toArray());
		for (int i = 0; i < in.count(); i++) {
			Places.Community community = places.communities().get(in.first() + i);
			for (int n = 1; n <= of[i]; n++) {
				houses.add(house(in, community, n, chance));
			}
		}
	}

	private House house(Places.Township in, Places.Community community, int n, Chance chance) {
		int number = houses.size();
		var id = new BuildingId(Chance.id(seed, "building", number));
		String code = "%05d".formatted(n);
		String place = community.name().substring(0, community.name().length() - (in.rural() ? 1 : 2));
		if (in.rural() && chance.permille(800)) {
			String hamlet = "王李张刘陈杨黄周吴罗谭廖邹欧肖".charAt(chance.below(15)) + "家" + chance.of(List.of("大屋", "新屋", "老屋", "塘边", "坳上", "湾")) + n;
			return new House(number, id, community, BuildingKind.HAMLET, code, place + hamlet + "屋场", null, chance.between(8, 38));
		}
		int floors = chance.of(List.of(5, 6, 6, 6, 7, 8, 11, 18));
		return new House(number, id, community, BuildingKind.BUILDING, code,
				place + "%d号%d栋".formatted(1 + n / 6, 1 + n % 6), floors, Math.min(144, floors * 2 * chance.between(1, 4)));
	}

	/** @param people all volunteers, of whom those meant to be heads are taken */
	List<Office> offices(List<Person> people) {
		var offices = new ArrayList<Office>();
		int from = 0;
		for (int township = 0; township < places.townships().size(); township++) {
			int number = township;
			List<House> here = houses.stream().filter(each -> each.community().township() == number).toList();
			int[] order = IntStream.range(0, here.size()).toArray();
			Chance chance = Chance.of(seed, "offices", township);
			chance.shuffle(order);
			List<House> covered = IntStream.of(order).limit(coveredOf[township]).sorted().mapToObj(here::get).toList();
			List<Person> heads = people.stream().filter(each -> each.headship() == Person.Headship.SERVING)
					.filter(each -> each.community() != null && each.community().township() == number).toList();
			List<Person> formers = people.stream().filter(each -> each.headship() == Person.Headship.FORMER)
					.filter(each -> each.community() != null && each.community().township() == number).toList();
			offices(covered, heads, formers, chance, offices);
			from += here.size();
		}
		if (from != houses.size()) {
			throw new IllegalStateException("houses outside every township");
		}
		return List.copyOf(offices);
	}

	private static void offices(List<House> covered, List<Person> heads, List<Person> formers, Chance chance, List<Office> offices) {
		int[] runs = runs(covered.size(), heads.size(), chance);
		int next = 0;
		for (int i = 0; i < heads.size(); i++) {
			Route route = Route.values()[chance.weighted(50, 20, 22, 8)];
			for (int n = 0; n < runs[i]; n++) {
				House house = covered.get(next++);
				Person former = n == 0 && i < formers.size() ? formers.get(i) : null;
				LocalDate nominated = LocalDate.of(2022, 1, 5).plusDays(former == null ? chance.below(160) : 70 + chance.below(60));
				offices.add(new Office(house, heads.get(i), route, nominated, former));
			}
		}
	}

	/** How many houses each head has: at least one, at most eight, together all of them. */
	private static int[] runs(int houses, int heads, Chance chance) {
		int[] runs = new int[heads];
		java.util.Arrays.fill(runs, 1);
		for (int left = houses - heads; left > 0;) {
			int i = (int) (heads * Math.pow(chance.fraction(), 1.6));
			if (runs[i] < MOST_OF_A_HEAD) {
				runs[i]++;
				left--;
			}
		}
		return runs;
	}
}
