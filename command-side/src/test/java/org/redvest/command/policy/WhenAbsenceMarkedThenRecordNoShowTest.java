package org.redvest.command.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.redvest.command.volunteer.VolunteerCommand.RecordNoShow;
import org.redvest.kernel.ActivityEvent.AbsenceKind;
import org.redvest.kernel.ActivityEvent.AbsenceMarked;
import org.redvest.kernel.ActivityEvent.ActivityType;
import org.redvest.kernel.ActivityEvent.Heading;
import org.redvest.kernel.ActivityId;
import org.redvest.kernel.Actor;
import org.redvest.kernel.Actor.Channel;
import org.redvest.kernel.Actor.Role;
import org.redvest.kernel.AreaCode;
import org.redvest.kernel.By;
import org.redvest.kernel.EntryId;
import org.redvest.kernel.ServiceHoursEvent.Category;
import org.redvest.kernel.UnitCode;
import org.redvest.kernel.VolunteerEvent.NoShowKind;
import org.redvest.kernel.VolunteerId;
import org.redvest.kernel.stream.LoggedEvent;
import org.redvest.kernel.stream.LoggedEvent.Provenance;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WhenAbsenceMarkedThenRecordNoShowTest {

	private static final Instant OCCURRED = Instant.parse("2022-03-16T01:00:00Z");
	private static final ActivityId ID = new ActivityId(new UUID(7, 1));
	private static final VolunteerId LI = new VolunteerId(new UUID(2, 1));
	private static final LocalDate DAY = LocalDate.parse("2022-03-15");

	@Test
	void whoever_stayed_away_without_a_word_has_it_in_his_file() {
		assertThat(reactions(AbsenceKind.UNEXCUSED)).containsExactly(noShow(NoShowKind.UNEXCUSED));
		assertThat(reactions(AbsenceKind.MALICIOUS)).containsExactly(noShow(NoShowKind.MALICIOUS));
	}

	@Test
	void whoever_was_excused_has_not() {
		assertThat(reactions(AbsenceKind.EXCUSED)).isEmpty();
	}

	private static RecordNoShow noShow(NoShowKind kind) {
		return new RecordNoShow(LI, new EntryId(UUID.nameUUIDFromBytes((ID + " " + LI).getBytes(StandardCharsets.UTF_8))), kind, DAY,
				new By(Actor.system("WhenAbsenceMarkedThenRecordNoShow"), OCCURRED));
	}

	private static List<RecordNoShow> reactions(AbsenceKind kind) {
		var heading = new Heading(ActivityType.ROUTINE, Category.CLEANING, new UnitCode("org-1"), null, new AreaCode("430408001001"), DAY,
				DAY);
		var logged = new LoggedEvent(7, OCCURRED.plusSeconds(60), OCCURRED, ID.toString(), 3, "e-1", "activity.absence-marked",
				new AbsenceMarked(ID, LI, heading, kind),
				new Provenance(new Actor("u-org", Role.ORGANISER, "org-1", Channel.WEB), "c-1", "k-1", null));
		return new WhenAbsenceMarkedThenRecordNoShow().react(logged).toList();
	}
}
