package org.redvest.command.refusals;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.kernel.By;
import org.redvest.kernel.Command;
import org.redvest.kernel.RefusalEvent.Argument;
import org.redvest.kernel.RefusalsId;
import org.redvest.kernel.Refused;

/** What is to be kept of refusals; sent by the dispatcher alone. */
public sealed interface RefusalsCommand extends Command {

	RefusalsId refusalsId();

	/** Keep that a command was refused to him who asked for it. */
	record RecordRefusal(@TargetAggregateIdentifier RefusalsId refusalsId, UUID commandId, String command, String target, Refused.Kind kind,
			String code, List<Argument> arguments, By by) implements RefusalsCommand {
	}

	/**
	 * Keep how many there were beyond those that are kept whole.
	 *
	 * @param refused by code, all of the day until now
	 */
	record CountRemainder(@TargetAggregateIdentifier RefusalsId refusalsId, Map<String, Long> refused, By by) implements RefusalsCommand {
	}
}
