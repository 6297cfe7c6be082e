package org.redvest.command.http;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.By;

/**
 * What every command request says beside its body; an argument of each controller method.
 *
 * @param by who asks and when it happened
 * @param expectedVersion the stream version of {@code If-Match}, or null
 * @param idempotency the command's identity when the request has an {@code Idempotency-Key}, or null
 * @param correlation the conversation that the caller names, or null where the command begins one
 * @param path the path asked
 */
public record Asking(By by, @Nullable Long expectedVersion, @Nullable Idempotency idempotency, @Nullable String correlation,
		String path) {

	/**
	 * @param commandId derived from actor, path and key
	 * @param requestHash keyed digest of the raw request
	 */
	public record Idempotency(UUID commandId, UUID requestHash) {
	}

	/** A new id for something that this request creates; the same again when the request is repeated with its key. */
	public UUID newId() {
		return idempotency == null
				? UUID.randomUUID()
				: UUID.nameUUIDFromBytes(("id:" + idempotency.commandId).getBytes(java.nio.charset.StandardCharsets.UTF_8));
	}
}
