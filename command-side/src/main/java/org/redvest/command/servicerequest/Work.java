package org.redvest.command.servicerequest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.Actor;
import org.redvest.kernel.RequestCodes.ExtensionReason;
import org.redvest.kernel.RequestCodes.PauseReason;
import org.redvest.kernel.RuleVersion;

/**
 * What is known of a dispatched request beside its case.
 *
 * @param designated whether the unit can no longer hand it back
 * @param contacted whether the requester was ever reached
 * @param pauses how often the clock stood still, over all rounds
 * @param extensions how often more time was granted in this round
 * @param round 1, and one more for each time it was sent back or reopened
 * @param application for more time, undecided
 * @param pause while the clock stands still
 */
record Work(boolean designated, Instant returnBy, boolean contacted, int pauses, int extensions, int round,
		@Nullable Application application, @Nullable Pause pause) {

	/** For more time, as the rules and calendars of the day allowed it to be asked for. */
	record Application(ExtensionReason reason, Instant until, Actor.Role applicant, String account, RuleVersion rule,
			List<RuleVersion> calendars) {
	}

	/** The clock stands still, and goes on by itself at the limit. */
	record Pause(PauseReason reason, Instant since, Instant limit) {

		int minutes(Instant now) {
			Instant end = now.isBefore(limit) ? now : limit;
			return (int) Math.max(0, Duration.between(since, end).toMinutes());
		}
	}

	static Work dispatched(boolean designated, Instant returnBy) {
		return new Work(designated, returnBy, false, 0, 0, 1, null, null);
	}

	Work redispatched(boolean nowDesignated, Instant newReturnBy) {
		return new Work(nowDesignated, newReturnBy, contacted, pauses, extensions, round, application, pause);
	}

	Work designatedNow() {
		return redispatched(true, returnBy);
	}

	Work contactedNow(boolean reached) {
		return new Work(designated, returnBy, contacted || reached, pauses, extensions, round, application, pause);
	}

	Work applying(Application newApplication) {
		return new Work(designated, returnBy, contacted, pauses, extensions, round, newApplication, pause);
	}

	Work extended() {
		return new Work(designated, returnBy, contacted, pauses, extensions + 1, round, null, pause);
	}

	Work refused() {
		return new Work(designated, returnBy, contacted, pauses, extensions, round, null, pause);
	}

	Work paused(Pause newPause) {
		return new Work(designated, returnBy, contacted, pauses + 1, extensions, round, application, newPause);
	}

	Work resumed() {
		return new Work(designated, returnBy, contacted, pauses, extensions, round, application, null);
	}

	Work again() {
		return new Work(designated, returnBy, contacted, pauses, 0, round + 1, null, null);
	}
}
