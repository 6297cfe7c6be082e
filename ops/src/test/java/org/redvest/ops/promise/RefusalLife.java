package org.redvest.ops.promise;

import static org.redvest.ops.promise.Asker.eventually;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.redvest.ops.journey.Api;

/** Somebody who is refused more often in one day than is kept whole. */
record RefusalLife(Everything all, String community) {

	private static final int MORE_THAN_KEPT = 102;

	void happens() {
		String actor = "u-" + UUID.randomUUID();
		Api somebody = all.resident().as(actor, "COMMUNITY", community).api();
		for (int i = 0; i < MORE_THAN_KEPT; i++) {
			somebody.post("/api/buildings/" + UUID.randomUUID() + "/households", "{\"households\":40}").is(404);
		}
		LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
		eventually("the remainder is counted", () -> all.office().api()
				.get("/api/audit/cases/refusals:" + actor + ":" + today + "?limit=200").body().contains("refusal.remainder-counted"));
	}
}
