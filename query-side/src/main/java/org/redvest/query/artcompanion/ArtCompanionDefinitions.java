package org.redvest.query.artcompanion;

import org.redvest.query.figure.Definition;

/** What the figures of the art companions mean. */
final class ArtCompanionDefinitions {

	static final Definition COVERED = new Definition("rural-schools-covered", 1,
			"当日24时在办、结对有效且此前12个月内至少上过一次课的乡村小学数，除以当日24时在办的乡村小学数；须有当日有效的乡村小学基数方显示。",
			"Rural primary schools that are open at the end of the day, with a valid pairing and at least one session held in the 12 months "
					+ "before, divided by those open; shown only with a base of rural schools valid on the day.");

	static final Definition PAIRED = new Definition("rural-schools-paired", 1, "当日结对有效的在办乡村小学数；仅有结对为“已签约”，不为“已覆盖”。",
			"Rural primary schools that are open with a valid pairing; a pairing alone is signed, and not covered.");

	static final Definition SESSIONS = new Definition("art-sessions-held", 1, "自起始日至截止日已上的艺术课次数，几人合教计一次；计划中和已取消的不计。",
			"Sessions held from the first day to the last, one however many taught it; planned and cancelled ones are out.");

	static final Definition SESSIONS_PER_SCHOOL = new Definition("art-sessions-per-school", 1, "已上的艺术课次数，除以上过课的学校数。",
			"Sessions held, divided by the schools at which any was held.");

	private ArtCompanionDefinitions() {
	}
}
