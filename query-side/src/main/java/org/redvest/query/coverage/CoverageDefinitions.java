package org.redvest.query.coverage;

import org.redvest.query.figure.Definition;

/** What the figures of coverage mean. */
final class CoverageDefinitions {

	static final Definition BY_BUILDING = new Definition("building-head-coverage", 1,
			"当日24时在用且有在任楼栋长的楼栋(屋场)数，除以当日24时在用的楼栋(屋场)数；须有当日有效的楼栋基数方显示。",
			"Buildings in use with a serving head at the end of the day, divided by the buildings in use at the end of the day; "
					+ "shown only with a base of buildings valid on the day.");

	static final Definition BY_HOUSEHOLD = new Definition("building-head-coverage-by-household", 1,
			"当日24时有在任楼栋长的在用楼栋(屋场)内的户数，除以当日24时全部在用楼栋(屋场)内的户数；须有当日有效的户数基数方显示。",
			"Households in buildings in use with a serving head at the end of the day, divided by the households in all buildings in "
					+ "use at the end of the day; shown only with a base of households valid on the day.");

	static final Definition HEADS = new Definition("serving-building-heads", 1, "当日24时在任楼栋长的人数，一人任多栋只计一人。",
			"Distinct persons serving as building heads at the end of the day; one person heading several buildings counts once.");

	static final Definition BUILDINGS_PER_HEAD = new Definition("buildings-per-head", 1, "当日24时有在任楼栋长的楼栋(屋场)数，除以在任楼栋长人数。",
			"Buildings with a serving head at the end of the day, divided by the persons serving.");

	private CoverageDefinitions() {
	}
}
