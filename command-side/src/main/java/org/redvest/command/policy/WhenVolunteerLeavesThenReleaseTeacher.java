package org.redvest.command.policy;

import java.util.stream.Stream;
import org.redvest.command.school.SchoolCommand.ReleaseTeacher;
import org.redvest.command.school.TaughtSchools;
import org.redvest.kernel.Actor;
import org.redvest.kernel.By;
import org.redvest.kernel.Command;
import org.redvest.kernel.SchoolEvent.ReleaseReason;
import org.redvest.kernel.VolunteerEvent;
import org.redvest.kernel.stream.LoggedEvent;
import org.springframework.stereotype.Component;

/** Whoever departs teaches at no school. */
@Component
class WhenVolunteerLeavesThenReleaseTeacher implements Policy {

	private final TaughtSchools schools;

	WhenVolunteerLeavesThenReleaseTeacher(TaughtSchools schools) {
		this.schools = schools;
	}

	@Override
	public Class<VolunteerEvent> about() {
		return VolunteerEvent.class;
	}

	@Override
	public Stream<? extends Command> react(LoggedEvent logged) {
		return logged.event() instanceof VolunteerEvent told
				? Departure.of(told).stream().flatMap(each -> release(each, new By(Actor.system(name()), logged.occurredAt())))
				: Stream.empty();
	}

	private Stream<ReleaseTeacher> release(Departure departure, By by) {
		return schools.of(departure.volunteer()).stream()
				.map(each -> new ReleaseTeacher(each, departure.volunteer(), ReleaseReason.STANDING_LOST, by));
	}
}
