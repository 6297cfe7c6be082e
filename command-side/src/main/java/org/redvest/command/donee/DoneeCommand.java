package org.redvest.command.donee;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.kernel.By;
import org.redvest.kernel.Command;
import org.redvest.kernel.DoneeEvent.EndReason;
import org.redvest.kernel.DoneeEvent.Entitlement;
import org.redvest.kernel.DoneeId;

/** What may be asked about a body that receives donations. */
public sealed interface DoneeCommand extends Command {

	DoneeId doneeId();

	/** Enters by what a body may receive donations. */
	record EntitleDonee(@TargetAggregateIdentifier DoneeId doneeId, Entitlement entitlement, By by) implements DoneeCommand {
	}

	/** @param until the first day on which it may receive nothing more */
	record EndEntitlement(@TargetAggregateIdentifier DoneeId doneeId, LocalDate until, EndReason reason, By by) implements DoneeCommand {
	}
}
