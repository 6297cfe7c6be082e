package org.redvest.query.artcompanion;

import java.util.List;
import java.util.Set;
import org.redvest.kernel.DomainEvent;
import org.redvest.kernel.ReferenceBaseEvent;
import org.redvest.kernel.ReferenceBaseId;
import org.redvest.kernel.SchoolEvent;
import org.redvest.kernel.SchoolEvent.AttendanceRecorded;
import org.redvest.kernel.SchoolEvent.DemonstrationSiteNamed;
import org.redvest.kernel.SchoolEvent.InterestGroupFormed;
import org.redvest.kernel.SchoolEvent.PairingEnded;
import org.redvest.kernel.SchoolEvent.SchoolClosed;
import org.redvest.kernel.SchoolEvent.SchoolCorrected;
import org.redvest.kernel.SchoolEvent.SchoolPaired;
import org.redvest.kernel.SchoolEvent.SchoolRegistered;
import org.redvest.kernel.SchoolEvent.SessionCancelled;
import org.redvest.kernel.SchoolEvent.SessionHeld;
import org.redvest.kernel.SchoolEvent.SessionPlanned;
import org.redvest.kernel.SchoolEvent.TeacherAssigned;
import org.redvest.kernel.SchoolEvent.TeacherReleased;
import org.redvest.kernel.SchoolId;
import org.redvest.kernel.stream.LoggedEvent;
import org.redvest.query.projection.Projection;
import org.redvest.query.projection.Table;
import org.redvest.query.projection.Tables;
import org.redvest.query.referencebase.BaseRow;
import org.springframework.stereotype.Component;

/** Every school with its pairings and the sessions held there, and the base of the coverage. */
@Component
final class ArtCompanionProjection implements Projection {

	static final String NAME = "art-companions";

	private static final Table<SchoolRow> SCHOOLS = Table.of("school", SchoolRow.class);
	private static final Table<PairingRow> PAIRINGS = Table.of("pairing", PairingRow.class);
	private static final Table<SessionRow> SESSIONS = Table.of("art_session", SessionRow.class);

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
				create table school (
				  school_id uuid not null primary key, code text not null, name text not null, area text not null, kind text not null,
				  rural bool not null, registered_at timestamptz not null, closed_at timestamptz, demonstration_site bool not null
				);
				create table pairing (
				  school_id uuid not null, pairing uuid not null, unit text not null, partner text not null, from_day date not null,
				  to_day date not null, primary key (school_id, pairing)
				);
				create table art_session (
				  school_id uuid not null, session uuid not null, subject text not null, on_day date not null, minutes int4 not null,
				  teachers int4 not null, children int4 not null, left_behind int4, primary key (school_id, session)
				);
				""" + BaseRow.DDL;
	}

	@Override
	public Set<Class<? extends DomainEvent>> reads() {
		return Set.of(SchoolEvent.class, ReferenceBaseEvent.class);
	}

	@Override
	public String sequencingKey(LoggedEvent event) {
		return event.stream();
	}

	@Override
	public void fold(List<LoggedEvent> batch, Tables tables) {
		List<SchoolId> ids = batch.stream().map(LoggedEvent::event).filter(SchoolEvent.class::isInstance)
				.map(each -> ((SchoolEvent) each).schoolId()).distinct().toList();
		Tables.State<SchoolRow> schools = tables.state(SCHOOLS, ids);
		Tables.State<PairingRow> pairings = tables.state(PAIRINGS, ids);
		Tables.State<SessionRow> sessions = tables.state(SESSIONS, ids);
		for (LoggedEvent each : batch) {
			if (each.event() instanceof SchoolEvent event) {
				fold(event, each, schools, pairings, sessions);
			}
		}
		BaseRow.fold(batch, tables, Set.of(ReferenceBaseId.Kind.RURAL_SCHOOLS));
	}

	private static void fold(SchoolEvent event, LoggedEvent logged, Tables.State<SchoolRow> schools, Tables.State<PairingRow> pairings,
			Tables.State<SessionRow> sessions) {
		SchoolId id = event.schoolId();
		switch (event) {
			case SchoolRegistered e -> schools.put(SchoolRow.of(id, e.particulars(), logged.occurredAt()));
			case SchoolCorrected e -> schools.put(schools.require(logged, id).as(e.particulars()));
			case SchoolClosed _ -> schools.put(schools.require(logged, id).closed(logged.occurredAt()));
			case DemonstrationSiteNamed _ -> schools.put(schools.require(logged, id).demonstrating());
			case SchoolPaired e -> pairings.put(PairingRow.of(id, e.pairing(), e.with()));
			case PairingEnded e -> pairings.put(pairings.require(logged, id, e.pairing()).until(e.until()));
			case SessionHeld e -> sessions.put(SessionRow.of(e));
			case AttendanceRecorded e -> sessions.put(sessions.require(logged, id, e.session()).attended(e.attendance()));
			case InterestGroupFormed _,TeacherAssigned _,TeacherReleased _,SessionPlanned _,SessionCancelled _ -> {
			}
		}
	}
}
