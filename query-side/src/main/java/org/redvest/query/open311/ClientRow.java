package org.redvest.query.open311;

import java.time.LocalDate;
import org.redvest.kernel.AreaCode;
import org.redvest.kernel.ClientEvent.ClientAdmitted;
import org.redvest.kernel.ClientId;
import org.redvest.query.projection.Key;

/** A client, and which of its keys holds until when. */
record ClientRow(@Key ClientId clientId, String title, AreaCode area, int keyNumber, LocalDate untilDay, boolean ended) {

	static ClientRow of(ClientAdmitted e) {
		return new ClientRow(e.clientId(), e.title(), e.area(), 1, e.until(), false);
	}

	ClientRow with(int key, LocalDate until) {
		return new ClientRow(clientId, title, area, key, until, false);
	}

	ClientRow over() {
		return new ClientRow(clientId, title, area, keyNumber, untilDay, true);
	}
}
