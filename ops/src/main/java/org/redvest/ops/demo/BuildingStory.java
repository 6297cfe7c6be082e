package org.redvest.ops.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.redvest.command.building.BuildingCommand.AppointHead;
import org.redvest.command.building.BuildingCommand.AssessHead;
import org.redvest.command.building.BuildingCommand.DecideObjection;
import org.redvest.command.building.BuildingCommand.NominateHead;
import org.redvest.command.building.BuildingCommand.ObjectToNomination;
import org.redvest.command.building.BuildingCommand.PublishNomination;
import org.redvest.command.building.BuildingCommand.RecordPatrol;
import org.redvest.command.building.BuildingCommand.RegisterBuilding;
import org.redvest.command.building.BuildingCommand.ReportVacancy;
import org.redvest.command.building.BuildingCommand.ResignHead;
import org.redvest.kernel.Actor;
import org.redvest.kernel.Actor.Channel;
import org.redvest.kernel.Actor.Role;
import org.redvest.kernel.BuildingEvent.CheckItem;
import org.redvest.kernel.BuildingEvent.Finding;
import org.redvest.kernel.BuildingEvent.FindingCode;
import org.redvest.kernel.BuildingEvent.Grade;
import org.redvest.kernel.BuildingEvent.ObjectionGround;
import org.redvest.kernel.BuildingEvent.PatrolRecorded;
import org.redvest.kernel.BuildingEvent.ResignationReason;
import org.redvest.kernel.BuildingEvent.Route;
import org.redvest.kernel.BuildingEvent.VacancyCause;
import org.redvest.kernel.HazardId;
import org.redvest.kernel.SubjectId;
import org.redvest.kernel.VolunteerId;
import org.redvest.kernel.privacy.Sealed;
import org.redvest.ops.demo.Housing.House;
import org.redvest.ops.demo.Housing.Office;

/** How houses are registered, get their heads and are patrolled. */
final class BuildingStory {

	private static final List<CheckItem> ROUND = List.of(CheckItem.FIRE_SAFETY, CheckItem.GAS, CheckItem.ELECTRICITY, CheckItem.SANITATION,
			CheckItem.SECURITY, CheckItem.PEOPLE_IN_CARE);
	private static final List<FindingCode> USUAL = List.of(FindingCode.FIRE_EXIT_BLOCKED, FindingCode.E_BIKE_CHARGING, FindingCode.RUBBISH,
			FindingCode.LEAK, FindingCode.WIRING, FindingCode.DISPUTE, FindingCode.PERSON_IN_NEED, FindingCode.FALLING_OBJECTS);

	private final Script script;
	private final long seed;
	private final HazardStory hazards;

	BuildingStory(Script script, long seed, HazardStory hazards) {
		this.script = script;
		this.seed = seed;
		this.hazards = hazards;
	}

	void register(House house) {
		Instant at = DistrictTime.at(house.registered(), 9 * 60 + house.number() % 400);
		script.add(house.id(), at, Officials.community(house.community().code()), (_, by) -> new RegisterBuilding(house.id(), house.kind(),
				house.code(), house.community().code(), house.name(), house.floors(), house.households(), List.of(), by));
	}

	/** Some of the houses without a head are reported as vacant. */
	void vacant(House house) {
		Chance chance = Chance.of(seed, "vacancy", house.number());
		if (chance.permille(260)) {
			script.add(house.id(), DistrictTime.at(LocalDate.of(2022, 2, 14).plusDays(chance.below(120)), chance.between(540, 1_020)),
					Officials.community(house.community().code()),
					(_, by) -> new ReportVacancy(house.id(), VacancyCause.NEVER_FILLED, by));
		}
	}

	/** From the nomination to the last patrol of the half-year. */
	void tell(Office office) {
		Person former = office.former();
		if (former != null) {
			serve(office, former.id(), Route.RESIDENTS, office.formerNominated());
			patrols(office, former.id(), office.formerNominated().plusDays(8), office.formerGone());
			script.add(office.head().id(), DistrictTime.at(office.formerGone(), 16 * 60),
					Officials.self(former.id(), Role.BUILDING_HEAD),
					(_, by) -> new ResignHead(office.house().id(), former.id(), ResignationReason.MOVED_AWAY, null, by));
		}
		serve(office, office.head().id(), office.route(), office.nominated());
		patrols(office, office.head().id(), office.appointed(), DistrictTime.LAST_DAY);
		assess(office);
	}

	private void serve(Office office, VolunteerId head, Route route, LocalDate nominated) {
		House house = office.house();
		Chance chance = Chance.of(seed, "office-" + nominated, house.number());
		Actor community = Officials.community(house.community().code());
		Actor nominator = switch (route) {
			case RESIDENTS, NOTICE -> community;
			case ORGANISATION -> Officials.township(new org.redvest.kernel.AreaCode(house.community().code().value().substring(0, 9)));
			case SELF -> Officials.self(head, Role.VOLUNTEER);
		};
		Object lane = office.head().id();
		script.add(lane, DistrictTime.at(nominated, chance.between(540, 1_000)), nominator,
				(_, by) -> new NominateHead(house.id(), head, route, by));
		script.add(lane, DistrictTime.at(nominated.plusDays(1), chance.between(540, 1_000)), community,
				(_, by) -> new PublishNomination(house.id(), head, by));
		if (chance.permille(12)) {
			object(office, head, nominated, community, chance);
		}
		script.add(lane, DistrictTime.at(nominated.plusDays(8), chance.between(540, 1_000)), community,
				(_, by) -> new AppointHead(house.id(), head, by));
	}

