package org.redvest.command.canary;

import org.springframework.web.bind.annotation.GetMapping;

/** Breaks a rule: maps a request outside an edge. */
public class EdgeCanary {

	@GetMapping("/api/canary")
	String sing() {
		return "";
	}
}
