package org.redvest.query.certificate;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redvest.query.http.Answer;

/**
 * What anybody is told who has a certificate's number and check code (证明核验). Whoever has not both is told nothing: an unknown
 * number and a wrong code are answered alike.
 *
 * @param holder masked, such as 张*
 * @param endedAt when it was superseded or revoked
 */
public record Verification(long position, @Nullable Instant knownAt, Status status, @Nullable String number, @Nullable String issuer,
		@Nullable LocalDate issuedOn, @Nullable Integer minutes, @Nullable String holder, @Nullable Instant endedAt) implements Answer {

	/** What became of it. */
	public enum Status {
		/** 有效 */
		VALID,
		/** 已换发 */
		SUPERSEDED,
		/** 已撤销 */
		REVOKED,
		/** 查无此证明，或校验码不符 */
		UNKNOWN
	}
}
