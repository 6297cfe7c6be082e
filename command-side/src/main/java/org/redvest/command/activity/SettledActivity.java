package org.redvest.command.activity;

import java.util.List;
import java.util.Map;
import org.redvest.kernel.ActivityEvent.Plan;
import org.redvest.kernel.ActivityEvent.Stint;
import org.redvest.kernel.VolunteerId;

/**
 * What a settled activity leaves to be recorded; it never changes again.
 *
 * @param stints each participant's services, in their order
 */
public record SettledActivity(Plan plan, Map<VolunteerId, List<Stint>> stints) {
}
