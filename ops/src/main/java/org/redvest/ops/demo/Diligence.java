package org.redvest.ops.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.redvest.ops.demo.Person.Fate;
import org.redvest.ops.demo.Person.Service;

/**
 * Who serves how long: about 40 % not at all, the median about 2 hours, the top 1 % over 100 hours, and at the top those who
 * get stars, one after the other, in the pyramid 364/67/13/3/0 that Dongying had in 2016.
 */
final class Diligence {

	/** Thresholds of the default rule set, in minutes, without depending on it. */
	static final int[] THRESHOLDS = {6_000, 18_000, 36_000, 60_000, 90_000};
	private static final int[] PYRAMID = {364, 67, 13, 3};
	private static final int OVER_A_HUNDRED_HOURS = 618;
	private static final LocalDate FROM = LocalDate.of(2022, 1, 4);
	private static final LocalDate UNTIL = LocalDate.of(2022, 6, 20);
	private static final double[][] QUANTILES = {{0, 60}, {0.39, 60}, {0.50, 120}, {0.80, 240}, {0.95, 600}, {0.99, 5_900}, {1, 5_900}};

	private final long seed;
	private final List<Population.Draft> drafts;
	private final int[] pyramid;

	Diligence(long seed, double scale, List<Population.Draft> drafts) {
		this.seed = seed;
		this.drafts = drafts;
		this.pyramid = IntStream.of(PYRAMID).map(each -> Math.max(1, (int) Math.round(each * scale))).toArray();
	}

	void plan(double scale) {
		var order = new ArrayList<>(drafts.stream().filter(each -> each.active).toList());
		int[] numbers = IntStream.range(0, order.size()).toArray();
		Chance.of(seed, "diligence", 0).shuffle(numbers);
		var rank = new int[drafts.size()];
		for (int i = 0; i < numbers.length; i++) {
			rank[order.get(i).number] = numbers[i];
		}
		order.sort(Comparator.comparingInt(each -> rank[each.number]));
		int starred = IntStream.of(pyramid).sum();
		int top = Math.max(starred, (int) Math.round(OVER_A_HUNDRED_HOURS * scale));
		var diligent = new ArrayList<>(order.stream().filter(Population.Draft::early).limit(top).toList());
		var others = new ArrayList<>(order);
		others.removeAll(java.util.Set.copyOf(diligent));
		int done = 0;
		for (int level = pyramid.length; level >= 1; level--) {
			for (int i = 0; i < pyramid[level - 1]; i++) {
				star(diligent.get(done++), level, Chance.of(seed, "star", done));
			}
		}
		for (; done < diligent.size(); done++) {
			Population.Draft each = diligent.get(done);
			Chance chance = Chance.of(seed, "over-a-hundred", each.number);
			each.service = spread(chance.between(205, 320) * 30, FROM, UNTIL, chance, Fate.PUBLICISED);
		}
		for (int i = 0; i < others.size(); i++) {
			Population.Draft each = others.get(i);
			double quantile = 1 - (diligent.size() + i + 0.5) / drafts.size();
			each.service = few(each, quantile, Chance.of(seed, "service", each.number));
		}
	}

	/** Somebody with a star: the hours rise so evenly that no level is skipped. */
	private void star(Population.Draft who, int level, Chance chance) {
		int halfYear = switch (level) {
			case 1 -> chance.between(240, 540) * 30;
			case 2 -> chance.between(720, 1_080) * 30;
			case 3 -> chance.between(620, 780) * 30;
			default -> chance.between(900, 980) * 30;
		};
		int before = level == 3 ? 21_000 : level == 4 ? 42_000 : 0;
		var service = new ArrayList<Service>();
		if (before > 0) {
			service.addAll(spread(before, LocalDate.of(2021, 1, 6), LocalDate.of(2021, 12, 20), chance, Fate.TRANSFERRED));
		}
		service.addAll(spread(halfYear, FROM, UNTIL, chance, Fate.PUBLICISED));
		who.service = List.copyOf(service);
		who.cutOffs = cutOffs(service, level);
	}

