package org.redvest.command.volunteer;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.AgeBand;
import org.redvest.kernel.Belonging;
import org.redvest.kernel.EntryId;
import org.redvest.kernel.Rules.ConsentRules;
import org.redvest.kernel.VolunteerEvent.Basics;
import org.redvest.kernel.VolunteerEvent.CheckResult;
import org.redvest.kernel.VolunteerEvent.DocumentKind;
import org.redvest.kernel.VolunteerEvent.Qualification;
import org.redvest.kernel.VolunteerEvent.RestrictionGround;
import org.redvest.kernel.VolunteerEvent.Route;
import org.redvest.kernel.VolunteerEvent.SafeguardingChecked;
import org.redvest.kernel.VolunteerEvent.Sex;
import org.redvest.kernel.VolunteerEvent.Skill;
import org.redvest.kernel.VolunteerEvent.VolunteerRegistered;
import org.redvest.kernel.VolunteerId;
import org.redvest.kernel.privacy.Sealed;

/**
 * A volunteer's file (志愿者档案) as far as decisions need it: no more of the person is kept in memory.
 *
 * @param restriction why processing is restricted, or null
 * @param blacklisting the blacklisting that goes on, or null
 */
record VolunteerFile(Registration registration, Age age, Belonging belonging, boolean verified, Consent consent,
		@Nullable RestrictionGround restriction, @Nullable Blacklisting blacklisting, Abilities abilities, Entries entries,
		Memberships memberships) {

	/** What was registered, as far as a repetition can be recognised by it. */
	record Registration(VolunteerId id, Route route, String registrar, Belonging belonging, DocumentKind document, AgeBand age, Sex sex) {
	}

	/** @param bornOn the sealed birth date, kept for minors only, because only minors come of age */
	record Age(AgeBand band, boolean selfSupporting, @Nullable Sealed bornOn) {
		static Age of(Basics basics) {
			return new Age(basics.ageBand(), basics.selfSupporting(), basics.ageBand().minor() ? basics.birthDate() : null);
		}

		Age at(AgeBand now) {
			return new Age(now, selfSupporting, now.minor() ? bornOn : null);
		}
	}

	/** A guardian's consent. */
	enum Consent {
		NONE, GIVEN, WITHDRAWN
	}

	record Blacklisting(EntryId sanction, @Nullable LocalDate endsOn, @Nullable LocalDate reviewOn) {
		boolean over(LocalDate on) {
			return endsOn != null && on.isAfter(endsOn);
		}
	}

	/** What the volunteer can do, and what was checked of it. @param lapsed whether it was noticed that the check is too old */
	record Abilities(Set<Skill> skills, Map<Qualification, Held> qualifications, @Nullable SafeguardingChecked check, boolean lapsed) {

		static final Abilities NONE = new Abilities(Set.of(), Map.of(), null, false);

		Abilities with(Skill skill) {
			var more = EnumSet.of(skill);
			more.addAll(skills);
			return new Abilities(Set.copyOf(more), qualifications, check, lapsed);
		}

		Abilities with(Qualification qualification, Held held) {
			var more = new EnumMap<Qualification, Held>(Qualification.class);
			more.putAll(qualifications);
			more.put(qualification, held);
			return new Abilities(skills, Map.copyOf(more), check, lapsed);
		}

		Abilities with(SafeguardingChecked checked) {
			return new Abilities(skills, qualifications, checked, false);
		}

		Abilities lapsedNow() {
			return new Abilities(skills, qualifications, check, true);
		}

		/** Those that are valid on a day. */
		Set<Qualification> qualifiedOn(LocalDate day) {
			return qualifications.entrySet().stream().filter(each -> each.getValue().valid(day)).map(Map.Entry::getKey)
					.collect(Collectors.toUnmodifiableSet());
		}

		/** The last day on which the check allows service with minors, or null. */
		@Nullable
		LocalDate safeguardedUntil() {
			return check != null && check.result() == CheckResult.CLEAR ? check.expiresOn() : null;
		}
	}

	/** A verified qualification. */
	record Held(@Nullable LocalDate expiresOn, boolean expired) {
		boolean valid(LocalDate on) {
			return !expired && (expiresOn == null || !on.isAfter(expiresOn));
		}
	}

	static VolunteerFile opened(VolunteerRegistered e) {
		var registration = new Registration(e.volunteerId(), e.route(), e.registrar(), e.belonging(), e.basics().document(),
				e.basics().ageBand(), e.basics().sex());
		return new VolunteerFile(registration, Age.of(e.basics()), e.belonging(), false, Consent.NONE, null, null, Abilities.NONE,
				Entries.NONE, Memberships.NONE);
	}

	VolunteerId id() {
		return registration.id;
	}

	/** Whether a guardian's consent is asked for and not there. */
	boolean lacksConsent(ConsentRules rules) {
		return consent != Consent.GIVEN && rules.ask(age.band, age.selfSupporting);
	}

	VolunteerFile with(Age now) {
		return new VolunteerFile(registration, now, belonging, verified, consent, restriction, blacklisting, abilities, entries,
				memberships);
	}

	VolunteerFile with(Belonging now) {
		return new VolunteerFile(registration, age, now, verified, consent, restriction, blacklisting, abilities, entries, memberships);
	}

	VolunteerFile withVerified(boolean now) {
		return new VolunteerFile(registration, age, belonging, now, consent, restriction, blacklisting, abilities, entries, memberships);
	}

	VolunteerFile with(Consent now) {
		return new VolunteerFile(registration, age, belonging, verified, now, restriction, blacklisting, abilities, entries, memberships);
	}

	VolunteerFile withRestriction(@Nullable RestrictionGround now) {
		return new VolunteerFile(registration, age, belonging, verified, consent, now, blacklisting, abilities, entries, memberships);
	}

	VolunteerFile withBlacklisting(@Nullable Blacklisting now) {
		return new VolunteerFile(registration, age, belonging, verified, consent, restriction, now, abilities, entries, memberships);
	}

	VolunteerFile with(Abilities now) {
		return new VolunteerFile(registration, age, belonging, verified, consent, restriction, blacklisting, now, entries, memberships);
	}

	VolunteerFile with(Entries now) {
		return new VolunteerFile(registration, age, belonging, verified, consent, restriction, blacklisting, abilities, now, memberships);
	}

	VolunteerFile with(Memberships now) {
		return new VolunteerFile(registration, age, belonging, verified, consent, restriction, blacklisting, abilities, entries, now);
	}
}
