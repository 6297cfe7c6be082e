package org.redvest.query.coverage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.AreaCode;
import org.redvest.kernel.BuildingEvent.BuildingKind;
import org.redvest.query.figure.Days;
import org.redvest.query.figure.Read;
import org.redvest.query.figure.Stand;
import org.redvest.query.http.Cursor;
import org.redvest.query.http.Reading;
import org.redvest.query.http.Views;
import org.springframework.stereotype.Component;

/** Lists what stands under the figures of coverage. */
@Component
final class CoverageItems {

	private final Views views;

	CoverageItems(Views views) {
		this.views = views;
	}

	/** @param covered those with a serving head or those without one; null for both */
	CoveredBuildings buildings(@Nullable LocalDate asOf, @Nullable AreaCode area, @Nullable Boolean covered, int limit,
			@Nullable String cursor, Reading asked) {
		LocalDate day = asked.on(asOf);
		var from = Cursor.of("coverage/buildings %s %s %s".formatted(day, area, covered), cursor);
		var read = views.read(CoverageProjection.NAME, asked,
				view -> new Read<>(new Stand(day, view.position(), view.recordedAt()), view.sql().sql("""
						select building_id, community, code, name, kind, households, head, head_since
						  from building_span
						 where since < :end and (until is null or until >= :end) and starts_with(community, :area)
						   and (:covered::bool is null or (head is not null) = :covered)
						   and (:community::text is null or (community, code, building_id) > (:community, :code, :building::uuid))
						 order by community, code, building_id
						 limit :limit
						""").param("end", Days.end(day).atOffset(ZoneOffset.UTC)).param("area", area == null ? "" : area.value())
						.param("covered", covered).param("community", from.at(0, String::toString))
						.param("code", from.at(1, String::toString))
						.param("building", from.at(2, UUID::fromString)).param("limit", limit + 1).query(CoverageItems::building).list()));
		var page = from.page(read.rows(), limit, each -> List.of(each.community(), each.code(), each.buildingId()));
		return new CoveredBuildings(day, read.stand().position(), read.stand().knownAt(), page.rows(),
				page.cursor() == null ? null : asked.from(page.cursor(), day));
	}

	private static CoveredBuildings.Item building(ResultSet row, int number) throws SQLException {
		UUID id = row.getObject("building_id", UUID.class);
		UUID head = row.getObject("head", UUID.class);
		OffsetDateTime since = row.getObject("head_since", OffsetDateTime.class);
		return new CoveredBuildings.Item(id, row.getString("community"), row.getString("code"), row.getString("name"),
				BuildingKind.valueOf(row.getString("kind")), row.getInt("households"), head != null, head,
				since == null ? null : since.toInstant(), "/api/service-history/buildings/" + id);
	}

	ServingHeads heads(@Nullable LocalDate asOf, @Nullable AreaCode area, int limit, @Nullable String cursor, Reading asked) {
		LocalDate day = asked.on(asOf);
		var from = Cursor.of("coverage/heads %s %s".formatted(day, area), cursor);
		var read = views.read(CoverageProjection.NAME, asked,
				view -> new Read<>(new Stand(day, view.position(), view.recordedAt()), view.sql().sql("""
						select head, count(*) as buildings, sum(households) as households
						  from building_span
						 where since < :end and (until is null or until >= :end) and starts_with(community, :area) and head is not null
						   and (:head::uuid is null or head > :head::uuid)
						 group by head
						 order by head
						 limit :limit
						""").param("end", Days.end(day).atOffset(ZoneOffset.UTC)).param("area", area == null ? "" : area.value())
						.param("head", from.at(0, UUID::fromString)).param("limit", limit + 1).query((row, _) -> {
							UUID head = row.getObject("head", UUID.class);
							return new ServingHeads.Item(head, row.getInt("buildings"), row.getInt("households"),
									"/api/service-history/volunteers/" + head);
						}).list()));
		var page = from.page(read.rows(), limit, each -> List.of(each.volunteerId()));
		return new ServingHeads(day, read.stand().position(), read.stand().knownAt(), page.rows(),
				page.cursor() == null ? null : asked.from(page.cursor(), day));
	}
}
