package org.redvest.command.servicerequest;

import static org.redvest.command.servicerequest.Requests.BY_CALENDAR;
import static org.redvest.command.servicerequest.Requests.CLASSED;
import static org.redvest.command.servicerequest.Requests.COMMUNITY;
import static org.redvest.command.servicerequest.Requests.CONTACT_BY;
import static org.redvest.command.servicerequest.Requests.DISPATCH_BY;
import static org.redvest.command.servicerequest.Requests.HOUSING;
import static org.redvest.command.servicerequest.Requests.ID;
import static org.redvest.command.servicerequest.Requests.LED;
import static org.redvest.command.servicerequest.Requests.OUTCOME_BY;
import static org.redvest.command.servicerequest.Requests.PAVEMENT;
import static org.redvest.command.servicerequest.Requests.RETURN_BY;
import static org.redvest.command.servicerequest.Requests.VERSION;
import static org.redvest.command.servicerequest.Requests.WATER;
import static org.redvest.command.servicerequest.Requests.accept;
import static org.redvest.command.servicerequest.Requests.accepted;
import static org.redvest.command.servicerequest.Requests.by;
import static org.redvest.command.servicerequest.Requests.classify;
import static org.redvest.command.servicerequest.Requests.dispatch;
import static org.redvest.command.servicerequest.Requests.dispatched;
import static org.redvest.command.servicerequest.Requests.dispatcher;
import static org.redvest.command.servicerequest.Requests.handler;
import static org.redvest.command.servicerequest.Requests.hours;
import static org.redvest.command.servicerequest.Requests.isQuiet;
import static org.redvest.command.servicerequest.Requests.nobody;
import static org.redvest.command.servicerequest.Requests.received;
import static org.redvest.command.servicerequest.Requests.refuses;
import static org.redvest.command.servicerequest.Requests.resident;
import static org.redvest.command.servicerequest.Requests.returnAsked;
import static org.redvest.command.servicerequest.Requests.takeUp;
import static org.redvest.command.servicerequest.Requests.takenUp;
import static org.redvest.command.servicerequest.Requests.text;
import static org.redvest.command.servicerequest.Requests.then;
import static org.redvest.command.servicerequest.Requests.yields;
import static org.redvest.kernel.Refused.Kind.CONFLICT;
import static org.redvest.kernel.Refused.Kind.FORBIDDEN;
import static org.redvest.kernel.Refused.Kind.INVALID;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.redvest.command.servicerequest.ServiceRequestCommand.DecideReturn;
import org.redvest.command.servicerequest.ServiceRequestCommand.DispatchRequest;
import org.redvest.command.servicerequest.ServiceRequestCommand.NameCoUnit;
import org.redvest.command.servicerequest.ServiceRequestCommand.RequestReturn;
import org.redvest.command.servicerequest.ServiceRequestCommand.SubmitRequest;
import org.redvest.command.servicerequest.ServiceRequestCommand.TakeUp;
import org.redvest.kernel.Actor.Role;
import org.redvest.kernel.RequestCodes.DeadlineCause;
import org.redvest.kernel.RequestCodes.DeadlineKind;
import org.redvest.kernel.RequestCodes.ReturnReason;
import org.redvest.kernel.ServiceRequestEvent.CoUnitNamed;
import org.redvest.kernel.ServiceRequestEvent.DeadlineSet;
import org.redvest.kernel.ServiceRequestEvent.RequestDispatched;
import org.redvest.kernel.ServiceRequestEvent.RequestRedispatched;
import org.redvest.kernel.ServiceRequestEvent.RequestTakenUp;
import org.redvest.kernel.ServiceRequestEvent.ReturnDenied;
import org.redvest.kernel.ServiceRequestEvent.ReturnRequested;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RequestDispatchTest {

	@Test
	void the_deadlines_are_set_at_dispatch() {
		yields(accepted(), dispatch(), new RequestDispatched(ID, LED, false, DISPATCH_BY, RETURN_BY, VERSION, BY_CALENDAR),
				new DeadlineSet(ID, LED, DeadlineKind.CONTACT, CONTACT_BY, DeadlineCause.DISPATCHED, VERSION, List.of()),
				new DeadlineSet(ID, LED, DeadlineKind.OUTCOME, OUTCOME_BY, DeadlineCause.DISPATCHED, VERSION, BY_CALENDAR));
		isQuiet(dispatched(), dispatch());
	}

	@Test
	void nobody_has_to_contact_an_anonymous_requester() {
		var anonymous = new SubmitRequest(ID, COMMUNITY, null, nobody(), PAVEMENT, null, false, resident(0));
		yields(List.of(anonymous, classify(), accept()), dispatch(),
				new RequestDispatched(ID, LED, false, DISPATCH_BY, RETURN_BY, VERSION, BY_CALENDAR),
				new DeadlineSet(ID, LED, DeadlineKind.OUTCOME, OUTCOME_BY, DeadlineCause.DISPATCHED, VERSION, BY_CALENDAR));
	}

	@Test
	void only_an_accepted_and_classified_request_is_dispatched_and_to_one_lead_unit() {
		refuses(then(received(), classify()), dispatch(), CONFLICT, "request.not-accepted");
		refuses(then(received(), accept()), dispatch(), CONFLICT, "request.not-classified");
		refuses(dispatched(), new DispatchRequest(ID, WATER, false, dispatcher(4)), CONFLICT, "request.not-accepted");
		refuses(accepted(), new DispatchRequest(ID, "housing department", false, dispatcher(3)), INVALID, "request.unit-unreadable");
		refuses(accepted(), new DispatchRequest(ID, HOUSING, false, resident(3)), FORBIDDEN, "request.not-for-role");
	}

	@Test
	void co_units_help_the_lead_unit() {
		yields(dispatched(), new NameCoUnit(ID, WATER, dispatcher(4)), new CoUnitNamed(ID, LED, WATER));
		yields(takenUp(), new NameCoUnit(ID, WATER, handler(4)), new CoUnitNamed(ID, LED, WATER));
		isQuiet(then(dispatched(), new NameCoUnit(ID, WATER, dispatcher(4))), new NameCoUnit(ID, WATER, dispatcher(5)));
		refuses(dispatched(), new NameCoUnit(ID, HOUSING, dispatcher(4)), CONFLICT, "request.co-unit-leads");
		refuses(dispatched(), new NameCoUnit(ID, WATER, by(Role.HANDLER, WATER, 4)), FORBIDDEN, "request.not-lead-unit");
		refuses(accepted(), new NameCoUnit(ID, WATER, dispatcher(4)), CONFLICT, "request.not-dispatched");
	}

	@Test
	void a_unit_hands_back_with_a_reason_within_the_window() {
		var ask = new RequestReturn(ID, ReturnReason.NOT_COMPETENT, null, handler(4));
		yields(dispatched(), ask, new ReturnRequested(ID, LED, ReturnReason.NOT_COMPETENT, null));
		isQuiet(returnAsked(), ask);
		refuses(dispatched(), new RequestReturn(ID, ReturnReason.NOT_COMPETENT, null, handler(39)), CONFLICT,
				"request.return-window-over");
		refuses(dispatched(), new RequestReturn(ID, ReturnReason.NOT_COMPETENT, null, by(Role.HANDLER, WATER, 4)), FORBIDDEN,
				"request.not-lead-unit");
		refuses(takenUp(), ask, CONFLICT, "request.not-dispatched");
	}

	@Test
	void once_designated_nothing_is_handed_back() {
		var designated = new DispatchRequest(ID, HOUSING, true, dispatcher(3));
		var ask = new RequestReturn(ID, ReturnReason.NOT_COMPETENT, null, handler(5));
		refuses(then(accepted(), designated), ask, CONFLICT, "request.designated");
		refuses(then(returnAsked(), new DecideReturn(ID, false, null, false, null, dispatcher(5))), ask, CONFLICT, "request.designated");
	}

	@Test
	void a_granted_return_names_another_unit_which_has_the_whole_time_anew() {
		var water = CLASSED.ledBy(WATER);
		yields(returnAsked(), new DecideReturn(ID, true, WATER, false, null, dispatcher(26)),
				new RequestRedispatched(ID, water, HOUSING, ReturnReason.NOT_COMPETENT, false, Instant.parse("2022-03-09T16:00:00Z"),
						VERSION, BY_CALENDAR),
				new DeadlineSet(ID, water, DeadlineKind.CONTACT, hours(50), DeadlineCause.REDISPATCHED, VERSION, List.of()),
				new DeadlineSet(ID, water, DeadlineKind.OUTCOME, Instant.parse("2022-03-15T16:00:00Z"), DeadlineCause.REDISPATCHED, VERSION,
						BY_CALENDAR));
		refuses(returnAsked(), new DecideReturn(ID, true, null, false, null, dispatcher(5)), INVALID, "request.return-unit-missing");
		refuses(returnAsked(), new DecideReturn(ID, true, HOUSING, false, null, dispatcher(5)), CONFLICT,
				"request.return-to-same-unit");
	}

	@Test
	void the_new_unit_takes_it_up_and_the_old_one_no_longer_can() {
		var moved = then(returnAsked(), new DecideReturn(ID, true, WATER, true, null, dispatcher(5)));
		yields(moved, new TakeUp(ID, by(Role.HANDLER, WATER, 6)), new RequestTakenUp(ID, CLASSED.ledBy(WATER)));
		refuses(moved, takeUp(), FORBIDDEN, "request.not-lead-unit");
	}

	@Test
	void a_denied_return_stays_where_it_is() {
		var denied = then(returnAsked(), new DecideReturn(ID, false, null, false, text("it is yours"), dispatcher(5)));
		yields(returnAsked(), new DecideReturn(ID, false, null, false, text("it is yours"), dispatcher(5)),
				new ReturnDenied(ID, LED, ReturnReason.NOT_COMPETENT, text("it is yours")));
		yields(denied, takeUp(), new RequestTakenUp(ID, LED));
	}

	@Test
	void nobody_decides_about_his_own_return() {
		refuses(returnAsked(), new DecideReturn(ID, true, WATER, false, null, by(Role.TOWNSHIP, HOUSING, 5)), FORBIDDEN,
				"request.own-return");
		refuses(dispatched(), new DecideReturn(ID, true, WATER, false, null, dispatcher(5)), CONFLICT, "request.no-return-pending");
	}

	@Test
	void the_lead_unit_takes_it_up_once() {
		yields(dispatched(), takeUp(), new RequestTakenUp(ID, LED));
		isQuiet(takenUp(), takeUp());
		refuses(dispatched(), new TakeUp(ID, resident(4)), FORBIDDEN, "request.not-lead-unit");
		refuses(returnAsked(), takeUp(), CONFLICT, "request.return-pending");
		refuses(accepted(), takeUp(), CONFLICT, "request.not-dispatched");
	}
}
