package org.redvest.command.points;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.redvest.kernel.EntryId;
import org.redvest.kernel.PointsEvent.Draw;

/** The lots of an account, from the oldest on. */
record Lots(List<Lot> all) {

	static final Lots NONE = new Lots(List.of());

	Lots {
		all = List.copyOf(all);
	}

	Optional<Lot> find(EntryId id) {
		return all.stream().filter(each -> each.id().equals(id)).findFirst();
	}

	int balance() {
		return all.stream().mapToInt(Lot::rest).sum();
	}

	/** So many points out of the oldest lots, or as many as there are. */
	List<Draw> oldest(int points) {
		var draws = new ArrayList<Draw>();
		int wanted = points;
		for (Lot each : all) {
			int drawn = Math.min(wanted, each.rest());
			if (drawn > 0) {
				draws.add(new Draw(each.id(), drawn));
				wanted -= drawn;
			}
		}
		return draws;
	}

	/** What is due of a lot: out of itself, and what it lacks out of the oldest others. */
	List<Draw> dueOf(Lot lot) {
		Lots others = new Lots(all.stream().filter(each -> !each.id().equals(lot.id())).toList());
		return Stream.concat(rest(each -> each.id().equals(lot.id())), others.oldest(lot.redeemed()).stream()).toList();
	}

	/** All that is left of the lots whose last day is over. */
	List<Draw> lapsed(LocalDate on) {
		return rest(each -> each.lapsed(on)).toList();
	}

	private Stream<Draw> rest(Predicate<Lot> of) {
		return all.stream().filter(of).filter(each -> each.rest() > 0).map(each -> new Draw(each.id(), each.rest()));
	}

	Lots with(Lot lot) {
		return new Lots(Stream.concat(all.stream(), Stream.of(lot)).toList());
	}

	Lots fallen(EntryId id) {
		return new Lots(all.stream().map(each -> each.id().equals(id) ? each.fallen() : each).toList());
	}

	Lots less(List<Draw> draws) {
		return drawn(draws, Lot::less);
	}

	Lots redeemed(List<Draw> draws) {
		return drawn(draws, Lot::redeemed);
	}

	private Lots drawn(List<Draw> draws, BiFunction<Lot, Integer, Lot> how) {
		var left = new ArrayList<Lot>(all);
		for (Draw draw : draws) {
			left.replaceAll(each -> each.id().equals(draw.lot()) ? how.apply(each, draw.points()) : each);
		}
		return new Lots(left);
	}

	static int sum(List<Draw> draws) {
		return draws.stream().mapToInt(Draw::points).sum();
	}
}
