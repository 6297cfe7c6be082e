package org.redvest.kernel;

/** Volunteer (志愿者). */
public sealed interface VolunteerEvent extends DomainEvent {

	@EventType("volunteer.stub")
	record Stub(String todo) implements VolunteerEvent {
	}
}
