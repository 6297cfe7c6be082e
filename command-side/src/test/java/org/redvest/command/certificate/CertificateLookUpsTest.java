package org.redvest.command.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.redvest.kernel.CertificateEvent;
import org.redvest.kernel.CertificateId;
import org.redvest.kernel.VolunteerId;
import org.redvest.kernel.store.LogDatabase;
import org.redvest.kernel.store.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CertificateLookUpsTest {

	private static final VolunteerId LI = new VolunteerId(new UUID(2, 1));
	private static final VolunteerId WANG = new VolunteerId(new UUID(2, 2));

	private TestDatabase database;

	@BeforeEach
	void open() {
		database = TestDatabase.create();
	}

	@AfterEach
	void close() {
		database.close();
	}

	@Test
	void a_volunteer_s_certificates_in_force_are_those_that_hold_him_and_asking_keeps_no_connection() {
		held(LI, certificate(2));
		held(LI, certificate(1));
		held(WANG, certificate(3));
		try (var one = database.pool("redvest_app", 1)) {
			CertificatesInForce inForce = CertificateConfiguration.inForceIn(new LogDatabase(one));
			assertThat(inForce.of(LI)).containsExactly(certificate(1), certificate(2));
			assertThat(inForce.of(new VolunteerId(new UUID(2, 3)))).isEmpty();
			assertThat(one.getHikariPoolMXBean().getActiveConnections()).isZero();
		}
	}

	private void held(VolunteerId holder, CertificateId certificate) {
		JdbcClient.create(database.superuser()).sql("insert into log.claims (scope, key, stream) values (?, ?, ?)")
				.params(CertificateEvent.HOLDER, CertificateEvent.holderKey(holder, certificate), certificate.toString()).update();
	}

	private static CertificateId certificate(int n) {
		return new CertificateId(new UUID(1, n));
	}
}
