package org.redvest.command.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.redvest.command.campaign.Doors.AREA;
import static org.redvest.command.campaign.Doors.CAMPAIGN;
import static org.redvest.command.campaign.Doors.FRAUD;
import static org.redvest.command.campaign.Doors.FROM;
import static org.redvest.command.campaign.Doors.UNIT;
import static org.redvest.command.campaign.Doors.UNTIL;
import static org.redvest.command.campaign.Doors.WATER;
import static org.redvest.command.campaign.Doors.office;
import static org.redvest.command.campaign.Doors.planned;
import static org.redvest.command.campaign.Doors.withCode;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.redvest.command.campaign.CampaignCommand.DefineTopics;
import org.redvest.command.campaign.CampaignCommand.EndCampaign;
import org.redvest.command.campaign.CampaignCommand.PlanCampaign;
import org.redvest.command.campaign.CampaignCommand.StartCampaign;
import org.redvest.command.campaign.CampaignCommand.SumUpCampaign;
import org.redvest.kernel.Actor.Role;
import org.redvest.kernel.CampaignEvent;
import org.redvest.kernel.CampaignEvent.CampaignEnded;
import org.redvest.kernel.CampaignEvent.CampaignStarted;
import org.redvest.kernel.CampaignEvent.CampaignSummedUp;
import org.redvest.kernel.CampaignEvent.ReportingLevel;
import org.redvest.kernel.CampaignEvent.Topic;
import org.redvest.kernel.CampaignEvent.TopicsDefined;
import org.redvest.kernel.VolunteerEvent.Evidence;
import org.redvest.kernel.store.Fixtures;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CampaignTest {

	private static final Evidence REPORT = new Evidence("doc/2022-7");

	private boolean open;

	@Test
	void every_sentence_of_a_refusal_has_a_test_that_meets_it() throws IOException {
		assertThat(Doors.untested("campaign", "CampaignTest")).isEmpty();
	}

	@Test
	void a_campaign_is_planned_once_for_a_proper_period() {
		happens(plan(), List.of(planned()));
		quiet(plan(), planned());
		refused("campaign.exists", new PlanCampaign(CAMPAIGN, "春季敲门行动", AREA, FROM, UNTIL.plusDays(1), UNIT, office()), planned());
		refused("campaign.exists", new PlanCampaign(CAMPAIGN, "秋季敲门行动", AREA, FROM, UNTIL, UNIT, office()), running());
		refused("campaign.ends-before-it-begins",
				new PlanCampaign(CAMPAIGN, "春季敲门行动", AREA, FROM, FROM.minusDays(1), UNIT, office()));
		for (String title : List.of("", " 春季", "春".repeat(61))) {
			refused("campaign.title-malformed", new PlanCampaign(CAMPAIGN, title, AREA, FROM, UNTIL, UNIT, office()));
		}
	}

	@ParameterizedTest
	@EnumSource(names = {"RESIDENT", "VOLUNTEER", "BUILDING_HEAD", "AUDITOR"})
	void a_campaign_is_kept_by_those_who_organise_or_have_an_office(Role role) {
		refused("campaign.wrong-role",
				new PlanCampaign(CAMPAIGN, "春季敲门行动", AREA, FROM, UNTIL, UNIT, Doors.by("u-9", role, FROM)));
		refused("campaign.wrong-role", new EndCampaign(CAMPAIGN, Doors.by("u-9", role, FROM)), running());
	}

	@Test
	void the_clock_ends_a_campaign_and_keeps_none() {
		happens(new EndCampaign(CAMPAIGN, Doors.by("clock", Role.SYSTEM, UNTIL.plusDays(1))),
				List.of(new CampaignEnded(CAMPAIGN, AREA, UNTIL)), running());
		refused("campaign.wrong-role",
				new PlanCampaign(CAMPAIGN, "春季敲门行动", AREA, FROM, UNTIL, UNIT, Doors.by("clock", Role.SYSTEM, FROM)));
	}

	@Test
	void topics_are_defined_as_a_whole_until_it_starts() {
		happens(define(FRAUD, WATER), List.of(topics()), planned());
		quiet(define(FRAUD, WATER), planned(), topics());
		happens(define(WATER), List.of(new TopicsDefined(CAMPAIGN, List.of(WATER))), planned(), topics());
		refused("campaign.started", define(WATER), running());
		refused("campaign.started", define(WATER), ended());
		refused("campaign.topics-missing", define(), planned());
		refused("campaign.topic-twice", define(FRAUD, new Topic("anti-fraud", "反诈骗")), planned());
		for (String code : List.of("", "Anti", "a b", "a".repeat(41), "-a")) {
			refused("campaign.topic-malformed", define(new Topic(code, "反诈")), planned());
		}
		refused("campaign.title-malformed", define(new Topic("anti-fraud", " ")), planned());
	}

	@Test
	void the_reporting_level_is_fixed_at_the_start() {
		happens(start(ReportingLevel.HOUSEHOLD), List.of(new CampaignStarted(CAMPAIGN, AREA, ReportingLevel.HOUSEHOLD)), planned(),
				topics());
		quiet(start(ReportingLevel.HOUSEHOLD), running());
		refused("campaign.reporting-fixed", start(ReportingLevel.BUILDING), running());
		refused("campaign.ended", start(ReportingLevel.HOUSEHOLD), ended());
	}

	@Test
	void a_start_needs_topics_and_a_day_of_the_period() {
		refused("campaign.topics-missing", start(ReportingLevel.HOUSEHOLD), planned());
		for (LocalDate day : List.of(FROM.minusDays(1), UNTIL.plusDays(1))) {
			refused("campaign.outside-period", new StartCampaign(CAMPAIGN, ReportingLevel.HOUSEHOLD, office(day)), planned(), topics());
		}
		happens(new StartCampaign(CAMPAIGN, ReportingLevel.BUILDING, office(UNTIL)),
				List.of(new CampaignStarted(CAMPAIGN, AREA, ReportingLevel.BUILDING)), planned(), topics());
	}

	@Test
	void a_campaign_ends_on_the_day_or_with_its_period() {
		happens(new EndCampaign(CAMPAIGN, office(FROM.plusDays(3))), List.of(new CampaignEnded(CAMPAIGN, AREA, FROM.plusDays(3))),
				running());
		happens(new EndCampaign(CAMPAIGN, office(UNTIL.plusDays(30))), List.of(new CampaignEnded(CAMPAIGN, AREA, UNTIL)), running());
		refused("campaign.outside-period", new EndCampaign(CAMPAIGN, office(FROM.minusDays(1))), running());
		quiet(new EndCampaign(CAMPAIGN, office()), ended());
		refused("campaign.not-started", new EndCampaign(CAMPAIGN, office()), planned(), topics());
		refused("campaign.unknown", new EndCampaign(CAMPAIGN, office()));
	}

	@Test
	void a_campaign_is_summed_up_when_nobody_goes_to_its_doors_any_more() {
		open = true;
		refused("campaign.assignments-open", new SumUpCampaign(CAMPAIGN, REPORT, office()), ended());
		open = false;
		happens(new SumUpCampaign(CAMPAIGN, REPORT, office()), List.of(new CampaignSummedUp(CAMPAIGN, AREA, REPORT)), ended());
		refused("campaign.not-ended", new SumUpCampaign(CAMPAIGN, REPORT, office()), running());
		quiet(new SumUpCampaign(CAMPAIGN, REPORT, office()), summedUp());
		refused("campaign.summed-up", new SumUpCampaign(CAMPAIGN, new Evidence("doc/other"), office()), summedUp());
	}

	@Test
	void histories_that_cannot_be_are_bugs_and_no_refusals() {
		for (CampaignEvent each : List.of(topics(), new CampaignStarted(CAMPAIGN, AREA, ReportingLevel.BUILDING),
				new CampaignEnded(CAMPAIGN, AREA, UNTIL), new CampaignSummedUp(CAMPAIGN, AREA, REPORT))) {
			assertThatIllegalStateException().isThrownBy(() -> new CampaignState.Unplanned().evolve(each));
		}
	}

	private void happens(CampaignCommand command, List<? extends CampaignEvent> events, CampaignEvent... given) {
		when(command, given).expectSuccessfulHandlerExecution().expectEvents(events.toArray());
	}

	private void quiet(CampaignCommand command, CampaignEvent... given) {
		when(command, given).expectSuccessfulHandlerExecution().expectNoEvents();
	}

	private void refused(String code, CampaignCommand command, CampaignEvent... given) {
		when(command, given).expectNoEvents().expectException(withCode(code));
	}

	private ResultValidator<Campaign> when(CampaignCommand command, CampaignEvent... given) {
		var fixture = Fixtures.of(Campaign.class, Campaign::new);
		OpenAssignments assignments = _ -> open;
		fixture.registerInjectableResource(assignments);
		return given.length == 0 ? fixture.givenNoPriorActivity().when(command) : fixture.given((Object[]) given).when(command);
	}

	private static PlanCampaign plan() {
		return new PlanCampaign(CAMPAIGN, "春季敲门行动", AREA, FROM, UNTIL, UNIT, office());
	}

	private static DefineTopics define(Topic... topics) {
		return new DefineTopics(CAMPAIGN, List.of(topics), office());
	}

	private static StartCampaign start(ReportingLevel reporting) {
		return new StartCampaign(CAMPAIGN, reporting, office());
	}

	private static TopicsDefined topics() {
		return new TopicsDefined(CAMPAIGN, List.of(FRAUD, WATER));
	}

	private static CampaignEvent[] running() {
		return Doors.running(ReportingLevel.HOUSEHOLD);
	}

	private static CampaignEvent[] ended() {
		return Doors.and(running(), new CampaignEnded(CAMPAIGN, AREA, UNTIL));
	}

	private static CampaignEvent[] summedUp() {
		return Doors.and(ended(), new CampaignSummedUp(CAMPAIGN, AREA, REPORT));
	}
}
