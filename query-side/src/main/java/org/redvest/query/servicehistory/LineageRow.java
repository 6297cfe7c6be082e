package org.redvest.query.servicehistory;

import java.time.Instant;
import org.redvest.kernel.BuildingId;
import org.redvest.query.projection.Key;

/** What ties a building to another. */
record LineageRow(@Key BuildingId buildingId, @Key(ofEvent = true) long position, @Key BuildingId other, Relation relation, Instant at) {

	/** 沿革 */
	enum Relation {
		/** 由其分出 */
		CAME_FROM,
		/** 分为 */
		SPLIT_INTO,
		/** 并入了 */
		ABSORBED,
		/** 并入 */
		MERGED_INTO
	}
}
