package org.redvest.command.canary;

import org.axonframework.commandhandling.gateway.CommandGateway;

/** Breaks a rule: sends a command from the middle of the command side. */
public class GatewayCanary {

	void sing(CommandGateway gateway) {
		gateway.send("");
	}
}
