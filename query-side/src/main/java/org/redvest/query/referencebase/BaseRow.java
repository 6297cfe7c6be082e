package org.redvest.query.referencebase;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.ReferenceBaseEvent;
import org.redvest.kernel.ReferenceBaseEvent.Base;
import org.redvest.kernel.ReferenceBaseEvent.BaseCorrected;
import org.redvest.kernel.ReferenceBaseEvent.BaseRegistered;
import org.redvest.kernel.ReferenceBaseEvent.BaseWithdrawn;
import org.redvest.kernel.ReferenceBaseId;
import org.redvest.kernel.stream.LoggedEvent;
import org.redvest.query.figure.BaseUsed;
import org.redvest.query.projection.Key;
import org.redvest.query.projection.Table;
import org.redvest.query.projection.Tables;

/**
 * One entry of a reference base as it stands now. A projection may not read another's tables, so each that shows rates
 * keeps a table of the kinds that it needs.
 */
public record BaseRow(@Key String baseId, @Key int entry, ReferenceBaseId.Kind kind, String area, long value, String source,
		LocalDate countedOn, LocalDate validFrom, @Nullable LocalDate validTo) {

	/** The table of whichever projection folds bases. */
	public static final String DDL = """
			create table base (
			  base_id text not null, entry int4 not null, kind text not null, area text not null, value int8 not null,
			  source text not null, counted_on date not null, valid_from date not null, valid_to date,
			  primary key (base_id, entry)
			);
			""";

	/** Of those valid on {@code :day} the one with the latest as-of date holds. */
	public static final String HOLDING = """
			select distinct on (kind, area) *
			  from base
			 where valid_from <= :day and (valid_to is null or valid_to > :day)
			 order by kind, area, counted_on desc, entry desc
			""";

	private static final Table<BaseRow> TABLE = Table.of("base", BaseRow.class);

	/** Folds what the batch says of bases of these kinds. */
	public static void fold(List<LoggedEvent> batch, Tables tables, Set<ReferenceBaseId.Kind> kinds) {
		for (LoggedEvent each : batch) {
			if (each.event() instanceof ReferenceBaseEvent event && kinds.contains(event.baseId().kind())) {
				Tables.Facts<BaseRow> rows = tables.facts(TABLE);
				switch (event) {
					case BaseRegistered e -> rows.put(of(e.baseId(), e.entry(), e.base()));
					case BaseCorrected e -> rows.put(of(e.baseId(), e.entry(), e.base()));
					case BaseWithdrawn e -> rows.remove(e.baseId().toString(), e.entry());
				}
			}
		}
	}

	private static BaseRow of(ReferenceBaseId id, int entry, Base base) {
		return new BaseRow(id.toString(), entry, id.kind(), id.area(), base.value(), base.source(), base.asOf(), base.from(), base.to());
	}

	/** Reads a row of the table. */
	public static BaseRow of(ResultSet row, int number) throws SQLException {
		return new BaseRow(row.getString("base_id"), row.getInt("entry"), ReferenceBaseId.Kind.valueOf(row.getString("kind")),
				row.getString("area"), row.getLong("value"), row.getString("source"), row.getObject("counted_on", LocalDate.class),
				row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class));
	}

	/** As it stands under a rate whose own denominator was counted. */
	public BaseUsed under(long counted) {
		return new BaseUsed(baseId, entry, value, source, countedOn, validFrom, validTo, value - counted);
	}
}
