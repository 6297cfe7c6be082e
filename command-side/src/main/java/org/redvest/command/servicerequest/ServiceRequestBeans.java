package org.redvest.command.servicerequest;

import org.redvest.command.building.BuildingPlaces;
import org.redvest.command.ruleset.RuleBook;
import org.redvest.command.ruleset.WorkingDays;
import org.redvest.kernel.privacy.Vault;
import org.redvest.kernel.store.LogDatabase;
import org.redvest.kernel.store.StreamRepositories;
import org.redvest.kernel.store.StreamRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The beans of service requests. */
@Configuration(proxyBeanMethods = false)
class ServiceRequestBeans {

	@Bean
	StreamRepository<ServiceRequestState, ServiceRequest> serviceRequestRepository(StreamRepositories repositories) {
		return repositories.of(ServiceRequest.class, ServiceRequest::new);
	}

	@Bean
	Briefings serviceRequestBriefings(RuleBook rules, WorkingDays days,
			StreamRepository<ServiceRequestState, ServiceRequest> serviceRequestRepository, BuildingPlaces buildings, LogDatabase log) {
		return new LoggedBriefings(rules, days, serviceRequestRepository, buildings, JdbcClient.create(log.dataSource()));
	}

	@Bean
	RequestSeal requestSeal(Vault vault) {
		return new RequestSeal(vault);
	}
}
