package org.redvest.command.activity;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.redvest.command.volunteer.Standing;
import org.redvest.kernel.ActivityEvent.Demands;
import org.redvest.kernel.Refused;
import org.redvest.kernel.VolunteerEvent.Qualification;

/** Whether a service fits a volunteer (志愿服务条例 art. 15, 16). */
final class Fitness {

	private Fitness() {
	}

	/** Refuses whoever may not serve on a day, or not here. */
	static void demand(Demands demands, Standing standing, LocalDate on) {
		if (!standing.serves(on)) {
			throw Refused.conflict("activity.volunteer-may-not-serve");
		}
		if (standing.age().compareTo(demands.youngest()) < 0) {
			throw Refused.conflict("activity.too-young", demands.youngest());
		}
		Set<Qualification> missing = EnumSet.noneOf(Qualification.class);
		missing.addAll(demands.qualifications());
		missing.removeAll(standing.qualifications());
		if (!missing.isEmpty()) {
			throw Refused.conflict("activity.not-qualified", missing);
		}
		if (demands.withMinors() && !standing.servesMinors(on)) {
			throw Refused.conflict("activity.not-safeguarded");
		}
	}
}
