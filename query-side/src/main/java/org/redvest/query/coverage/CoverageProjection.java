package org.redvest.query.coverage;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.redvest.kernel.DomainEvent;
import org.redvest.kernel.ReferenceBaseEvent;
import org.redvest.kernel.ReferenceBaseId;
import org.redvest.kernel.stream.LoggedEvent;
import org.redvest.query.projection.Projection;
import org.redvest.query.projection.Tables;
import org.redvest.query.referencebase.BaseRow;
import org.redvest.query.tenure.Tenure;
import org.springframework.stereotype.Component;

/** Which building was in use and headed when, and the bases of its rates. */
@Component
final class CoverageProjection implements Projection {

	static final String NAME = "coverage";

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
		return Tenure.DDL + BaseRow.DDL;
	}

	@Override
	public List<String> indexes() {
		return List.of("create index if not exists building_span_place on building_span (community, code, building_id)",
				"create index if not exists building_span_head on building_span (head) where head is not null");
	}

	@Override
	public Set<Class<? extends DomainEvent>> reads() {
		var reads = new HashSet<Class<? extends DomainEvent>>(Tenure.READS);
		reads.add(ReferenceBaseEvent.class);
		return reads;
	}

	@Override
	public String sequencingKey(LoggedEvent event) {
		return event.stream();
	}

	@Override
	public void fold(List<LoggedEvent> batch, Tables tables) {
		Tenure.fold(batch, tables);
		BaseRow.fold(batch, tables, Set.of(ReferenceBaseId.Kind.BUILDINGS, ReferenceBaseId.Kind.HOUSEHOLDS));
	}
}
