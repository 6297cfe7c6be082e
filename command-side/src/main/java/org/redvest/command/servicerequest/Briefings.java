package org.redvest.command.servicerequest;

/** Gathers what a decision needs from elsewhere, while the command is handled, so that every caller gets the same. */
interface Briefings {

	Briefing on(ServiceRequestCommand command, ServiceRequestState state);
}
