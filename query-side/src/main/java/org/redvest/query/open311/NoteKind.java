package org.redvest.query.open311;

import java.util.Locale;
import org.redvest.kernel.RequestCodes.CloseReason;
import org.redvest.kernel.RequestCodes.DeclineReason;
import org.redvest.kernel.RequestCodes.EmergencyLine;
import org.redvest.kernel.RequestCodes.Outcome;
import org.redvest.kernel.RequestCodes.ParkReason;
import org.redvest.kernel.RequestCodes.ReopenReason;
import org.redvest.kernel.RequestCodes.SendBackReason;

/** What everybody may know of a request's course; each has a sentence, and so has each code that it may say. */
enum NoteKind {
	/** 已登记 */
	SUBMITTED,
	/** 已受理 */
	ACCEPTED,
	/** 不予受理 */
	DECLINED(DeclineReason.class),
	/** 转紧急热线 */
	DIVERTED(EmergencyLine.class),
	/** 诉求人撤回 */
	WITHDRAWN,
	/** 并入另一诉求 */
	MERGED,
	/** 恢复单独办理 */
	UNMERGED,
	/** 派单 */
	DISPATCHED,
	/** 改派 */
	REDISPATCHED,
	/** 签收 */
	TAKEN_UP,
	/** 办理 */
	PROGRESS,
	/** 请诉求人补充 */
	ASKED,
	/** 诉求人已补充 */
	ANSWERED,
	/** 延期 */
	EXTENDED,
	/** 挂账 */
	PARKED(ParkReason.class),
	/** 恢复办理 */
	UNPARKED,
	/** 办结待回访 */
	REPORTED(Outcome.class),
	/** 发回重办 */
	SENT_BACK(SendBackReason.class),
	/** 结案 */
	CLOSED(CloseReason.class),
	/** 重启 */
	REOPENED(ReopenReason.class);

	private final Class<? extends Enum<?>> codes;

	NoteKind() {
		this(NoCode.class);
	}

	NoteKind(Class<? extends Enum<?>> codes) {
		this.codes = codes;
	}

	private enum NoCode {
	}

	/** Whether what it says is a code with a sentence of its own. */
	boolean saysCode() {
		return codes != NoCode.class;
	}

	/** The codes that it may say. */
	Enum<?>[] codes() {
		return codes.getEnumConstants();
	}

	/** The code of its sentence. */
	String sentence() {
		return "open311.note-" + kebab(name());
	}

	/** The code of the words for a code that it says. */
	String words(String code) {
		return "open311." + kebab(name()) + "-" + kebab(code);
	}

	/** How it stands in the history. */
	String type() {
		return name().toLowerCase(Locale.ROOT);
	}

	private static String kebab(String name) {
		return name.toLowerCase(Locale.ROOT).replace('_', '-');
	}
}
