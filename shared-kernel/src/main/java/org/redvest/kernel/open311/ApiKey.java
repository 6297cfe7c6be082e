package org.redvest.kernel.open311;

import org.redvest.kernel.ClientId;

/** Which key of which client. @param number 1 for the first, and one more for each that replaced another */
public record ApiKey(ClientId client, int number) {
}
