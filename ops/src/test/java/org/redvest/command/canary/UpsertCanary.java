package org.redvest.command.canary;

import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;

/** Breaks a rule: creates where it should refuse. */
public class UpsertCanary {

	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	void handle(String command) {
	}
}
