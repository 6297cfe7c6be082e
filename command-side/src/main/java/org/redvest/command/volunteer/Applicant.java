package org.redvest.command.volunteer;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.AgeBand;
import org.redvest.kernel.Belonging;
import org.redvest.kernel.By;
import org.redvest.kernel.Refused;
import org.redvest.kernel.SubjectId;
import org.redvest.kernel.VolunteerEvent.Basics;
import org.redvest.kernel.VolunteerEvent.DocumentKind;
import org.redvest.kernel.VolunteerEvent.Sex;
import org.redvest.kernel.VolunteerId;
import org.redvest.kernel.privacy.Sealed;
import org.redvest.kernel.privacy.Vault;

/**
 * A person in the clear, as the edge, the loader and the importer have it: checked here, and sealed into the command.
 *
 * @param bornOn needed where the document does not say it; a resident identity number does
 * @param sex as {@code bornOn}
 * @param phone needed for registration
 * @param selfSupporting lives on own income, which some schemes take for full age from sixteen on
 */
public record Applicant(String name, DocumentKind document, String number, @Nullable LocalDate bornOn, @Nullable Sex sex,
		@Nullable String phone, boolean selfSupporting) {

	private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M}·.'’ -]{0,49}");
	private static final Pattern PHONE = Pattern.compile("1[3-9]\\d{9}|0\\d{2,3}-?\\d{7,8}");
	private static final Pattern OTHER_DOCUMENT = Pattern.compile("[A-Z0-9]{5,12}");

	public Applicant {
		name = name.strip();
		number = number.strip().toUpperCase(Locale.ROOT);
		phone = phone == null ? null : phone(phone);
		if (!NAME.matcher(name).matches()) {
			throw Refused.invalid("volunteer.name");
		}
		if (document == DocumentKind.RESIDENT_ID) {
			var read = new IdentityNumber(number);
			if (bornOn != null && !bornOn.equals(read.bornOn()) || sex != null && sex != Sex.UNSTATED && sex != read.sex()) {
				throw Refused.invalid("volunteer.basics-contradict");
			}
			bornOn = read.bornOn();
			sex = read.sex();
		} else if (!OTHER_DOCUMENT.matcher(number).matches()) {
			throw Refused.invalid("volunteer.document-number");
		} else if (bornOn == null) {
			throw Refused.invalid("volunteer.birth-date-missing");
		}
	}

	/** A person by the resident identity number, which says birth date and sex. */
	public static Applicant resident(String name, String number, String phone) {
		return new Applicant(name, DocumentKind.RESIDENT_ID, number, null, null, phone, false);
	}

	/** The phone number, if it is one. */
	static String phone(String written) {
		String phone = written.strip();
		if (!PHONE.matcher(phone).matches()) {
			throw Refused.invalid("volunteer.phone");
		}
		return phone;
	}

	/** Registers himself. */
	public VolunteerCommand.RegisterVolunteer registers(VolunteerId id, Belonging belonging, Vault vault, By by) {
		return new VolunteerCommand.RegisterVolunteer(id, basics(id, vault, by), sealedPhone(id, vault),
				identityIndex(vault), belonging, by);
	}

	/** Is registered by an organisation. */
	public VolunteerCommand.RegisterOnBehalf isRegistered(VolunteerId id, Belonging belonging, Vault vault, By by) {
		return new VolunteerCommand.RegisterOnBehalf(id, basics(id, vault, by), sealedPhone(id, vault),
				identityIndex(vault), belonging, by);
	}

	/** Is as stated here, and not as on file. */
	public VolunteerCommand.CorrectBasics corrects(VolunteerId id, Vault vault, By by) {
		return new VolunteerCommand.CorrectBasics(id, basics(id, vault, by), identityIndex(vault), by);
	}

	private Basics basics(VolunteerId id, Vault vault, By by) {
		var subject = SubjectId.of(id);
		LocalDate born = Objects.requireNonNull(bornOn);
		LocalDate on = by.day();
		if (born.isAfter(on)) {
			throw Refused.invalid("volunteer.birth-date-in-future");
		}
		return new Basics(vault.seal(subject, Sealed.Kind.NAME, name), document, vault.seal(subject, Sealed.Kind.ID_NUMBER, number),
				vault.seal(subject, Sealed.Kind.BIRTH_DATE, born.toString()), AgeBand.of(born, on), sex == null ? Sex.UNSTATED : sex,
				selfSupporting);
	}

	private Sealed sealedPhone(VolunteerId id, Vault vault) {
		if (phone == null) {
			throw Refused.invalid("volunteer.phone");
		}
		return vault.seal(SubjectId.of(id), Sealed.Kind.PHONE, phone);
	}

	private String identityIndex(Vault vault) {
		return vault.blindIndex(Sealed.Kind.ID_NUMBER, document == DocumentKind.RESIDENT_ID ? number : document + ":" + number);
	}

	/** Never shows the person. */
	@Override
	public String toString() {
		return "Applicant";
	}
}
