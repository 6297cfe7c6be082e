package org.redvest.query.referencebase;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.redvest.kernel.DomainEvent;
import org.redvest.kernel.ReferenceBaseEvent;
import org.redvest.kernel.ReferenceBaseId;
import org.redvest.kernel.stream.LoggedEvent;
import org.redvest.query.projection.Projection;
import org.redvest.query.projection.Tables;
import org.springframework.stereotype.Component;

/** Every reference base as it stands. */
@Component
final class ReferenceBaseProjection implements Projection {

	static final String NAME = "reference-bases";

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
		return BaseRow.DDL;
	}

	@Override
	public Set<Class<? extends DomainEvent>> reads() {
		return Set.of(ReferenceBaseEvent.class);
	}

	@Override
	public String sequencingKey(LoggedEvent event) {
		return event.stream();
	}

	@Override
	public void fold(List<LoggedEvent> batch, Tables tables) {
		BaseRow.fold(batch, tables, EnumSet.allOf(ReferenceBaseId.Kind.class));
	}
}
