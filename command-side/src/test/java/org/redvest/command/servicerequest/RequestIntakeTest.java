package org.redvest.command.servicerequest;

import static org.redvest.command.servicerequest.Requests.BUILDING;
import static org.redvest.command.servicerequest.Requests.CENTRE;
import static org.redvest.command.servicerequest.Requests.CLASSED;
import static org.redvest.command.servicerequest.Requests.COMMUNITY;
import static org.redvest.command.servicerequest.Requests.DISPATCH_BY;
import static org.redvest.command.servicerequest.Requests.FILED;
import static org.redvest.command.servicerequest.Requests.ID;
import static org.redvest.command.servicerequest.Requests.LED;
import static org.redvest.command.servicerequest.Requests.MATTER;
import static org.redvest.command.servicerequest.Requests.NEXT_COMMUNITY;
import static org.redvest.command.servicerequest.Requests.OTHER;
import static org.redvest.command.servicerequest.Requests.PAVEMENT;
import static org.redvest.command.servicerequest.Requests.PERSON;
import static org.redvest.command.servicerequest.Requests.PHONE;
import static org.redvest.command.servicerequest.Requests.ROAD;
import static org.redvest.command.servicerequest.Requests.T0;
import static org.redvest.command.servicerequest.Requests.VERSION;
import static org.redvest.command.servicerequest.Requests.WATER_MAIN;
import static org.redvest.command.servicerequest.Requests.accept;
import static org.redvest.command.servicerequest.Requests.accepted;
import static org.redvest.command.servicerequest.Requests.after;
import static org.redvest.command.servicerequest.Requests.by;
import static org.redvest.command.servicerequest.Requests.classify;
import static org.redvest.command.servicerequest.Requests.closed;
import static org.redvest.command.servicerequest.Requests.dispatched;
import static org.redvest.command.servicerequest.Requests.dispatcher;
import static org.redvest.command.servicerequest.Requests.handler;
import static org.redvest.command.servicerequest.Requests.hours;
import static org.redvest.command.servicerequest.Requests.inProgress;
import static org.redvest.command.servicerequest.Requests.isQuiet;
import static org.redvest.command.servicerequest.Requests.nobody;
import static org.redvest.command.servicerequest.Requests.received;
import static org.redvest.command.servicerequest.Requests.refused;
import static org.redvest.command.servicerequest.Requests.refuses;
import static org.redvest.command.servicerequest.Requests.reported;
import static org.redvest.command.servicerequest.Requests.reporter;
import static org.redvest.command.servicerequest.Requests.resident;
import static org.redvest.command.servicerequest.Requests.sighting;
import static org.redvest.command.servicerequest.Requests.submit;
import static org.redvest.command.servicerequest.Requests.takeUp;
import static org.redvest.command.servicerequest.Requests.takenUp;
import static org.redvest.command.servicerequest.Requests.text;
import static org.redvest.command.servicerequest.Requests.then;
import static org.redvest.command.servicerequest.Requests.yields;
import static org.redvest.kernel.Refused.Kind.CONFLICT;
import static org.redvest.kernel.Refused.Kind.FORBIDDEN;
import static org.redvest.kernel.Refused.Kind.INVALID;
import static org.redvest.kernel.Refused.Kind.NOT_FOUND;

