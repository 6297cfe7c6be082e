package org.redvest.command.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.redvest.command.building.BuildingCommand.ExpireTerm;
import org.redvest.command.building.BuildingCommand.RemoveHead;
import org.redvest.kernel.Actor;
import org.redvest.kernel.Actor.Channel;
import org.redvest.kernel.Actor.Role;
import org.redvest.kernel.Belonging;
import org.redvest.kernel.BuildingEvent.RemovalReason;
import org.redvest.kernel.BuildingId;
import org.redvest.kernel.By;
import org.redvest.kernel.Command;
import org.redvest.kernel.DomainEvent;
import org.redvest.kernel.EntryId;
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
class WhenVolunteerLeavesThenRemoveHeadTest {

	private static final Instant OCCURRED = Instant.parse("2022-03-01T01:00:00Z");
	private static final By BY = new By(Actor.system("WhenVolunteerLeavesThenRemoveHead"), OCCURRED);
	private static final VolunteerId LI = new VolunteerId(new UUID(2, 1));
	private static final VolunteerId WANG = new VolunteerId(new UUID(2, 2));
	private static final BuildingId ONE = new BuildingId(new UUID(1, 1));
	private static final BuildingId TWO = new BuildingId(new UUID(1, 2));
	private static final Sanction SANCTION = new Sanction(new EntryId(new UUID(3, 1)), SanctionGround.OTHER,
			new Sealed(SubjectId.of(LI), Sealed.Kind.TEXT, "c2VhbGVk"), List.of(new Evidence("doc/1")), new UnitCode("dept-publicity"),
			"u-1");

	private final Policy policy = new WhenVolunteerLeavesThenRemoveHead(head -> head.equals(LI) ? List.of(ONE, TWO) : List.of());

	@Test
	void whoever_deregisters_is_removed_from_every_building() {
		assertThat(reactions(new VolunteerDeregistered(LI, DeregistrationCause.OWN_WISH, Belonging.NOWHERE, false)))
				.containsExactlyElementsOf(removals(RemovalReason.STANDING_LOST));
	}

	@Test
	void whoever_has_died_is_removed_for_that() {
		assertThat(reactions(new VolunteerDeregistered(LI, DeregistrationCause.DECEASED, Belonging.NOWHERE, false)))
				.containsExactlyElementsOf(removals(RemovalReason.DIED));
	}

	@Test
	void whoever_is_forgotten_is_removed_without_a_word_about_him() {
		assertThat(reactions(new SubjectErased(LI, SubjectId.of(LI), ErasureGround.REQUESTED, true, Belonging.NOWHERE)))
				.containsExactlyElementsOf(removals(RemovalReason.STANDING_LOST));
	}

	@Test
	void whoever_is_blacklisted_is_removed() {
		assertThat(reactions(new VolunteerBlacklisted(LI, SANCTION, null, LocalDate.of(2023, 1, 1))))
				.containsExactlyElementsOf(removals(RemovalReason.STANDING_LOST));
	}

	@Test
	void whoever_is_suspended_stays() {
		assertThat(reactions(new VolunteerSuspended(LI, SANCTION, null))).isEmpty();
	}

	@Test
	void whoever_heads_nothing_leaves_nothing_behind() {
		assertThat(reactions(new VolunteerDeregistered(WANG, DeregistrationCause.OWN_WISH, Belonging.NOWHERE, false))).isEmpty();
	}

	private static List<Command> removals(RemovalReason reason) {
		return List.of(new RemoveHead(ONE, LI, reason, null, BY), new ExpireTerm(ONE, BY), new RemoveHead(TWO, LI, reason, null, BY),
				new ExpireTerm(TWO, BY));
	}

	private List<Command> reactions(DomainEvent event) {
		var actor = new Actor("u-2041", Role.COMMUNITY, "430408001002", Channel.WEB);
		var logged = new LoggedEvent(7, OCCURRED.plusSeconds(60), OCCURRED, LI.toString(), 3, "e-1", "volunteer.any", event,
				new Provenance(actor, "c-1", "k-1", null));
		return policy.react(logged).<Command>map(each -> each).toList();
	}
}
