package org.redvest.ops.csv;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redvest.command.school.SchoolCommand.PairSchool;
import org.redvest.command.school.SchoolCommand.RegisterSchool;
import org.redvest.kernel.AreaCode;
import org.redvest.kernel.By;
import org.redvest.kernel.EntryId;
import org.redvest.kernel.Refused;
import org.redvest.kernel.SchoolEvent;
import org.redvest.kernel.SchoolEvent.Pairing;
import org.redvest.kernel.SchoolEvent.Particulars;
import org.redvest.kernel.SchoolEvent.Partner;
import org.redvest.kernel.SchoolEvent.SchoolKind;
import org.redvest.kernel.SchoolId;
import org.redvest.kernel.UnitCode;
import org.redvest.kernel.VolunteerEvent.Evidence;

/** Schools (学校) as the education bureau lists them, and where a row names one the unit that stands by it (结对). */
final class SchoolIntake implements Intake {

	private static final Column CODE = Column.needed("code", "学校代码");
	private static final Column NAME = Column.needed("name", "学校名称");
	private static final Column AREA = Column.needed("area", "区域代码");
	private static final Column KIND = Column.needed("kind", "学校类别");
	private static final Column RURAL = Column.optional("rural", "乡村");
	private static final Column REGISTERED = Column.optional("registeredOn", "登记日期");
	private static final Column UNIT = Column.optional("pairedUnit", "结对单位代码");
	private static final Column PARTNER = Column.optional("partner", "结对方类别");
	private static final Column AGREEMENT = Column.optional("agreement", "结对协议");
	private static final Column FROM = Column.optional("pairedFrom", "结对起始日期");
	private static final Column TO = Column.optional("pairedTo", "结对终止日期");
	private static final Map<String, SchoolKind> KINDS = Map.of("小学", SchoolKind.PRIMARY, "教学点", SchoolKind.PRIMARY, "九年一贯制学校",
			SchoolKind.NINE_YEAR, "初中", SchoolKind.JUNIOR_SECONDARY, "幼儿园", SchoolKind.KINDERGARTEN, "特殊教育学校", SchoolKind.SPECIAL);
	private static final Map<String, Partner> PARTNERS = Map.of("高校", Partner.COLLEGE, "城区学校", Partner.CITY_SCHOOL, "文明单位",
			Partner.CIVILISED_UNIT);

	@Override
	public List<Column> columns() {
		return List.of(CODE, NAME, AREA, KIND, RURAL, REGISTERED, UNIT, PARTNER, AGREEMENT, FROM, TO);
	}

	@Override
	public Entry entry(Row row, UUID id, Desk desk) {
		var school = new SchoolId(id);
		Particulars particulars = particulars(row);
		desk.claims().demandFree(SchoolEvent.CODE, particulars.code().value(), id, CODE);
		Instant at = VolunteerIntake.past(row, REGISTERED, desk);
		Pairing pairing = pairing(row);
		var by = new By(desk.importer(), at);
		var sendings = new ArrayList<Sending>();
		sendings.add(new Sending(null, (_, _) -> new RegisterSchool(school, particulars, by)));
		if (pairing != null) {
			sendings.add(new Sending(UNIT, (_, _) -> new PairSchool(school, new EntryId(id), pairing, by)));
		}
		return new Entry(row.number(), id, particulars.code().value(), CODE, id, List.copyOf(sendings));
	}

	private static Particulars particulars(Row row) {
		UnitCode code = row.needed(CODE, UnitCode::new);
		return new Particulars(code, row.publicText(NAME), row.needed(AREA, AreaCode::new), row.neededChoice(KIND, SchoolKind.class, KINDS),
				row.yes(RURAL));
	}

	/** All of it, or nothing. */
	private static @Nullable Pairing pairing(Row row) {
		if (Stream.of(UNIT, PARTNER, AGREEMENT, FROM, TO).allMatch(each -> row.text(each) == null)) {
			return null;
		}
		LocalDate from = row.needed(FROM, Row::date);
		LocalDate to = row.needed(TO, Row::date);
		if (!to.isAfter(from)) {
			throw new Faulty(TO, Refused.invalid("csv.dates-contradict"));
		}
		return new Pairing(row.needed(UNIT, UnitCode::new), row.neededChoice(PARTNER, Partner.class, PARTNERS),
				row.needed(AGREEMENT, Evidence::new), from, to);
	}
}
