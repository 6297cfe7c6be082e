package org.redvest.query.coverage;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.redvest.kernel.AreaCode;
import org.redvest.kernel.BuildingEvent.BuildingKind;
import org.redvest.kernel.BuildingEvent.BuildingRegistered;
import org.redvest.kernel.BuildingEvent.HeadAppointed;
import org.redvest.kernel.BuildingEvent.Route;
import org.redvest.kernel.BuildingId;
import org.redvest.kernel.ReferenceBaseEvent.Base;
import org.redvest.kernel.ReferenceBaseEvent.BaseRegistered;
import org.redvest.kernel.ReferenceBaseId;
import org.redvest.kernel.RuleVersion;
import org.redvest.kernel.VolunteerId;

/** Buildings, heads and bases for tests, each by a small number. */
public final class Places {

	public static final AreaCode EAST = new AreaCode("430408001001");
	public static final AreaCode WEST = new AreaCode("430408001002");
	public static final AreaCode HILL = new AreaCode("430408100201");
	public static final RuleVersion RULE = new RuleVersion("head/default/0");

	private Places() {
	}

	public static BuildingId building(int n) {
		return new BuildingId(new UUID(1, n));
	}

	public static VolunteerId person(int n) {
		return new VolunteerId(new UUID(2, n));
	}

	public static BuildingRegistered registered(int n, AreaCode community, int households, Integer... predecessors) {
		return new BuildingRegistered(building(n), BuildingKind.BUILDING, n + "栋", community, "红湘小区" + n + "栋", 6, households,
				List.of(predecessors).stream().map(Places::building).toList());
	}

	public static HeadAppointed appointed(int n, AreaCode community, int head, String from, String until) {
		return new HeadAppointed(building(n), community, person(head), Route.RESIDENTS, LocalDate.parse(from), LocalDate.parse(until), RULE,
				n, 0);
	}

	public static BaseRegistered base(ReferenceBaseId.Kind kind, String area, int entry, long value, String asOf, String from) {
		return new BaseRegistered(new ReferenceBaseId(kind, area), entry,
				new Base(value, "住建局台账", LocalDate.parse(asOf), LocalDate.parse(from), null));
	}
}
