package org.redvest.ops.csv;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.command.building.BuildingCommand.AppointHead;
import org.redvest.command.building.BuildingCommand.NominateHead;
import org.redvest.command.building.BuildingCommand.PublishNomination;
import org.redvest.command.building.BuildingCommand.RegisterBuilding;
import org.redvest.command.ruleset.RuleBook;
import org.redvest.kernel.AreaCode;
import org.redvest.kernel.BuildingEvent;
import org.redvest.kernel.BuildingEvent.BuildingKind;
import org.redvest.kernel.BuildingEvent.Route;
import org.redvest.kernel.BuildingId;
import org.redvest.kernel.By;
import org.redvest.kernel.Refused;
import org.redvest.kernel.Rules;
import org.redvest.kernel.VolunteerId;

/**
 * Buildings and hamlets (楼栋、屋场), and where a row names one the head, who is a registered volunteer: nominated and publicised
 * so long before the first day of service as the rules ask.
 */
final class BuildingIntake implements Intake {

	private static final Column COMMUNITY = Column.needed("community", "社区代码");
	private static final Column CODE = Column.needed("code", "楼栋编码");
	private static final Column NAME = Column.needed("name", "名称");
	private static final Column KIND = Column.optional("kind", "类型");
	private static final Column FLOORS = Column.optional("floors", "层数");
	private static final Column HOUSEHOLDS = Column.needed("households", "户数");
	private static final Column REGISTERED = Column.optional("registeredOn", "登记日期");
	private static final Column HEAD = Column.optional("headNumber", "楼栋长志愿者编号");
	private static final Column ROUTE = Column.optional("headRoute", "产生方式");
	private static final Column APPOINTED = Column.optional("headSince", "任职日期");
	private static final ZoneOffset DISTRICT = ZoneOffset.ofHours(8);

	@Override
	public List<Column> columns() {
		return List.of(COMMUNITY, CODE, NAME, KIND, FLOORS, HOUSEHOLDS, REGISTERED, HEAD, ROUTE, APPOINTED);
	}

	@Override
	public Entry entry(Row row, UUID id, Desk desk) {
		var building = new BuildingId(id);
		AreaCode community = row.needed(COMMUNITY, BuildingIntake::community);
		String code = row.needed(CODE);
		desk.claims().demandFree(BuildingEvent.CODE, BuildingEvent.codeKey(community, code), id, CODE);
		BuildingKind chosen = row.choice(KIND, BuildingKind.class, Map.of("楼栋", BuildingKind.BUILDING, "屋场", BuildingKind.HAMLET));
		BuildingKind kind = Objects.requireNonNullElse(chosen, BuildingKind.BUILDING);
		Integer floors = row.optional(FLOORS, Integer::valueOf);
		int households = row.number(HOUSEHOLDS);
		String name = row.publicText(NAME);
		Head head = head(row, desk);
		LocalDate stated = row.optional(REGISTERED, Row::date);
		Instant registered = stated != null
				? noon(stated)
				: head == null ? desk.now() : noon(head.nominated).minusSeconds(3_600);
		if (registered.isAfter(desk.now())) {
			throw new Faulty(REGISTERED, Refused.invalid("csv.time-in-future"));
		}
		if (head != null && registered.isAfter(noon(head.nominated))) {
			throw new Faulty(APPOINTED, Refused.invalid("csv.dates-contradict"));
		}
		var sendings = new ArrayList<Sending>();
		sendings.add(new Sending(null, (_, _) -> new RegisterBuilding(building, kind, code, community, name, floors, households, List.of(),
				new By(desk.importer(), registered))));
		if (head != null) {
			sendings.addAll(head.sendings(building, desk));
		}
		return new Entry(row.number(), id, BuildingEvent.codeKey(community, code), CODE, head == null ? id : head.volunteer,
				List.copyOf(sendings));
	}

	static AreaCode community(String value) {
		var area = new AreaCode(value);
		if (area.level() != AreaCode.Level.COMMUNITY) {
			throw Refused.invalid("csv.community-code");
		}
		return area;
	}

	private static Instant noon(LocalDate day) {
		return LocalDateTime.of(day, java.time.LocalTime.NOON).toInstant(DISTRICT);
	}

	/** Who is head since when. */
	private record Head(VolunteerId volunteer, Route route, LocalDate since, LocalDate nominated) {

		List<Sending> sendings(BuildingId building, Desk desk) {
			return List.of(
					new Sending(HEAD, (_, _) -> new NominateHead(building, volunteer, route, new By(desk.importer(), noon(nominated)))),
					new Sending(HEAD,
							(_, _) -> new PublishNomination(building, volunteer, new By(desk.importer(), noon(nominated).plusSeconds(60)))),
					new Sending(HEAD, (_, _) -> new AppointHead(building, volunteer, new By(desk.importer(), noon(since)))));
		}
	}

	private static @Nullable Head head(Row row, Desk desk) {
		VolunteerId volunteer = row.optional(HEAD, desk.claims()::volunteer);
		if (volunteer == null) {
			if (row.text(APPOINTED) != null) {
				throw new Faulty(HEAD, Refused.invalid("csv.value-missing"));
			}
			return null;
		}
		LocalDate since = row.needed(APPOINTED, Row::date);
		if (noon(since).isAfter(desk.now())) {
			throw new Faulty(APPOINTED, Refused.invalid("csv.time-in-future"));
		}
		Route route = row.choice(ROUTE, Route.class,
				Map.of("群众推荐", Route.RESIDENTS, "公告招聘", Route.NOTICE, "组织推荐", Route.ORGANISATION, "自荐", Route.SELF));
		if (route == null) {
			throw new Faulty(ROUTE, Refused.invalid("csv.value-missing"));
		}
		int publicity = desk.rules().inForce(Rules.HeadRules.class, RuleBook.DEFAULT, since).rules().publicityDays();
		return new Head(volunteer, route, since, since.minusDays(publicity + 1L));
	}
}
