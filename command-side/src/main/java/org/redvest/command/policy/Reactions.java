package org.redvest.command.policy;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.redvest.command.Dispatcher;
import org.redvest.command.RecordTargets;
import org.redvest.kernel.Command;
import org.redvest.kernel.Refused;
import org.redvest.kernel.store.Ticket;
import org.redvest.kernel.stream.LoggedEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sends what policies want done. Commands have ids derived from the event, so that whatever is sent again finds its receipt. */
@Component
class Reactions {

	private static final Logger LOG = LoggerFactory.getLogger(Reactions.class);

	private final Dispatcher dispatcher;

	Reactions(Dispatcher dispatcher) {
		this.dispatcher = dispatcher;
	}

	void send(Policy policy, LoggedEvent event, List<? extends Command> commands) {
		Map<Object, Integer> steps = new HashMap<>();
		commands.forEach(each -> {
			Object target = RecordTargets.of(each);
			send(policy, event, target + " " + steps.merge(target, 1, Integer::sum), each);
		});
	}

	/** @param step how-manieth command for which target, so that it is named alike when others are no longer asked for */
	private void send(Policy policy, LoggedEvent event, String step, Command command) {
		UUID id = UUID.nameUUIDFromBytes("%s %s %s".formatted(policy.name(), event.eventId(), step).getBytes(StandardCharsets.UTF_8));
		try {
			dispatcher.dispatch(command, Ticket.of(Ticket.Identity.ofItself(id), null),
					new Dispatcher.Cause(event.provenance().correlationId(), event.eventId()));
		} catch (Refused refused) {
			LOG.info("{} at position {} was refused: {}", policy.name(), event.position(), refused.code());
		}
	}
}
