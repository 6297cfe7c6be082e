package org.redvest.query.canary.cycle;

import org.redvest.query.canary.CyclicCanary;

/** The other half of a cycle of packages. */
public class OtherHalfOfCycle {

	CyclicCanary other() {
		return new CyclicCanary();
	}
}
