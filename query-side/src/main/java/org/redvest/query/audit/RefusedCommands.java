package org.redvest.query.audit;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.redvest.kernel.RefusalEvent.RefusalRecorded;
import org.redvest.kernel.stream.LogReader;
import org.redvest.kernel.stream.LoggedEvent;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells what was asked of a case and refused. */
@Component
class RefusedCommands {

	private static final String WITHHELD = "****";

	private final LogReader log;
	private final MessageSource messages;

	RefusedCommands(LogReader log, MessageSource messages) {
		this.log = log;
		this.messages = messages;
	}

	/** The refusals themselves, as the log has them. */
	List<LoggedEvent> of(Collection<String> streams) {
		return log.refusals(streams);
	}

	List<RefusedCommand> told(List<LoggedEvent> refusals) {
		return refusals.stream().flatMap(each -> each.event() instanceof RefusalRecorded e ? Stream.of(told(e, each)) : Stream.empty())
				.toList();
	}

	private RefusedCommand told(RefusalRecorded refusal, LoggedEvent logged) {
		var by = logged.provenance();
		List<String> arguments = refusal.arguments().stream()
				.map(each -> Objects.requireNonNullElse(each.value(), WITHHELD)).toList();
		return new RefusedCommand(logged.position(), logged.occurredAt(), logged.recordedAt(), by.actor().id(), by.actor().role().name(),
				by.actor().unit(), by.actor().channel().name(), refusal.target(), refusal.command(), refusal.kind().name(), refusal.code(),
				sentence(refusal, arguments, Locale.CHINESE), sentence(refusal, arguments, Locale.ENGLISH), arguments,
				refusal.commandId().toString(), by.correlationId(), logged.stream());
	}

	private String sentence(RefusalRecorded refusal, List<String> arguments, Locale locale) {
		return Objects.requireNonNull(messages.getMessage(refusal.code(), arguments.toArray(), refusal.code(), locale));
	}
}
