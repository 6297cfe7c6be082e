package org.redvest.command.canary;

import org.redvest.kernel.By;
import org.redvest.kernel.Command;

/** Breaks a rule: a command that is no record. */
public class CommandCanary implements Command {

	@Override
	public By by() {
		throw new UnsupportedOperationException();
	}
}
