package org.redvest.command;

import java.util.HashMap;
import java.util.Map;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.redvest.kernel.Actor;
import org.redvest.kernel.By;
import org.redvest.kernel.Command;

/** Puts on every event who did it, when it happened and what caused it; no command can set these but by its {@link By}. */
enum Provenance implements CorrelationDataProvider {
	OF_THE_COMMAND;

	static final String CAUSE = "redvest.cause";

	@Override
	public Map<String, ?> correlationDataFor(Message<?> message) {
		if (!(message.getPayload() instanceof Command command) || !(message.getMetaData().get(CAUSE) instanceof Dispatcher.Cause cause)) {
			return Map.of();
		}
		By by = command.by();
		Actor actor = by.actor();
		Map<String, Object> known = new HashMap<>();
		known.put("occurredAt", by.at());
		known.put("actor", actor.id());
		known.put("role", actor.role().name());
		known.put("unit", actor.unit());
		known.put("channel", actor.channel().name());
		known.put("commandId", message.getIdentifier());
		known.put("correlationId", cause.correlationId() == null ? message.getIdentifier() : cause.correlationId());
		if (cause.causationId() != null) {
			known.put("causationId", cause.causationId());
		}
		return known;
	}
}
