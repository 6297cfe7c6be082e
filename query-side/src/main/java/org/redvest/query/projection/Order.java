package org.redvest.query.projection;

import java.time.Instant;

/**
 * What was wanted of a rebuild, and by whom: recorded for good.
 *
 * @param generation which one it was about
 * @param version of the projection's code that fills it
 */
record Order(Instant at, Action action, String projection, int generation, int version, String actor, String unit) {

	enum Action {
		/** 重建 */
		BEGUN,
		/** 暂停 */
		PAUSED,
		/** 继续 */
		RESUMED,
		/** 放弃 */
		CANCELLED,
		/** 换回上一代 */
		SWITCHED_BACK
	}
}
