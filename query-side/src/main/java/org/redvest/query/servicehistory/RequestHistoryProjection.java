package org.redvest.query.servicehistory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.DomainEvent;
import org.redvest.kernel.ServiceRequestEvent;
import org.redvest.kernel.ServiceRequestEvent.RequestRegisteredOnBehalf;
import org.redvest.kernel.ServiceRequestEvent.RequestSubmitted;
import org.redvest.kernel.stream.LoggedEvent;
import org.redvest.query.fact.Confidentiality;
import org.redvest.query.fact.Fields;
import org.redvest.query.fact.RequestPhase;
import org.redvest.query.fact.Written;
import org.redvest.query.projection.Projection;
import org.redvest.query.projection.ProjectionBroken;
import org.redvest.query.projection.Table;
import org.redvest.query.projection.Tables;
import org.springframework.stereotype.Component;

/** Every step of every request, and where each stands. */
@Component
final class RequestHistoryProjection implements Projection {

	static final String NAME = "request-history";

	private static final Table<RequestRow> REQUESTS = Table.of("request", RequestRow.class);
	private static final Table<Step> STEPS = Table.of("step", Step.class);

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
				create table request (
				  request_id uuid not null primary key, status text not null, before_merge text, extended bool not null,
				  confidential bool not null
				);
				create table step (
				  request_id uuid not null, sequence int8 not null, position int8 not null, at timestamptz not null,
				  recorded_at timestamptz not null, event text not null, status text not null, actor text not null, role text not null,
				  unit text not null, channel text not null, heading text not null, details text not null,
				  primary key (request_id, sequence)
				);
				""";
	}

	@Override
	public Set<Class<? extends DomainEvent>> reads() {
		return Set.of(ServiceRequestEvent.class);
	}

	@Override
	public String sequencingKey(LoggedEvent event) {
		return event.stream();
	}

	@Override
	public void fold(List<LoggedEvent> batch, Tables tables) {
		Tables.State<RequestRow> requests = tables.state(REQUESTS, batch.stream().map(LoggedEvent::event)
				.filter(ServiceRequestEvent.class::isInstance).map(each -> ((ServiceRequestEvent) each).requestId()).distinct().toList());
		Tables.Facts<Step> steps = tables.facts(STEPS);
		for (LoggedEvent each : batch) {
			if (each.event() instanceof ServiceRequestEvent event) {
				RequestRow row = after(requests.get(event.requestId()), event, each);
				requests.put(row);
				steps.put(step(each, event, row.status()));
			}
		}
	}

	private static RequestRow after(@Nullable RequestRow before, ServiceRequestEvent event, LoggedEvent logged) {
		boolean opens = event instanceof RequestSubmitted || event instanceof RequestRegisteredOnBehalf;
		if (before == null && !opens) {
			throw new ProjectionBroken(logged, "no request " + event.requestId());
		}
		RequestPhase phase = RequestPhase.after(before == null ? null : before.phase(), event);
		return new RequestRow(event.requestId(), phase.status(), phase.beforeMerge(), phase.extended(),
				Confidentiality.after(before != null && before.confidential(), event));
	}

	private static Step step(LoggedEvent logged, ServiceRequestEvent event, RequestPhase.Status status) {
		Map<String, Object> details = new LinkedHashMap<>();
		Fields.of(event).forEach((name, value) -> {
			if (!name.startsWith("heading.") && !name.equals("requestId")) {
				details.put(name, value);
			}
		});
		var actor = logged.provenance().actor();
		return new Step(event.requestId(), logged.sequence(), logged.position(), logged.occurredAt(), logged.recordedAt(), logged.name(),
				status, actor.id(), actor.role().name(), actor.unit(), actor.channel().name(), Written.of(Fields.of(event.heading())),
				Written.of(details));
	}
}
