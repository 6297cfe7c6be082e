package org.redvest.query.open311;

import java.time.LocalDate;
import java.util.UUID;
import org.redvest.query.http.Answer;

/**
 * How a client of the open interface stands (接入方现状).
 *
 * @param key the number of the only key that holds
 * @param until its last day
 * @param ended whether none holds any more
 */
record OpenClient(UUID clientId, long position, String title, String area, int key, LocalDate until, boolean ended, String audit)
		implements
			Answer {
}
