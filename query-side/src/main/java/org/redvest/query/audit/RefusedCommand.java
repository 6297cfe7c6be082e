package org.redvest.query.audit;

import java.time.Instant;
import java.util.List;

/**
 * What was asked of the case and refused (被拒绝的指令).
 *
 * @param at when it was asked
 * @param stream what it was asked of
 * @param command what was wanted, such as {@code servicerequest.take-up}
 * @param zh why it was refused
 * @param arguments what the sentence has in its places; what may have been personal is withheld
 * @param refusals the stream in which it is kept, with whatever else the same actor was refused on that day
 */
public record RefusedCommand(long position, Instant at, Instant recordedAt, String actor, String role, String unit, String channel,
		String stream, String command, String kind, String code, String zh, String en, List<String> arguments, String commandId,
		String correlationId, String refusals) {
}
