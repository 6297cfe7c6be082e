package org.redvest.ops.demo;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.ServiceHoursEvent.Category;
import org.redvest.kernel.TeamEvent.Level;
import org.redvest.kernel.TeamId;
import org.redvest.kernel.UnitCode;

/**
 * The teams (志愿服务队伍): the general team, special detachments and under them squads in the streets and towns. Some of them stand
 * on paper alone: what is registered is more than what is active.
 */
final class Teams {

	/** What becomes of a team. */
	enum Fate {
		IN_ACTION, SUSPENDED, DISSOLVED, NOT_APPROVED
	}

	/** @param category what it does, or null; @param township where, or null for the whole district */
	record Team(TeamId id, String name, Level level, @Nullable Team parent, @Nullable Category category, @Nullable Integer township,
			UnitCode unit, Person leader, Fate fate) {
	}

	private static final UnitCode DISTRICT = new UnitCode("dept-publicity");
	private static final List<Category> IN_TOWNSHIPS = List.of(Category.TRAFFIC, Category.CLEANING);

	private final long seed;
	private final Places places;
	private final List<Person> leaders;
	final List<Team> all = new ArrayList<>();

	/** @param steady those of whom some lead */
	Teams(long seed, Places places, List<Person> steady) {
		this.seed = seed;
		this.places = places;
		this.leaders = steady;
		Team general = add("蒸湘区志愿服务总队", Level.GENERAL, null, null, null, Fate.IN_ACTION);
		detachment(general, Category.TRAFFIC, "文明交通志愿服务分队");
		detachment(general, Category.CLEANING, "环境清洁志愿服务分队");
		detachment(general, Category.SCIENCE, "科普宣传志愿服务分队");
		detachment(general, Category.EPIDEMIC, "疫情防控志愿服务分队");
		detachment(general, Category.ANTI_FRAUD, "反诈宣传志愿服务分队");
		detachment(general, Category.DROWNING, "防溺水志愿服务分队");
		detachment(general, Category.DRUGS, "禁毒宣传志愿服务分队");
		detachment(general, Category.PATROL, "平安巡查志愿服务分队");
		detachment(general, Category.CARE, "“乡村嫂嫂”志愿服务分队");
		detachment(general, Category.EVENT, "赛会服务志愿服务分队");
		detachment(general, Category.OTHER, "“飞毛腿”志愿服务分队");
		detachment(general, Category.RESCUE, "应急救援志愿服务分队");
		add("大学生暑期实践分队", Level.DETACHMENT, general, null, null, Fate.IN_ACTION);
		add("老年大学文艺分队", Level.DETACHMENT, general, null, null, Fate.SUSPENDED);
		add("夜间巡河分队", Level.DETACHMENT, general, null, null, Fate.DISSOLVED);
		add("无人机巡查分队", Level.DETACHMENT, general, null, null, Fate.NOT_APPROVED);
		for (int township = 0; township < places.townships().size(); township++) {
			for (Category category : IN_TOWNSHIPS) {
				Team detachment = detachment(category);
				add(places.townships().get(township).name() + detachment.name.replace("志愿服务分队", "小队"), Level.SQUAD, detachment, category,
						township, Fate.IN_ACTION);
			}
		}
	}

	private void detachment(Team general, Category category, String name) {
		add(name, Level.DETACHMENT, general, category, null, Fate.IN_ACTION);
	}

	private Team add(String name, Level level, @Nullable Team parent, @Nullable Category category, @Nullable Integer township, Fate fate) {
		int number = all.size();
		UnitCode unit = township == null ? DISTRICT : new UnitCode(places.townships().get(township).code().value());
		var team = new Team(new TeamId(Chance.id(seed, "team", number)), name, level, parent, category, township, unit,
				leaders.get(number * 31 % leaders.size()), fate);
		all.add(team);
		return team;
	}

	/** The detachment that does what is asked for. */
	Team detachment(Category category) {
		return all.stream().filter(each -> each.level == Level.DETACHMENT && each.category == category).findFirst().orElseThrow();
	}

	/** The squad of a street or town that does it, or else the detachment. */
	Team squad(Category category, int township) {
		return all.stream().filter(each -> each.level == Level.SQUAD && each.category == category)
				.filter(each -> each.township != null && each.township == township).findFirst().orElseGet(() -> detachment(category));
	}
}
