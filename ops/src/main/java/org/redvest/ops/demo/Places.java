package org.redvest.ops.demo;

import java.util.ArrayList;
import java.util.List;
import org.redvest.kernel.AreaCode;
import org.redvest.kernel.UnitCode;

/**
 * The district 430408 蒸湘区 (GB/T 2260) with its streets, towns, communities and villages. The codes below the district, the
 * names of communities and the split of the population are for demonstration and stand in no register.
 *
 * @param townships the streets and towns
 * @param communities all communities, those of one township together
 */
record Places(List<Township> townships, List<Community> communities) {

	static final AreaCode DISTRICT = new AreaCode("430408");
	static final int PEOPLE_2010 = 298_686;
	static final int PEOPLE_2020 = 478_072;

	/** @param first the number of its first community */
	record Township(AreaCode code, String name, int people2010, int people2020, boolean rural, int first, int count) {
	}

	/** @param township its number */
	record Community(AreaCode code, String name, int township) {
	}

	static Places get() {
		var places = new Places(new ArrayList<>(), new ArrayList<>());
		places.add("001", "蒸湘街道", 52_310, 72_104, false, "司前街 天马山 太阳广场 蒸湘北路 杨柳 联盟 西湖 青山 延安路");
		places.add("002", "红湘街道", 61_204, 98_450, false, "红湘北路 祝融 大立 铁炉 冶金 金源 西苑 玄碧塘 光辉 立新");
		places.add("003", "联合街道", 58_877, 84_226, false, "联合新村 船山路 解放西路 长丰 云沙 幸福 新民 衡祁路 高新");
		places.add("004", "华兴街道", 49_126, 103_318, false, "华兴 蔡伦大道 芙蓉路 长湖 杨家坪 融冠 曙光 华新 红旗");
		places.add("005", "平湖街道", 31_455, 62_377, false, "平湖 南华 勤学 图书城 明翰 雨花 晨曦");
		places.add("100", "雨母山镇", 19_880, 24_905, true, "雨母 群益 东阳 新阳 临江 幸福源 五星");
		places.add("101", "呆鹰岭镇", 25_834, 32_692, true, "呆鹰岭 鸡市 土桥 同乐 灵官 蒸水 新华 中平");
		return new Places(List.copyOf(places.townships), List.copyOf(places.communities));
	}

	private void add(String code, String name, int people2010, int people2020, boolean rural, String names) {
		String[] each = names.split(" ");
		var area = new AreaCode(DISTRICT + code);
		townships.add(new Township(area, name, people2010, people2020, rural, communities.size(), each.length));
		for (int i = 0; i < each.length; i++) {
			communities.add(new Community(new AreaCode("%s%03d".formatted(area, rural ? 200 + i : 1 + i)), each[i] + (rural ? "村" : "社区"),
					townships.size() - 1));
		}
	}

	/** Whether a unit is a community's office and no organ. */
	static boolean ofCommunity(UnitCode unit) {
		return unit.value().startsWith(DISTRICT.value());
	}

	Township of(Community community) {
		return townships.get(community.township);
	}
}
