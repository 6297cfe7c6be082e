package org.redvest.kernel.store;

import java.security.SecureRandom;
import java.util.UUID;
import org.axonframework.common.IdentifierFactory;

/**
 * Ids that grow with time (RFC 9562, version 7), so that the index of the events' ids grows at its end instead of everywhere.
 * Axon finds it as a service and names messages by it.
 */
public final class OrderedIdentifiers extends IdentifierFactory {

	private static final SecureRandom RANDOM = new SecureRandom();

	@Override
	public String generateIdentifier() {
		return next(System.currentTimeMillis(), RANDOM.nextLong(), RANDOM.nextLong()).toString();
	}

	static UUID next(long millis, long high, long low) {
		return new UUID(millis << 16 | 0x7000 | high & 0xfff, 0x8000_0000_0000_0000L | low & 0x3fff_ffff_ffff_ffffL);
	}
}
