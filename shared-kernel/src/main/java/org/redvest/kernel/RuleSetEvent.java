package org.redvest.kernel;

/** Rule set (规则集). */
public sealed interface RuleSetEvent extends DomainEvent {

	@EventType("ruleset.stub")
	record Stub(String todo) implements RuleSetEvent {
	}
}
