package org.redvest.command.canary.cycle;

import org.redvest.command.canary.CyclicCanary;

/** The other half of a cycle of packages. */
public class OtherHalfOfCycle {

	CyclicCanary other() {
		return new CyclicCanary();
	}
}
