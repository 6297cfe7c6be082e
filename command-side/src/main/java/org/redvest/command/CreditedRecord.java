package org.redvest.command;

import java.time.LocalDate;
import org.redvest.kernel.ServiceHoursEvent.Category;
import org.redvest.kernel.ServiceRecordId;
import org.redvest.kernel.UnitCode;

/** A service record that is credited and that nobody opposes. */
public record CreditedRecord(ServiceRecordId id, LocalDate date, int minutes, String activity, Category category, UnitCode organiser) {
}
