package org.redvest.command.donee;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.redvest.command.donee.DoneeCommand.EndEntitlement;
import org.redvest.command.donee.DoneeCommand.EntitleDonee;
import org.redvest.kernel.Actor.Role;
import org.redvest.kernel.DoneeEvent;
import org.redvest.kernel.DoneeEvent.DoneeEntitled;
import org.redvest.kernel.DoneeEvent.Entitlement;
import org.redvest.kernel.DoneeEvent.EntitlementEnded;
import org.redvest.kernel.Refused;

/**
 * The entitlements of one body, one after the other: no two hold on the same day, so that a donation says unmistakably by which
 * it was received.
 */
record DoneeState(List<Entitlement> entitlements) {

	DoneeState() {
		this(List.of());
	}

	DoneeState {
		entitlements = List.copyOf(entitlements);
	}

	/** By what the body may receive on a day. */
	Optional<Entitlement> on(LocalDate day) {
		return entitlements.stream().filter(each -> each.holdsOn(day)).findFirst();
	}

	List<DoneeEvent> decide(DoneeCommand command) {
		if (command.by().actor().role() != Role.AUTHORITY) {
			throw Refused.forbidden("donee.wrong-role", command.by().actor().role());
		}
		return switch (command) {
			case EntitleDonee c -> entitle(c);
			case EndEntitlement c -> end(c);
		};
	}

	private List<DoneeEvent> entitle(EntitleDonee c) {
		Entitlement wanted = c.entitlement();
		if (entitlements.contains(wanted)) {
			return List.of();
		}
		if (wanted.to() != null && !wanted.to().isAfter(wanted.from())) {
			throw Refused.invalid("donee.ends-before-it-begins", wanted.from(), wanted.to());
		}
		if (entitlements.stream().anyMatch(each -> overlap(each, wanted))) {
			throw Refused.conflict("donee.entitled-already", c.doneeId().unit());
		}
		return List.of(new DoneeEntitled(c.doneeId(), wanted));
	}

	private static boolean overlap(Entitlement one, Entitlement other) {
		return (one.to() == null || other.from().isBefore(one.to())) && (other.to() == null || one.from().isBefore(other.to()));
	}

	private List<DoneeEvent> end(EndEntitlement c) {
		if (entitlements.isEmpty()) {
			throw Refused.notFound("donee.unknown", c.doneeId().unit());
		}
		Optional<Entitlement> held = on(c.until());
		if (held.isEmpty() && entitlements.stream().anyMatch(each -> c.until().equals(each.to()))) {
			return List.of();
		}
		Entitlement ended = held.orElseThrow(() -> Refused.conflict("donee.not-entitled-then", c.until()));
		return List.of(new EntitlementEnded(c.doneeId(), ended.from(), c.until(), c.reason()));
	}

	DoneeState evolve(DoneeEvent event) {
		return new DoneeState(switch (event) {
			case DoneeEntitled e -> Stream.concat(entitlements.stream(), Stream.of(e.entitlement())).toList();
			case EntitlementEnded e -> entitlements.stream()
					.map(each -> each.holdsOn(e.until()) ? each.until(e.until()) : each).toList();
		});
	}
}
