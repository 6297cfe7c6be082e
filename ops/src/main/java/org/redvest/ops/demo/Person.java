package org.redvest.ops.demo;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.Actor;
import org.redvest.kernel.AreaCode;
import org.redvest.kernel.Belonging;
import org.redvest.kernel.UnitCode;
import org.redvest.kernel.VolunteerId;

/**
 * A volunteer of the plan. Name, numbers and birth date are drawn when they are needed and kept nowhere.
 *
 * @param community where the person lives, or null for one who lives outside the district
 * @param organ on whose staff the person is, or null
 * @param registered the day of the registration
 * @param headship how the person comes to be, or to have been, a head, if at all
 * @param service the services in the order of their days; those that end up credited count
 * @param cutOffs the cut-off dates at which the first, second, ... star is applied for
 */
public record Person(long seed, int number, VolunteerId id, Places.@Nullable Community community, @Nullable UnitCode organ,
		LocalDate registered, boolean minor, Headship headship, List<Service> service, List<LocalDate> cutOffs) {

	/** Whether somebody is a head at the end of the half-year, was one before, or never. */
	enum Headship {
		NONE, FORMER, SERVING
	}

	/** How a record ends. */
	enum Fate {
		/** It is credited after its publicity, or as soon as the volunteer has accepted it. */
		PUBLICISED, ACCEPTED,
		/** A day over eight hours, which the township approves. */
		LONG_DAY,
		/** Disputed, and found to stand. */
		DISPUTED,
		/** Entered late, under the right to back-fill. */
		BACKFILLED,
		/** Taken over from another place's record. */
		TRANSFERRED,
		/** Credited, and half an hour taken back for the way there. */
		CUT,
		/** Credited, and voided as a duplicate. */
		VOIDED
	}

	/** One service. */
	record Service(LocalDate day, int start, int minutes, Fate fate) {

		/** What it counts in the end. */
		int counted() {
			return switch (fate) {
				case PUBLICISED, ACCEPTED, LONG_DAY, DISPUTED, BACKFILLED, TRANSFERRED -> minutes;
				case CUT -> minutes - 30;
				case VOIDED -> 0;
			};
		}
	}

	/** The star level that the person has in the end. */
	public int stars() {
		return cutOffs.size();
	}

	/** The minutes that are credited in the end, up to a service date. */
	public int minutesUpTo(LocalDate day) {
		return service.stream().filter(each -> !each.day.isAfter(day)).mapToInt(Service::counted).sum();
	}

	/** Whether the person is of age and was a volunteer before the half-year, so that he can be counted upon in all of it. */
	boolean steady() {
		return !minor && !registered.isAfter(Population.EARLY_UNTIL);
	}

	/** Who organises what the person does. */
	UnitCode unit() {
		if (organ != null) {
			return organ;
		}
		return new UnitCode(community == null ? Officials.CENTRE : community.code().value());
	}

	/** Who acts for that unit. */
	Actor organiser() {
		return community != null && organ == null ? Officials.community(community.code()) : Officials.organiser(unit());
	}

	Belonging belonging() {
		return new Belonging(community == null ? null : community.code(), organ);
	}

	/** The street or town, or null. */
	@Nullable
	AreaCode township() {
		return community == null ? null : new AreaCode(community.code().value().substring(0, 9));
	}

	LocalDate born() {
		Chance chance = Chance.of(seed, "born", number);
		return minor
				? LocalDate.of(2005, 1, 1).plusDays(chance.below(300))
				: LocalDate.of(1945, 1, 1).plusDays(chance.below(58 * 365));
	}

	String name() {
		return Names.of(Chance.of(seed, "name", number));
	}

	String identityNumber() {
		return Names.identityNumber(number, born());
	}

	String phone() {
		return Names.phone(number);
	}

	/** Says nothing of the person. */
	@Override
	public String toString() {
		return "Person " + id;
	}
}
