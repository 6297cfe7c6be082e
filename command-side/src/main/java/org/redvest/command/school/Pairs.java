package org.redvest.command.school;

import java.util.List;
import org.redvest.command.school.SchoolCommand.EndPairing;
import org.redvest.command.school.SchoolCommand.PairSchool;
import org.redvest.kernel.Refused;
import org.redvest.kernel.SchoolEvent.Pairing;
import org.redvest.kernel.SchoolEvent.PairingEnded;
import org.redvest.kernel.SchoolEvent.SchoolPaired;

/** Who stands by a school, from when to when, as both signed. */
final class Pairs {

	private Pairs() {
	}

	static List<SchoolPaired> pair(Campus school, PairSchool c) {
		Pairing wanted = c.with();
		if (wanted.equals(school.pairings().get(c.pairing()))) {
			return List.of();
		}
		if (school.knows(c.pairing())) {
			throw Refused.conflict("school.entry-exists", c.pairing());
		}
		if (!wanted.to().isAfter(wanted.from())) {
			throw Refused.invalid("school.pairing-ends-before-it-begins", wanted.from(), wanted.to());
		}
		if (wanted.unit().equals(school.particulars().code())) {
			throw Refused.invalid("school.paired-with-itself");
		}
		if (school.pairings().values().stream().anyMatch(each -> overlap(each, wanted))) {
			throw Refused.conflict("school.pairings-overlap", wanted.unit());
		}
		return List.of(new SchoolPaired(school.id(), school.particulars().area(), c.pairing(), wanted));
	}

	private static boolean overlap(Pairing one, Pairing other) {
		return one.unit().equals(other.unit()) && one.from().isBefore(other.to()) && other.from().isBefore(one.to());
	}

	static List<PairingEnded> end(Campus school, EndPairing c) {
		Pairing pairing = school.pairings().get(c.pairing());
		if (pairing == null) {
			throw Refused.notFound("school.pairing-unknown", c.pairing());
		}
		if (c.until().equals(pairing.to())) {
			return List.of();
		}
		if (c.until().isBefore(pairing.from()) || c.until().isAfter(pairing.to())) {
			throw Refused.conflict("school.not-paired-then", c.until());
		}
		return List.of(new PairingEnded(school.id(), school.particulars().area(), c.pairing(), pairing.unit(), c.until(), c.reason()));
	}

	/** The pairing with its end. */
	static Pairing ended(Pairing pairing, PairingEnded e) {
		return new Pairing(pairing.unit(), pairing.partner(), pairing.agreement(), pairing.from(), e.until());
	}
}
