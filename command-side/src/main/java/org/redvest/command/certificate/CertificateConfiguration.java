package org.redvest.command.certificate;

import java.util.UUID;
import org.redvest.command.volunteer.Identities;
import org.redvest.kernel.CertificateEvent;
import org.redvest.kernel.CertificateId;
import org.redvest.kernel.privacy.MasterKey;
import org.redvest.kernel.privacy.Vault;
import org.redvest.kernel.store.LogDatabase;
import org.redvest.kernel.store.StreamRepositories;
import org.redvest.kernel.store.StreamRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where certificates are loaded from, what others may ask about them, and what signs them. */
@Configuration(proxyBeanMethods = false)
class CertificateConfiguration {

	@Bean
	StreamRepository<CertificateState, Certificate> certificateRepository(StreamRepositories repositories) {
		return repositories.of(Certificate.class, Certificate::new);
	}

	@Bean
	Certificates certificates(StreamRepository<CertificateState, Certificate> certificates) {
		return id -> certificates.peek(id.toString());
	}

	@Bean
	Press certificatePress(Vault vault, MasterKey master, Identities identities) {
		return new VaultPress(vault, master.signing(), identities);
	}

	@Bean
	CertificatesInForce certificatesInForce(LogDatabase log) {
		return inForceIn(log);
	}

	static CertificatesInForce inForceIn(LogDatabase log) {
		var claims = JdbcClient.create(log.dataSource());
		return holder -> claims.sql("select stream from log.claims where scope = :scope and starts_with(key, :holder) order by key")
				.param("scope", CertificateEvent.HOLDER).param("holder", holder + "/").query(String.class).list().stream()
				.map(UUID::fromString).map(CertificateId::new).toList();
	}
}
