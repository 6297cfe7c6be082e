package org.redvest.ops.csv;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.redvest.command.volunteer.Applicant;
import org.redvest.command.volunteer.VolunteerCommand.ConfirmRegistration;
import org.redvest.kernel.Actor;
import org.redvest.kernel.Actor.Role;
import org.redvest.kernel.AreaCode;
import org.redvest.kernel.Belonging;
import org.redvest.kernel.By;
import org.redvest.kernel.Refused;
import org.redvest.kernel.UnitCode;
import org.redvest.kernel.VolunteerEvent;
import org.redvest.kernel.VolunteerEvent.DocumentKind;
import org.redvest.kernel.VolunteerEvent.Sex;
import org.redvest.kernel.VolunteerId;
import org.redvest.kernel.privacy.Sealed;

/** Volunteers (志愿者): each row registers one on behalf, and states the person's own confirmation where it is on paper. */
final class VolunteerIntake implements Intake {

	private static final Column NAME = Column.needed("name", "姓名");
	private static final Column DOCUMENT = Column.optional("document", "证件类型");
	private static final Column NUMBER = Column.needed("documentNumber", "证件号码");
	private static final Column PHONE = Column.needed("phone", "手机号码");
	private static final Column BORN = Column.optional("bornOn", "出生日期");
	private static final Column SEX = Column.optional("sex", "性别");
	private static final Column RESIDENCE = Column.optional("residence", "居住地代码");
	private static final Column UNIT = Column.optional("unit", "单位代码");
	private static final Column REGISTERED = Column.optional("registeredAt", "登记时间");
	private static final Column CONFIRMED = Column.optional("confirmedAt", "本人确认时间");
	private static final Column NOTICE = Column.optional("notice", "告知书版本");
	private static final Map<String, DocumentKind> DOCUMENTS = Map.of("居民身份证", DocumentKind.RESIDENT_ID, "身份证", DocumentKind.RESIDENT_ID,
			"港澳通行证", DocumentKind.HK_MACAO_PERMIT, "台湾通行证", DocumentKind.TAIWAN_PERMIT, "护照", DocumentKind.PASSPORT);

	@Override
	public List<Column> columns() {
		return List.of(NAME, DOCUMENT, NUMBER, PHONE, BORN, SEX, RESIDENCE, UNIT, REGISTERED, CONFIRMED, NOTICE);
	}

	@Override
	public Entry entry(Row row, UUID id, Desk desk) {
		var volunteer = new VolunteerId(id);
		Applicant applicant = applicant(row);
		String index = desk.vault().blindIndex(Sealed.Kind.ID_NUMBER,
				applicant.document() == DocumentKind.RESIDENT_ID ? applicant.number() : applicant.document() + ":" + applicant.number());
		desk.claims().holder(VolunteerEvent.IDENTITY, index).filter(holder -> !holder.equals(id.toString())).ifPresent(_ -> {
			throw new Faulty(NUMBER, Refused.conflict("volunteer.identity-taken"));
		});
		var belonging = new Belonging(row.optional(RESIDENCE, AreaCode::new), row.optional(UNIT, UnitCode::new));
		Instant registered = past(row, REGISTERED, desk);
		var sendings = new ArrayList<Sending>();
		sendings.add(new Sending(null,
				(vault, _) -> applicant.isRegistered(volunteer, belonging, vault, new By(desk.importer(), registered))));
		if (row.text(CONFIRMED) != null) {
			Instant confirmed = past(row, CONFIRMED, desk);
			if (confirmed.isBefore(registered)) {
				throw new Faulty(CONFIRMED, Refused.invalid("csv.dates-contradict"));
			}
			String notice = row.needed(NOTICE);
			var person = new Actor(volunteer.toString(), Role.RESIDENT, desk.importer().unit(), Actor.Channel.IMPORT);
			sendings.add(new Sending(CONFIRMED, (_, _) -> new ConfirmRegistration(volunteer, notice, new By(person, confirmed))));
		}
		return new Entry(row.number(), id, index, NUMBER, id, List.copyOf(sendings));
	}

	private static Applicant applicant(Row row) {
		DocumentKind chosen = row.choice(DOCUMENT, DocumentKind.class, DOCUMENTS);
		DocumentKind document = Objects.requireNonNullElse(chosen, DocumentKind.RESIDENT_ID);
		LocalDate born = row.optional(BORN, Row::date);
		Sex sex = row.choice(SEX, Sex.class, Map.of("男", Sex.MALE, "女", Sex.FEMALE, "未说明", Sex.UNSTATED));
		String name = row.needed(NAME);
		String number = row.needed(NUMBER);
		String phone = row.needed(PHONE);
		try {
			return new Applicant(name, document, number, born, sex, phone, false);
		} catch (Refused refused) {
			throw new Faulty(switch (refused.code()) {
				case "volunteer.name" -> NAME;
				case "volunteer.phone" -> PHONE;
				case "volunteer.birth-date-missing" -> BORN;
				case "volunteer.basics-contradict" -> born == null ? SEX : BORN;
				default -> NUMBER;
			}, refused);
		}
	}

	/** A time that is not ahead; now where none is given. */
	static Instant past(Row row, Column column, Desk desk) {
		Instant at = row.optional(column, Row::instant);
		if (at != null && at.isAfter(desk.now())) {
			throw new Faulty(column, Refused.invalid("csv.time-in-future"));
		}
		return at == null ? desk.now() : at;
	}
}
