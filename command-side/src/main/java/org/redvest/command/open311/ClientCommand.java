package org.redvest.command.open311;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.kernel.AreaCode;
import org.redvest.kernel.By;
import org.redvest.kernel.ClientEvent.EndReason;
import org.redvest.kernel.ClientEvent.ReplacementCause;
import org.redvest.kernel.ClientId;
import org.redvest.kernel.Command;

/** What may be asked of a client of the open interface (接入方). */
public sealed interface ClientCommand extends Command {

	ClientId clientId();

	/** 准入. @param until the last day of its first key */
	record AdmitClient(@TargetAggregateIdentifier ClientId clientId, String title, AreaCode area, LocalDate until, By by)
			implements
				ClientCommand,
				Begins {
	}

	/** 换发密钥. @param until the last day of the new key */
	record ReplaceKey(@TargetAggregateIdentifier ClientId clientId, ReplacementCause cause, LocalDate until, By by)
			implements
				ClientCommand {
	}

	/** 终止 */
	record EndClient(@TargetAggregateIdentifier ClientId clientId, EndReason reason, By by) implements ClientCommand {
	}
}
