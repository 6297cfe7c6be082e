package org.redvest.command.servicerequest;

import static org.redvest.command.servicerequest.Requests.CENTRE;
import static org.redvest.command.servicerequest.Requests.COMMUNITY;
import static org.redvest.command.servicerequest.Requests.ELSEWHERE;
import static org.redvest.command.servicerequest.Requests.FILED;
import static org.redvest.command.servicerequest.Requests.HOUSING;
import static org.redvest.command.servicerequest.Requests.ID;
import static org.redvest.command.servicerequest.Requests.LED;
import static org.redvest.command.servicerequest.Requests.NEXT_COMMUNITY;
import static org.redvest.command.servicerequest.Requests.OTHER;
import static org.redvest.command.servicerequest.Requests.PHONE;
import static org.redvest.command.servicerequest.Requests.WATER;
import static org.redvest.command.servicerequest.Requests.after;
import static org.redvest.command.servicerequest.Requests.archived;
import static org.redvest.command.servicerequest.Requests.by;
import static org.redvest.command.servicerequest.Requests.closed;
import static org.redvest.command.servicerequest.Requests.dispatched;
import static org.redvest.command.servicerequest.Requests.dispatcher;
import static org.redvest.command.servicerequest.Requests.handler;
import static org.redvest.command.servicerequest.Requests.inProgress;
import static org.redvest.command.servicerequest.Requests.isQuiet;
import static org.redvest.command.servicerequest.Requests.leader;
import static org.redvest.command.servicerequest.Requests.progress;
import static org.redvest.command.servicerequest.Requests.received;
import static org.redvest.command.servicerequest.Requests.refused;
import static org.redvest.command.servicerequest.Requests.refuses;
import static org.redvest.command.servicerequest.Requests.reported;
import static org.redvest.command.servicerequest.Requests.resident;
import static org.redvest.command.servicerequest.Requests.sighting;
import static org.redvest.command.servicerequest.Requests.supervisor;
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
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.redvest.command.servicerequest.Briefing.Standing;
import org.redvest.command.servicerequest.ServiceRequestCommand.AttachMedia;
import org.redvest.command.servicerequest.ServiceRequestCommand.DeclineRequest;
import org.redvest.command.servicerequest.ServiceRequestCommand.LiftConfidentiality;
import org.redvest.command.servicerequest.ServiceRequestCommand.LinkToBuilding;
import org.redvest.command.servicerequest.ServiceRequestCommand.MakeConfidential;
import org.redvest.command.servicerequest.ServiceRequestCommand.MergeInto;
import org.redvest.command.servicerequest.ServiceRequestCommand.RaiseLevel;
import org.redvest.command.servicerequest.ServiceRequestCommand.RedactText;
import org.redvest.command.servicerequest.ServiceRequestCommand.Remind;
import org.redvest.command.servicerequest.ServiceRequestCommand.Subscribe;
import org.redvest.command.servicerequest.ServiceRequestCommand.Supervise;
import org.redvest.command.servicerequest.ServiceRequestCommand.TellReporter;
import org.redvest.command.servicerequest.ServiceRequestCommand.Unmerge;
import org.redvest.command.servicerequest.ServiceRequestCommand.Unsubscribe;
import org.redvest.kernel.Actor.Role;
import org.redvest.kernel.BuildingId;
import org.redvest.kernel.RequestCodes.ContactMeans;
import org.redvest.kernel.RequestCodes.DeclineReason;
import org.redvest.kernel.RequestCodes.LiftReason;
import org.redvest.kernel.RequestCodes.RedactionReason;
import org.redvest.kernel.RequestCodes.SupervisionReason;
import org.redvest.kernel.RequestCodes.TextKind;
import org.redvest.kernel.ServiceRequestEvent.BuildingLinked;
import org.redvest.kernel.ServiceRequestEvent.ConfidentialityLifted;
import org.redvest.kernel.ServiceRequestEvent.Media;
import org.redvest.kernel.ServiceRequestEvent.MediaAttached;
import org.redvest.kernel.ServiceRequestEvent.ProgressRecorded;
import org.redvest.kernel.ServiceRequestEvent.ReporterSubscribed;
import org.redvest.kernel.ServiceRequestEvent.ReporterUnsubscribed;
import org.redvest.kernel.ServiceRequestEvent.RequestMadeConfidential;
import org.redvest.kernel.ServiceRequestEvent.RequestMerged;
import org.redvest.kernel.ServiceRequestEvent.RequestReminded;
import org.redvest.kernel.ServiceRequestEvent.RequestSupervised;
import org.redvest.kernel.ServiceRequestEvent.RequestUnmerged;
import org.redvest.kernel.ServiceRequestEvent.Subscriber;
import org.redvest.kernel.ServiceRequestEvent.SupervisionRaised;
import org.redvest.kernel.ServiceRequestEvent.TextRedacted;
import org.redvest.kernel.SubjectId;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RequestSideTest {

	private static final BuildingId BUILDING = Requests.BUILDING;
	private static final Subscriber REQUESTER = new Subscriber(SubjectId.of(ID), ID, "resident-1", null, PHONE);
	private static final Subscriber NEIGHBOUR = new Subscriber(SubjectId.of(OTHER), null, "resident-2", null, null);
	private static final MergeInto MERGE = new MergeInto(ID, OTHER, dispatcher(4));

	private static List<ServiceRequestCommand> merged(List<ServiceRequestCommand> before) {
		return then(before, MERGE);
	}

	@Test
	void a_file_is_a_reference_to_its_content() {
		var photo = new Media("ab".repeat(32), "image/jpeg", 20_480);
		yields(received(), new AttachMedia(ID, photo, resident(1)), new MediaAttached(ID, FILED, photo));
		yields(inProgress(), new AttachMedia(ID, photo, handler(6)), new MediaAttached(ID, LED, photo));
		isQuiet(then(received(), new AttachMedia(ID, photo, resident(1))), new AttachMedia(ID, photo, resident(2)));
		refuses(received(), new AttachMedia(ID, new Media("ab", "image/jpeg", 1), resident(1)), INVALID, "request.media-unreadable");
		refuses(received(), new AttachMedia(ID, photo, by(Role.HANDLER, WATER, 1)), FORBIDDEN, "request.not-for-role");
		refuses(archived(), new AttachMedia(ID, photo, dispatcher(60)), CONFLICT, "request.over");
	}

	@Test
	void a_building_of_the_township_makes_the_place_exact() {
		var heading = FILED.at(NEXT_COMMUNITY, BUILDING);
		yields(received(), new LinkToBuilding(ID, BUILDING, NEXT_COMMUNITY, dispatcher(1)), new BuildingLinked(ID, heading));
		isQuiet(then(received(), new LinkToBuilding(ID, BUILDING, NEXT_COMMUNITY, dispatcher(1))),
				new LinkToBuilding(ID, BUILDING, NEXT_COMMUNITY, dispatcher(2)));
		refuses(received(), new LinkToBuilding(ID, BUILDING, ELSEWHERE, dispatcher(1)), CONFLICT, "request.building-elsewhere");
		refuses(received(), new LinkToBuilding(ID, BUILDING, COMMUNITY, resident(1)), FORBIDDEN, "request.not-handling-unit");
		refuses(received(), new LinkToBuilding(ID, BUILDING, COMMUNITY, dispatcher(1)), CONFLICT, "request.building-elsewhere");
		refuses(received(), new LinkToBuilding(ID, new BuildingId(new UUID(1, 1)), NEXT_COMMUNITY, dispatcher(1)), NOT_FOUND,
				"request.building-unknown");
	}

	@Test
	void a_merged_request_names_everybody_who_is_to_be_told_there() {
		after(sighting(Standing.LIVE), then(dispatched(), new Subscribe(ID, NEIGHBOUR, resident(3)))).when(MERGE)
				.expectEvents(new RequestMerged(ID, LED, OTHER, List.of(REQUESTER, NEIGHBOUR)));
		after(sighting(Standing.LIVE), merged(dispatched())).when(MERGE).expectNoEvents().expectSuccessfulHandlerExecution();
	}

	@Test
	void only_into_another_request_that_goes_on() {
		refuses(received(), MERGE, NOT_FOUND, "request.merge-target-unknown");
		refuses(received(), new MergeInto(ID, ID, dispatcher(4)), INVALID, "request.merge-into-itself");
		after(sighting(Standing.CLOSED), received()).when(MERGE).expectException(refused(CONFLICT, "request.merge-target-over"));
		after(sighting(Standing.ENDED), received()).when(MERGE).expectException(refused(CONFLICT, "request.merge-target-over"));
		after(sighting(Standing.LIVE), reported()).when(MERGE).expectException(refused(CONFLICT, "request.not-open"));
	}

	@Test
	void an_unmerged_request_goes_on_where_it_stood() {
		var unmerge = new Unmerge(ID, dispatcher(5));
		after(sighting(Standing.LIVE), merged(takenUp())).when(unmerge)
				.expectEvents(new RequestUnmerged(ID, LED, OTHER, List.of(REQUESTER)));
		after(sighting(Standing.LIVE), then(merged(takenUp()), unmerge)).when(progress())
				.expectEvents(new ProgressRecorded(ID, LED, text("looked at it")));
		after(sighting(Standing.LIVE), merged(takenUp())).when(progress()).expectException(refused(CONFLICT, "request.not-in-hand"));
		refuses(takenUp(), unmerge, CONFLICT, "request.not-merged");
	}

	@Test
	void who_joins_a_merged_request_is_sent_on() {
		after(sighting(Standing.LIVE), merged(received())).when(new Subscribe(ID, NEIGHBOUR, resident(5)))
				.expectEvents(new ReporterSubscribed(ID, FILED, NEIGHBOUR, OTHER));
		after(sighting(Standing.LIVE), then(merged(received()), new Subscribe(ID, NEIGHBOUR, resident(5))))
				.when(new Unsubscribe(ID, NEIGHBOUR.subject(), dispatcher(6)))
				.expectEvents(new ReporterUnsubscribed(ID, FILED, NEIGHBOUR.subject(), OTHER));
	}

	@Test
	void somebody_joins_and_leaves_again() {
		var join = new Subscribe(ID, NEIGHBOUR, resident(1));
		yields(received(), join, new ReporterSubscribed(ID, FILED, NEIGHBOUR, null));
		isQuiet(then(received(), join), join);
		yields(then(received(), join), new Unsubscribe(ID, NEIGHBOUR.subject(), dispatcher(2)),
				new ReporterUnsubscribed(ID, FILED, NEIGHBOUR.subject(), null));
		isQuiet(received(), new Unsubscribe(ID, NEIGHBOUR.subject(), dispatcher(2)));
		refuses(then(received(), join), new Unsubscribe(ID, NEIGHBOUR.subject(), resident(2)), FORBIDDEN, "request.not-for-role");
	}

	@Test
	void nobody_is_told_before_there_is_something_to_tell() {
		var tell = new TellReporter(ID, NEIGHBOUR.subject(), ContactMeans.APP, dispatcher(5));
		refuses(then(received(), new Subscribe(ID, NEIGHBOUR, resident(1))), tell, CONFLICT, "request.nothing-to-tell");
		refuses(closed(), tell, NOT_FOUND, "request.subscriber-unknown");
		var told = then(received(), new Subscribe(ID, NEIGHBOUR, resident(1)),
				new DeclineRequest(ID, DeclineReason.UNCLEAR, null, null, dispatcher(2)), tell);
		isQuiet(told, tell);
	}

	@Test
	void the_requester_and_the_centre_remind() {
		var first = new Remind(ID, text("when?"), resident(5));
		yields(dispatched(), first, new RequestReminded(ID, LED, 1, text("when?")));
		yields(then(dispatched(), first), new Remind(ID, null, dispatcher(6)), new RequestReminded(ID, LED, 2, null));
		refuses(dispatched(), new Remind(ID, null, handler(6)), FORBIDDEN, "request.not-for-role");
		refuses(closed(), first, CONFLICT, "request.over");
	}

	@Test
	void supervision_rises_from_one_to_three() {
		var supervise = new Supervise(ID, SupervisionReason.OVERDUE, supervisor(200));
		var raise = new RaiseLevel(ID, SupervisionReason.BADLY_HANDLED, supervisor(201));
		yields(takenUp(), supervise, new RequestSupervised(ID, LED, SupervisionReason.OVERDUE, 1));
		isQuiet(then(takenUp(), supervise), supervise);
		yields(then(takenUp(), supervise), raise, new SupervisionRaised(ID, LED, SupervisionReason.BADLY_HANDLED, 2));
		yields(then(takenUp(), supervise, raise), raise, new SupervisionRaised(ID, LED, SupervisionReason.BADLY_HANDLED, 3));
		refuses(then(takenUp(), supervise, raise, raise), raise, CONFLICT, "request.supervision-highest");
		refuses(takenUp(), raise, CONFLICT, "request.not-supervised");
		refuses(takenUp(), new Supervise(ID, SupervisionReason.OVERDUE, leader(200)), FORBIDDEN, "request.not-for-role");
	}

	@Test
	void the_handling_unit_never_lifts_the_confidentiality() {
		var secret = then(takenUp(), new MakeConfidential(ID, resident(5)));
		yields(takenUp(), new MakeConfidential(ID, dispatcher(5)), new RequestMadeConfidential(ID, LED));
		isQuiet(secret, new MakeConfidential(ID, resident(6)));
		yields(secret, new LiftConfidentiality(ID, LiftReason.LEGAL_ORDER, by(Role.AUTHORITY, CENTRE, 6)),
				new ConfidentialityLifted(ID, LED, LiftReason.LEGAL_ORDER));
		isQuiet(takenUp(), new LiftConfidentiality(ID, LiftReason.LEGAL_ORDER, by(Role.AUTHORITY, CENTRE, 6)));
		refuses(secret, new LiftConfidentiality(ID, LiftReason.REQUESTER_AGREES, by(Role.AUTHORITY, HOUSING, 6)), FORBIDDEN,
				"request.own-confidentiality");
		refuses(secret, new LiftConfidentiality(ID, LiftReason.REQUESTER_AGREES, by(Role.UNIT_LEADER, WATER, 6)), FORBIDDEN,
				"request.own-confidentiality");
		refuses(secret, new LiftConfidentiality(ID, LiftReason.REQUESTER_AGREES, by(Role.VOLUNTEER, CENTRE, 6)), FORBIDDEN,
				"request.not-for-role");
	}

	@Test
	void a_text_is_covered_once_and_only_where_there_is_one() {
		var cover = new RedactText(ID, TextKind.PROGRESS, 1, text("***"), RedactionReason.PERSONAL_DATA, dispatcher(6));
		yields(inProgress(), cover, new TextRedacted(ID, LED, TextKind.PROGRESS, 1, text("***"), RedactionReason.PERSONAL_DATA));
		isQuiet(then(inProgress(), cover), cover);
		refuses(takenUp(), cover, NOT_FOUND, "request.text-unknown");
		refuses(inProgress(), new RedactText(ID, TextKind.MATTER, 2, text("***"), RedactionReason.UNLAWFUL, dispatcher(6)), NOT_FOUND,
				"request.text-unknown");
	}
}
