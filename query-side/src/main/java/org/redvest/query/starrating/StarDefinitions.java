package org.redvest.query.starrating;

import org.redvest.query.figure.Definition;

/** What the figures of stars mean. */
final class StarDefinitions {

	static final Definition REGISTERED = new Definition("registered-volunteers", 1,
			"当日24时经本人确认、处于已注册或暂停状态的志愿者人数；待确认、已注销、已清除者不计，清除前的日期仍照计。",
			"Volunteers confirmed by the person and registered or suspended at the end of the day; pending, deregistered and erased "
					+ "ones are not counted, and who was erased later still counts on earlier days.");

	static final Definition WITHOUT_TOWNSHIP = new Definition("registered-volunteers-without-township", 1,
			"当日24时的注册志愿者中所在镇街不明的人数，计入全区，单独列出。",
			"Registered volunteers at the end of the day whose township is not known; counted in the district and shown apart.");

	static final Definition LEVEL = new Definition("star-level", 1, "当日24时现有星级为该级的注册志愿者人数，除以当日24时注册志愿者人数；0级为尚无星级。",
			"Registered volunteers whose current level is this one at the end of the day, divided by the registered volunteers at the "
					+ "end of the day; level 0 is no star.");

	private StarDefinitions() {
	}
}
