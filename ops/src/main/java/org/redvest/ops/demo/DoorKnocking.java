package org.redvest.ops.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.redvest.command.campaign.CampaignCommand.DefineTopics;
import org.redvest.command.campaign.CampaignCommand.EndCampaign;
import org.redvest.command.campaign.CampaignCommand.PlanCampaign;
import org.redvest.command.campaign.CampaignCommand.StartCampaign;
import org.redvest.command.campaign.CampaignCommand.SumUpCampaign;
import org.redvest.command.campaign.CanvassCommand.AssignBuilding;
import org.redvest.command.campaign.CanvassCommand.CloseAssignment;
import org.redvest.command.campaign.CanvassCommand.CollectOpinion;
import org.redvest.command.campaign.CanvassCommand.HandOutMaterials;
import org.redvest.command.campaign.CanvassCommand.RecordVisit;
import org.redvest.kernel.Actor;
import org.redvest.kernel.Actor.Role;
import org.redvest.kernel.By;
import org.redvest.kernel.CampaignEvent.ReportingLevel;
import org.redvest.kernel.CampaignEvent.Topic;
import org.redvest.kernel.CampaignId;
import org.redvest.kernel.CanvassEvent.VisitResult;
import org.redvest.kernel.CanvassId;
import org.redvest.kernel.Command;
import org.redvest.kernel.EntryId;
import org.redvest.kernel.HouseholdNumber;
import org.redvest.kernel.Material;
import org.redvest.kernel.OpinionId;
import org.redvest.kernel.UnitCode;
import org.redvest.kernel.VisitId;
import org.redvest.kernel.VolunteerEvent.Evidence;
import org.redvest.ops.demo.Housing.House;
import org.redvest.ops.demo.Matters.Matter;

/** Door-knocking (敲门行动): in spring, a campaign in each community, whose doors one of its volunteers knocks at. */
final class DoorKnocking {

	private static final LocalDate FROM = LocalDate.of(2022, 3, 1);
	private static final LocalDate LONG_AGO = LocalDate.of(2021, 11, 1);
	private static final LocalDate UNTIL = LocalDate.of(2022, 5, 31);
	/** On so many days, and another week for those who were not at home. */
	private static final int DAYS = 75;
	private static final List<VisitResult> UNMET = List.of(VisitResult.NOT_HOME, VisitResult.NOT_HOME, VisitResult.REFUSED,
			VisitResult.VACANT);
	private static final List<Topic> TOPICS = List.of(new Topic("anti-fraud", "反诈"), new Topic("drowning", "防溺水"),
			new Topic("anti-drug", "禁毒"), new Topic("fire-safety", "消防安全"));

	private final Script script;
	private final long seed;
	private int opinion;
	private List<DoorCase.Course> courses = List.of();

	DoorKnocking(Script script, long seed) {
		this.script = script;
		this.seed = seed;
	}

	/** A community, who knocks there, and the households in their order. */
	private record Beat(int number, Places.Community community, Person visitor, List<Door> doors) {

		CampaignId campaign(long seed) {
			return new CampaignId(Chance.id(seed, "campaign", number));
		}
	}

	private record Door(House house, HouseholdNumber household) {
	}

	/**
	 * @param reached how many households are met
	 * @param opinions how many of them say something
	 * @param solved of how many opinions the case is solved
	 * @param materials how many leaflets are left at the doors
	 */
	void tell(List<House> houses, List<Person> people, int reached, int opinions, int solved, int materials) {
		courses = DoorCase.courses(seed, opinions, solved);
		List<Beat> beats = beats(houses, people);
		int there = beats.stream().mapToInt(each -> each.doors.size()).sum();
		int[] met = Shares.of(Math.min(reached, there), beats.stream().mapToDouble(each -> each.doors.size()).toArray());
		int[] said = Shares.of(opinions, beats.stream().mapToDouble(each -> met[each.number]).toArray());
		int[] left = Shares.of(materials, beats.stream().mapToDouble(each -> met[each.number]).toArray());
		beats.forEach(each -> tell(each, met[each.number], said[each.number], left[each.number]));
	}

	/** Where somebody lives who has long been a volunteer. */
	private static List<Beat> beats(List<House> houses, List<Person> people) {
		Map<Places.Community, Person> visitors = new LinkedHashMap<>();
		for (Person each : people) {
			if (each.community() != null && each.headship() == Person.Headship.NONE && !each.minor()
					&& each.registered().isBefore(LONG_AGO)) {
				visitors.putIfAbsent(each.community(), each);
			}
		}
		var beats = new ArrayList<Beat>();
		visitors.forEach((community, visitor) -> {
			List<Door> there = houses.stream().filter(each -> each.community().equals(community)).flatMap(each -> doors(each).stream())
					.toList();
			if (!there.isEmpty()) {
				beats.add(new Beat(beats.size(), community, visitor, there));
			}
		});
		return beats;
	}

	private static List<Door> doors(House house) {
		int floor = house.floors() == null ? house.households() : (house.households() + house.floors() - 1) / house.floors();
		var doors = new ArrayList<Door>();
		for (int i = 0; i < house.households(); i++) {
			doors.add(new Door(house, new HouseholdNumber("%d%02d".formatted(1 + i / floor, 1 + i % floor))));
		}
		return doors;
	}

