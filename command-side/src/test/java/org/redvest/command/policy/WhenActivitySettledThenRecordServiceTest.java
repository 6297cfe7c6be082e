package org.redvest.command.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.redvest.command.activity.SettledActivity;
import org.redvest.command.ruleset.InForce;
import org.redvest.command.ruleset.RuleBook;
import org.redvest.command.servicehours.ServiceHoursCommand.RecordService;
import org.redvest.kernel.ActivityEvent.ActivityEnded;
import org.redvest.kernel.ActivityEvent.ActivitySettled;
import org.redvest.kernel.ActivityEvent.ActivityType;
import org.redvest.kernel.ActivityEvent.Admission;
import org.redvest.kernel.ActivityEvent.Attendance;
import org.redvest.kernel.ActivityEvent.Demands;
import org.redvest.kernel.ActivityEvent.Plan;
import org.redvest.kernel.ActivityEvent.Risk;
import org.redvest.kernel.ActivityEvent.RiskLevel;
import org.redvest.kernel.ActivityEvent.Site;
import org.redvest.kernel.ActivityEvent.Stint;
import org.redvest.kernel.ActivityId;
import org.redvest.kernel.Actor;
import org.redvest.kernel.Actor.Channel;
import org.redvest.kernel.Actor.Role;
import org.redvest.kernel.AgeBand;
import org.redvest.kernel.AreaCode;
import org.redvest.kernel.By;
import org.redvest.kernel.Command;
import org.redvest.kernel.DomainEvent;
import org.redvest.kernel.LedgerId;
import org.redvest.kernel.RuleVersion;
import org.redvest.kernel.Rules;
import org.redvest.kernel.Rules.HoursRules;
import org.redvest.kernel.ServiceHoursEvent.Capture;
import org.redvest.kernel.ServiceHoursEvent.Category;
import org.redvest.kernel.ServiceHoursEvent.Work;
import org.redvest.kernel.ServiceRecordId;
import org.redvest.kernel.UnitCode;
import org.redvest.kernel.VolunteerId;
import org.redvest.kernel.stream.LoggedEvent;
import org.redvest.kernel.stream.LoggedEvent.Provenance;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WhenActivitySettledThenRecordServiceTest {

	private static final ActivityId ID = new ActivityId(new UUID(7, 1));
	private static final VolunteerId LI = new VolunteerId(new UUID(2, 1));
	private static final VolunteerId WANG = new VolunteerId(new UUID(2, 2));
	private static final Instant NINE = Instant.parse("2022-03-15T01:00:00Z");
	private static final AreaCode AREA = new AreaCode("430408001001");
	private static final UnitCode UNIT = new UnitCode("org-1");
	private static final Plan PLAN = new Plan("红湘北路清洁", "清扫人行道", ActivityType.ROUTINE, Category.CLEANING, UNIT, null, "u-lead",
			new Site(AREA, "路口", null), NINE, after(300), Admission.OPEN, 10, new Risk(RiskLevel.ORDINARY, "注意车辆"),
			new Demands(AgeBand.ADULT, Set.of(), false));

	private int step = 1;
	private final RuleBook rules = new RuleBook() {
		@Override
		public <R extends Rules> InForce<R> inForce(Class<R> kind, String scheme, LocalDate on) {
			return new InForce<>(new RuleVersion("hours/default/0"), kind.cast(new HoursRules(List.of(), 3, 7, step, Set.of())));
		}
	};
	private final Policy policy = new WhenActivitySettledThenRecordService(
			_ -> new SettledActivity(PLAN,
					Map.of(WANG, List.of(new Stint(1, NINE, after(60), Capture.TWO_SIDED_CHECK_IN)), LI,
							List.of(new Stint(1, NINE, after(100), Capture.SCAN_AND_ROSTER),
									new Stint(2, after(120), after(120).plusSeconds(59), Capture.SCAN_AND_ROSTER),
									new Stint(3, after(150), after(180), Capture.CONFIRMED_ROSTER)))),
			rules);

	@Test
	void each_service_is_recorded_with_the_evidence_of_its_capture_as_it_was_taken_at_the_check_out() {
		assertThat(reactions(new ActivitySettled(ID, PLAN.heading(), new Attendance(2, 0, 4, 1, 190)))).containsExactly(
				record(LI, 1, NINE, after(100), 100, Capture.SCAN_AND_ROSTER),
				record(LI, 3, after(150), after(180), 30, Capture.CONFIRMED_ROSTER),
				record(WANG, 1, NINE, after(60), 60, Capture.TWO_SIDED_CHECK_IN));
	}

	@Test
	void only_whole_steps_of_the_rules_are_recorded() {
		step = 45;
		assertThat(reactions(new ActivitySettled(ID, PLAN.heading(), new Attendance(2, 0, 4, 1, 190)))).containsExactly(
				record(LI, 1, NINE, after(100), 90, Capture.SCAN_AND_ROSTER),
				record(WANG, 1, NINE, after(60), 45, Capture.TWO_SIDED_CHECK_IN));
	}

	@Test
	void what_has_only_ended_records_nothing() {
		assertThat(reactions(new ActivityEnded(ID, PLAN.heading()))).isEmpty();
	}

	private static RecordService record(VolunteerId volunteer, int number, Instant from, Instant to, int minutes, Capture capture) {
		var id = UUID.nameUUIDFromBytes((ID + " " + volunteer + " " + number).getBytes(StandardCharsets.UTF_8));
		return new RecordService(new LedgerId(volunteer), new ServiceRecordId(id),
				Work.of(from, to, minutes, "红湘北路清洁", Category.CLEANING, UNIT, "u-lead", capture, AREA, null),
				new By(Actor.system("WhenActivitySettledThenRecordService"), to));
	}

	private static Instant after(int minutes) {
		return NINE.plusSeconds(60L * minutes);
	}

	private List<Command> reactions(DomainEvent event) {
		var actor = new Actor("u-org", Role.ORGANISER, "org-1", Channel.WEB);
		var logged = new LoggedEvent(7, NINE.plusSeconds(90_000), NINE.plusSeconds(86_400), ID.toString(), 3, "e-1", "activity.any", event,
				new Provenance(actor, "c-1", "k-1", null));
		return policy.react(logged).<Command>map(each -> each).toList();
	}
}
