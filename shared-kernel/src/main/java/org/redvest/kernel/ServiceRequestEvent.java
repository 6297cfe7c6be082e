package org.redvest.kernel;

/** Service request (诉求工单). */
public sealed interface ServiceRequestEvent extends DomainEvent {

	@EventType("request.stub")
	record Stub(String todo) implements ServiceRequestEvent {
	}
}
