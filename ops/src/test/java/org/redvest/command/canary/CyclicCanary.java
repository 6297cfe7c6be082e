package org.redvest.command.canary;

import org.redvest.command.canary.cycle.OtherHalfOfCycle;

/** Breaks a rule: depends on a package that depends on it. */
public class CyclicCanary {

	OtherHalfOfCycle other() {
		return new OtherHalfOfCycle();
	}
}
