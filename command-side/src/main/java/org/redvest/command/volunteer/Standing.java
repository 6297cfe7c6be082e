package org.redvest.command.volunteer;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.AgeBand;
import org.redvest.kernel.Belonging;
import org.redvest.kernel.VolunteerEvent.Qualification;

/**
 * Whether a volunteer may be relied upon: nobody is assigned while pending, suspended, blacklisted or restricted, or while
 * a minor's guardian does not consent.
 *
 * @param registered confirmed by the person and not deregistered; a suspended one is still registered
 * @param consentMissing a guardian's consent is asked for, and not there or withdrawn
 * @param age the age band at registration, or since the last review of it
 * @param suspendedUntil the last day of the suspension, or null until reinstated
 * @param blacklistedUntil the last day of the blacklisting, or null until unlisted
 * @param safeguardedUntil the last day on which a clear safeguarding check allows service with minors, or null
 * @param belonging where the volunteer is counted
 * @param qualifications verified and valid on the day that was asked about
 */
public record Standing(boolean registered, boolean suspended, boolean blacklisted, boolean restricted, boolean consentMissing,
		AgeBand age, @Nullable LocalDate suspendedUntil, @Nullable LocalDate blacklistedUntil, @Nullable LocalDate safeguardedUntil,
		Belonging belonging, Set<Qualification> qualifications) {

	public Standing {
		qualifications = Set.copyOf(qualifications);
	}

	/** Of somebody without a verified qualification. */
	public Standing(boolean registered, boolean suspended, boolean blacklisted, boolean restricted, boolean consentMissing, AgeBand age,
			@Nullable LocalDate suspendedUntil, @Nullable LocalDate blacklistedUntil, @Nullable LocalDate safeguardedUntil,
			Belonging belonging) {
		this(registered, suspended, blacklisted, restricted, consentMissing, age, suspendedUntil, blacklistedUntil, safeguardedUntil,
				belonging, Set.of());
	}

	/** Of an id that was never registered, or was erased. */
	public static final Standing UNKNOWN = new Standing(false, false, false, false, false, AgeBand.ADULT, null, null, null,
			Belonging.NOWHERE);

	/** Of an adult with nothing against him. */
	public static final Standing GOOD = new Standing(true, false, false, false, false, AgeBand.ADULT, null, null, null,
			Belonging.NOWHERE);

	/** Of an adult, with these four marks. */
	public Standing(boolean registered, boolean suspended, boolean blacklisted, boolean restricted) {
		this(registered, suspended, blacklisted, restricted, false, AgeBand.ADULT, null, null, null, Belonging.NOWHERE);
	}

	/** Whether he may be assigned and serve on a day. */
	public boolean serves(LocalDate on) {
		return registered && !restricted && !consentMissing && !goesOn(suspended, suspendedUntil, on)
				&& !goesOn(blacklisted, blacklistedUntil, on);
	}

	/** Whether a clear safeguarding check allows service with minors on a day. */
	public boolean servesMinors(LocalDate on) {
		return serves(on) && safeguardedUntil != null && !on.isAfter(safeguardedUntil);
	}

	private static boolean goesOn(boolean sanctioned, @Nullable LocalDate until, LocalDate on) {
		return sanctioned && (until == null || !on.isAfter(until));
	}
}
