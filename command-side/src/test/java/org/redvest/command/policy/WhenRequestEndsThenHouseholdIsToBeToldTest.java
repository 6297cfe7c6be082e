package org.redvest.command.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.redvest.command.campaign.CanvassCommand.CaseCommand;
import org.redvest.command.campaign.CanvassCommand.EndCase;
import org.redvest.command.campaign.CanvassCommand.FollowCase;
import org.redvest.command.campaign.CanvassCommand.ReopenCase;
import org.redvest.command.campaign.CanvassCommand.UnfollowCase;
import org.redvest.command.campaign.CaseOpinions.CaseOpinion;
import org.redvest.kernel.Actor;
import org.redvest.kernel.AreaCode;
import org.redvest.kernel.BuildingId;
import org.redvest.kernel.By;
import org.redvest.kernel.CampaignId;
import org.redvest.kernel.CanvassEvent.CaseEnd;
import org.redvest.kernel.CanvassId;
import org.redvest.kernel.DomainEvent;
import org.redvest.kernel.OpinionId;
import org.redvest.kernel.RequestCodes.CloseReason;
import org.redvest.kernel.RequestCodes.DeclineReason;
import org.redvest.kernel.RequestCodes.EmergencyLine;
import org.redvest.kernel.RequestCodes.EvidenceKind;
import org.redvest.kernel.RequestCodes.Outcome;
import org.redvest.kernel.RequestCodes.ReopenReason;
import org.redvest.kernel.RequestCodes.Solved;
import org.redvest.kernel.RuleVersion;
import org.redvest.kernel.ServiceRequestEvent.Evidence;
import org.redvest.kernel.ServiceRequestEvent.Heading;
import org.redvest.kernel.ServiceRequestEvent.RequestArchived;
import org.redvest.kernel.ServiceRequestEvent.RequestClosed;
import org.redvest.kernel.ServiceRequestEvent.RequestDeclined;
import org.redvest.kernel.ServiceRequestEvent.RequestDiverted;
import org.redvest.kernel.ServiceRequestEvent.RequestMerged;
import org.redvest.kernel.ServiceRequestEvent.RequestReopened;
import org.redvest.kernel.ServiceRequestEvent.RequestUnmerged;
import org.redvest.kernel.ServiceRequestEvent.RequestWithdrawn;
import org.redvest.kernel.ServiceRequestId;
import org.redvest.kernel.stream.LoggedEvent;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WhenRequestEndsThenHouseholdIsToBeToldTest {

	private static final Instant AT = Instant.parse("2022-04-07T02:00:00Z");
	private static final By BY = new By(Actor.system("WhenRequestEndsThenHouseholdIsToBeTold"), AT);
	private static final Heading HEADING = new Heading(new AreaCode("430408001003"), null, null, "dept-housing");
	private static final OpinionId OPINION = new OpinionId(new UUID(3, 1));
	private static final ServiceRequestId CASE = OPINION.request();
	private static final ServiceRequestId OTHER = new ServiceRequestId(new UUID(3, 2));
	private static final CanvassId CANVASS = new CanvassId(new CampaignId(new UUID(1, 1)), new BuildingId(new UUID(2, 1)));

	private Map<ServiceRequestId, List<CaseOpinion>> held = Map.of(CASE, List.of(new CaseOpinion(CANVASS, OPINION)));
	private final Policy policy = new WhenRequestEndsThenHouseholdIsToBeTold(request -> held.getOrDefault(request, List.of()));

	@Test
	void however_the_case_ends_somebody_is_to_tell_the_household() {
		assertThat(after(closed(CASE))).containsExactly(end(CaseEnd.CLOSED));
		assertThat(after(new RequestDeclined(CASE, HEADING, DeclineReason.OUT_OF_DUTY, null, null))).containsExactly(end(CaseEnd.DECLINED));
		assertThat(after(new RequestDiverted(CASE, HEADING, EmergencyLine.GAS, null))).containsExactly(end(CaseEnd.DIVERTED));
		assertThat(after(new RequestWithdrawn(CASE, HEADING, new Evidence(EvidenceKind.SMS, "sms-1"))))
				.containsExactly(end(CaseEnd.WITHDRAWN));
	}

	@Test
	void a_case_that_lives_again_is_not_over() {
		assertThat(after(new RequestReopened(CASE, HEADING, ReopenReason.RECURRED, null)))
				.containsExactly(new ReopenCase(CANVASS, OPINION, CASE, BY));
	}

	@Test
	void a_merged_case_is_followed_into_the_other_and_out_of_it_again() {
		assertThat(after(new RequestMerged(CASE, HEADING, OTHER, List.of())))
				.containsExactly(new FollowCase(CANVASS, OPINION, CASE, OTHER, BY));
		held = Map.of(OTHER, List.of(new CaseOpinion(CANVASS, OPINION)));
		assertThat(after(new RequestUnmerged(CASE, HEADING, OTHER, List.of())))
				.containsExactly(new UnfollowCase(CANVASS, OPINION, OTHER, CASE, BY));
	}

	@Test
	void a_request_that_came_from_no_opinion_and_any_other_step_concern_no_household() {
		assertThat(after(closed(OTHER))).isEmpty();
		assertThat(after(new RequestArchived(CASE, HEADING))).isEmpty();
	}

	private static EndCase end(CaseEnd end) {
		return new EndCase(CANVASS, OPINION, CASE, end, BY);
	}

	private static RequestClosed closed(ServiceRequestId request) {
		return new RequestClosed(request, HEADING, CloseReason.CONFIRMED, Outcome.SOLVED, Solved.YES, null, AT, List.of(),
				new RuleVersion("request/default/0"));
	}

	private List<CaseCommand> after(DomainEvent event) {
		var logged = new LoggedEvent(1, AT, AT, CASE.toString(), 0, "e-1", "request.any", event,
				new LoggedEvent.Provenance(Actor.system("test"), "c-1", "c-1", null));
		return policy.react(logged).map(CaseCommand.class::cast).toList();
	}
}
