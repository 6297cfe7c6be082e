package org.redvest.kernel;

/** Ledger of service hours (服务时长账本) and star certification (星级认证). */
public sealed interface ServiceHoursEvent extends DomainEvent {

	@EventType("hours.stub")
	record Stub(String todo) implements ServiceHoursEvent {
	}
}
