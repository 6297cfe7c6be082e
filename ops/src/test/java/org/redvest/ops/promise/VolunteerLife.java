package org.redvest.ops.promise;

import static org.redvest.ops.promise.Asker.date;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.redvest.ops.journey.People;

/** Registrations by every route, all that a file can hold, sanctions and appeals, and every way in which a registration ends. */
record VolunteerLife(Everything all, Clear people, String community) {

	/** Gives the volunteer whose file holds everything. */
	String happens() {
		String at = filed();
		sanctioned(at);
		all.resident().on(500).ask(at + "/restriction", "ground", "REQUESTED");
		all.resident().on(501).ask(at + "/restriction-lift");
		denied();
		minor();
		foreigner();
		leaving();
		return at;
	}

	private String filed() {
		String at = all.resident().create("/api/volunteers", "name", people.name(), "documentNumber", people.number(), "phone",
				people.phone(), "residence", community);
		all.resident().ask(at + "/confirmation", "notice", "privacy/2022-1");
		Asker office = all.office().on(2);
		office.ask(at + "/identity-verification", "method", "DOCUMENT_SEEN");
		office.ask(at + "/contact", "phone", people.secondPhone(), "address", people.address());
		office.ask(at + "/basics", "name", people.name(), "documentNumber", people.rightNumber());
		office.ask(at + "/belonging", "residence", community.substring(0, 9), "unit", "dept-housing");
		office.ask(at + "/skills", "skill", "CARE");
		office.ask(at + "/qualifications", "qualification", "NURSE", "certificate", people.words(), "expiresOn", date(30));
		office.on(40).ask(at + "/qualifications/NURSE/expiry");
		office.ask(at + "/safeguarding-checks", "result", "CLEAR", "checkedOn", date(1), "expiresOn", date(300));
		office.ask(at + "/trainings", "kind", "BASIC", "content", people.words(), "organiser", "org-1", "on", date(1), "minutes", 90);
		office.ask(at + "/awards", "level", "CITY", "title", people.words(), "awarder", "org-1", "on", date(1));
		office.ask(at + "/no-shows", "kind", "UNEXCUSED", "on", date(1));
		UUID complaint = UUID.randomUUID();
		office.ask(at + "/complaints", "id", complaint, "kind", "ATTITUDE", "matter", people.words(), "on", date(1));
		office.ask(at + "/complaints/" + complaint + "/clearance", "outcome", "UNFOUNDED", "findings", people.words());
		return at;
	}

	private void sanctioned(String at) {
		UUID suspension = UUID.randomUUID();
		all.township().on(50).ask(at + "/suspension", "id", suspension, "ground", "FALSE_HOURS", "reason", people.words(), "evidence",
				List.of("doc/1"));
		appealed(at, suspension, "DISMISSED");
		all.authority().on(70).ask(at + "/reinstatement", "reason", people.words());
		UUID blacklisting = UUID.randomUUID();
		all.authority().on(80).ask(at + "/blacklisting", "id", blacklisting, "ground", "DISHONESTY", "reason", people.words(), "evidence",
				List.of("doc/2"), "reviewOn", date(200));
		all.authority().on(90).ask(at + "/blacklisting-prolongation", "reviewOn", date(300), "reason", people.words());
		all.authority().on(100).ask(at + "/unlisting", "reason", people.words());
		UUID second = UUID.randomUUID();
		all.township().on(110).ask(at + "/suspension", "id", second, "ground", "OTHER", "reason", people.words(), "evidence",
				List.of("doc/3"));
		appealed(at, second, "ALLOWED");
	}

	private void appealed(String at, UUID sanction, String outcome) {
		all.resident().on(115).ask(at + "/appeals", "sanction", sanction, "grounds", people.words());
		all.authority().on(120).ask(at + "/appeals/" + sanction + "/decision", "outcome", outcome, "findings", people.words());
	}

	private void denied() {
		String at = all.resident().create("/api/volunteers", "name", people.name(), "documentNumber",
				People.identityNumber(people.bornOn()), "phone", people.phone());
		all.resident().ask(at + "/denial");
	}

	private void minor() {
		Asker guardian = all.resident().as("u-guardian", "GUARDIAN", community);
		String at = guardian.create("/api/volunteers", "name", people.name(), "documentNumber",
				People.identityNumber(LocalDate.of(2008, 6, 1)), "phone", people.guardianPhone(), "residence", community);
		guardian.ask(at + "/guardian-consent", "name", people.guardian(), "phone", people.guardianPhone(), "relation", "PARENT", "form",
				"WRITTEN");
		guardian.ask(at + "/confirmation", "notice", "privacy/2022-1");
		all.office().on(200).ask(at + "/age-review");
		guardian.on(210).ask(at + "/guardian-consent-withdrawal");
	}

	/** With a passport, entered by an office, and forgotten in the end. */
	private void foreigner() {
		String at = all.office().create("/api/volunteers/on-behalf", "name", people.name(), "document", "PASSPORT", "documentNumber",
				people.passport(), "bornOn", people.bornOn(), "sex", "FEMALE", "phone", people.phone(), "residence", community);
		all.resident().ask(at + "/confirmation", "notice", "privacy/2022-1");
		all.authority().on(3).ask(at + "/erasure", "ground", "REQUESTED");
	}

	private void leaving() {
		String at = all.confirmed(People.identityNumber(people.bornOn()));
		all.resident().on(4).ask(at + "/deregistration", "cause", "OWN_WISH");
	}
}
