package org.redvest.query.open311;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.privacy.Sealed;
import org.redvest.query.fact.RequestPhase;

/**
 * A request that was found, for whoever asked: what he may not read is not in it.
 *
 * @param own whether he asked through the client that reported it
 */
record Found(UUID id, boolean own, RequestPhase.Status status, @Nullable String category, String area, @Nullable UUID building,
		@Nullable String unit, @Nullable Sealed description, @Nullable Sealed address, @Nullable Sealed position, @Nullable Sealed media,
		Instant receivedAt, Instant updatedAt, @Nullable Instant expectedAt, List<Step> steps) {

	/** @param text what was written to the requester, where he may read it who asked */
	record Step(UUID request, Instant at, NoteKind kind, @Nullable String said, @Nullable Sealed text) {

		static Step of(ResultSet row, int number) throws SQLException {
			return new Step(row.getObject("request_id", UUID.class), Objects.requireNonNull(instant(row, "at")),
					NoteKind.valueOf(row.getString("kind")), row.getString("said"), sealed(row, "text"));
		}

		private Step readBy(boolean own) {
			return own ? this : new Step(request, at, kind, said, null);
		}
	}

	static Found of(ResultSet row, int number) throws SQLException {
		boolean own = row.getBoolean("own");
		Sealed replacement = sealed(row, "replacement");
		return new Found(row.getObject("request_id", UUID.class), own, RequestPhase.Status.valueOf(row.getString("status")),
				row.getString("category"), row.getString("area"), own ? row.getObject("building", UUID.class) : null,
				row.getString("unit"), replacement != null ? replacement : own ? sealed(row, "matter") : null,
				own ? sealed(row, "address") : null, own ? sealed(row, "position") : null, own ? sealed(row, "media") : null,
				Objects.requireNonNull(instant(row, "received_at")), Objects.requireNonNull(instant(row, "updated_at")),
				instant(row, "expected_at"), List.of());
	}

	Found with(List<Step> all) {
		return new Found(id, own, status, category, area, building, unit, description, address, position, media, receivedAt, updatedAt,
				expectedAt, all.stream().map(each -> each.readBy(own)).toList());
	}

	/** Everything sealed that is shown. */
	Stream<Sealed> sealed() {
		return Stream.concat(Stream.of(description, address, position, media), steps.stream().map(Step::text)).filter(Objects::nonNull);
	}

	private static @Nullable Sealed sealed(ResultSet row, String column) throws SQLException {
		String written = row.getString(column);
		return written == null ? null : Sealed.read(written);
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
		return at == null ? null : at.toInstant();
	}
}
