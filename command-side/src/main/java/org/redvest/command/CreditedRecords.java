package org.redvest.command;

import java.time.LocalDate;
import java.util.List;
import org.redvest.kernel.VolunteerId;

/** Where decisions of other concepts look up what a volunteer's ledger credits, as of now. */
public interface CreditedRecords {

	/** Those with a service date from one day to another, both included, in their order. */
	List<CreditedRecord> of(VolunteerId volunteer, LocalDate from, LocalDate to);
}
