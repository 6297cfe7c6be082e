package org.redvest.command.servicehours;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.redvest.kernel.ServiceHoursEvent.Work;
import org.redvest.kernel.ServiceRecordId;

/**
 * All records of a ledger, by service date, and the day of each by its id. A step costs O(log days) and the records of
 * one day, however many years the volunteer has served.
 */
record Records(Tree<LocalDate, List<ServiceRecord>> days, Tree<UUID, LocalDate> dates) {

	Records() {
		this(Tree.empty(), Tree.empty());
	}

	Optional<ServiceRecord> find(ServiceRecordId id) {
		return dates.get(id.value()).flatMap(date -> on(date).filter(each -> each.id().equals(id)).findFirst());
	}

	Stream<ServiceRecord> on(LocalDate date) {
		return days.get(date).stream().flatMap(List::stream);
	}

	/** A live record whose time this work would overlap; none lasts over a day, so the neighbouring days suffice. */
	Optional<ServiceRecord> overlapping(Work work, Predicate<ServiceRecord> but) {
		LocalDate date = work.serviceDate();
		return Stream.of(date.minusDays(1), date, date.plusDays(1)).flatMap(this::on)
				.filter(each -> each.live() && !but.test(each) && each.overlaps(work)).findFirst();
	}

	/** What counts towards a star up to a service date, with it. */
	Counted countedUpTo(LocalDate cutOff) {
		return days.sumUpTo(cutOff);
	}

	/** With this record added, or in the place of the one with its id. */
	Records with(ServiceRecord record) {
		LocalDate date = record.work().serviceDate();
		var day = new ArrayList<ServiceRecord>();
		on(date).filter(each -> !each.id().equals(record.id())).forEach(day::add);
		day.add(record);
		Counted counted = day.stream().map(ServiceRecord::counted).reduce(Counted.NOTHING, Counted::plus);
		return new Records(days.put(date, List.copyOf(day), counted),
				find(record.id()).isPresent() ? dates : dates.put(record.id().value(), date, Counted.NOTHING));
	}
}
