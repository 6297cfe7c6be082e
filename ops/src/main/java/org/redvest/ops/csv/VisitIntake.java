package org.redvest.ops.csv;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.redvest.command.campaign.CanvassCommand.RecordVisit;
import org.redvest.kernel.AreaCode;
import org.redvest.kernel.BuildingEvent;
import org.redvest.kernel.BuildingId;
import org.redvest.kernel.By;
import org.redvest.kernel.CampaignId;
import org.redvest.kernel.CanvassEvent.VisitResult;
import org.redvest.kernel.CanvassId;
import org.redvest.kernel.HouseholdNumber;
import org.redvest.kernel.Refused;
import org.redvest.kernel.VisitId;
import org.redvest.kernel.VolunteerId;

/** Visits at doors (走访), such as visitors noted on paper, in buildings that are assigned to them. */
final class VisitIntake implements Intake {

	private static final Column CAMPAIGN = Column.needed("campaign", "敲门行动标识");
	private static final Column COMMUNITY = Column.needed("community", "社区代码");
	private static final Column CODE = Column.needed("code", "楼栋编码");
	private static final Column HOUSEHOLD = Column.needed("household", "户号");
	private static final Column RESULT = Column.needed("result", "走访结果");
	private static final Column VISITOR = Column.needed("visitorNumber", "走访人员志愿者编号");
	private static final Column VISITED = Column.needed("visitedAt", "走访时间");
	private static final Map<String, VisitResult> RESULTS = Map.of("已见面", VisitResult.CONTACTED, "无人", VisitResult.NOT_HOME, "拒访",
			VisitResult.REFUSED, "空户", VisitResult.VACANT, "未找到", VisitResult.NOT_FOUND);

	@Override
	public List<Column> columns() {
		return List.of(CAMPAIGN, COMMUNITY, CODE, HOUSEHOLD, RESULT, VISITOR, VISITED);
	}

	@Override
	public Entry entry(Row row, UUID id, Desk desk) {
		var canvass = new CanvassId(new CampaignId(row.needed(CAMPAIGN, UUID::fromString)), building(row, desk));
		HouseholdNumber household = row.needed(HOUSEHOLD, HouseholdNumber::new);
		VisitResult result = row.neededChoice(RESULT, VisitResult.class, RESULTS);
		VolunteerId visitor = row.needed(VISITOR, desk.claims()::volunteer);
		row.needed(VISITED);
		Instant at = VolunteerIntake.past(row, VISITED, desk);
		return new Entry(row.number(), id, null, null, canvass, List.of(new Sending(null,
				(_, _) -> new RecordVisit(canvass, new VisitId(id), household, result, visitor, new By(desk.importer(), at)))));
	}

	private static BuildingId building(Row row, Desk desk) {
		AreaCode community = row.needed(COMMUNITY, BuildingIntake::community);
		String code = row.needed(CODE);
		return desk.claims().holder(BuildingEvent.CODE, BuildingEvent.codeKey(community, code)).map(UUID::fromString).map(BuildingId::new)
				.orElseThrow(() -> new Faulty(CODE, Refused.notFound("canvass.building-unknown", code)));
	}
}
