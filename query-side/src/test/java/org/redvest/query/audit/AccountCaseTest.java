package org.redvest.query.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.redvest.kernel.Actor;
import org.redvest.kernel.Actor.Channel;
import org.redvest.kernel.Actor.Role;
import org.redvest.kernel.CertificateEvent.CertificatePublicised;
import org.redvest.kernel.CertificateEvent.CertificateRequested;
import org.redvest.kernel.CertificateEvent.CertificateRevoked;
import org.redvest.kernel.CertificateEvent.Certified;
import org.redvest.kernel.CertificateEvent.Covered;
import org.redvest.kernel.CertificateEvent.RevocationReason;
import org.redvest.kernel.CertificateId;
import org.redvest.kernel.DomainEvent;
import org.redvest.kernel.EntryId;
import org.redvest.kernel.PointsEvent.Draw;
import org.redvest.kernel.PointsEvent.PointsEarned;
import org.redvest.kernel.PointsEvent.PointsRedeemed;
import org.redvest.kernel.PointsEvent.PointsTakenBack;
import org.redvest.kernel.PointsEvent.TakeBackReason;
import org.redvest.kernel.RuleVersion;
import org.redvest.kernel.ServiceHoursEvent.Category;
import org.redvest.kernel.ServiceRecordId;
import org.redvest.kernel.UnitCode;
import org.redvest.kernel.VolunteerId;
import org.redvest.kernel.stream.LoggedEvent;
import org.redvest.kernel.stream.LoggedEvent.Provenance;

/** A points account and a certificate as cases: each fact in its part, the latest of each standing. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AccountCaseTest {

	private static final VolunteerId LI = new VolunteerId(new UUID(2, 1));
	private static final RuleVersion RULE = new RuleVersion("points/default/0");
	private static final LocalDate DAY = LocalDate.of(2022, 3, 1);
	private static final CertificateId ID = new CertificateId(new UUID(1, 1));
	private static final UnitCode ISSUER = new UnitCode("org-1");

	@Test
	void each_lot_redemption_and_taking_back_of_an_account_stands_in_its_own_place() {
		Map<String, Object> state = state(earned(1, 10), earned(2, 20),
				new PointsRedeemed(LI, new EntryId(new UUID(4, 1)), DAY, "umbrella", 5, List.of(draw(1, 5)), RULE),
				new PointsTakenBack(LI, record(1), 10, List.of(draw(1, 5), draw(2, 5)), 0, TakeBackReason.RECORD_VOIDED));
		assertThat(state).containsEntry("lots[" + record(1) + "].points", 10).containsEntry("lots[" + record(2) + "].points", 20)
				.containsEntry("redemptions[" + new UUID(4, 1) + "].item", "umbrella")
				.containsEntry("takenBack[" + record(1) + "].reason", "RECORD_VOIDED");
	}

	@Test
	void a_certificate_that_was_publicised_anew_has_the_new_records_alone_and_stands_where_it_stands() {
		Map<String, Object> state = state(
				new CertificateRequested(ID, LI, ISSUER, new Covered(DAY, DAY), null, null),
				publicised(new Certified(record(1), 60), new Certified(record(2), 30)), publicised(new Certified(record(2), 30)));
		assertThat(state).containsEntry("status", "PUBLICISED").containsEntry("publicised.records[0].recordId", record(2).toString())
				.doesNotContainKey("publicised.records[1].recordId").containsEntry("covered.from", DAY.toString());
		assertThat(state(new CertificateRequested(ID, LI, ISSUER, new Covered(DAY, DAY), null, null),
				new CertificateRevoked(ID, LI, ISSUER, RevocationReason.RECORD_VOIDED, record(1), null))).containsEntry("status", "REVOKED")
				.containsEntry("revoked.recordId", record(1).toString());
	}

	private static CertificatePublicised publicised(Certified... records) {
		return new CertificatePublicised(ID, LI, ISSUER, List.of(records), 90, DAY, new RuleVersion("certificate/default/0"));
	}

	private static PointsEarned earned(int n, int points) {
		return new PointsEarned(LI, record(n), Category.CARE, DAY, points * 6, points, null, RULE);
	}

	private static Draw draw(int n, int points) {
		return new Draw(new EntryId(record(n).value()), points);
	}

	private static ServiceRecordId record(int n) {
		return new ServiceRecordId(new UUID(3, n));
	}

	private static Map<String, Object> state(DomainEvent... events) {
		var logged = new ArrayList<LoggedEvent>();
		var by = new Provenance(new Actor("u-1", Role.COMMUNITY, "430408001001", Channel.WEB), "c-1", "k-1", null);
		for (DomainEvent each : events) {
			int n = logged.size();
			logged.add(new LoggedEvent(n + 1, Instant.EPOCH, Instant.EPOCH, "s-1", n, "e-" + n, "any.event", each, by));
		}
		var values = new LinkedHashMap<String, Object>();
		CaseState.of(logged).forEach((name, value) -> values.put(name, value.value()));
		return values;
	}
}
