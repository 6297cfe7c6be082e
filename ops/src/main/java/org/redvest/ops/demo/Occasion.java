package org.redvest.ops.demo;

import java.util.List;
import org.redvest.kernel.ServiceHoursEvent.Category;

/** What volunteers do (服务项目), with its name. */
record Occasion(Category category, String name) {

	static final List<Occasion> ALL = List.of(new Occasion(Category.TRAFFIC, "路口文明交通劝导"),
			new Occasion(Category.CLEANING, "蒸水河岸清洁行动"), new Occasion(Category.CLEANING, "小区楼道大扫除"),
			new Occasion(Category.SCIENCE, "科普进社区"), new Occasion(Category.EPIDEMIC, "核酸采样现场引导"),
			new Occasion(Category.EPIDEMIC, "疫苗接种入户宣传"), new Occasion(Category.ANTI_FRAUD, "反诈宣传进万家"),
			new Occasion(Category.DROWNING, "蒸水、柿竹水库防溺水巡查"), new Occasion(Category.DRUGS, "禁毒宣传月"),
			new Occasion(Category.DOOR_KNOCKING, "敲门行动"), new Occasion(Category.PATROL, "楼栋平安巡查"),
			new Occasion(Category.CARE, "乡村嫂嫂助老陪伴"), new Occasion(Category.ART, "“艺术童伴”周末课堂"),
			new Occasion(Category.EVENT, "雨母山春季徒步服务保障"), new Occasion(Category.OTHER, "社区便民服务日"));
}
