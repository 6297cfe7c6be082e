package org.redvest.command.refusals;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.redvest.command.RecordTargets;
import org.redvest.command.refusals.RefusalsCommand.RecordRefusal;
import org.redvest.kernel.Command;
import org.redvest.kernel.RefusalsId;
import org.redvest.kernel.Refused;
import org.redvest.kernel.ServiceHoursEvent;
import org.redvest.kernel.store.Ticket;
import org.springframework.stereotype.Component;

/** Makes of a command and its refusal what is to be kept of them. */
@Component
public final class RefusalNotes {

	private final Clock clock;

	public RefusalNotes(Clock clock) {
		this.clock = clock;
	}

	/** The day is the log's and not the caller's, who might name as many as he likes and fill them all. */
	public RecordRefusal of(Command command, Refused refused, Ticket ticket) {
		Instant recorded = Objects.requireNonNullElseGet(ticket.recordedAt(), clock::instant);
		var day = new RefusalsId(command.by().actor().id(), LocalDate.ofInstant(recorded, ServiceHoursEvent.DISTRICT));
		return new RecordRefusal(day, ticket.commandId(), name(command.getClass()), RecordTargets.of(command).toString(), refused.kind(),
				refused.code(), Arguments.kept(refused.arguments()), command.by());
	}

	/** {@code building.appoint-head}. */
	static String name(Class<? extends Command> command) {
		String concept = command.getPackageName().replaceFirst(".*\\.", "");
		return concept + "." + command.getSimpleName().replaceAll("(?<=.)(?=\\p{Lu})", "-").toLowerCase(Locale.ROOT);
	}
}
