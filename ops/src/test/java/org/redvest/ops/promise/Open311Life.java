package org.redvest.ops.promise;

import java.time.LocalDate;
import org.redvest.ops.journey.Api;

/** A catalogue of the district's own, a client of the open interface, its keys, and a report with everything that can come with one. */
record Open311Life(Everything all, Clear people) {

	private static final String UNTIL = LocalDate.now().plusYears(1).toString();

	void happens() {
		all.authority().ask("/api/rule-sets/catalogue/default/packaged");
		Asker admin = all.resident().as("u-admin", "ADMIN", "430408");
		Api.Answer admitted = admin.ask("/api/open-clients", "title", "随手拍", "area", "430408", "until", UNTIL);
		Api.Answer renewed = admin.on(1).ask(admitted.header("Location") + "/key", "cause", "EXPIRING", "until", UNTIL);
		admin.api().form("/api/open311/v2/requests.json", "api_key", renewed.json().get("apiKey").asString(), "service_code", "city.light",
				"address_string", people.address(), "lat", "26.8932", "long", "112.6112", "attribute[pole]", people.words(), "first_name",
				people.caller(), "phone", people.callerPhone(), "email", people.callerPhone() + "@example.org", "account_id",
				people.callerPhone(), "description", people.words(), "media_url", "https://example.org/" + people.callerPhone()).is(201);
		admin.on(2).ask(admitted.header("Location") + "/ending", "reason", "AGREEMENT_OVER");
	}
}
