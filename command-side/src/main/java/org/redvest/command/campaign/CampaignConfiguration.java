package org.redvest.command.campaign;

import java.util.UUID;
import org.redvest.command.campaign.CaseOpinions.CaseOpinion;
import org.redvest.kernel.CanvassEvent;
import org.redvest.kernel.CanvassId;
import org.redvest.kernel.OpinionId;
import org.redvest.kernel.store.LogDatabase;
import org.redvest.kernel.store.StreamRepositories;
import org.redvest.kernel.store.StreamRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where campaigns and what they do at the doors are loaded from, and what others may ask about them. */
@Configuration(proxyBeanMethods = false)
class CampaignConfiguration {

	@Bean
	StreamRepository<CampaignState, Campaign> campaignRepository(StreamRepositories repositories) {
		return repositories.of(Campaign.class, Campaign::new);
	}

	@Bean
	StreamRepository<CanvassState, Canvass> canvassRepository(StreamRepositories repositories) {
		return repositories.of(Canvass.class, Canvass::new);
	}

	@Bean
	Campaigns campaigns(StreamRepository<CampaignState, Campaign> campaigns) {
		return campaign -> campaigns.peek(campaign.toString());
	}

	@Bean
	OpenAssignments openAssignments(LogDatabase log) {
		return openIn(log);
	}

	static OpenAssignments openIn(LogDatabase log) {
		var claims = JdbcClient.create(log.dataSource());
		return campaign -> claims.sql("select exists (select from log.claims where scope = :scope and starts_with(key, :campaign))")
				.param("scope", CanvassEvent.OPEN).param("campaign", campaign + "/").query(Boolean.class).single();
	}

	@Bean
	CaseOpinions caseOpinions(LogDatabase log) {
		return raisedIn(log);
	}

	static CaseOpinions raisedIn(LogDatabase log) {
		var claims = JdbcClient.create(log.dataSource());
		return request -> claims
				.sql("select key, stream from log.claims where scope = :scope and starts_with(key, :request) order by key")
				.param("scope", CanvassEvent.CASE).param("request", request + "/")
				.query((row, _) -> new CaseOpinion(CanvassId.read(row.getString("stream")),
						new OpinionId(UUID.fromString(row.getString("key").substring((request + "/").length())))))
				.list();
	}
}
