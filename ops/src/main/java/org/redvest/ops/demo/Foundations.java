package org.redvest.ops.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.redvest.command.referencebase.ReferenceBaseCommand.RegisterBase;
import org.redvest.command.ruleset.RuleSetCommand.EnactRuleSet;
import org.redvest.command.ruleset.RuleSetCommand.PublishRuleSet;
import org.redvest.kernel.ReferenceBaseEvent.Base;
import org.redvest.kernel.ReferenceBaseId;
import org.redvest.kernel.ReferenceBaseId.Kind;
import org.redvest.kernel.RuleSchemeId;
import org.redvest.kernel.Rules;
import org.redvest.ops.demo.Housing.House;

/** What everything else stands on: the rule about heads, and the reference bases (基数). */
final class Foundations {

	private static final LocalDate BEFORE = LocalDate.of(2021, 1, 4);
	private static final LocalDate CENSUS_2010 = LocalDate.of(2010, 11, 1);
	private static final LocalDate CENSUS_2020 = LocalDate.of(2020, 11, 1);
	/** From here on the 2020 base holds; the report of the half-year before used that of 2010. */
	private static final LocalDate NEW_BASE = LocalDate.of(2022, 7, 1);

	private final Script script;
	private int minute = 9 * 60;

	Foundations(Script script) {
		this.script = script;
	}

	/**
	 * The report states no term of office. The demonstration's is long, so that its coverage is still there for whoever looks at
	 * it years later.
	 */
	void rules() {
		var scheme = new RuleSchemeId(Rules.Kind.HEAD, "default");
		Instant at = DistrictTime.at(BEFORE, 8 * 60);
		script.add(scheme, at, Officials.authority(), (_, by) -> new PublishRuleSet(scheme, new Rules.HeadRules(120, 5, 10),
				"示范区楼栋长规则：公示 5 日，每人最多 10 栋，任期 10 年", "演示用；原报道未载任期", by));
		script.add(scheme, at.plusSeconds(600), Officials.authority(),
				(_, by) -> new EnactRuleSet(scheme, scheme.version(1), BEFORE, null, by));
	}

	void population(Places places, int[] people2010, int[] people2020) {
		String from2010 = "2010 年第六次全国人口普查";
		String from2020 = "2020 年第七次全国人口普查（推算数）";
		LocalDate early = LocalDate.of(2011, 5, 1);
		base(Kind.POPULATION, Places.DISTRICT.value(), IntStream.of(people2010).sum(), from2010, CENSUS_2010, early, BEFORE);
		base(Kind.POPULATION, Places.DISTRICT.value(), IntStream.of(people2020).sum(), from2020, CENSUS_2020, NEW_BASE, BEFORE);
		for (int i = 0; i < people2010.length; i++) {
			String township = places.townships().get(i).code().value();
			base(Kind.POPULATION, township, people2010[i], from2010 + "，分镇街数为演示用", CENSUS_2010, early, BEFORE);
			base(Kind.POPULATION, township, people2020[i], from2020 + "，分镇街数为演示用", CENSUS_2020, NEW_BASE, BEFORE);
		}
	}

	void housing(Places places, List<House> houses) {
		counted(Places.DISTRICT.value(), houses, _ -> true);
		for (int i = 0; i < places.townships().size(); i++) {
			int township = i;
			counted(places.townships().get(i).code().value(), houses, each -> each.community().township() == township);
		}
		for (Places.Community community : places.communities()) {
			counted(community.code().value(), houses, each -> each.community().equals(community));
		}
	}

	private void counted(String area, List<House> houses, Predicate<House> in) {
		LocalDate asOf = LocalDate.of(2021, 12, 31);
		List<House> there = houses.stream().filter(in).toList();
		base(Kind.BUILDINGS, area, there.size(), "楼栋（屋场）普查登记", asOf, DistrictTime.FIRST_DAY, DistrictTime.FIRST_DAY);
		base(Kind.HOUSEHOLDS, area, there.stream().mapToInt(House::households).sum(), "楼栋（屋场）普查登记", asOf, DistrictTime.FIRST_DAY,
				DistrictTime.FIRST_DAY);
	}

	void staff(int[] organStaff) {
		for (int i = 0; i < organStaff.length; i++) {
			base(Kind.STAFF, Officials.ORGANS.get(i).value(), organStaff[i], "机关单位在岗职工名册", LocalDate.of(2021, 12, 31),
					DistrictTime.FIRST_DAY, DistrictTime.FIRST_DAY);
		}
	}

	void schools(Places places, Schools schools) {
		LocalDate term = LocalDate.of(2021, 9, 1);
		String source = "区教育局乡村小学名册";
		base(Kind.RURAL_SCHOOLS, Places.DISTRICT.value(), schools.rural.size(), source, term, term, term);
		for (Places.Township township : places.townships()) {
			long there = schools.rural.stream().filter(each -> each.particulars().area().value().startsWith(township.code().value()))
					.count();
			if (there > 0) {
				base(Kind.RURAL_SCHOOLS, township.code().value(), there, source, term, term, term);
			}
		}
	}

	private void base(Kind kind, String area, long value, String source, LocalDate asOf, LocalDate from, LocalDate on) {
		var id = new ReferenceBaseId(kind, area);
		@Nullable
		LocalDate open = null;
		script.add(id, DistrictTime.at(on, minute++ % 600 + 540), Officials.authority(),
				(_, by) -> new RegisterBase(id, new Base(value, source, asOf, from, open), by));
	}
}
