package org.redvest.command.volunteer;

import java.util.Optional;
import org.redvest.kernel.VolunteerEvent.BasicsCorrected;
import org.redvest.kernel.VolunteerEvent.SubjectErased;
import org.redvest.kernel.VolunteerEvent.VolunteerRegistered;
import org.redvest.kernel.VolunteerId;
import org.redvest.kernel.stream.LogReader;
import org.redvest.kernel.stream.LoggedEvent;

/** From the volunteer's own stream, which is read whenever somebody needs it: no name is kept in memory. */
record LoggedIdentities(LogReader log) implements Identities {

	@Override
	public Optional<Identity> of(VolunteerId volunteer) {
		Optional<Identity> known = Optional.empty();
		for (LoggedEvent each : log.stream(volunteer.toString())) {
			known = after(known, each);
		}
		return known;
	}

	private static Optional<Identity> after(Optional<Identity> known, LoggedEvent logged) {
		if (logged.event() instanceof VolunteerRegistered e) {
			return Optional.of(new Identity(e.number(), e.basics()));
		}
		if (logged.event() instanceof BasicsCorrected e) {
			return known.map(each -> new Identity(each.number(), e.basics()));
		}
		return logged.event() instanceof SubjectErased ? Optional.empty() : known;
	}
}
