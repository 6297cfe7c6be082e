package org.redvest.query.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One deadline of a case and everything that moved it (时限).
 *
 * @param stream which part of the case it is of
 * @param due as it stands
 * @param met when what was due happened; null where it has not, or has to again
 * @param inTime whether it was met by the deadline; null where it is not met
 */
public record Clock(String stream, String kind, Instant due, @Nullable Instant met, @Nullable Boolean inTime, List<Turn> turns) {

	/** What happened to it. */
	public enum Move {
		/** 设定 */
		SET,
		/** 暂停 */
		PAUSED,
		/** 恢复 */
		RESUMED,
		/** 到期提醒 */
		REMINDED,
		/** 超期 */
		PASSED,
		/** 督办升级 */
		ESCALATED,
		/** 完成 */
		MET,
		/** 重新起算 */
		BEGUN_ANEW
	}

	/**
	 * @param due until when from then on, or by when it has or had to be met; null where it only stood still, went on or began anew
	 * @param cause the code of what set, stopped or met it
	 * @param minutes how long it had stood still, where it went on
	 * @param rule the version of the rule by which it was reckoned
	 * @param calendars those by which its working days were counted
	 */
	public record Turn(Move move, Instant at, @Nullable Instant due, String cause, @Nullable Integer minutes, @Nullable String rule,
			List<String> calendars, long position) {
	}
}
