package org.redvest.command.servicerequest;

import static org.redvest.command.servicerequest.Requests.BUILDING;
import static org.redvest.command.servicerequest.Requests.COMMUNITY;
import static org.redvest.command.servicerequest.Requests.DISPATCH_BY;
import static org.redvest.command.servicerequest.Requests.ID;
import static org.redvest.command.servicerequest.Requests.NEXT_COMMUNITY;
import static org.redvest.command.servicerequest.Requests.OTHER;
import static org.redvest.command.servicerequest.Requests.PAVEMENT;
import static org.redvest.command.servicerequest.Requests.ROAD;
import static org.redvest.command.servicerequest.Requests.VERSION;
import static org.redvest.command.servicerequest.Requests.after;
import static org.redvest.command.servicerequest.Requests.isQuiet;
import static org.redvest.command.servicerequest.Requests.refuses;
import static org.redvest.command.servicerequest.Requests.resident;
import static org.redvest.command.servicerequest.Requests.sighting;
import static org.redvest.command.servicerequest.Requests.text;
import static org.redvest.command.servicerequest.Requests.yields;
import static org.redvest.kernel.Refused.Kind.CONFLICT;
import static org.redvest.kernel.Refused.Kind.INVALID;
import static org.redvest.kernel.Refused.Kind.NOT_FOUND;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.redvest.command.servicerequest.Briefing.Standing;
import org.redvest.command.servicerequest.ServiceRequestCommand.RegisterOnBehalf;
import org.redvest.command.servicerequest.ServiceRequestCommand.ReportThrough;
import org.redvest.kernel.AreaCode;
import org.redvest.kernel.BuildingId;
import org.redvest.kernel.ClientId;
import org.redvest.kernel.RequestCodes.DeadlineCause;
import org.redvest.kernel.RequestCodes.DeadlineKind;
import org.redvest.kernel.RequestCodes.Likeness;
import org.redvest.kernel.RuleVersion;
import org.redvest.kernel.ServiceRequestEvent.DeadlineSet;
import org.redvest.kernel.ServiceRequestEvent.DuplicateSuspected;
import org.redvest.kernel.ServiceRequestEvent.Heading;
import org.redvest.kernel.ServiceRequestEvent.ReportedThrough;
import org.redvest.kernel.ServiceRequestEvent.Reporter;
import org.redvest.kernel.ServiceRequestEvent.RequestClassified;
import org.redvest.kernel.ServiceRequestEvent.RequestRegisteredOnBehalf;
import org.redvest.kernel.ServiceRequestEvent.Through;
import org.redvest.kernel.privacy.Sealed;

/** A report that a program passes on is a request like any other, classified at once. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RequestReportedThroughTest {

	private static final Reporter KNOWN_BY_MAIL = new Reporter(null, null, null, Requests.PERSON, Requests.MATTER, false);
	private static final Through THROUGH = new Through(new ClientId(new UUID(3, 1)), "city.road", new RuleVersion("catalogue/test/1"),
			List.of(), text("mail"), null, null);

	private static ReportThrough report(AreaCode area, @Nullable BuildingId building, Reporter reporter, Sealed matter) {
		return new ReportThrough(ID, new RegisterOnBehalf(ID, area, building, reporter, matter, null, false, resident(0)), ROAD, THROUGH,
				resident(0));
	}

	private static RequestRegisteredOnBehalf registered(Heading heading, Reporter reporter, boolean repeats) {
		return new RequestRegisteredOnBehalf(ID, heading, Requests.T0, reporter, PAVEMENT, null, false, repeats);
	}

	@Test
	void it_is_registered_marked_classified_and_due() {
		Heading filed = new Heading(COMMUNITY, null, null, null);
		yields(List.of(), report(COMMUNITY, null, KNOWN_BY_MAIL, PAVEMENT), registered(filed, KNOWN_BY_MAIL, false),
				new ReportedThrough(ID, filed, THROUGH), new RequestClassified(ID, filed.with(ROAD)), new DeadlineSet(ID, filed.with(ROAD),
						DeadlineKind.DISPATCH, DISPATCH_BY, DeadlineCause.CLASSIFIED, VERSION, List.of()));
	}

	@Test
	void a_building_makes_the_place_exact() {
		Heading filed = new Heading(NEXT_COMMUNITY, BUILDING, null, null);
		yields(List.of(), report(new AreaCode("430408"), BUILDING, Reporter.nobody(), PAVEMENT),
				registered(filed, Reporter.nobody(), false), new ReportedThrough(ID, filed, THROUGH),
				new RequestClassified(ID, filed.with(ROAD)), new DeadlineSet(ID, filed.with(ROAD), DeadlineKind.DISPATCH, DISPATCH_BY,
						DeadlineCause.CLASSIFIED, VERSION, List.of()));
	}

	@Test
	void one_that_repeats_a_closed_one_starts_no_clock() {
		Heading filed = new Heading(COMMUNITY, null, null, null);
		after(sighting(Standing.CLOSED), List.of()).when(report(COMMUNITY, null, KNOWN_BY_MAIL, PAVEMENT))
				.expectEvents(registered(filed, KNOWN_BY_MAIL, true),
						new DuplicateSuspected(ID, filed, OTHER, Likeness.SAME_REQUESTER_SAME_MATTER, true),
						new ReportedThrough(ID, filed, THROUGH), new RequestClassified(ID, filed.with(ROAD)));
	}

	@Test
	void the_same_again_says_nothing_and_another_is_refused() {
		ReportThrough report = report(COMMUNITY, null, KNOWN_BY_MAIL, PAVEMENT);
		isQuiet(List.of(report), report);
		refuses(List.of(report), report(COMMUNITY, null, KNOWN_BY_MAIL, text("other words")), CONFLICT, "request.exists");
	}

	@Test
	void a_place_that_is_not_there_or_too_wide_is_refused() {
		refuses(List.of(), report(COMMUNITY, new BuildingId(new UUID(9, 9)), KNOWN_BY_MAIL, PAVEMENT), NOT_FOUND,
				"request.building-unknown");
		refuses(List.of(), report(new AreaCode("430408"), null, KNOWN_BY_MAIL, PAVEMENT), INVALID, "request.place-missing");
	}
}
