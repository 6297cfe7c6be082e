package org.redvest.query.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.query.fact.CertificateStatus;
import org.redvest.query.http.Answer;

/**
 * How a certificate stands, as far as anybody may see (证明现状).
 *
 * @param minutes those publicised, and then those certified
 * @param reason why it was declined or revoked
 */
public record CertificateNow(UUID certificateId, long position, @Nullable Instant knownAt, UUID volunteerId, String issuer,
		CertificateStatus status, LocalDate from, LocalDate to, @Nullable LocalDate publicUntil, @Nullable Integer records,
		@Nullable Integer minutes, @Nullable String number, @Nullable LocalDate issuedOn, @Nullable UUID replaces,
		@Nullable UUID supersededBy, @Nullable String reason, String audit) implements Answer {
}
