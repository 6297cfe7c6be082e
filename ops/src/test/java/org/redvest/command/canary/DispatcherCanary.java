package org.redvest.command.canary;

import org.redvest.command.Dispatcher;

/** Breaks a rule: a concept that sends commands by itself. */
public class DispatcherCanary {

	Dispatcher dispatcher() {
		throw new UnsupportedOperationException();
	}
}
