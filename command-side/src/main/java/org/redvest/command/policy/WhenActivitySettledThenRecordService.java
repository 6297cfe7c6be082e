package org.redvest.command.policy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.redvest.command.activity.SettledActivities;
import org.redvest.command.activity.SettledActivity;
import org.redvest.command.ruleset.RuleBook;
import org.redvest.command.servicehours.ServiceHoursCommand.RecordService;
import org.redvest.kernel.ActivityEvent.ActivitySettled;
import org.redvest.kernel.ActivityEvent.Stint;
import org.redvest.kernel.ActivityId;
import org.redvest.kernel.Actor;
import org.redvest.kernel.Rules.HoursRules;
import org.redvest.kernel.ServiceHoursEvent;
import org.redvest.kernel.VolunteerId;
import org.redvest.kernel.stream.LoggedEvent;
import org.springframework.stereotype.Component;

/**
 * Each service of a settled activity is recorded in the ledger of whoever did it, with the evidence grade of its capture. It was
 * recorded when he checked out, by whoever took the attendance, and enters the ledger now (decision 16); therefore an activity of many
 * months is not too late for its first days.
 */
@Component
class WhenActivitySettledThenRecordService implements Policy {

	private final SettledActivities activities;
	private final RuleBook rules;

	WhenActivitySettledThenRecordService(SettledActivities activities, RuleBook rules) {
		this.activities = activities;
		this.rules = rules;
	}

	@Override
	public Class<ActivitySettled> about() {
		return ActivitySettled.class;
	}

	@Override
	public Stream<RecordService> react(LoggedEvent logged) {
		return logged.event() instanceof ActivitySettled settled
				? records(settled.activityId(), activities.of(settled.activityId()))
				: Stream.empty();
	}

	private Stream<RecordService> records(ActivityId id, SettledActivity activity) {
		return activity.stints().entrySet().stream().sorted(Map.Entry.comparingByKey(Comparator.comparing(VolunteerId::value)))
				.flatMap(each -> each.getValue().stream().flatMap(stint -> RecordService
						.served(id, activity.plan(), each.getKey(), stint, minuteStep(stint), Actor.system(name())).stream()));
	}

	/** The minutes that the rules count by. */
	private int minuteStep(Stint stint) {
		return rules.inForce(HoursRules.class, RuleBook.DEFAULT, LocalDate.ofInstant(stint.from(), ServiceHoursEvent.DISTRICT)).rules()
				.minuteStep();
	}
}
