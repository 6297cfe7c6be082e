package org.redvest.query.certificate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.Actor;
import org.redvest.kernel.Refused;
import org.redvest.kernel.certificate.CertificateDocument;
import org.redvest.kernel.certificate.CertificateFile;
import org.redvest.kernel.privacy.Sealed;
import org.redvest.kernel.privacy.Vault;
import org.redvest.query.certificate.Verification.Status;
import org.redvest.query.fact.CertificateStatus;
import org.redvest.query.fact.Shown;
import org.redvest.query.http.Reading;
import org.redvest.query.http.Views;
import org.redvest.query.projection.View;
import org.springframework.stereotype.Component;

/** Looks certificates up: for anybody how they stand, for whoever holds one whether it is genuine, for its holder the whole. */
@Component
final class CertificateQuery {

	private final Views views;
	private final Shown shown;
	private final Vault vault;
	private final Guesses guesses;

	CertificateQuery(Views views, Shown shown, Vault vault, Guesses guesses) {
		this.views = views;
		this.shown = shown;
		this.vault = vault;
		this.guesses = guesses;
	}

	/** A certificate that was issued, with how it stands now. */
	record Whole(CertificateFile file, CertificateStatus status, @Nullable Instant endedAt) {
	}

	private record Issued(CertificateStatus status, UUID volunteer, String issuer, String number, LocalDate issuedOn, int minutes,
			Sealed holder, Sealed document, String hash, String signature, String key, Instant changedAt) {

		static Issued of(ResultSet row, int number) throws SQLException {
			return new Issued(CertificateStatus.valueOf(row.getString("status")), row.getObject("volunteer_id", UUID.class),
					row.getString("issuer"), row.getString("number"), row.getObject("issued_on", LocalDate.class), row.getInt("minutes"),
					Sealed.read(row.getString("holder")), Sealed.read(row.getString("document")), row.getString("hash"),
					row.getString("signature"), row.getString("signing_key"),
					row.getObject("changed_at", OffsetDateTime.class).toInstant());
		}

		@Nullable
		Instant endedAt() {
			return status == CertificateStatus.ISSUED ? null : changedAt;
		}

		Status verified() {
			return switch (status) {
				case ISSUED -> Status.VALID;
				case SUPERSEDED -> Status.SUPERSEDED;
				case REVOKED -> Status.REVOKED;
				case REQUESTED, PUBLICISED, DECLINED -> throw new IllegalStateException("issued, and " + status);
			};
		}
	}

	private record Looked(long position, @Nullable Instant knownAt, Optional<Issued> certificate) {
	}

	CertificateNow now(UUID id, Reading asked) {
		return views.read(CertificateProjection.NAME, asked,
				view -> view.sql().sql("select * from certificate where certificate_id = :id").param("id", id)
						.query((row, _) -> now(row, view)).optional().orElseThrow(() -> Refused.notFound("verification.unknown", id)));
	}

	Verification verify(String number, String code, Reading asked) {
		guesses.demandFew(number);
		Looked looked = views.read(CertificateProjection.NAME, asked, view -> new Looked(view.position(), view.recordedAt(),
				view.sql().sql("select * from certificate where number = :number").param("number", number).query(Issued::of).optional()));
		Optional<Issued> right = looked.certificate.filter(each -> CheckCode.typed(code).fits(each.hash));
		if (right.isEmpty()) {
			guesses.failed(number);
			return new Verification(looked.position, looked.knownAt, Status.UNKNOWN, null, null, null, null, null, null);
		}
		Issued it = right.get();
		return new Verification(looked.position, looked.knownAt, it.verified(), it.number, it.issuer, it.issuedOn, it.minutes,
				shown.one(it.holder, asked.locale()), it.endedAt());
	}

	/** The whole certificate, for its holder and its issuer. */
	Whole whole(UUID id, Actor by, Reading asked) {
		Issued it = views.read(CertificateProjection.NAME, asked,
				view -> view.sql().sql("select * from certificate where certificate_id = :id and number is not null").param("id", id)
						.query(Issued::of).optional())
				.orElseThrow(() -> Refused.notFound("verification.not-issued"));
		if (!isFor(it, by)) {
			throw Refused.forbidden("verification.not-yours");
		}
		var document = vault.open(it.document).map(CertificateDocument::read)
				.orElseThrow(() -> Refused.notFound("verification.not-issued"));
		return new Whole(new CertificateFile(document, it.hash, it.signature, it.key), it.status, it.endedAt());
	}

	private static boolean isFor(Issued it, Actor by) {
		return switch (by.role()) {
			case VOLUNTEER -> by.id().equals(it.volunteer.toString());
			case ORGANISER, COMMUNITY, TOWNSHIP, UNIT_LEADER, AUTHORITY -> by.unit().equals(it.issuer);
			case RESIDENT, GUARDIAN, RECORDER, BUILDING_HEAD, AGENT, DISPATCHER, HANDLER, SUPERVISOR, AUDITOR, ADMIN, SYSTEM -> false;
		};
	}

	private static CertificateNow now(ResultSet row, View view) throws SQLException {
		UUID id = row.getObject("certificate_id", UUID.class);
		return new CertificateNow(id, view.position(), view.recordedAt(), row.getObject("volunteer_id", UUID.class),
				row.getString("issuer"), CertificateStatus.valueOf(row.getString("status")), row.getObject("from_day", LocalDate.class),
				row.getObject("to_day", LocalDate.class), row.getObject("public_until", LocalDate.class),
				row.getObject("records", Integer.class), row.getObject("minutes", Integer.class), row.getString("number"),
				row.getObject("issued_on", LocalDate.class), row.getObject("replaces", UUID.class),
				row.getObject("superseded_by", UUID.class), row.getString("reason"), "/api/audit/cases/" + id);
	}
}
