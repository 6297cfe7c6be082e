package org.redvest.query.activity;

import java.time.LocalDate;
import org.redvest.kernel.ActivityEvent.Handout;
import org.redvest.kernel.ActivityEvent.Heading;
import org.redvest.kernel.ActivityId;
import org.redvest.kernel.AreaCode;
import org.redvest.kernel.EntryId;
import org.redvest.kernel.Material;
import org.redvest.kernel.UnitCode;
import org.redvest.query.projection.Key;

/** Materials handed out at an activity, as they were said or corrected last. */
record HandoutRow(@Key ActivityId activityId, @Key EntryId handoutId, AreaCode area, UnitCode organiser, Material material, int quantity,
		LocalDate day) {

	static HandoutRow of(ActivityId activity, Heading heading, Handout handout) {
		return new HandoutRow(activity, handout.id(), heading.area(), heading.organiser(), handout.material(), handout.quantity(),
				handout.day());
	}
}
