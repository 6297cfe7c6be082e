package org.redvest.ops.demo;

import java.util.List;
import java.util.stream.Stream;
import org.redvest.kernel.Actor;
import org.redvest.kernel.Actor.Channel;
import org.redvest.kernel.Actor.Role;
import org.redvest.kernel.AreaCode;
import org.redvest.kernel.UnitCode;
import org.redvest.kernel.VolunteerId;

/** Who acts in the demonstration district, and its organs (机关单位). */
final class Officials {

	static final String CENTRE = "center-12345";

	/** The organs whose staff are volunteers, by code. */
	static final List<UnitCode> ORGANS = Stream.of("party-office", "discipline", "organisation", "publicity", "united-front",
			"politics-law",
			"government-office", "reform", "education", "science", "industry", "police", "civil-affairs", "justice", "finance", "hr",
			"resources", "environment", "housing", "transport", "urban", "agriculture", "commerce", "culture", "health", "veterans",
			"emergency", "audit", "market", "statistics", "medical-insurance", "petition", "court", "procuratorate", "congress", "cppcc",
			"union", "youth-league", "women", "disabled", "red-cross", "library", "archive", "media-centre", "service-centre", "tax",
			"power", "water").map(each -> new UnitCode("dept-" + each)).toList();

	private Officials() {
	}

	static Actor authority() {
		return new Actor("a-publicity", Role.AUTHORITY, "dept-publicity", Channel.WEB);
	}

	static Actor township(AreaCode township) {
		return new Actor("t-" + township, Role.TOWNSHIP, township.value(), Channel.WEB);
	}

	static Actor community(AreaCode community) {
		return new Actor("c-" + community, Role.COMMUNITY, community.value(), Channel.WEB);
	}

	static Actor recorder(UnitCode unit) {
		return new Actor("r-" + unit, Role.RECORDER, unit.value(), Channel.APP);
	}

	static Actor organiser(UnitCode unit) {
		return new Actor("o-" + unit, Role.ORGANISER, unit.value(), Channel.WEB);
	}

	static Actor agent(int number) {
		return new Actor("agent-%02d".formatted(number), Role.AGENT, CENTRE, Channel.HOTLINE);
	}

	static Actor dispatcher(int number) {
		return new Actor("dispatcher-%02d".formatted(number), Role.DISPATCHER, CENTRE, Channel.WEB);
	}

	static Actor supervisor() {
		return new Actor("supervisor-01", Role.SUPERVISOR, CENTRE, Channel.WEB);
	}

	static Actor handler(String unit) {
		return new Actor("h-" + unit, Role.HANDLER, unit, Channel.WEB);
	}

	static Actor leader(String unit) {
		return new Actor("l-" + unit, Role.UNIT_LEADER, unit, Channel.WEB);
	}

	/** The person himself; an account is never a phone or an identity number. */
	static Actor self(VolunteerId volunteer, Role role) {
		return new Actor(volunteer.toString(), role, Places.DISTRICT.value(), Channel.APP);
	}

	static Actor resident(int number) {
		return new Actor("u-%05d".formatted(number), Role.RESIDENT, Places.DISTRICT.value(), Channel.APP);
	}
}
