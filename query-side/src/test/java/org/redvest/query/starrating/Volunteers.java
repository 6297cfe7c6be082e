package org.redvest.query.starrating;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.AgeBand;
import org.redvest.kernel.AreaCode;
import org.redvest.kernel.Belonging;
import org.redvest.kernel.RuleVersion;
import org.redvest.kernel.ServiceHoursEvent.Count;
import org.redvest.kernel.ServiceHoursEvent.StarAwarded;
import org.redvest.kernel.SubjectId;
import org.redvest.kernel.VolunteerEvent.Basics;
import org.redvest.kernel.VolunteerEvent.DocumentKind;
import org.redvest.kernel.VolunteerEvent.ErasureGround;
import org.redvest.kernel.VolunteerEvent.RegistrationConfirmed;
import org.redvest.kernel.VolunteerEvent.Route;
import org.redvest.kernel.VolunteerEvent.Sex;
import org.redvest.kernel.VolunteerEvent.SubjectErased;
import org.redvest.kernel.VolunteerEvent.VolunteerRegistered;
import org.redvest.kernel.VolunteerId;
import org.redvest.kernel.VolunteerNumber;
import org.redvest.kernel.privacy.Sealed;
import org.redvest.kernel.privacy.Vault;

/** Volunteers for tests, each by a small number, sealed by a vault. */
public record Volunteers(Vault vault) {

	public static final RuleVersion RULE = new RuleVersion("star/default/0");
	private static final RuleVersion CONSENT = new RuleVersion("consent/default/0");

	public static VolunteerId id(int n) {
		return new VolunteerId(new UUID(2, n));
	}

	public static Belonging in(@Nullable String area) {
		return new Belonging(area == null ? null : new AreaCode(area), null);
	}

	public Sealed sealed(int n, Sealed.Kind kind, String clear) {
		return vault.seal(SubjectId.of(id(n)), kind, clear);
	}

	public Basics basics(int n, String name) {
		return new Basics(sealed(n, Sealed.Kind.NAME, name), DocumentKind.RESIDENT_ID,
				sealed(n, Sealed.Kind.ID_NUMBER, "43040819900307123X"), sealed(n, Sealed.Kind.BIRTH_DATE, "1990-03-07"), AgeBand.ADULT,
				Sex.UNSTATED, false);
	}

	public VolunteerRegistered registered(int n, String name, @Nullable String area) {
		return new VolunteerRegistered(id(n), VolunteerNumber.of(id(n)), Route.SELF, "u-" + n, basics(n, name),
				sealed(n, Sealed.Kind.PHONE, "13800005678"), in(area), null);
	}

	public static RegistrationConfirmed confirmed(int n, @Nullable String area) {
		return new RegistrationConfirmed(id(n), Route.SELF, in(area), "notice-1", CONSENT);
	}

	public static SubjectErased erased(int n, @Nullable String area) {
		return new SubjectErased(id(n), SubjectId.of(id(n)), ErasureGround.REQUESTED, true, in(area));
	}

	public static StarAwarded awarded(int n, int level, int before) {
		return new StarAwarded(id(n), "default", level, before, new Count(LocalDate.of(2022, 2, 1), 6_000, 6_000, 20, RULE));
	}
}
