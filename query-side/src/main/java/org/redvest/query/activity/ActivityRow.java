package org.redvest.query.activity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.ActivityEvent.ActivityDrafted;
import org.redvest.kernel.ActivityEvent.ActivitySettled;
import org.redvest.kernel.ActivityEvent.ActivityType;
import org.redvest.kernel.ActivityEvent.Heading;
import org.redvest.kernel.ActivityEvent.Plan;
import org.redvest.kernel.ActivityId;
import org.redvest.kernel.AreaCode;
import org.redvest.kernel.ServiceHoursEvent.Category;
import org.redvest.kernel.TeamId;
import org.redvest.kernel.UnitCode;
import org.redvest.query.projection.Key;

/**
 * An activity as it stands.
 *
 * @param routine neither a campaign nor an emergency
 * @param volunteers who checked in, once it is settled
 */
record ActivityRow(@Key ActivityId activityId, String title, ActivityType type, boolean routine, Category category, UnitCode organiser,
		@Nullable TeamId team, AreaCode area, LocalDate startDate, LocalDate endDate, boolean settled, int volunteers, int days,
		long minutes) {

	static ActivityRow of(ActivityDrafted e) {
		return of(e.activityId(), e.plan());
	}

	private static ActivityRow of(ActivityId id, Plan plan) {
		Heading heading = plan.heading();
		return new ActivityRow(id, plan.title(), heading.type(), heading.type().routine(), heading.category(), heading.organiser(),
				heading.team(), heading.area(), heading.startDate(), heading.endDate(), false, 0, 0, 0);
	}

	/** A plan changes only before the settlement. */
	ActivityRow planned(Plan plan) {
		return of(activityId, plan);
	}

	ActivityRow settled(ActivitySettled e) {
		return new ActivityRow(activityId, title, type, routine, category, organiser, team, area, startDate, endDate, true,
				e.attendance().volunteers(), e.attendance().days(), e.attendance().minutes());
	}
}
