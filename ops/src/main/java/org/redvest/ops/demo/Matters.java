package org.redvest.ops.demo;

import java.util.List;
import org.redvest.kernel.RequestCodes.RequestType;
import org.redvest.kernel.ServiceLevel;

/** What residents ask for (诉求事项), invented: the words, the category of the district's catalogue and the unit that handles it. */
final class Matters {

	/**
	 * A kind of matter.
	 *
	 * @param weight how often it comes, beside the others
	 * @param words with places for a street, a house number and something that tells one matter from another
	 */
	record Matter(RequestType type, String category, ServiceLevel level, String unit, int weight, String words) {

		boolean consultation() {
			return type == RequestType.CONSULTATION;
		}
	}

	static final List<Matter> ALL = List.of(
			new Matter(RequestType.CONSULTATION, "social.pension", ServiceLevel.ORDINARY, "dept-hr", 90, "咨询城乡居民养老保险认证怎么办理，住%s%d号，来电编号%d"),
			new Matter(RequestType.CONSULTATION, "social.medical", ServiceLevel.ORDINARY, "dept-medical-insurance", 90,
					"咨询异地就医备案和门诊报销比例，住%s%d号，来电编号%d"),
			new Matter(RequestType.CONSULTATION, "health.epidemic", ServiceLevel.ORDINARY, "dept-health", 130,
					"咨询从外省返衡需要的核酸证明和隔离政策，住%s%d号，来电编号%d"),
			new Matter(RequestType.CONSULTATION, "education.enrolment", ServiceLevel.ORDINARY, "dept-education", 90,
					"咨询今年秋季小学一年级划片入学，住%s%d号，来电编号%d"),
			new Matter(RequestType.CONSULTATION, "housing.policy", ServiceLevel.ORDINARY, "dept-housing", 60, "咨询老旧小区加装电梯补贴，住%s%d号，来电编号%d"),
			new Matter(RequestType.CONSULTATION, "civil.subsidy", ServiceLevel.ORDINARY, "dept-civil-affairs", 60,
					"咨询高龄津贴和低保申请材料，住%s%d号，来电编号%d"),
			new Matter(RequestType.HELP, "city.road", ServiceLevel.ORDINARY, "dept-housing", 35, "%s%d号门前路面坑洼积水，请修复，编号%d"),
			new Matter(RequestType.HELP, "city.light", ServiceLevel.ORDINARY, "dept-urban", 30, "%s%d号附近路灯不亮，晚上出行不便，编号%d"),
			new Matter(RequestType.HELP, "utility.water", ServiceLevel.LIVELIHOOD, "dept-water", 35, "%s%d号整栋楼停水，请尽快恢复，编号%d"),
			new Matter(RequestType.HELP, "utility.power", ServiceLevel.LIVELIHOOD, "dept-power", 25, "%s%d号突然停电，家有老人用氧，编号%d"),
			new Matter(RequestType.HELP, "housing.leak", ServiceLevel.ORDINARY, "dept-housing", 30, "%s%d号顶楼漏水，物业一直未处理，编号%d"),
			new Matter(RequestType.HELP, "care.elderly", ServiceLevel.ORDINARY, "dept-civil-affairs", 25, "%s%d号独居老人需要送餐和陪诊，编号%d"),
			new Matter(RequestType.HELP, "safety.wall", ServiceLevel.URGENT, "dept-emergency", 10, "%s%d号外墙瓷砖脱落砸到人行道，十分危险，编号%d"),
			new Matter(RequestType.COMPLAINT, "noise.construction", ServiceLevel.ORDINARY, "dept-environment", 40, "%s%d号旁工地夜间施工噪声扰民，编号%d"),
			new Matter(RequestType.COMPLAINT, "market.dispute", ServiceLevel.ORDINARY, "dept-market", 40, "在%s%d号超市购买的食品过期，要求退赔，编号%d"),
			new Matter(RequestType.COMPLAINT, "housing.property", ServiceLevel.ORDINARY, "dept-housing", 40, "%s%d号物业乱收停车费、电梯不维保，编号%d"),
			new Matter(RequestType.COMPLAINT, "city.sanitation", ServiceLevel.ORDINARY, "dept-urban", 40, "%s%d号垃圾桶满溢多日无人清运，编号%d"),
			new Matter(RequestType.REPORT, "environment.smoke", ServiceLevel.ORDINARY, "dept-environment", 20, "举报%s%d号餐馆油烟直排，编号%d"),
			new Matter(RequestType.REPORT, "urban.illegal-building", ServiceLevel.ORDINARY, "dept-urban", 20, "举报%s%d号顶楼违章搭建，编号%d"),
			new Matter(RequestType.REPORT, "safety.fire-exit", ServiceLevel.ORDINARY, "dept-emergency", 20, "举报%s%d号消防通道被锁，编号%d"),
			new Matter(RequestType.SUGGESTION, "transport.bus", ServiceLevel.ORDINARY, "dept-transport", 30, "建议%s%d号附近增设公交站，编号%d"),
			new Matter(RequestType.SUGGESTION, "city.toilet", ServiceLevel.ORDINARY, "dept-urban", 30, "建议%s%d号旁小公园增设公厕和座椅，编号%d"));

	static final List<String> STREETS = List.of("红湘北路", "红湘南路", "蒸湘北路", "蒸湘南路", "解放大道", "船山大道", "蔡伦大道", "芙蓉路", "延安路", "长丰大道", "祝融路", "太阳广场",
			"立新大道", "华兴街", "平湖路", "衡祁路");

	private static final int[] WEIGHTS = ALL.stream().mapToInt(Matter::weight).toArray();

	private Matters() {
	}

	static Matter drawn(Chance chance) {
		return ALL.get(chance.weighted(WEIGHTS));
	}
}
