package org.redvest.kernel;

import java.util.List;

/**
 * A fact that the log keeps for ever: one immutable record, named in the store by its {@link EventType}. What stands
 * around a fact (who, when, in which role, caused by what) is its metadata, see {@link By}.
 */
public sealed interface DomainEvent
		permits VolunteerEvent, ServiceHoursEvent, RuleSetEvent, ReferenceBaseEvent, BuildingEvent, ServiceRequestEvent, TeamEvent,
		CampaignEvent, CanvassEvent, DonationEvent, DoneeEvent, SchoolEvent, HazardEvent, ActivityEvent, RefusalEvent, PointsEvent,
		CertificateEvent, ClientEvent {

	/** The keys of set-wide rules that this event takes or releases, in the transaction that appends it. */
	default List<Claim> claims() {
		return List.of();
	}
}