	private void object(Office office, VolunteerId head, LocalDate nominated, Actor community, Chance chance) {
		House house = office.house();
		UUID objection = Chance.id(seed, "objection-" + nominated, house.number());
		script.add(office.head().id(), DistrictTime.at(nominated.plusDays(3), 1_100), Officials.resident(80_000 + chance.below(5_000)),
				(desk, by) -> new ObjectToNomination(house.id(), head, objection, ObjectionGround.NOT_RESIDENT,
						desk.vault().seal(SubjectId.of(head), Sealed.Kind.TEXT, "不住在本楼，怕照应不到。"), by));
		script.add(office.head().id(), DistrictTime.at(nominated.plusDays(5), 600), community,
				(desk, by) -> new DecideObjection(house.id(), head, objection, false,
						desk.vault().seal(SubjectId.of(head), Sealed.Kind.TEXT, "经核实住在相邻楼栋，居民代表同意推荐。"), by));
	}

	private static Actor patrolling(VolunteerId head) {
		return new Actor(head.toString(), Role.BUILDING_HEAD, Places.DISTRICT.value(), Channel.APP);
	}

	/** Once a month, on the first days of service for the first time. */
	private void patrols(Office office, VolunteerId head, LocalDate from, LocalDate until) {
		House house = office.house();
		Set<CheckItem> all = Set.copyOf(ROUND);
		for (int n = 0; from.plusDays(2 + 30L * n).isBefore(until); n++) {
			Chance chance = Chance.of(seed, "patrol-" + head + n, house.number());
			LocalDate day = from.plusDays(2 + 30L * n);
			Instant started = DistrictTime.at(day, chance.between(8 * 60, 19 * 60));
			Instant ended = started.plusSeconds(60L * chance.between(15, 55));
			UUID patrol = Chance.id(seed, "patrol-" + head + n, house.number());
			List<Finding> findings = chance.permille(70)
					? List.of(new Finding(chance.of(USUAL), house.floors() == null ? null : 1 + chance.below(house.floors())))
					: List.of();
			var checked = new ArrayList<>(ROUND.subList(0, chance.between(3, all.size())));
			script.add(office.head().id(), ended.plusSeconds(120), patrolling(head),
					(_, by) -> new RecordPatrol(house.id(), patrol, head, started, ended, checked, findings, null, by));
			hazards.found(office.head().id(),
					new PatrolRecorded(house.id(), house.community().code(), patrol, head, false, started, ended, checked, findings,
							null),
					ended.plusSeconds(120));
		}
	}

	/** An evening in May: the head of the first house that has one by then smells gas on the stairs. */
	void smellOfGas(List<Office> offices) {
		LocalDate day = LocalDate.of(2022, 5, 17);
		Office office = offices.stream().filter(each -> each.former() == null && each.appointed().isBefore(day.minusDays(3))).findFirst()
				.orElse(offices.getFirst());
		LocalDate evening = office.appointed().isBefore(day) ? day : office.appointed().plusDays(1);
		House house = office.house();
		VolunteerId head = office.head().id();
		Instant started = DistrictTime.at(evening, 19 * 60 + 40);
		Instant found = started.plusSeconds(540);
		var patrol = new PatrolRecorded(house.id(), house.community().code(), gasPatrol(seed), head, false, started, found,
				List.of(CheckItem.GAS, CheckItem.FIRE_SAFETY),
				List.of(new Finding(FindingCode.GAS_SMELL, house.floors() == null ? null : 2)), null);
		script.add(head, found.plusSeconds(60), patrolling(head),
				(desk, by) -> new RecordPatrol(house.id(), patrol.patrol(), head, started, found, patrol.checked(), patrol.findings(),
						desk.vault().seal(SubjectId.of(head), Sealed.Kind.TEXT, "二楼楼道燃气味明显，已通知住户开窗、勿动电器，并立即上报。"), by));
		hazards.smellOfGas(patrol, found.plusSeconds(60));
	}

	private static UUID gasPatrol(long seed) {
		return Chance.id(seed, "gas", 0);
	}

	static HazardId gas(long seed) {
		return HazardId.found(gasPatrol(seed), 0);
	}

	/** Half-yearly review (半年考核) of those who served for three months. */
	private void assess(Office office) {
		LocalDate from = office.appointed();
		Chance chance = Chance.of(seed, "assessment", office.house().number());
		if (from.isBefore(LocalDate.of(2022, 3, 25)) && chance.permille(350)) {
			Grade grade = List.of(Grade.EXCELLENT, Grade.GOOD, Grade.PASS).get(chance.weighted(30, 50, 20));
			script.add(office.head().id(), DistrictTime.at(LocalDate.of(2022, 6, 28), chance.between(540, 1_020)),
					Officials.community(office.house().community().code()),
					(_, by) -> new AssessHead(office.house().id(), office.head().id(), from, LocalDate.of(2022, 6, 27), grade, null, by));
		}
	}
}
