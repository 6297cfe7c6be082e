package org.redvest.kernel.stream;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.Refused;

/**
 * An operator's wish that an event have no effect.
 *
 * @param reason why
 * @param note more about it, in the operator's own words, which may name somebody: it is sealed
 * @param wholeSequence also give up all that waits behind it; otherwise that is dealt with at once
 */
public record Discard(@NotNull Handling.Reason reason, @Size(max = 500) @Nullable String note, boolean wholeSequence) {

	/**
	 * What of a parked sequence is still to be dealt with.
	 *
	 * @param sequence the poisoned event, then what waits behind it
	 * @param asked must be the poisoned event: what waits behind it is neither sound nor not
	 */
	public List<DeadLetter> from(List<DeadLetter> sequence, DeadLetter.Id asked) {
		if (!sequence.getFirst().letter().equals(asked)) {
			throw Refused.conflict("dead-letter.only-waits", asked, sequence.getFirst().letter());
		}
		return wholeSequence ? List.of() : sequence.subList(1, sequence.size());
	}
}
