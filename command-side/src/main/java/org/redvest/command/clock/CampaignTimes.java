package org.redvest.command.clock;

import java.util.Set;
import org.redvest.kernel.CampaignEvent;
import org.redvest.kernel.CampaignEvent.CampaignEnded;
import org.redvest.kernel.CampaignEvent.CampaignPlanned;
import org.redvest.kernel.CampaignEvent.CampaignStarted;
import org.redvest.kernel.CampaignEvent.CampaignSummedUp;
import org.redvest.kernel.CampaignEvent.TopicsDefined;
import org.redvest.kernel.DomainEvent;

/** The end of a campaign's period. */
final class CampaignTimes {

	/** The events that say something of times to come. */
	static final Set<Class<? extends DomainEvent>> READS = Set.of(CampaignPlanned.class, CampaignEnded.class);

	private CampaignTimes() {
	}

	static void note(CampaignEvent event, Diary diary) {
		switch (event) {
			case CampaignPlanned e -> diary.set(Kind.CAMPAIGN, Diary.end(e.until()));
			case CampaignEnded _ -> diary.drop(Kind.CAMPAIGN);
			case TopicsDefined _,CampaignStarted _,CampaignSummedUp _ -> {
			}
		}
	}
}
