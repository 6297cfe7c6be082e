package org.redvest.command.open311;

import org.redvest.kernel.store.StreamRepositories;
import org.redvest.kernel.store.StreamRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where clients are loaded from. */
@Configuration(proxyBeanMethods = false)
class Open311Beans {

	@Bean
	StreamRepository<ClientState, Client> clientRepository(StreamRepositories repositories) {
		return repositories.of(Client.class, Client::new);
	}
}
