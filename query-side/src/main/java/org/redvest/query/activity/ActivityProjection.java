package org.redvest.query.activity;

import java.util.List;
import java.util.Set;
import org.redvest.kernel.ActivityEvent;
import org.redvest.kernel.ActivityEvent.ActivityChanged;
import org.redvest.kernel.ActivityEvent.ActivityDrafted;
import org.redvest.kernel.ActivityEvent.ActivitySettled;
import org.redvest.kernel.ActivityEvent.MaterialsCorrected;
import org.redvest.kernel.ActivityEvent.MaterialsHandedOut;
import org.redvest.kernel.ActivityId;
import org.redvest.kernel.DomainEvent;
import org.redvest.kernel.stream.LoggedEvent;
import org.redvest.query.projection.Projection;
import org.redvest.query.projection.Table;
import org.redvest.query.projection.Tables;
import org.springframework.stereotype.Component;

/** Every activity with what its settlement says, and what was handed out. Who was there is in the settlement's numbers. */
@Component
final class ActivityProjection implements Projection {

	static final String NAME = "activities";

	private static final Table<ActivityRow> ACTIVITIES = Table.of("activity", ActivityRow.class);
	private static final Table<HandoutRow> HANDOUTS = Table.of("handout", HandoutRow.class);

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public int version() {
		return 1;
	}

	@Override
	public String ddl() {
		return """
				create table activity (
				  activity_id uuid not null primary key, title text not null, type text not null, routine bool not null,
				  category text not null, organiser text not null, team uuid, area text not null, start_date date not null,
				  end_date date not null, settled bool not null, volunteers int4 not null, days int4 not null, minutes int8 not null
				);
				create table handout (
				  activity_id uuid not null, handout_id uuid not null, area text not null, organiser text not null, material text not null,
				  quantity int4 not null, day date not null, primary key (activity_id, handout_id)
				);
				""";
	}

	@Override
	public List<String> indexes() {
		return List.of("create index if not exists activity_start on activity (start_date, activity_id)",
				"create index if not exists handout_day on handout (day, activity_id, handout_id)");
	}

	@Override
	public Set<Class<? extends DomainEvent>> reads() {
		return Set.of(ActivityDrafted.class, ActivityChanged.class, ActivitySettled.class, MaterialsHandedOut.class,
				MaterialsCorrected.class);
	}

	@Override
	public String sequencingKey(LoggedEvent event) {
		return event.stream();
	}

	@Override
	public void fold(List<LoggedEvent> batch, Tables tables) {
		List<ActivityId> ids = batch.stream().map(LoggedEvent::event).filter(ActivityEvent.class::isInstance)
				.map(each -> ((ActivityEvent) each).activityId()).distinct().toList();
		Tables.State<ActivityRow> activities = tables.state(ACTIVITIES, ids);
		Tables.Facts<HandoutRow> handouts = tables.facts(HANDOUTS);
		for (LoggedEvent each : batch) {
			if (each.event() instanceof ActivityEvent event) {
				fold(event, each, activities, handouts);
			}
		}
	}

	private static void fold(ActivityEvent event, LoggedEvent logged, Tables.State<ActivityRow> activities,
			Tables.Facts<HandoutRow> handouts) {
		switch (event) {
			case ActivityDrafted e -> activities.put(ActivityRow.of(e));
			case ActivityChanged e -> activities.put(activities.require(logged, e.activityId()).planned(e.plan()));
			case ActivitySettled e -> activities.put(activities.require(logged, e.activityId()).settled(e));
			case MaterialsHandedOut e -> handouts.put(HandoutRow.of(e.activityId(), e.heading(), e.handout()));
			case MaterialsCorrected e -> handouts.put(HandoutRow.of(e.activityId(), e.heading(), e.handout()));
			case ActivityEvent.ActivitySubmitted _,ActivityEvent.ActivityApproved _,ActivityEvent.ActivityRejected _ -> {
			}
			case ActivityEvent.RecruitmentOpened _,ActivityEvent.VolunteerSignedUp _,ActivityEvent.SignUpAccepted _ -> {
			}
			case ActivityEvent.SignUpDeclined _,ActivityEvent.SignUpWaitlisted _,ActivityEvent.SignUpWithdrawn _ -> {
			}
			case ActivityEvent.CheckedIn _,ActivityEvent.CheckedOut _,ActivityEvent.AbsenceMarked _ -> {
			}
			case ActivityEvent.InsuranceRecorded _,ActivityEvent.ActivityEnded _,ActivityEvent.ActivityCancelled _ -> {
			}
			case ActivityEvent.ActivityRated _ -> {
			}
		}
	}
}
