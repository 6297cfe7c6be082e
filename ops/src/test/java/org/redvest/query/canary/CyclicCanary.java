package org.redvest.query.canary;

import org.redvest.query.canary.cycle.OtherHalfOfCycle;

/** Breaks a rule: depends on a package that depends on it. */
public class CyclicCanary {

	OtherHalfOfCycle other() {
		return new OtherHalfOfCycle();
	}
}
