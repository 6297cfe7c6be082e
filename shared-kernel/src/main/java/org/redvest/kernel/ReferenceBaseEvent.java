package org.redvest.kernel;

/** Reference base (基数登记). */
public sealed interface ReferenceBaseEvent extends DomainEvent {

	@EventType("base.stub")
	record Stub(String todo) implements ReferenceBaseEvent {
	}
}