import java.util.List;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.redvest.command.servicerequest.Briefing.Sighting;
import org.redvest.command.servicerequest.Briefing.Standing;
import org.redvest.command.servicerequest.ServiceRequestCommand.AcceptRequest;
import org.redvest.command.servicerequest.ServiceRequestCommand.ClassifyRequest;
import org.redvest.command.servicerequest.ServiceRequestCommand.DeclineRequest;
import org.redvest.command.servicerequest.ServiceRequestCommand.DivertToEmergency;
import org.redvest.command.servicerequest.ServiceRequestCommand.RegisterOnBehalf;
import org.redvest.command.servicerequest.ServiceRequestCommand.Remind;
import org.redvest.command.servicerequest.ServiceRequestCommand.SubmitRequest;
import org.redvest.command.servicerequest.ServiceRequestCommand.WithdrawRequest;
import org.redvest.kernel.Actor.Role;
import org.redvest.kernel.AreaCode;
import org.redvest.kernel.BuildingId;
import org.redvest.kernel.Claim;
import org.redvest.kernel.PersonKey;
import org.redvest.kernel.RequestCodes.DeadlineCause;
import org.redvest.kernel.RequestCodes.DeadlineKind;
import org.redvest.kernel.RequestCodes.DeclineReason;
import org.redvest.kernel.RequestCodes.EmergencyLine;
import org.redvest.kernel.RequestCodes.EvidenceKind;
import org.redvest.kernel.RequestCodes.Likeness;
import org.redvest.kernel.RequestCodes.RequestType;
import org.redvest.kernel.ServiceLevel;
import org.redvest.kernel.ServiceRequestEvent.Classified;
import org.redvest.kernel.ServiceRequestEvent.DeadlineSet;
import org.redvest.kernel.ServiceRequestEvent.DuplicateSuspected;
import org.redvest.kernel.ServiceRequestEvent.Evidence;
import org.redvest.kernel.ServiceRequestEvent.Heading;
import org.redvest.kernel.ServiceRequestEvent.Reporter;
import org.redvest.kernel.ServiceRequestEvent.RequestAccepted;
import org.redvest.kernel.ServiceRequestEvent.RequestClassified;
import org.redvest.kernel.ServiceRequestEvent.RequestDeclined;
import org.redvest.kernel.ServiceRequestEvent.RequestDiverted;
import org.redvest.kernel.ServiceRequestEvent.RequestRegisteredOnBehalf;
import org.redvest.kernel.ServiceRequestEvent.RequestSubmitted;
import org.redvest.kernel.ServiceRequestEvent.RequestWithdrawn;
import org.redvest.kernel.SubjectId;
import org.redvest.kernel.privacy.Sealed;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RequestIntakeTest {

	private static final Sealed NEWS = text("it broke again");

	@Test
	void a_resident_asks_by_himself_and_is_known_by_his_account() {
		var told = new Reporter(null, null, PHONE, PERSON, MATTER, false);
		yields(List.of(), new SubmitRequest(ID, COMMUNITY, null, told, PAVEMENT, null, true, resident(0)),
				new RequestSubmitted(ID, FILED, T0, reporter(), PAVEMENT, null, true, false));
	}

	@Test
	void the_matter_of_a_person_is_a_claim_until_nothing_comes_of_it() {
		var first = new RequestSubmitted(ID, FILED, T0, reporter(), PAVEMENT, null, false, false);
		var second = new RequestSubmitted(ID, FILED, T0, reporter(), PAVEMENT, null, false, true);
		Assertions.assertThat(first.claims()).isEqualTo(List.of(new Claim.Take("request.matter", MATTER.value())));
		Assertions.assertThat(second.claims()).isEmpty();
		Assertions.assertThat(new RequestSubmitted(ID, FILED, T0, nobody(), PAVEMENT, null, false, false).claims()).isEmpty();
		Assertions.assertThat(new RequestDeclined(ID, FILED, DeclineReason.UNCLEAR, null, null).claims())
				.isEqualTo(List.of(new Claim.ReleaseAll("request.matter")));
	}

	@Test
	void the_hotline_registers_for_a_caller_and_for_an_anonymous_one() {
		var caller = new Reporter(null, null, PHONE, PERSON, MATTER, false);
		var agent = by(Role.AGENT, CENTRE, 0);
		yields(List.of(), new RegisterOnBehalf(ID, COMMUNITY, null, caller, PAVEMENT, null, false, agent),
				new RequestRegisteredOnBehalf(ID, FILED, T0, caller, PAVEMENT, null, false, false));
		yields(List.of(), new RegisterOnBehalf(ID, COMMUNITY, null, nobody(), PAVEMENT, null, false, agent),
				new RequestRegisteredOnBehalf(ID, FILED, T0, nobody(), PAVEMENT, null, false, false));
		refuses(List.of(), new RegisterOnBehalf(ID, COMMUNITY, null, caller, PAVEMENT, null, false, resident(0)), FORBIDDEN,
				"request.not-for-role");
	}

	@Test
	void matter_contact_and_place_are_recorded_or_anonymity_is_noted() {
		var agent = by(Role.AGENT, CENTRE, 0);
		var without = new Reporter(null, null, null, null, null, false);
		var both = new Reporter(null, null, PHONE, null, null, true);
		var district = new AreaCode("430408");
		refuses(List.of(), new RegisterOnBehalf(ID, COMMUNITY, null, without, PAVEMENT, null, false, agent), INVALID,
				"request.contact-missing");
		refuses(List.of(), new RegisterOnBehalf(ID, COMMUNITY, null, both, PAVEMENT, null, false, agent), INVALID,
				"request.anonymous-with-contact");
		refuses(List.of(), new RegisterOnBehalf(ID, district, null, nobody(), PAVEMENT, null, false, agent), INVALID,
				"request.place-missing");
		yields(List.of(), new RegisterOnBehalf(ID, district, null, nobody(), PAVEMENT, text("road 5"), false, agent),
				new RequestRegisteredOnBehalf(ID, new Heading(district, null, null, null), T0, nobody(), PAVEMENT, text("road 5"), false,
						false));
	}

	@Test
	void a_building_that_is_named_makes_the_place_exact() {
		var township = new AreaCode("430408001");
		var district = new AreaCode("430408");
		var agent = by(Role.AGENT, CENTRE, 0);
		var there = FILED.at(NEXT_COMMUNITY, BUILDING);
		var inTownship = new SubmitRequest(ID, township, BUILDING, reporter(), PAVEMENT, null, false, resident(0));
		yields(List.of(), inTownship, new RequestSubmitted(ID, there, T0, reporter(), PAVEMENT, null, false, false));
		isQuiet(List.of(inTownship), inTownship);
		yields(List.of(), new RegisterOnBehalf(ID, district, BUILDING, nobody(), PAVEMENT, null, false, agent),
				new RequestRegisteredOnBehalf(ID, there, T0, nobody(), PAVEMENT, null, false, false));
	}

	@Test
	void a_building_that_is_named_stands_where_it_is_said_to() {
		var agent = by(Role.AGENT, CENTRE, 0);
		var unknown = new BuildingId(new UUID(1, 1));
		refuses(List.of(), new SubmitRequest(ID, COMMUNITY, BUILDING, reporter(), PAVEMENT, null, false, resident(0)), CONFLICT,
				"request.building-elsewhere");
		refuses(List.of(), new SubmitRequest(ID, COMMUNITY, unknown, reporter(), PAVEMENT, null, false, resident(0)), NOT_FOUND,
				"request.building-unknown");
		refuses(List.of(), new RegisterOnBehalf(ID, COMMUNITY, BUILDING, nobody(), PAVEMENT, null, false, agent), CONFLICT,
				"request.building-elsewhere");
		refuses(List.of(), new RegisterOnBehalf(ID, COMMUNITY, unknown, nobody(), PAVEMENT, null, false, agent), NOT_FOUND,
				"request.building-unknown");
	}

	@Test
	void what_is_sealed_for_another_is_refused() {
		var foreign = new Sealed(SubjectId.of(OTHER), Sealed.Kind.TEXT, "x");
		refuses(List.of(), new SubmitRequest(ID, COMMUNITY, null, reporter(), foreign, null, false, resident(0)), INVALID,
				"request.sealed-for-another");
	}

	@Test
	void the_same_again_is_quiet_and_something_else_under_the_same_id_is_refused() {
		isQuiet(received(), submit());
		refuses(received(), new SubmitRequest(ID, COMMUNITY, null, reporter(), text("something else"), null, false, resident(1)), CONFLICT,
				"request.exists");
	}

	@Test
	void nothing_can_be_asked_of_a_request_that_nobody_made() {
		refuses(List.of(), accept(), NOT_FOUND, "request.unknown");
		refuses(List.of(), takeUp(), NOT_FOUND, "request.unknown");
		refuses(List.of(), new Remind(ID, null, resident(1)), NOT_FOUND, "request.unknown");
	}

	@Test
	void classifying_sets_the_time_to_dispatch_from_the_receipt() {
		yields(received(), classify(), new RequestClassified(ID, CLASSED),
				new DeadlineSet(ID, CLASSED, DeadlineKind.DISPATCH, DISPATCH_BY, DeadlineCause.CLASSIFIED, VERSION, List.of()));
		isQuiet(accepted(), classify());
		yields(accepted(), new ClassifyRequest(ID, WATER_MAIN, dispatcher(2)), new RequestClassified(ID, FILED.with(WATER_MAIN)),
				new DeadlineSet(ID, FILED.with(WATER_MAIN), DeadlineKind.DISPATCH, hours(2), DeadlineCause.CLASSIFIED, VERSION, List.of()));
		refuses(received(), new ClassifyRequest(ID, new Classified(RequestType.HELP, "A road!", ServiceLevel.URGENT), dispatcher(1)),
				INVALID, "request.category-unreadable");
		refuses(received(), new ClassifyRequest(ID, ROAD, handler(1)), FORBIDDEN, "request.not-for-role");
		refuses(closed(), new ClassifyRequest(ID, WATER_MAIN, dispatcher(50)), CONFLICT, "request.not-open");
	}

	@Test
	void a_later_class_brings_the_deadline_forward_but_never_puts_it_off() {
		var heading = LED.with(WATER_MAIN);
		yields(takenUp(), new ClassifyRequest(ID, WATER_MAIN, dispatcher(5)), new RequestClassified(ID, heading),
				new DeadlineSet(ID, heading, DeadlineKind.OUTCOME, hours(29), DeadlineCause.CLASSIFIED, VERSION, List.of()));
		var slow = new Classified(RequestType.COMPLAINT, "city.road", ServiceLevel.ORDINARY);
		yields(takenUp(), new ClassifyRequest(ID, slow, dispatcher(26)), new RequestClassified(ID, LED.with(slow)));
	}

	@Test
	void an_accepted_request_is_accepted_once() {
		yields(received(), accept(), new RequestAccepted(ID, FILED, null));
		isQuiet(accepted(), accept());
		refuses(dispatched(), accept(), CONFLICT, "request.not-at-intake");
	}

	@Test
	void a_repeated_matter_is_linked_to_the_earlier_request() {
		after(sighting(Standing.LIVE), List.of()).when(submit()).expectEvents(
				new RequestSubmitted(ID, FILED, T0, reporter(), PAVEMENT, null, false, true),
				new DuplicateSuspected(ID, FILED, OTHER, Likeness.SAME_REQUESTER_SAME_MATTER, false));
	}

	@Test
	void a_closed_matter_without_news_starts_no_clock_and_is_answered_with_the_earlier_one() {
		var earlier = sighting(Standing.CLOSED);
		var decline = new DeclineRequest(ID, DeclineReason.SAME_MATTER_CLOSED, null, null, dispatcher(2));
		after(earlier, received()).when(classify()).expectEvents(new RequestClassified(ID, CLASSED));
		after(earlier, received()).when(accept()).expectNoEvents().expectException(refused(CONFLICT, "request.nothing-new"));
		after(earlier, received()).when(decline)
				.expectEvents(new RequestDeclined(ID, FILED, DeclineReason.SAME_MATTER_CLOSED, OTHER, null));
	}

	@Test
	void what_is_new_about_a_closed_matter_starts_the_clock() {
		var earlier = sighting(Standing.CLOSED);
		var accept = new AcceptRequest(ID, NEWS, dispatcher(2));
		after(earlier, then(received(), classify())).when(accept).expectEvents(new RequestAccepted(ID, CLASSED, NEWS),
				new DeadlineSet(ID, CLASSED, DeadlineKind.DISPATCH, hours(26), DeadlineCause.ACCEPTED, VERSION, List.of()));
		after(earlier, then(received(), accept)).when(new ClassifyRequest(ID, ROAD, dispatcher(3))).expectEvents(
				new RequestClassified(ID, CLASSED),
				new DeadlineSet(ID, CLASSED, DeadlineKind.DISPATCH, hours(27), DeadlineCause.CLASSIFIED, VERSION, List.of()));
	}

	@Test
	void a_refusal_for_a_closed_matter_names_a_closed_request_of_the_same_person() {
		var decline = new DeclineRequest(ID, DeclineReason.SAME_MATTER_CLOSED, OTHER, null, dispatcher(2));
		refuses(received(), new DeclineRequest(ID, DeclineReason.SAME_MATTER_CLOSED, null, null, dispatcher(2)), INVALID,
				"request.earlier-missing");
		refuses(received(), decline, NOT_FOUND, "request.earlier-unknown");
		after(sighting(Standing.LIVE), received()).when(decline).expectException(refused(CONFLICT, "request.earlier-not-closed"));
		after(new Sighting(OTHER, Standing.CLOSED, new PersonKey("somebody else")), received()).when(decline)
				.expectException(refused(CONFLICT, "request.earlier-of-another"));
	}

	@Test
	void a_refusal_has_a_typed_reason_and_out_of_duty_is_explained() {
		yields(received(), new DeclineRequest(ID, DeclineReason.PROCEEDINGS_RUNNING, null, null, dispatcher(2)),
				new RequestDeclined(ID, FILED, DeclineReason.PROCEEDINGS_RUNNING, null, null));
		isQuiet(then(received(), new DeclineRequest(ID, DeclineReason.ABUSE, null, null, dispatcher(2))),
				new DeclineRequest(ID, DeclineReason.ABUSE, null, null, dispatcher(3)));
		refuses(received(), new DeclineRequest(ID, DeclineReason.OUT_OF_DUTY, null, null, dispatcher(2)), INVALID,
				"request.explanation-missing");
		refuses(accepted(), new DeclineRequest(ID, DeclineReason.ABUSE, null, null, dispatcher(3)), CONFLICT, "request.not-at-intake");
	}

	@Test
	void an_emergency_goes_to_its_line_at_once() {
		yields(received(), new DivertToEmergency(ID, EmergencyLine.GAS, null, by(Role.AGENT, CENTRE, 0)),
				new RequestDiverted(ID, FILED, EmergencyLine.GAS, null));
		isQuiet(then(accepted(), new DivertToEmergency(ID, EmergencyLine.GAS, null, dispatcher(3))),
				new DivertToEmergency(ID, EmergencyLine.GAS, null, dispatcher(4)));
		refuses(dispatched(), new DivertToEmergency(ID, EmergencyLine.FIRE_119, null, dispatcher(4)), CONFLICT, "request.not-at-intake");
	}

	@Test
	void only_the_requester_withdraws_and_the_channel_shows_that_it_was_he() {
		var account = new Evidence(EvidenceKind.ACCOUNT, "resident-1");
		var call = new Evidence(EvidenceKind.CALL_RECORDING, "REC-20220307-0012");
		var agent = by(Role.AGENT, CENTRE, 6);
		yields(inProgress(), new WithdrawRequest(ID, null, account, resident(6)), new RequestWithdrawn(ID, LED, account));
		yields(received(), new WithdrawRequest(ID, PERSON, call, agent), new RequestWithdrawn(ID, FILED, call));
		isQuiet(then(received(), new WithdrawRequest(ID, PERSON, call, agent)), new WithdrawRequest(ID, PERSON, call, agent));
		refuses(received(), new WithdrawRequest(ID, new PersonKey("another"), call, agent), FORBIDDEN, "request.not-requester");
		refuses(received(), new WithdrawRequest(ID, null, account, handler(6)), FORBIDDEN, "request.not-requester");
		refuses(received(), new WithdrawRequest(ID, PERSON, new Evidence(EvidenceKind.SMS, "13812345678"), agent), INVALID,
				"request.evidence-unreadable");
		refuses(reported(), new WithdrawRequest(ID, null, account, resident(31)), CONFLICT, "request.not-open");
	}

	@Test
	void a_request_that_came_to_nothing_frees_the_matter() {
		Assertions.assertThat(new RequestWithdrawn(ID, FILED, new Evidence(EvidenceKind.SMS, "S-1")).claims())
				.isEqualTo(new RequestDiverted(ID, FILED, EmergencyLine.GAS, null).claims())
				.isEqualTo(List.of(new Claim.ReleaseAll("request.matter")));
	}
}