	/** For each level the first month's end at which the hours carry it and no higher one. */
	private static List<LocalDate> cutOffs(List<Service> service, int level) {
		var cutOffs = new ArrayList<LocalDate>();
		for (YearMonth month = YearMonth.of(2021, 1); cutOffs.size() < level && month.isBefore(YearMonth.of(2022, 6)); month = month
				.plusMonths(1)) {
			LocalDate end = month.atEndOfMonth();
			int minutes = service.stream().filter(each -> !each.day().isAfter(end)).mapToInt(Service::counted).sum();
			int next = cutOffs.size();
			if (minutes >= THRESHOLDS[next] && minutes < THRESHOLDS[next + 1]) {
				cutOffs.add(end);
			}
		}
		if (cutOffs.size() < level) {
			throw new IllegalStateException("no cut-off date for star " + (cutOffs.size() + 1) + " of " + level);
		}
		return List.copyOf(cutOffs);
	}

	private List<Service> few(Population.Draft who, double quantile, Chance chance) {
		int minutes = minutes(quantile);
		LocalDate from = who.registered.plusDays(5).isAfter(FROM) ? who.registered.plusDays(5) : FROM;
		List<Service> service = spread(minutes, from, UNTIL, chance, Fate.PUBLICISED);
		var fated = new ArrayList<Service>();
		for (Service each : service) {
			boolean longDay = each.minutes() >= 420 && chance.permille(15);
			var taken = longDay ? new Service(each.day(), 8 * 60, 600, Fate.LONG_DAY) : each;
			fated.add(new Service(taken.day(), taken.start(), taken.minutes(), fate(fated.isEmpty(), taken, chance)));
		}
		return List.copyOf(fated);
	}

	/** The first one is credited in any case, so that whoever is active stays so. */
	private static Fate fate(boolean first, Service service, Chance chance) {
		if (service.minutes() > 480) {
			return Fate.LONG_DAY;
		}
		int drawn = chance.below(1_000);
		if (drawn < 300) {
			return Fate.ACCEPTED;
		}
		if (drawn < 303) {
			return Fate.DISPUTED;
		}
		boolean early = service.day().isBefore(LocalDate.of(2022, 6, 1));
		if (early && drawn < 311) {
			return Fate.BACKFILLED;
		}
		if (!first && early && drawn < 316 && service.minutes() >= 60) {
			return Fate.CUT;
		}
		return !first && early && drawn < 320 ? Fate.VOIDED : Fate.PUBLICISED;
	}

	private static int minutes(double quantile) {
		for (int i = 1; i < QUANTILES.length; i++) {
			double[] low = QUANTILES[i - 1];
			double[] high = QUANTILES[i];
			if (quantile <= high[0]) {
				double part = (quantile - low[0]) / (high[0] - low[0]);
				double exact = Math.exp(Math.log(low[1]) + part * (Math.log(high[1]) - Math.log(low[1])));
				return Math.max(60, (int) Math.round(exact / 30) * 30);
			}
		}
		throw new IllegalArgumentException("quantile " + quantile);
	}

	/** A whole as services of at most eight hours, on different days, evenly over a time. */
	private static List<Service> spread(int whole, LocalDate from, LocalDate until, Chance chance, Fate fate) {
		var pieces = new ArrayList<Integer>();
		for (int left = whole; left > 0;) {
			int piece = left <= 300 ? left : Math.min(left, chance.between(12, 16) * 30);
			pieces.add(piece);
			left -= piece;
		}
		int days = (int) (until.toEpochDay() - from.toEpochDay()) + 1;
		if (pieces.size() > days) {
			throw new IllegalStateException(pieces.size() + " services in " + days + " days");
		}
		Map<Integer, Integer> byDay = new TreeMap<>();
		for (int i = 0; i < pieces.size(); i++) {
			int first = (int) ((long) i * days / pieces.size());
			int next = (int) ((long) (i + 1) * days / pieces.size());
			byDay.put(first + chance.below(Math.max(1, next - first)), pieces.get(i));
		}
		var service = new ArrayList<Service>();
		byDay.forEach((day, minutes) -> service
				.add(new Service(from.plusDays(day), chance.between(8 * 60, Math.max(8 * 60, Math.min(15 * 60, 20 * 60 - minutes))),
						minutes,
						fate)));
		return List.copyOf(service);
	}
}
