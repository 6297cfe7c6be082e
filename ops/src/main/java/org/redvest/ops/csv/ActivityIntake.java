package org.redvest.ops.csv;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.redvest.command.activity.ActivityCommand.DraftActivity;
import org.redvest.command.activity.ActivityCommand.SubmitActivity;
import org.redvest.kernel.ActivityEvent.ActivityType;
import org.redvest.kernel.ActivityEvent.Admission;
import org.redvest.kernel.ActivityEvent.Demands;
import org.redvest.kernel.ActivityEvent.Plan;
import org.redvest.kernel.ActivityEvent.Risk;
import org.redvest.kernel.ActivityEvent.RiskLevel;
import org.redvest.kernel.ActivityEvent.Site;
import org.redvest.kernel.ActivityId;
import org.redvest.kernel.AgeBand;
import org.redvest.kernel.AreaCode;
import org.redvest.kernel.By;
import org.redvest.kernel.Refused;
import org.redvest.kernel.ServiceHoursEvent.Category;
import org.redvest.kernel.UnitCode;

/**
 * Activities (志愿服务活动) that a unit plans: each row is drafted and handed in, and somebody else approves it. What has begun
 * cannot be entered so; whoever served there is back-filled in his ledger.
 */
final class ActivityIntake implements Intake {

	private static final Column TITLE = Column.needed("title", "活动名称");
	private static final Column CONTENT = Column.needed("content", "活动内容");
	private static final Column TYPE = Column.needed("type", "活动类型");
	private static final Column CATEGORY = Column.needed("category", "服务类别");
	private static final Column ORGANISER = Column.needed("organiser", "组织单位代码");
	private static final Column IN_CHARGE = Column.needed("inCharge", "负责人账号");
	private static final Column AREA = Column.needed("area", "区域代码");
	private static final Column PLACE = Column.needed("place", "活动地点");
	private static final Column START = Column.needed("start", "开始时间");
	private static final Column END = Column.needed("end", "结束时间");
	private static final Column CAPACITY = Column.needed("capacity", "招募人数");
	private static final Column ADMISSION = Column.optional("admission", "录用方式");
	private static final Column RISK_LEVEL = Column.optional("riskLevel", "风险等级");
	private static final Column RISK = Column.needed("risk", "风险告知");
	private static final Map<String, ActivityType> TYPES = Map.of("常态化活动", ActivityType.ROUTINE, "大型活动", ActivityType.EVENT, "专项行动",
			ActivityType.CAMPAIGN, "应急", ActivityType.EMERGENCY);
	private static final Map<String, Category> CATEGORIES = Map.ofEntries(Map.entry("文明交通劝导", Category.TRAFFIC),
			Map.entry("环境清洁", Category.CLEANING), Map.entry("科普宣传", Category.SCIENCE), Map.entry("疫情防控", Category.EPIDEMIC),
			Map.entry("反诈宣传", Category.ANTI_FRAUD), Map.entry("防溺水", Category.DROWNING), Map.entry("禁毒宣传", Category.DRUGS),
			Map.entry("敲门行动", Category.DOOR_KNOCKING), Map.entry("楼栋巡查", Category.PATROL), Map.entry("助老助残", Category.CARE),
			Map.entry("艺术童伴", Category.ART), Map.entry("大型活动", Category.EVENT), Map.entry("应急救援", Category.RESCUE),
			Map.entry("其他", Category.OTHER));
	private static final Map<String, Admission> ADMISSIONS = Map.of("先到先得", Admission.OPEN, "审核录用", Admission.REVIEWED);
	private static final Map<String, RiskLevel> RISKS = Map.of("一般", RiskLevel.ORDINARY, "可能发生人身危险", RiskLevel.ELEVATED, "危险服务",
			RiskLevel.DANGEROUS);

	@Override
	public List<Column> columns() {
		return List.of(TITLE, CONTENT, TYPE, CATEGORY, ORGANISER, IN_CHARGE, AREA, PLACE, START, END, CAPACITY, ADMISSION, RISK_LEVEL,
				RISK);
	}

	@Override
	public Entry entry(Row row, UUID id, Desk desk) {
		var activity = new ActivityId(id);
		Plan plan = plan(row);
		if (!desk.now().isBefore(plan.start())) {
			throw new Faulty(START, Refused.conflict("activity.begun"));
		}
		var by = new By(desk.importer(), desk.now());
		return new Entry(row.number(), id, null, null, id, List.of(new Sending(null, (_, _) -> new DraftActivity(activity, plan, by)),
				new Sending(null, (_, _) -> new SubmitActivity(activity, by))));
	}

	private static Plan plan(Row row) {
		Instant start = row.needed(START, Row::instant);
		Instant end = row.needed(END, Row::instant);
		if (!end.isAfter(start)) {
			throw new Faulty(END, Refused.invalid("activity.end-before-start"));
		}
		return new Plan(row.publicText(TITLE), row.publicText(CONTENT), row.neededChoice(TYPE, ActivityType.class, TYPES),
				row.neededChoice(CATEGORY, Category.class, CATEGORIES), row.needed(ORGANISER, UnitCode::new), null, row.needed(IN_CHARGE),
				new Site(row.needed(AREA, AreaCode::new), row.publicText(PLACE), null), start, end,
				Objects.requireNonNullElse(row.choice(ADMISSION, Admission.class, ADMISSIONS), Admission.OPEN), row.number(CAPACITY),
				new Risk(Objects.requireNonNullElse(row.choice(RISK_LEVEL, RiskLevel.class, RISKS), RiskLevel.ORDINARY),
						row.publicText(RISK)),
				new Demands(AgeBand.ADULT, Set.of(), false));
	}
}
