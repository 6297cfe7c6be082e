package org.redvest.kernel;

/** Building or hamlet (楼栋、屋场). */
public sealed interface BuildingEvent extends DomainEvent {

	@EventType("building.stub")
	record Stub(String todo) implements BuildingEvent {
	}
}
