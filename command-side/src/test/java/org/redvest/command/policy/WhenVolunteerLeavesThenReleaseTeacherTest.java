package org.redvest.command.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.redvest.command.school.SchoolCommand.ReleaseTeacher;
import org.redvest.kernel.Actor;
import org.redvest.kernel.Actor.Channel;
import org.redvest.kernel.Actor.Role;
import org.redvest.kernel.Belonging;
import org.redvest.kernel.By;
import org.redvest.kernel.Command;
import org.redvest.kernel.DomainEvent;
import org.redvest.kernel.EntryId;
import org.redvest.kernel.SchoolEvent.ReleaseReason;
import org.redvest.kernel.SchoolId;
import org.redvest.kernel.SubjectId;
import org.redvest.kernel.UnitCode;
import org.redvest.kernel.VolunteerEvent.DeregistrationCause;
import org.redvest.kernel.VolunteerEvent.ErasureGround;
import org.redvest.kernel.VolunteerEvent.Evidence;
import org.redvest.kernel.VolunteerEvent.Sanction;
import org.redvest.kernel.VolunteerEvent.SanctionGround;
import org.redvest.kernel.VolunteerEvent.SubjectErased;
import org.redvest.kernel.VolunteerEvent.VolunteerBlacklisted;
import org.redvest.kernel.VolunteerEvent.VolunteerDeregistered;
import org.redvest.kernel.VolunteerEvent.VolunteerSuspended;
import org.redvest.kernel.VolunteerId;
import org.redvest.kernel.privacy.Sealed;
import org.redvest.kernel.stream.LoggedEvent;
import org.redvest.kernel.stream.LoggedEvent.Provenance;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WhenVolunteerLeavesThenReleaseTeacherTest {

	private static final Instant OCCURRED = Instant.parse("2022-03-01T01:00:00Z");
	private static final By BY = new By(Actor.system("WhenVolunteerLeavesThenReleaseTeacher"), OCCURRED);
	private static final VolunteerId LI = new VolunteerId(new UUID(2, 1));
	private static final SchoolId ONE = new SchoolId(new UUID(1, 1));
	private static final SchoolId TWO = new SchoolId(new UUID(1, 2));
	private static final Sanction SANCTION = new Sanction(new EntryId(new UUID(3, 1)), SanctionGround.OTHER,
			new Sealed(SubjectId.of(LI), Sealed.Kind.TEXT, "c2VhbGVk"), List.of(new Evidence("doc/1")), new UnitCode("dept-publicity"),
			"u-1");

	private final Policy policy = new WhenVolunteerLeavesThenReleaseTeacher(_ -> List.of(ONE, TWO));

	@Test
	void whoever_deregisters_is_forgotten_or_blacklisted_teaches_at_none_of_his_schools_any_more() {
		for (DomainEvent each : List.of(new VolunteerDeregistered(LI, DeregistrationCause.OWN_WISH, Belonging.NOWHERE, false),
				new SubjectErased(LI, SubjectId.of(LI), ErasureGround.REQUESTED, true, Belonging.NOWHERE),
				new VolunteerDeregistered(LI, DeregistrationCause.DECEASED, Belonging.NOWHERE, false),
				new VolunteerBlacklisted(LI, SANCTION, null, LocalDate.of(2023, 1, 1)))) {
			assertThat(reactions(each)).containsExactly(
					new ReleaseTeacher(ONE, LI, ReleaseReason.STANDING_LOST, BY),
					new ReleaseTeacher(TWO, LI, ReleaseReason.STANDING_LOST, BY));
		}
	}

	@Test
	void whoever_is_suspended_stays() {
		assertThat(reactions(new VolunteerSuspended(LI, SANCTION, null))).isEmpty();
	}

	private List<Command> reactions(DomainEvent event) {
		var actor = new Actor("u-2041", Role.COMMUNITY, "430408001002", Channel.WEB);
		var logged = new LoggedEvent(7, OCCURRED.plusSeconds(60), OCCURRED, LI.toString(), 3, "e-1", "volunteer.any", event,
				new Provenance(actor, "c-1", "k-1", null));
		return policy.react(logged).<Command>map(each -> each).toList();
	}
}
