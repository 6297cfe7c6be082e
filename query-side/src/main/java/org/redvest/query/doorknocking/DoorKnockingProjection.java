package org.redvest.query.doorknocking;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.BuildingId;
import org.redvest.kernel.CanvassEvent;
import org.redvest.kernel.CanvassEvent.AssignmentClosed;
import org.redvest.kernel.CanvassEvent.BuildingAssigned;
import org.redvest.kernel.CanvassEvent.MaterialsCorrected;
import org.redvest.kernel.CanvassEvent.MaterialsHandedOut;
import org.redvest.kernel.CanvassEvent.OpinionEvent;
import org.redvest.kernel.CanvassEvent.VisitRecorded;
import org.redvest.kernel.CanvassEvent.VisitRevised;
import org.redvest.kernel.CanvassEvent.VisitsTallied;
import org.redvest.kernel.DomainEvent;
import org.redvest.kernel.EntryId;
import org.redvest.kernel.OpinionId;
import org.redvest.kernel.ServiceRequestEvent;
import org.redvest.kernel.VisitId;
import org.redvest.kernel.stream.LoggedEvent;
import org.redvest.query.projection.Projection;
import org.redvest.query.projection.Table;
import org.redvest.query.projection.Tables;
import org.redvest.query.tenure.Tenure;
import org.springframework.stereotype.Component;

/**
 * Visits, opinions and materials by the building in which they were; what follow-ups heard, by the request; and how many
 * households buildings had. An opinion and its request meet when they are read.
 */
@Component
final class DoorKnockingProjection implements Projection {

	static final String NAME = "door-knocking";

