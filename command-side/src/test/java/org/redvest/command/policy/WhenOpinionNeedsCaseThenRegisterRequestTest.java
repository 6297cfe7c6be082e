package org.redvest.command.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.redvest.command.servicerequest.ServiceRequestCommand.RegisterOnBehalf;
import org.redvest.kernel.Actor;
import org.redvest.kernel.Actor.Channel;
import org.redvest.kernel.Actor.Role;
import org.redvest.kernel.AreaCode;
import org.redvest.kernel.BuildingId;
import org.redvest.kernel.By;
import org.redvest.kernel.CampaignId;
import org.redvest.kernel.CanvassEvent.CaseRaised;
import org.redvest.kernel.CanvassEvent.Contact;
import org.redvest.kernel.CanvassEvent.OpinionCollected;
import org.redvest.kernel.CanvassId;
import org.redvest.kernel.Command;
import org.redvest.kernel.DomainEvent;
import org.redvest.kernel.OpinionId;
import org.redvest.kernel.PersonKey;
import org.redvest.kernel.ServiceRequestEvent.Reporter;
import org.redvest.kernel.SubjectId;
import org.redvest.kernel.privacy.Sealed;
import org.redvest.kernel.stream.LoggedEvent;
import org.redvest.kernel.stream.LoggedEvent.Provenance;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WhenOpinionNeedsCaseThenRegisterRequestTest {

	private static final Instant OCCURRED = Instant.parse("2022-03-10T02:00:00Z");
	private static final By BY = new By(Actor.system("WhenOpinionNeedsCaseThenRegisterRequest"), OCCURRED);
	private static final BuildingId BUILDING = new BuildingId(new UUID(2, 1));
	private static final CanvassId CANVASS = new CanvassId(new CampaignId(new UUID(1, 1)), BUILDING);
	private static final AreaCode COMMUNITY = new AreaCode("430408001002");
	private static final OpinionId OPINION = new OpinionId(new UUID(3, 1));
	private static final Sealed WORDS = new Sealed(SubjectId.of(OPINION), Sealed.Kind.TEXT, "c2VhbGVk");
	private static final Sealed PHONE = new Sealed(SubjectId.of(OPINION), Sealed.Kind.PHONE, "c2VhbGVk");

	private final Policy policy = new WhenOpinionNeedsCaseThenRegisterRequest();

	@Test
	void the_opinion_s_words_and_number_are_the_request_s() {
		var person = new PersonKey("p");
		var matter = new PersonKey("m");
		assertThat(reactions(raised(BUILDING, new Contact(PHONE, person, matter))))
				.containsExactly(new RegisterOnBehalf(OPINION.request(), COMMUNITY, BUILDING,
						new Reporter(null, null, PHONE, person, matter, false), WORDS, null, false, BY));
		assertThat(SubjectId.of(OPINION)).isEqualTo(SubjectId.of(OPINION.request()));
	}

	@Test
	void whoever_left_no_phone_asks_anonymously_and_a_building_no_longer_in_use_is_not_named() {
		assertThat(reactions(raised(null, null))).containsExactly(new RegisterOnBehalf(OPINION.request(), COMMUNITY, null,
				new Reporter(null, null, null, null, null, true), WORDS, null, false, BY));
	}

	@Test
	void an_opinion_from_which_no_case_is_raised_stays_one() {
		assertThat(reactions(new OpinionCollected(CANVASS, COMMUNITY, OPINION, null, List.of(), WORDS, null))).isEmpty();
	}

	private static CaseRaised raised(@Nullable BuildingId place, @Nullable Contact contact) {
		return new CaseRaised(CANVASS, COMMUNITY, OPINION, OPINION.request(), place, WORDS, contact);
	}

	private List<Command> reactions(DomainEvent event) {
		var actor = new Actor("u-2041", Role.COMMUNITY, "430408001002", Channel.VISIT);
		var logged = new LoggedEvent(7, OCCURRED.plusSeconds(60), OCCURRED, CANVASS.toString(), 3, "e-1", "canvass.any", event,
				new Provenance(actor, "c-1", "k-1", null));
		return policy.react(logged).<Command>map(each -> each).toList();
	}
}
