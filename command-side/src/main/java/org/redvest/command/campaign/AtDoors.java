package org.redvest.command.campaign;

import java.util.Collection;
import java.util.Set;
import org.redvest.kernel.CampaignEvent.ReportingLevel;
import org.redvest.kernel.Refused;

/** What a campaign that goes on asks of those at its doors. @param topics the codes of its topics */
record AtDoors(ReportingLevel reporting, Set<String> topics) {

	AtDoors {
		topics = Set.copyOf(topics);
	}

	void demand(ReportingLevel level) {
		if (reporting != level) {
			throw Refused.conflict("canvass.reported-otherwise", reporting);
		}
	}

	void demand(Collection<String> spokenOf) {
		spokenOf.stream().filter(each -> !topics.contains(each)).findFirst().ifPresent(_ -> {
			throw Refused.invalid("canvass.topic-unknown");
		});
	}
}
