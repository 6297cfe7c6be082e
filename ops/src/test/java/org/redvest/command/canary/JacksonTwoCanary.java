package org.redvest.command.canary;

import com.fasterxml.jackson.databind.ObjectMapper;

/** Breaks a rule: writes JSON with Jackson 2. */
public class JacksonTwoCanary {

	Object mapper() {
		return new ObjectMapper();
	}
}
