package org.redvest.command.canary;

import org.springframework.core.env.Environment;

/** Breaks a rule: a state that looks something up. */
public interface ImpureState {

	Environment environment();
}
