package org.redvest.query.openhazard;

import java.util.List;
import java.util.Set;
import org.redvest.kernel.DomainEvent;
import org.redvest.kernel.HazardEvent;
import org.redvest.kernel.HazardEvent.HazardReported;
import org.redvest.kernel.stream.LoggedEvent;
import org.redvest.query.projection.Projection;
import org.redvest.query.projection.ProjectionBroken;
import org.redvest.query.projection.Table;
import org.redvest.query.projection.Tables;
import org.springframework.stereotype.Component;

/** How every hazard stood when, and what was due. */
@Component
final class OpenHazardProjection implements Projection {

	static final String NAME = "open-hazards";

	private static final Table<HazardSpan> SPANS = Table.of("hazard_span", HazardSpan.class);

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
				create table hazard_span (
				  hazard_id uuid not null, since timestamptz not null, until timestamptz, status text not null, area text not null,
				  building uuid, floor int4, kind text not null, level text, unit text, step text, due timestamptz,
				  hand_over_by timestamptz, reported_at timestamptz not null, primary key (hazard_id, since)
				);
				""";
	}

	@Override
	public List<String> indexes() {
		return List.of(
				"create index if not exists hazard_span_place on hazard_span (area) where status not in ('WRITTEN_OFF', 'FALSE_ALARM')");
	}

	@Override
	public Set<Class<? extends DomainEvent>> reads() {
		return Set.of(HazardEvent.class);
	}

	@Override
	public String sequencingKey(LoggedEvent event) {
		return event.stream();
	}

	@Override
	public void fold(List<LoggedEvent> batch, Tables tables) {
		Tables.State<HazardSpan> spans = tables.state(SPANS, batch.stream().map(LoggedEvent::event).filter(HazardEvent.class::isInstance)
				.map(each -> ((HazardEvent) each).hazardId()).distinct().toList());
		for (LoggedEvent each : batch) {
			if (each.event() instanceof HazardEvent event) {
				fold(each, event, spans);
			}
		}
	}

	private static void fold(LoggedEvent logged, HazardEvent event, Tables.State<HazardSpan> spans) {
		if (event instanceof HazardReported e) {
			spans.put(HazardSpan.of(e, logged.occurredAt()));
			return;
		}
		HazardSpan last = spans.group(event.hazardId()).stream().filter(each -> each.until() == null).findFirst()
				.orElseThrow(() -> new ProjectionBroken(logged, "hazard " + event.hazardId() + " was never reported"));
		HazardSpan next = last.after(event, logged.occurredAt());
		if (!next.since().equals(last.since())) {
			spans.put(last.until(next.since()));
		}
		spans.put(next);
	}
}
