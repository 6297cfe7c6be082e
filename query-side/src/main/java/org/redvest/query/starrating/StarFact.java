package org.redvest.query.starrating;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.RuleVersion;
import org.redvest.kernel.ServiceHoursEvent.AnnualReviewFailed;
import org.redvest.kernel.ServiceHoursEvent.AnnualReviewPassed;
import org.redvest.kernel.ServiceHoursEvent.StarApplied;
import org.redvest.kernel.ServiceHoursEvent.StarAwarded;
import org.redvest.kernel.ServiceHoursEvent.StarDowngraded;
import org.redvest.kernel.ServiceHoursEvent.StarEvent;
import org.redvest.kernel.ServiceHoursEvent.StarObjected;
import org.redvest.kernel.ServiceHoursEvent.StarObjectionDecided;
import org.redvest.kernel.ServiceHoursEvent.StarPublicised;
import org.redvest.kernel.ServiceHoursEvent.StarPublicityEnded;
import org.redvest.kernel.ServiceHoursEvent.StarRejected;
import org.redvest.kernel.ServiceHoursEvent.StarReviewed;
import org.redvest.kernel.ServiceHoursEvent.StarRevoked;
import org.redvest.kernel.VolunteerId;
import org.redvest.kernel.stream.LoggedEvent;
import org.redvest.query.projection.Key;

/** A volunteer's level in a scheme from an event on; 0 is no star. */
record StarFact(@Key VolunteerId volunteerId, @Key long position, String scheme, Instant at, int level, RuleVersion rule) {

	/** The level that an event gives or takes, or null where it changes none. */
	static @Nullable StarFact of(LoggedEvent logged, StarEvent event) {
		return switch (event) {
			case StarAwarded e -> about(logged, e, e.level(), e.count().rule());
			case StarDowngraded e -> about(logged, e, e.level(), e.rule());
			case StarRevoked e -> about(logged, e, 0, e.rule());
			case StarApplied _,StarReviewed _,StarPublicised _,StarPublicityEnded _,StarObjected _,StarObjectionDecided _,StarRejected _ ->
				null;
			case AnnualReviewPassed _,AnnualReviewFailed _ -> null;
		};
	}

	private static StarFact about(LoggedEvent logged, StarEvent event, int level, RuleVersion rule) {
		return new StarFact(event.volunteerId(), logged.position(), event.scheme(), logged.occurredAt(), level, rule);
	}
}
