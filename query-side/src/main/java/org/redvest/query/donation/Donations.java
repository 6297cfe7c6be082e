package org.redvest.query.donation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.query.figure.Figure;
import org.redvest.query.http.Answer;

/**
 * What was donated (domain.md section 10 no. 13).
 *
 * @param since the first day that is counted
 * @param bodies the same for each receiving body, by code
 */
public record Donations(LocalDate since, LocalDate asOf, long position, @Nullable Instant knownAt, Sums total, List<BodySums> bodies)
		implements
			Answer {

	/**
	 * @param unvalued how many entries of goods nobody has valued yet
	 * @param balances whether every receipt that holds, and every account that was published, speaks of as much money and goods as came
	 *        in less what was returned until then
	 */
	public record Sums(Figure received, Figure cash, Figure goods, Figure clothing, Figure otherGoods, Figure deliveredShare, long unvalued,
			boolean balances) {
	}

	public record BodySums(String body, Sums sums) {
	}
}
