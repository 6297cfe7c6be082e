package org.redvest.command.donee;

import java.time.LocalDate;
import java.util.Optional;
import org.redvest.kernel.DoneeEvent.Entitlement;
import org.redvest.kernel.UnitCode;

/** Where decisions of other concepts look up whether a body may receive donations. */
public interface Donees {

	/** What the body may receive by on a day; empty where it may not. */
	Optional<Entitlement> entitled(UnitCode body, LocalDate on);
}
