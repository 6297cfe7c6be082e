package org.redvest.ops.demo;

import java.time.Instant;
import org.redvest.command.volunteer.Applicant;
import org.redvest.command.volunteer.VolunteerCommand.ConfirmRegistration;
import org.redvest.command.volunteer.VolunteerCommand.DeclareSkill;
import org.redvest.command.volunteer.VolunteerCommand.RecordGuardianConsent;
import org.redvest.command.volunteer.VolunteerCommand.VerifyIdentity;
import org.redvest.kernel.Actor;
import org.redvest.kernel.Actor.Role;
import org.redvest.kernel.SubjectId;
import org.redvest.kernel.VolunteerEvent.ConsentForm;
import org.redvest.kernel.VolunteerEvent.Relation;
import org.redvest.kernel.VolunteerEvent.Skill;
import org.redvest.kernel.VolunteerEvent.VerificationMethod;
import org.redvest.kernel.privacy.Sealed;

/** How somebody becomes a volunteer: by himself or through an organ or community, and confirmed by himself in any case. */
final class VolunteerStory {

	private static final String NOTICE = "2021-01";

	private final Script script;

	VolunteerStory(Script script) {
		this.script = script;
	}

	void tell(Person person) {
		Chance chance = Chance.of(person.seed(), "registration", person.number());
		Instant at = DistrictTime.at(person.registered(), chance.between(8 * 60, 17 * 60));
		boolean self = person.organ() == null && chance.permille(620);
		if (self) {
			script.add(person.id(), at, Officials.self(person.id(), person.minor() ? Role.GUARDIAN : Role.RESIDENT),
					(desk, by) -> applicant(person).registers(person.id(), person.belonging(), desk.vault(), by));
		} else {
			script.add(person.id(), at, office(person),
					(desk, by) -> applicant(person).isRegistered(person.id(), person.belonging(), desk.vault(), by));
		}
		if (person.minor()) {
			consent(person, at.plusSeconds(300));
		}
		Instant confirmed = at.plusSeconds(60L * (self ? 12 : chance.between(30, 300)));
		script.add(person.id(), confirmed, Officials.self(person.id(), person.minor() ? Role.GUARDIAN : Role.RESIDENT),
				(_, by) -> new ConfirmRegistration(person.id(), NOTICE, by));
		if (person.organ() != null || person.headship() != Person.Headship.NONE || person.stars() > 0) {
			script.add(person.id(), confirmed.plusSeconds(600), office(person), (_, by) -> new VerifyIdentity(person.id(),
					person.organ() != null ? VerificationMethod.UNIT_ROSTER : VerificationMethod.DOCUMENT_SEEN, by));
		}
		if (chance.permille(40)) {
			Skill skill = Skill.values()[chance.below(Skill.values().length)];
			script.add(person.id(), confirmed.plusSeconds(900), Officials.self(person.id(), Role.VOLUNTEER),
					(_, by) -> new DeclareSkill(person.id(), skill, by));
		}
	}

	private static Applicant applicant(Person person) {
		return Applicant.resident(person.name(), person.identityNumber(), person.phone());
	}

	private static Actor office(Person person) {
		Places.Community community = person.community();
		return person.organ() != null || community == null
				? Officials.organiser(person.organ() == null ? Officials.ORGANS.getFirst() : person.organ())
				: Officials.community(community.code());
	}

	private void consent(Person person, Instant at) {
		script.add(person.id(), at, Officials.self(person.id(), Role.GUARDIAN), (desk, by) -> {
			var subject = SubjectId.of(person.id());
			return new RecordGuardianConsent(person.id(),
					desk.vault().seal(subject, Sealed.Kind.NAME, Names.of(Chance.of(person.seed(), "guardian", person.number()))),
					desk.vault().seal(subject, Sealed.Kind.PHONE, person.phone()), Relation.PARENT, ConsentForm.SIGNED_ONLINE, by);
		});
	}
}
