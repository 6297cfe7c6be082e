package org.redvest.command.policy;

import java.util.stream.Stream;
import org.redvest.command.volunteer.VolunteerCommand.RecordNoShow;
import org.redvest.kernel.ActivityEvent.AbsenceMarked;
import org.redvest.kernel.Actor;
import org.redvest.kernel.By;
import org.redvest.kernel.VolunteerEvent.NoShowKind;
import org.redvest.kernel.stream.LoggedEvent;
import org.springframework.stereotype.Component;

/** Who had a place and stayed away without saying so has it in his file; whoever was excused has not. */
@Component
class WhenAbsenceMarkedThenRecordNoShow implements Policy {

	@Override
	public Class<AbsenceMarked> about() {
		return AbsenceMarked.class;
	}

	@Override
	public Stream<RecordNoShow> react(LoggedEvent logged) {
		return logged.event() instanceof AbsenceMarked absence
				? react(absence, new By(Actor.system(name()), logged.occurredAt()))
				: Stream.empty();
	}

	private static Stream<RecordNoShow> react(AbsenceMarked absence, By by) {
		return switch (absence.kind()) {
			case EXCUSED -> Stream.empty();
			case UNEXCUSED -> Stream.of(RecordNoShow.of(absence, NoShowKind.UNEXCUSED, by));
			case MALICIOUS -> Stream.of(RecordNoShow.of(absence, NoShowKind.MALICIOUS, by));
		};
	}
}
