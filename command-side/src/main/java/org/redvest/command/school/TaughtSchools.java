package org.redvest.command.school;

import java.util.List;
import org.redvest.kernel.SchoolId;
import org.redvest.kernel.VolunteerId;

/** The open schools at which a volunteer teaches, as the log's claims say. */
public interface TaughtSchools {

	List<SchoolId> of(VolunteerId teacher);
}
