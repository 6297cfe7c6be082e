package org.redvest.command.referencebase;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.kernel.By;
import org.redvest.kernel.Command;
import org.redvest.kernel.ReferenceBaseEvent.Base;
import org.redvest.kernel.ReferenceBaseId;

/** What may be asked of the reference bases of one kind and area. */
public sealed interface ReferenceBaseCommand extends Command {

	ReferenceBaseId baseId();

	/** Enters a base; where it overlaps others in validity, the latest as-of date holds. */
	record RegisterBase(@TargetAggregateIdentifier ReferenceBaseId baseId, Base base, By by) implements ReferenceBaseCommand {
	}

	/** Puts another base in the place of an entry that was wrong. */
	record CorrectBase(@TargetAggregateIdentifier ReferenceBaseId baseId, int entry, Base base, By by)
			implements
				ReferenceBaseCommand {
	}

	/** Takes back an entry that should never have been made. */
	record WithdrawBase(@TargetAggregateIdentifier ReferenceBaseId baseId, int entry, By by) implements ReferenceBaseCommand {
	}
}
