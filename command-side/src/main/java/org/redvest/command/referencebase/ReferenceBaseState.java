package org.redvest.command.referencebase;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.redvest.command.referencebase.ReferenceBaseCommand.CorrectBase;
import org.redvest.command.referencebase.ReferenceBaseCommand.RegisterBase;
import org.redvest.command.referencebase.ReferenceBaseCommand.WithdrawBase;
import org.redvest.kernel.Actor.Role;
import org.redvest.kernel.By;
import org.redvest.kernel.ReferenceBaseEvent;
import org.redvest.kernel.ReferenceBaseEvent.Base;
import org.redvest.kernel.ReferenceBaseEvent.BaseCorrected;
import org.redvest.kernel.ReferenceBaseEvent.BaseRegistered;
import org.redvest.kernel.ReferenceBaseEvent.BaseWithdrawn;
import org.redvest.kernel.Refused;

/**
 * The bases of one kind and area by entry. They may overlap in validity, for a census supersedes the one before; two with
 * the same as-of date may not, for then nothing says which holds.
 *
 * @param bases those that stand
 * @param entries how many entries were ever made
 */
record ReferenceBaseState(Map<Integer, Base> bases, int entries) {

	private static final Set<Role> KEEPERS = Set.of(Role.TOWNSHIP, Role.UNIT_LEADER, Role.AUTHORITY, Role.ADMIN);

	ReferenceBaseState() {
		this(Map.of(), 0);
	}

	/** The base that holds on a day: of those valid the one with the latest as-of date. */
	Optional<Base> on(LocalDate day) {
		return bases.values().stream().filter(base -> base.validOn(day)).max(Comparator.comparing(Base::asOf));
	}

	List<ReferenceBaseEvent> decide(ReferenceBaseCommand command) {
		mayKeep(command.by());
		return switch (command) {
			case RegisterBase c -> {
				if (bases.containsValue(c.base())) {
					yield List.of();
				}
				check(c.base(), c.by(), 0);
				yield List.of(new BaseRegistered(c.baseId(), entries + 1, c.base()));
			}
			case CorrectBase c -> {
				if (find(c.entry()).equals(c.base())) {
					yield List.of();
				}
				check(c.base(), c.by(), c.entry());
				yield List.of(new BaseCorrected(c.baseId(), c.entry(), c.base()));
			}
			case WithdrawBase c -> {
				find(c.entry());
				yield List.of(new BaseWithdrawn(c.baseId(), c.entry()));
			}
		};
	}

	private void check(Base base, By by, int but) {
		if (base.value() < 0) {
			throw Refused.invalid("base.negative");
		}
		if (base.source().isBlank()) {
			throw Refused.invalid("base.without-source");
		}
		if (base.asOf().isAfter(by.day())) {
			throw Refused.invalid("base.as-of-in-the-future", base.asOf());
		}
		if (base.to() != null && !base.to().isAfter(base.from())) {
			throw Refused.invalid("base.ends-before-it-begins", base.from(), base.to());
		}
		bases.forEach((entry, other) -> {
			if (entry != but && other.asOf().equals(base.asOf()) && overlap(other, base)) {
				throw Refused.conflict("base.ambiguous", entry, base.asOf());
			}
		});
	}

	private static boolean overlap(Base one, Base other) {
		return (one.to() == null || other.from().isBefore(one.to())) && (other.to() == null || one.from().isBefore(other.to()));
	}

	private Base find(int entry) {
		Base base = bases.get(entry);
		if (base == null) {
			throw Refused.notFound("base.unknown", entry);
		}
		return base;
	}

	private static void mayKeep(By by) {
		if (!KEEPERS.contains(by.actor().role())) {
			throw Refused.forbidden("base.may-not-keep", by.actor().role());
		}
	}

	ReferenceBaseState evolve(ReferenceBaseEvent event) {
		var changed = new TreeMap<>(bases);
		switch (event) {
			case BaseRegistered e -> changed.put(e.entry(), e.base());
			case BaseCorrected e -> changed.put(e.entry(), e.base());
			case BaseWithdrawn e -> changed.remove(e.entry());
		}
		return new ReferenceBaseState(Map.copyOf(changed), Math.max(entries, event.entry()));
	}
}
