package org.redvest.command.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.redvest.command.points.PointsCommand.EarnPoints;
import org.redvest.command.points.PointsCommand.TakeBackPoints;
import org.redvest.kernel.Actor;
import org.redvest.kernel.Actor.Channel;
import org.redvest.kernel.Actor.Role;
import org.redvest.kernel.By;
import org.redvest.kernel.Command;
import org.redvest.kernel.LedgerId;
import org.redvest.kernel.PointsAccountId;
import org.redvest.kernel.PointsEvent.TakeBackReason;
import org.redvest.kernel.RuleVersion;
import org.redvest.kernel.ServiceHoursEvent;
import org.redvest.kernel.ServiceHoursEvent.Capture;
import org.redvest.kernel.ServiceHoursEvent.Category;
import org.redvest.kernel.ServiceHoursEvent.CorrectionReason;
import org.redvest.kernel.ServiceHoursEvent.CreditBasis;
import org.redvest.kernel.ServiceHoursEvent.HoursCorrected;
import org.redvest.kernel.ServiceHoursEvent.HoursCredited;
import org.redvest.kernel.ServiceHoursEvent.RecordAccepted;
import org.redvest.kernel.ServiceHoursEvent.RecordVoided;
import org.redvest.kernel.ServiceHoursEvent.VoidReason;
import org.redvest.kernel.ServiceHoursEvent.Work;
import org.redvest.kernel.ServiceRecordId;
import org.redvest.kernel.UnitCode;
import org.redvest.kernel.VolunteerId;
import org.redvest.kernel.stream.LoggedEvent;
import org.redvest.kernel.stream.LoggedEvent.Provenance;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WhenCreditedHoursChangeThenPointsFollowTest {

	private static final Instant OCCURRED = Instant.parse("2022-03-05T01:00:00Z");
	private static final VolunteerId LI = new VolunteerId(new UUID(2, 1));
	private static final PointsAccountId ACCOUNT = new PointsAccountId(LI);
	private static final ServiceRecordId OLD = new ServiceRecordId(new UUID(3, 1));
	private static final ServiceRecordId NEW = new ServiceRecordId(new UUID(3, 2));
	private static final By BY = new By(Actor.system("WhenCreditedHoursChangeThenPointsFollow"), OCCURRED);

	private final Policy policy = new WhenCreditedHoursChangeThenPointsFollow();

	@Test
	void credited_hours_earn_points() {
		assertThat(reactions(new HoursCredited(LI, OLD, work(120).entry(), CreditBasis.PUBLICITY)))
				.containsExactly(new EarnPoints(ACCOUNT, OLD, Category.CARE, work(120).serviceDate(), 120, BY));
		assertThat(reactions(new RecordAccepted(LI, OLD, work(120).entry()))).isEmpty();
	}

	@Test
	void a_record_that_was_credited_takes_its_points_with_it_when_it_is_voided() {
		assertThat(reactions(voided(120))).containsExactly(new TakeBackPoints(ACCOUNT, OLD, TakeBackReason.RECORD_VOIDED, BY));
		assertThat(reactions(voided(0))).isEmpty();
	}

	@Test
	void a_correction_earns_what_is_credited_at_once_before_it_takes_back() {
		assertThat(reactions(corrected(120, 90))).containsExactly(
				new EarnPoints(ACCOUNT, NEW, Category.CARE, work(90).serviceDate(), 90, BY),
				new TakeBackPoints(ACCOUNT, OLD, TakeBackReason.RECORD_CORRECTED, BY));
		assertThat(reactions(corrected(120, 0)))
				.containsExactly(new TakeBackPoints(ACCOUNT, OLD, TakeBackReason.RECORD_CORRECTED, BY));
		assertThat(reactions(corrected(0, 0))).isEmpty();
	}

	private static RecordVoided voided(int contra) {
		return new RecordVoided(LI, OLD, work(120).entry(), contra, VoidReason.DUPLICATE, null);
	}

	private static HoursCorrected corrected(int contra, int credited) {
		return new HoursCorrected(LI, OLD, work(120).entry(), contra, NEW, work(90), credited, "u-1", Set.of(),
				CorrectionReason.TRAVEL_INCLUDED, null, new RuleVersion("hours/default/0"));
	}

	private static Work work(int minutes) {
		Instant start = Instant.parse("2022-03-01T01:00:00Z");
		return Work.of(start, start.plusSeconds(minutes * 60L), minutes, "探望", Category.CARE, new UnitCode("org-1"), "u-9",
				Capture.SCAN_AND_ROSTER, null, null);
	}

	private List<Command> reactions(ServiceHoursEvent event) {
		var actor = new Actor("u-2041", Role.COMMUNITY, "430408001002", Channel.WEB);
		return policy.react(new LoggedEvent(7, OCCURRED.plusSeconds(60), OCCURRED, new LedgerId(LI).toString(), 3, "e-1", "hours.any",
				event, new Provenance(actor, "c-1", "k-1", null))).<Command>map(each -> each).toList();
	}
}
