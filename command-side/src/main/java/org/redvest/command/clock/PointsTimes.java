package org.redvest.command.clock;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.DomainEvent;
import org.redvest.kernel.PointsEvent;
import org.redvest.kernel.PointsEvent.PointsDeducted;
import org.redvest.kernel.PointsEvent.PointsEarned;
import org.redvest.kernel.PointsEvent.PointsExpired;
import org.redvest.kernel.PointsEvent.PointsGranted;
import org.redvest.kernel.PointsEvent.PointsRedeemed;
import org.redvest.kernel.PointsEvent.PointsTakenBack;
import org.redvest.kernel.PointsEvent.ReferralRewarded;

/** The last days on which points may be redeemed; lots that end together lapse together. */
final class PointsTimes {

	/** The events that say something of times to come. */
	static final Set<Class<? extends DomainEvent>> READS = Set.of(PointsEarned.class, ReferralRewarded.class, PointsGranted.class,
			PointsExpired.class);

	private PointsTimes() {
	}

	static void note(PointsEvent event, Diary diary) {
		switch (event) {
			case PointsEarned e -> until(e.lastDay(), diary);
			case ReferralRewarded e -> until(e.lastDay(), diary);
			case PointsGranted e -> until(e.lastDay(), diary);
			case PointsExpired e -> diary.dropUntil(Kind.POINTS, Diary.begin(e.on()));
			case PointsTakenBack _,PointsDeducted _,PointsRedeemed _ -> {
			}
		}
	}

	private static void until(@Nullable LocalDate lastDay, Diary diary) {
		if (lastDay != null) {
			diary.set(Kind.POINTS, lastDay, Diary.end(lastDay));
		}
	}
}
