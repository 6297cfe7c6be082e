package org.redvest.query.servicehistory;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.redvest.kernel.BuildingEvent;
import org.redvest.kernel.BuildingEvent.BuildingMerged;
import org.redvest.kernel.BuildingEvent.BuildingRegistered;
import org.redvest.kernel.BuildingEvent.BuildingRetired;
import org.redvest.kernel.BuildingEvent.BuildingSplit;
import org.redvest.kernel.BuildingEvent.HeadAppointed;
import org.redvest.kernel.BuildingEvent.HeadRemoved;
import org.redvest.kernel.BuildingEvent.HeadRenewed;
import org.redvest.kernel.BuildingEvent.HeadResigned;
import org.redvest.kernel.BuildingEvent.PatrolRecorded;
import org.redvest.kernel.BuildingEvent.TermExpired;
import org.redvest.kernel.BuildingEvent.VacancyReported;
import org.redvest.kernel.BuildingId;
import org.redvest.kernel.DomainEvent;
import org.redvest.kernel.stream.LoggedEvent;
import org.redvest.query.figure.Days;
import org.redvest.query.projection.Projection;
import org.redvest.query.projection.ProjectionBroken;
import org.redvest.query.projection.Table;
import org.redvest.query.projection.Tables;
import org.redvest.query.servicehistory.LineageRow.Relation;
import org.redvest.query.tenure.Tenure;
import org.springframework.stereotype.Component;

/** Every building's heads, patrols, lineage and vacancies. */
@Component
final class BuildingHistoryProjection implements Projection {

	static final String NAME = "building-history";

	private static final Table<HeadTerm> TERMS = Table.of("head_term", HeadTerm.class);
	private static final Table<PatrolRow> PATROLS = Table.of("patrol", PatrolRow.class);
	private static final Table<LineageRow> LINEAGE = Table.of("lineage", LineageRow.class);
	private static final Table<VacancyReport> REPORTS = Table.of("vacancy_report", VacancyReport.class);

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
				create table head_term (
				  building_id uuid not null, position int8 not null, volunteer_id uuid not null, route text not null,
				  appointed_at timestamptz not null, from_day date not null, until_day date not null, renewals int4 not null,
				  ended_at timestamptz, ending text, primary key (building_id, position)
				);
				create table patrol (
				  building_id uuid not null, position int8 not null, patrol uuid not null, volunteer_id uuid not null, deputy bool not null,
				  started timestamptz not null, ended timestamptz not null, checked text[] not null, findings text[] not null,
				  primary key (building_id, position)
				);
				create table lineage (
				  building_id uuid not null, position int8 not null, other uuid not null, relation text not null, at timestamptz not null,
				  primary key (building_id, position, other)
				);
				create table vacancy_report (
				  building_id uuid not null, position int8 not null, at timestamptz not null, cause text not null,
				  primary key (building_id, position)
				);
				""";
	}

	@Override
	public Set<Class<? extends DomainEvent>> reads() {
		return Set.of(BuildingEvent.class);
	}

	@Override
	public String sequencingKey(LoggedEvent event) {
		return event.stream();
	}

	@Override
	public void fold(List<LoggedEvent> batch, Tables tables) {
		Tenure.fold(batch, tables);
		Tables.State<HeadTerm> terms = tables.state(TERMS, batch.stream().map(LoggedEvent::event).filter(BuildingEvent.class::isInstance)
				.map(each -> ((BuildingEvent) each).buildingId()).distinct().toList());
		for (LoggedEvent each : batch) {
			if (each.event() instanceof BuildingEvent event) {
				fold(each, event, terms, tables);
			}
		}
	}

	private static void fold(LoggedEvent logged, BuildingEvent event, Tables.State<HeadTerm> terms, Tables tables) {
		long position = logged.position();
		Instant at = logged.occurredAt();
		switch (event) {
			case BuildingRegistered e ->
				e.predecessors().forEach(each -> lineage(tables, logged, e.buildingId(), each, Relation.CAME_FROM));
			case BuildingSplit e -> {
				e.successors().forEach(each -> lineage(tables, logged, e.buildingId(), each.buildingId(), Relation.SPLIT_INTO));
				endOpen(terms, e, at, logged.name());
			}
			case BuildingMerged e ->
				e.absorbed().forEach(each -> lineage(tables, logged, e.buildingId(), each.buildingId(), Relation.ABSORBED));
			case BuildingRetired e -> {
				if (e.successor() != null) {
					lineage(tables, logged, e.buildingId(), e.successor(), Relation.MERGED_INTO);
				}
				endOpen(terms, e, at, logged.name() + ":" + e.reason());
			}
			case HeadAppointed e -> terms.put(new HeadTerm(e.buildingId(), position, e.volunteerId(), e.route(), at, e.from(), e.until(), 0,
					null, null));
			case HeadRenewed e -> terms.put(latest(terms, e, logged).renewed(e.until()));
			case HeadResigned e -> terms.put(latest(terms, e, logged).ended(at, logged.name() + ":" + e.reason()));
			case HeadRemoved e -> terms.put(latest(terms, e, logged).ended(at, logged.name() + ":" + e.reason()));
			case TermExpired e -> terms.put(latest(terms, e, logged).ended(Days.end(e.until()), logged.name()));
			case VacancyReported e -> tables.facts(REPORTS).put(new VacancyReport(e.buildingId(), position, at, e.cause()));
			case PatrolRecorded e -> tables.facts(PATROLS)
					.put(new PatrolRow(e.buildingId(), position, e.patrol(), e.volunteerId(), e.deputy(),
							e.started(), e.ended(), e.checked().stream().map(Enum::name).toList(), e.findings().stream()
									.map(each -> each.code() + (each.floor() == null ? "" : "@" + each.floor())).toList()));
			case BuildingEvent.BuildingCorrected _,BuildingEvent.HouseholdCountUpdated _,BuildingEvent.HeadNominated _,BuildingEvent.NominationPublicised _,BuildingEvent.NominationPublicityEnded _,BuildingEvent.NominationObjected _,BuildingEvent.ObjectionDecided _,BuildingEvent.NominationWithdrawn _,BuildingEvent.DeputyNamed _,BuildingEvent.DeputyReleased _,BuildingEvent.HeadAssessed _ ->
				{
				}
		}
	}

	private static void lineage(Tables tables, LoggedEvent logged, BuildingId building, BuildingId other, Relation relation) {
		tables.facts(LINEAGE).put(new LineageRow(building, logged.position(), other, relation, logged.occurredAt()));
	}

	private static HeadTerm latest(Tables.State<HeadTerm> terms, BuildingEvent event, LoggedEvent logged) {
		List<HeadTerm> all = terms.group(event.buildingId());
		if (all.isEmpty()) {
			throw new ProjectionBroken(logged, "no head of building " + event.buildingId());
		}
		return all.getLast();
	}

	private static void endOpen(Tables.State<HeadTerm> terms, BuildingEvent event, Instant at, String how) {
		terms.group(event.buildingId()).stream().filter(each -> each.endedAt() == null).forEach(each -> terms.put(each.ended(at, how)));
	}
}
