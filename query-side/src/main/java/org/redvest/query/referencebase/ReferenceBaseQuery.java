package org.redvest.query.referencebase;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.ReferenceBaseId;
import org.redvest.query.figure.Read;
import org.redvest.query.figure.Stand;
import org.redvest.query.http.Cursor;
import org.redvest.query.http.Reading;
import org.redvest.query.http.Views;
import org.springframework.stereotype.Component;

/** Lists the bases valid on a day. */
@Component
final class ReferenceBaseQuery {

	private final Views views;

	ReferenceBaseQuery(Views views) {
		this.views = views;
	}

	ReferenceBases bases(ReferenceBaseId.@Nullable Kind kind, @Nullable String area, @Nullable LocalDate on, int limit,
			@Nullable String cursor, Reading asked) {
		LocalDate day = asked.on(on);
		var from = Cursor.of("reference-bases %s %s %s".formatted(kind, area, day), cursor);
		var read = views.read(ReferenceBaseProjection.NAME, asked,
				view -> new Read<>(new Stand(day, view.position(), view.recordedAt()), view.sql().sql("""
						select b.*, (h.entry = b.entry) as holds
						  from base b
						  join (
						""" + BaseRow.HOLDING + """
						) h using (kind, area)
						 where b.valid_from <= :day and (b.valid_to is null or b.valid_to > :day)
						   and (:kind::text is null or kind = :kind) and (:area::text is null or area = :area)
						   and (:base::text is null or (b.base_id, b.entry) > (:base, :entry::int4))
						 order by b.base_id, b.entry
						 limit :limit
						""").param("day", day).param("kind", kind == null ? null : kind.name()).param("area", area)
						.param("base", from.at(0, String::toString)).param("entry", from.at(1, Integer::valueOf)).param("limit", limit + 1)
						.query(ReferenceBaseQuery::item).list()));
		var page = from.page(read.rows(), limit, each -> List.of(each.id(), each.entry()));
		return new ReferenceBases(day, read.stand().position(), read.stand().knownAt(), page.rows(),
				page.cursor() == null ? null : asked.from(page.cursor(), "on", day));
	}

	private static ReferenceBases.Item item(ResultSet row, int number) throws SQLException {
		BaseRow base = BaseRow.of(row, number);
		return new ReferenceBases.Item(base.baseId(), base.entry(), base.kind(), base.area(), base.value(), base.source(),
				base.countedOn(), base.validFrom(), base.validTo(), row.getBoolean("holds"));
	}
}
