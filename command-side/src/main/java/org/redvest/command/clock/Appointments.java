package org.redvest.command.clock;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redvest.kernel.ActivityEvent;
import org.redvest.kernel.BuildingEvent;
import org.redvest.kernel.CampaignEvent;
import org.redvest.kernel.CanvassEvent;
import org.redvest.kernel.CertificateEvent;
import org.redvest.kernel.ClientEvent;
import org.redvest.kernel.DomainEvent;
import org.redvest.kernel.DonationEvent;
import org.redvest.kernel.DoneeEvent;
import org.redvest.kernel.EventTypes;
import org.redvest.kernel.HazardEvent;
import org.redvest.kernel.PointsEvent;
import org.redvest.kernel.ReferenceBaseEvent;
import org.redvest.kernel.RefusalEvent;
import org.redvest.kernel.RuleSetEvent;
import org.redvest.kernel.SchoolEvent;
import org.redvest.kernel.ServiceHoursEvent;
import org.redvest.kernel.ServiceRequestEvent;
import org.redvest.kernel.TeamEvent;
import org.redvest.kernel.VolunteerEvent;

/** What each event says of times to come: a pure fold, by family. */
final class Appointments {

	/** What is read of the log: the events of which a fold makes something. */
	static final Set<String> NAMES = Stream
			.of(RequestTimes.READS, BuildingTimes.READS, HoursTimes.READS, VolunteerTimes.READS, HazardTimes.READS, CampaignTimes.READS,
					PointsTimes.READS)
			.flatMap(Set::stream).map(each -> EventTypes.of(each).value()).collect(Collectors.toUnmodifiableSet());

	private final RequestTimes requests;

	Appointments(RequestTimes requests) {
		this.requests = requests;
	}

	void note(DomainEvent event, Diary diary) {
		switch (event) {
			case ServiceRequestEvent e -> requests.note(e, diary);
			case BuildingEvent e -> BuildingTimes.note(e, diary);
			case ServiceHoursEvent e -> HoursTimes.note(e, diary);
			case VolunteerEvent e -> VolunteerTimes.note(e, diary);
			case HazardEvent e -> HazardTimes.note(e, diary);
			case CampaignEvent e -> CampaignTimes.note(e, diary);
			case TeamEvent _,CanvassEvent _,DonationEvent _,DoneeEvent _,SchoolEvent _,ActivityEvent _ -> {
			}
			case PointsEvent e -> PointsTimes.note(e, diary);
			case RuleSetEvent _,ReferenceBaseEvent _,RefusalEvent _,CertificateEvent _,ClientEvent _ -> {
			}
		}
	}
}