	private static final Table<AssignmentRow> ASSIGNMENTS = Table.of("assignment", AssignmentRow.class);
	private static final Table<VisitRow> VISITS = Table.of("visit", VisitRow.class);
	private static final Table<TallyRow> TALLIES = Table.of("tally", TallyRow.class);
	private static final Table<OpinionRow> OPINIONS = Table.of("opinion", OpinionRow.class);
	private static final Table<HandoutRow> HANDOUTS = Table.of("handout", HandoutRow.class);
	private static final Table<FollowUpRow> FOLLOW_UPS = Table.of("follow_up", FollowUpRow.class);

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
		return Tenure.DDL + """
				create table assignment (
				  campaign_id uuid not null, building_id uuid not null, assigned_at timestamptz not null, closed_at timestamptz,
				  primary key (building_id, campaign_id)
				);
				create table visit (
				  visit_id uuid not null primary key, campaign_id uuid not null, building_id uuid not null, community text not null,
				  household text not null, result text not null, visitor uuid not null, at timestamptz not null
				);
				create table tally (
				  position int8 not null primary key, campaign_id uuid not null, building_id uuid not null, community text not null,
				  reached int4 not null, attempted int4 not null, at timestamptz not null
				);
				create table opinion (
				  opinion_id uuid not null primary key, campaign_id uuid not null, building_id uuid not null, community text not null,
				  visit_id uuid, topics text[] not null, collected_at timestamptz not null, status text not null, request_id uuid,
				  raised_at timestamptz, ended_at timestamptz, ending text, told_at timestamptz
				);
				create table handout (
				  handout_id uuid not null primary key, campaign_id uuid not null, building_id uuid not null, community text not null,
				  material text not null, quantity int4 not null, at timestamptz not null
				);
				create table follow_up (
				  request_id uuid not null, position int8 not null, solved text, at timestamptz not null, primary key (request_id, position)
				);
				""";
	}

	@Override
	public List<String> indexes() {
		return List.of("create index if not exists visit_of_building on visit (building_id, at)",
				"create index if not exists visit_at on visit (at)");
	}

	@Override
	public Set<Class<? extends DomainEvent>> reads() {
		var reads = new HashSet<Class<? extends DomainEvent>>(Tenure.READS);
		reads.addAll(Set.of(CanvassEvent.class, ServiceRequestEvent.FollowUpRecorded.class, ServiceRequestEvent.RequestSentBack.class,
				ServiceRequestEvent.RequestReopened.class));
		return reads;
	}

	@Override
	public String sequencingKey(LoggedEvent event) {
		return event.stream();
	}

	@Override
	public void fold(List<LoggedEvent> batch, Tables tables) {
		Tenure.fold(batch, tables);
		new Fold(batch, tables).happened(batch);
	}

	/** The rows that a batch changes. */
	private record Fold(Tables tables, Tables.State<AssignmentRow> assignments, Tables.State<VisitRow> visits,
			Tables.State<OpinionRow> opinions, Tables.State<HandoutRow> handouts) {

		Fold(List<LoggedEvent> batch, Tables tables) {
			this(tables, tables.state(ASSIGNMENTS, touched(batch, Fold::assigned)), tables.state(VISITS, touched(batch, Fold::visited)),
					tables.state(OPINIONS, touched(batch, Fold::said)), tables.state(HANDOUTS, touched(batch, Fold::handed)));
		}

		private static <T> List<T> touched(List<LoggedEvent> batch, Function<DomainEvent, @Nullable T> by) {
			return batch.stream().flatMap(each -> Stream.ofNullable(by.apply(each.event()))).distinct().toList();
		}

		private static @Nullable BuildingId assigned(DomainEvent event) {
			return event instanceof BuildingAssigned || event instanceof AssignmentClosed
					? ((CanvassEvent) event).canvassId().building()
					: null;
		}

		private static @Nullable VisitId visited(DomainEvent event) {
			return event instanceof VisitRecorded e ? e.visit() : event instanceof VisitRevised e ? e.visit() : null;
		}

		private static @Nullable OpinionId said(DomainEvent event) {
			return event instanceof OpinionEvent e ? e.opinion() : null;
		}

		private static @Nullable EntryId handed(DomainEvent event) {
			return event instanceof MaterialsHandedOut e ? e.handout() : event instanceof MaterialsCorrected e ? e.handout() : null;
		}

		void happened(List<LoggedEvent> batch) {
			for (LoggedEvent each : batch) {
				FollowUpRow heard = FollowUpRow.of(each);
				if (heard != null) {
					tables.facts(FOLLOW_UPS).put(heard);
				} else if (each.event() instanceof CanvassEvent event) {
					happened(event, each);
				}
			}
		}

		private void happened(CanvassEvent event, LoggedEvent logged) {
			switch (event) {
				case BuildingAssigned e -> assign(e, logged.occurredAt());
				case AssignmentClosed e -> assignments.put(assignments
						.require(logged, e.canvassId().campaign(), e.canvassId().building()).closed(logged.occurredAt()));
				case VisitRecorded e -> visits.put(VisitRow.of(e, logged.occurredAt()));
				case VisitRevised e -> visits.put(visits.require(logged, e.visit()).revised(e));
				case VisitsTallied e -> tables.facts(TALLIES).put(TallyRow.of(e, logged));
				case OpinionEvent e -> opinions.put(opinion(e, logged));
				case MaterialsHandedOut e -> handouts.put(HandoutRow.of(e, logged.occurredAt()));
				case MaterialsCorrected e -> handouts.put(handouts.require(logged, e.handout()).corrected(e));
			}
		}

		/** Whoever goes there now, it is assigned since the first time. */
		private void assign(BuildingAssigned e, Instant at) {
			AssignmentRow known = assignments.get(e.canvassId().campaign(), e.canvassId().building());
			if (known == null) {
				assignments.put(new AssignmentRow(e.canvassId().campaign(), e.canvassId().building(), at, null));
			}
		}

		private OpinionRow opinion(OpinionEvent event, LoggedEvent logged) {
			return switch (event) {
				case CanvassEvent.OpinionCollected e -> OpinionRow.of(e, logged.occurredAt());
				case CanvassEvent.OpinionVoided e -> opinions.require(logged, e.opinion()).voided();
				case CanvassEvent.CaseRaised e -> opinions.require(logged, e.opinion()).raised(e.request(), logged.occurredAt());
				case CanvassEvent.CaseFollowed e -> opinions.require(logged, e.opinion()).goesOn(e.request());
				case CanvassEvent.CaseReopened e -> opinions.require(logged, e.opinion()).goesOn(e.request());
				case CanvassEvent.CaseEnded e -> opinions.require(logged, e.opinion()).ended(e.end(), logged.occurredAt());
				case CanvassEvent.HouseholdTold e -> opinions.require(logged, e.opinion()).told(logged.occurredAt());
			};
		}
	}
}
