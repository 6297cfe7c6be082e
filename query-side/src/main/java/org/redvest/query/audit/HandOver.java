package org.redvest.query.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who had a case in hand, from when to when (经手). What nobody had in hand is told as well: that is where cases lie.
 *
 * @param stream which part of the case it is
 * @param holder the unit's code, the emergency line or the volunteer; null while it waits for somebody
 * @param role in which role a person of the unit had it; null where the unit as such has it
 * @param to null while it has not been handed on
 * @param minutes how long that was; null while it has not been handed on
 * @param event what handed it over
 */
public record HandOver(String stream, Stage stage, @Nullable String holder, @Nullable String role, Instant from, @Nullable Instant to,
		@Nullable Long minutes, long position, String event) {

	/** What whoever has it has it for (环节). */
	public enum Stage {
		/** 待受理 */
		WAITING,
		/** 受理 */
		INTAKE,
		/** 待签收 */
		LEADING,
		/** 办理 */
		HANDLING,
		/** 待回访 */
		AWAITING_FOLLOW_UP,
		/** 回访 */
		FOLLOW_UP,
		/** 待归档 */
		CONCLUDED,
		/** 定级、待交办 */
		GRADED,
		/** 应急处置 */
		EMERGENCY,
		/** 整改 */
		RECTIFYING,
		/** 待复查 */
		AWAITING_RECHECK,
		/** 待销号 */
		RECHECKED,
		/** 挂账 */
		PARKED,
		/** 任楼栋长 */
		HEADSHIP
	}
}
