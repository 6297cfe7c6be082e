package org.redvest.ops.promise;

import static org.redvest.ops.promise.Asker.at;
import static org.redvest.ops.promise.Asker.date;
import static org.redvest.ops.promise.Asker.eventually;
import static org.redvest.ops.promise.Asker.id;
import static org.redvest.ops.promise.Asker.object;

import org.redvest.ops.journey.People;
import tools.jackson.databind.JsonNode;

/** Points that come in and go in every way they can, and certificates of the services by which they were earned. */
record PointsLife(Everything all, Clear people, String community) {

	private static final String ISSUER = "org-1";

	/** Gives a certificate that was issued, superseded another and was revoked because a record of it fell. */
	String happens() {
		String volunteer = person();
		Asker himself = all.resident().as(id(volunteer), "VOLUNTEER", community);
		String first = credited(volunteer, himself, 1);
		credited(volunteer, himself, 3);
		moved("EARNED", volunteer, 2);
		himself.on(20).create(volunteer + "/points/redemptions", "item", "umbrella", "points", 30);
		all.authority().on(21).create(volunteer + "/points/referrals", "volunteerId", id(person()));
		all.authority().on(22).create(volunteer + "/points/adjustments", "points", 5, "reason", "AWARD", "note", people.words());
		all.authority().on(23).create(volunteer + "/points/adjustments", "points", -3, "reason", "ERROR_CORRECTED", "note",
				people.words());
		String certificate = certificates(volunteer, himself);
		all.township().on(60).ask(first + "/void", "reason", "FALSE_RECORD", "words", people.words());
		all.happened(id(certificate), "certificate.revoked");
		moved("TAKEN_BACK", volunteer, 1);
		all.authority().on(1_200).ask(volunteer + "/points/expiry", "on", date(1_200));
		return certificate;
	}

	private String certificates(String volunteer, Asker himself) {
		String old = issued(volunteer, himself, null, 11);
		String certificate = issued(volunteer, himself, id(old), 31);
		all.happened(id(old), "certificate.superseded");
		String wrong = issued(volunteer, himself, null, 41);
		issuer().on(50).ask(wrong + "/revocation", "volunteerId", id(volunteer), "reason", "ISSUED_IN_ERROR", "words", people.words());
		String declined = requested(volunteer, himself, null, 51);
		issuer().on(52).ask(declined + "/refusal", "volunteerId", id(volunteer), "reason", "OTHER", "words", people.words());
		return certificate;
	}

	private String issued(String volunteer, Asker himself, String replaces, int day) {
		String certificate = requested(volunteer, himself, replaces, day);
		issuer().on(day + 1).ask(certificate + "/publicity");
		issuer().on(day + 9).ask(certificate + "/issue", "issuerName", "蒸湘区志愿服务协会", "inCharge", "u-lead", "contact", "0734-8880000");
		return certificate;
	}

	private String requested(String volunteer, Asker himself, String replaces, int day) {
		return himself.on(day).create("/api/certificates", "volunteerId", id(volunteer), "issuer", ISSUER, "from", date(0), "to", date(10),
				"replaces", replaces, "purpose", people.words());
	}

	private Asker issuer() {
		return all.office().as("u-issuer", "ORGANISER", ISSUER);
	}

	private String credited(String volunteer, Asker himself, int day) {
		String record = all.office().on(day + 1).create(volunteer + "/service-records", "work",
				object("start", at(day, 0), "end", at(day, 8), "minutes", 480, "activity", "文明劝导", "category", "TRAFFIC", "organiser",
						ISSUER, "inCharge", "u-lead", "area", community, "details", people.words()),
				"capture", "TWO_SIDED_CHECK_IN");
		all.office().on(day + 2).ask(record + "/confirm");
		himself.on(day + 2).ask(record + "/accept");
		all.office().on(day + 2).later(1, record + "/credit");
		return record;
	}

	/** Waits until so many movements of a kind have followed. */
	private void moved(String kind, String volunteer, int times) {
		eventually(kind, () -> {
			JsonNode moved = all.office().api().get("/api/points/volunteers/" + id(volunteer)).is(200).json().get("items");
			return moved.valueStream().filter(each -> each.get("kind").asString().equals(kind)).count() == times;
		});
	}

	private String person() {
		return all.confirmed(People.identityNumber(people.bornOn()));
	}
}
