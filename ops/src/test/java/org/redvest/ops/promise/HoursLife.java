package org.redvest.ops.promise;

import static org.redvest.ops.promise.Asker.at;
import static org.redvest.ops.promise.Asker.date;
import static org.redvest.ops.promise.Asker.object;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.redvest.ops.journey.People;

/** Records that go every way a record can go, stars by a scheme of the district's own with low thresholds, and the rules of both. */
record HoursLife(Everything all, Clear people, String community) {

	/** Gives a volunteer whose star is publicised, and stays so. */
	String happens() {
		String scheme = "s-" + UUID.randomUUID().toString().substring(0, 13);
		rules("/api/rule-sets/star/" + scheme);
		String volunteer = all.confirmed(People.identityNumber(people.bornOn()));
		Asker himself = all.resident().as(Asker.id(volunteer), "VOLUNTEER", community);
		for (int day = 1; day < 5; day++) {
			accepted(volunteer, himself, day);
		}
		String publicised = publicised(volunteer);
		corrected(volunteer, accepted(volunteer, himself, 9));
		opposed(volunteer, himself);
		longDays(volunteer);
		stars(volunteer, himself, volunteer + "/stars/" + scheme, publicised);
		kept(scheme);
		return proposed(scheme);
	}

	private void rules(String scheme) {
		Asker authority = all.authority().on(1);
		var levels = IntStream.rangeClosed(1, 5)
				.mapToObj(n -> object("level", n, "minutes", 480 * n, "grantedBy", List.of("TOWNSHIP", "AUTHORITY"))).toList();
		var star = object("kind", "star", "levels", levels, "skipping", true, "publicityWorkingDays", 3, "strongEvidencePercent", 0);
		for (int n = 1; n <= 2; n++) {
			authority.create(scheme, "rules", star, "title", "低门槛", "source", "试点");
		}
		authority.ask(scheme + "/1/enact", "from", date(0));
		authority.ask(scheme + "/1/retire", "to", date(2_000));
		authority.ask(scheme + "/2/retire", "to", date(2_000));
	}

	private Map<String, Object> work(int day, int minutes) {
		return object("start", at(day, 0), "end", at(day, minutes / 60.0), "minutes", minutes, "activity", "文明劝导", "category", "TRAFFIC",
				"organiser", "org-1", "inCharge", "u-lead", "area", community, "details", people.words());
	}

	private String recorded(String volunteer, int day, int minutes) {
		return all.office().on(day + 1).create(volunteer + "/service-records", "work", work(day, minutes), "capture",
				"TWO_SIDED_CHECK_IN");
	}

	private String accepted(String volunteer, Asker himself, int day) {
		String record = recorded(volunteer, day, 480);
		all.office().on(day + 2).ask(record + "/confirm");
		himself.on(day + 2).ask(record + "/accept");
		all.office().on(day + 2).later(1, record + "/credit");
		return record;
	}

	private String publicised(String volunteer) {
		String record = recorded(volunteer, 7, 480);
		all.office().on(8).ask(record + "/confirm");
		all.office().on(8).ask(record + "/publish");
		all.office().on(20).ask(record + "/credit");
		all.resident().on(21).ask(record + "/evaluate", "side", "RECIPIENT", "score", 5, "words", people.words());
		return record;
	}

	private void corrected(String volunteer, String record) {
		all.township().on(22).create(record + "/correct", "work", work(9, 240), "capture", "TWO_SIDED_CHECK_IN", "reason",
				"TRAVEL_INCLUDED", "words", people.words());
	}

	private void opposed(String volunteer, Asker himself) {
		String denied = recorded(volunteer, 30, 60);
		himself.on(31).ask(denied + "/deny", "words", people.words());
		all.township().on(32).ask(denied + "/decide-dispute", "outcome", "VOIDED", "words", people.words());
		String disputed = all.office().on(60).create(volunteer + "/service-records/backfilled", "work", work(33, 60), "reason",
				"PAPER_RECORD");
		all.resident().on(61).ask(disputed + "/dispute", "ground", "DUPLICATE", "words", people.words());
		all.township().on(62).ask(disputed + "/decide-dispute", "outcome", "STANDS", "words", people.words());
		all.office().on(63).create(volunteer + "/service-records/transferred-in", "work", work(34, 60), "origin", "org-2", "originNumber",
				"2022/7", "consentedOn", date(62));
	}

	private void longDays(String volunteer) {
		String approved = recorded(volunteer, 36, 600);
		all.office().on(37).ask(approved + "/confirm");
		all.township().on(38).ask(approved + "/approve-long-day");
		String refused = recorded(volunteer, 39, 600);
		all.office().on(40).ask(refused + "/confirm");
		all.township().on(41).ask(refused + "/refuse-long-day");
	}

	private void stars(String volunteer, Asker himself, String star, String record) {
		proposed(himself, star, 50);
		all.resident().on(52).ask(star + "/object", "reason", "OTHER", "words", people.words());
		all.township().on(53).ask(star + "/decide-objection", "upheld", false, "words", people.words());
		all.township().on(60).ask(star + "/award");
		all.office().on(310).ask(star + "/annual-review", "cutOff", date(305));
		all.township().on(320).ask(record + "/void", "reason", "FALSE_RECORD", "words", people.words());
		all.office().on(680).ask(star + "/annual-review", "cutOff", date(670));
		all.township().on(690).ask(star + "/downgrade", "level", 1, "reason", "ANNUAL_REVIEW", "words", people.words());
		all.township().on(700).ask(star + "/revoke", "reason", "BREACH", "words", people.words());
		himself.on(710).ask(star + "/apply", "cutOff", date(709));
		all.office().on(711).ask(star + "/reject", "reason", "FALSE_EVIDENCE", "words", people.words());
		proposed(himself, star, 720);
		all.resident().on(722).ask(star + "/object", "reason", "OTHER");
		all.township().on(723).ask(star + "/decide-objection", "upheld", true);
	}

	private String proposed(String scheme) {
		String volunteer = all.confirmed(People.identityNumber(people.bornOn()));
		Asker himself = all.resident().as(Asker.id(volunteer), "VOLUNTEER", community);
		accepted(volunteer, himself, 1);
		proposed(himself, volunteer + "/stars/" + scheme, 50);
		return volunteer;
	}

	private void proposed(Asker himself, String star, int day) {
		himself.on(day).ask(star + "/apply", "cutOff", date(day - 1));
		all.office().on(day).ask(star + "/review");
		all.office().on(day).ask(star + "/publish", "list", "2022-1");
	}

	/** A star that stays, one that was lowered, and one whose bearer was forgotten. */
	private void kept(String scheme) {
		for (int n = 0; n < 3; n++) {
			String volunteer = all.confirmed(People.identityNumber(people.bornOn()));
			Asker himself = all.resident().as(Asker.id(volunteer), "VOLUNTEER", community);
			accepted(volunteer, himself, 1);
			accepted(volunteer, himself, 2);
			proposed(himself, volunteer + "/stars/" + scheme, 50);
			all.township().on(60).ask(volunteer + "/stars/" + scheme + "/award");
			if (n == 1) {
				all.township().on(70).ask(volunteer + "/stars/" + scheme + "/downgrade", "level", 1, "reason", "BREACH");
			}
			if (n == 2) {
				all.authority().on(80).ask(volunteer + "/erasure", "ground", "REQUESTED");
			}
		}
	}
}
