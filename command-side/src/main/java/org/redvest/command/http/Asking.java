package org.redvest.command.http;

import java.nio.ByteBuffer;
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

		/**
		 * @param identity a keyed digest of what makes it this very request
		 * @param whole a keyed digest of all that it says
		 */
		public static Idempotency of(byte[] identity, byte[] whole) {
			return new Idempotency(uuid(identity), uuid(whole));
		}

		/** A digest's first bytes as a UUID of version 8 (RFC 9562: made as its maker sees fit). */
		private static UUID uuid(byte[] digest) {
			var bytes = ByteBuffer.wrap(digest);
			long high = (bytes.getLong() & 0xffff_ffff_ffff_0fffL) | 0x8000L;
			long low = (bytes.getLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
			return new UUID(high, low);
		}
	}

	/** A new id for something that this request creates; the same again when the request is repeated with its key. */
	public UUID newId() {
		return idempotency == null
				? UUID.randomUUID()
				: UUID.nameUUIDFromBytes(("id:" + idempotency.commandId).getBytes(java.nio.charset.StandardCharsets.UTF_8));
	}
}
