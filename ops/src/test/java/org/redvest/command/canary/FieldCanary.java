package org.redvest.command.canary;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Breaks a rule: a bean in a field. */
public class FieldCanary {

	@Autowired
	Environment environment;
}