	private void tell(Beat beat, int met, int said, int materials) {
		CampaignId campaign = beat.campaign(seed);
		Actor community = Officials.community(beat.community.code());
		int knocked = Math.min(beat.doors.size(), met + met / 16);
		on(beat, LocalDate.of(2022, 2, 14), 540, community, (_, by) -> new PlanCampaign(campaign, "2022年春季敲门行动", beat.community.code(),
				FROM, UNTIL, new UnitCode(beat.community.code().value()), by));
		on(beat, LocalDate.of(2022, 2, 14), 550, community, (_, by) -> new DefineTopics(campaign, TOPICS, by));
		on(beat, FROM, 480, community, (_, by) -> new StartCampaign(campaign, ReportingLevel.HOUSEHOLD, by));
		List<House> houses = beat.doors.stream().limit(knocked).map(Door::house).distinct().toList();
		houses.forEach(each -> on(beat, FROM, 490, community,
				(_, by) -> new AssignBuilding(canvass(beat, each), List.of(beat.visitor.id()), by)));
		for (int i = 0; i < knocked; i++) {
			knock(beat, i, knocked, i < met);
		}
		for (int i = 1; i <= said; i++) {
			say(beat, (int) ((long) i * met / (said + 1)), knocked);
		}
		leave(beat, houses, materials);
		on(beat, UNTIL.plusDays(1), 540, community, (_, by) -> new EndCampaign(campaign, by));
		houses.forEach(each -> on(beat, UNTIL.plusDays(5), 600, community, (_, by) -> new CloseAssignment(canvass(beat, each), by)));
		on(beat, UNTIL.plusDays(10), 600, community,
				(_, by) -> new SumUpCampaign(campaign, new Evidence("doc/campaign-2022-" + beat.community.code()), by));
	}

	/** Some are not at home at first; of those who are met, all are a week later. */
	private void knock(Beat beat, int number, int of, boolean met) {
		VisitResult first = met ? VisitResult.CONTACTED : Chance.of(seed, "unmet-" + beat.number, number).of(UNMET);
		visit(beat, number, false, of, met && away(beat, number) ? VisitResult.NOT_HOME : first);
		if (met && away(beat, number)) {
			visit(beat, number, true, of, VisitResult.CONTACTED);
		}
	}

	/** Counted at the end, house by house. */
	private void leave(Beat beat, List<House> houses, int materials) {
		int[] of = Shares.of(materials, houses.stream().mapToDouble(House::households).toArray());
		for (int i = 0; i < of.length; i++) {
			House house = houses.get(i);
			int quantity = of[i];
			if (quantity > 0) {
				on(beat, UNTIL, 1_200, visitor(beat), (_, by) -> new HandOutMaterials(canvass(beat, house),
						new EntryId(Chance.id(seed, "left-at-doors", house.number())), Material.LEAFLET, quantity, by));
			}
		}
	}

	private boolean away(Beat beat, int number) {
		return Chance.of(seed, "door-" + beat.number, number).permille(80);
	}

	private void visit(Beat beat, int number, boolean again, int of, VisitResult result) {
		Door door = beat.doors.get(number);
		script.add(beat.visitor.id(), at(number, of, again), visitor(beat), (_, by) -> new RecordVisit(canvass(beat, door.house),
				visit(beat, number, again), door.household, result, beat.visitor.id(), by));
	}

	private VisitId visit(Beat beat, int number, boolean again) {
		return new VisitId(Chance.id(seed, (again ? "second-visit-" : "visit-") + beat.number, number));
	}

	/** The household has something to say when it is met; what comes of it, the plan of cases says. */
	private void say(Beat beat, int door, int of) {
		int number = opinion++;
		Chance chance = Chance.of(seed, "opinion", number);
		boolean again = away(beat, door);
		Instant at = at(door, of, again).plusSeconds(240);
		var id = new OpinionId(Chance.id(seed, "opinion", number));
		Matter matter = chance.of(Matters.ALL.stream().filter(each -> !each.consultation()).toList());
		String words = matter.words().formatted(chance.of(Matters.STREETS), chance.between(1, 260), 30_000 + number);
		CanvassId canvass = canvass(beat, beat.doors.get(door).house);
		String phone = chance.permille(600) ? Names.phone(3_000_000 + number) : null;
		script.add(beat.visitor.id(), at, visitor(beat), (desk, by) -> new CollectOpinion(canvass, id, visit(beat, door, again), List.of(),
				desk.seal().text(id.request(), words), desk.seal().contact(id, phone, words), by));
		new DoorCase(script, beat.visitor.id(), canvass, id, matter, phone != null, at).tell(courses.get(number));
	}

	/** So many a day, by day and a few minutes apart. */
	private static Instant at(int number, int of, boolean again) {
		int perDay = (of + DAYS - 1) / DAYS;
		return DistrictTime.at(FROM.plusDays(number / perDay + (again ? 7 : 0)), 540 + number % perDay * Math.min(12, 600 / perDay));
	}

	private static Actor visitor(Beat beat) {
		return Officials.self(beat.visitor.id(), Role.VOLUNTEER);
	}

	private CanvassId canvass(Beat beat, House house) {
		return new CanvassId(beat.campaign(seed), house.id());
	}

	private void on(Beat beat, LocalDate day, int minute, Actor actor, BiFunction<Step.Desk, By, ? extends Command> command) {
		script.add(beat.visitor.id(), DistrictTime.at(day, minute), actor, command);
	}
}
