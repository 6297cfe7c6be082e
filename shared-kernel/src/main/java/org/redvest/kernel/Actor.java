package org.redvest.kernel;

/**
 * Who is asking: the one seam through which identity enters. Filled from request headers for now; sign-in will fill it
 * later. The id is an account or volunteer number and never a name, a phone or an identity number (PIPL art. 6).
 *
 * @param id the account, such as {@code u-2041} or a volunteer id
 * @param role in which role it is done
 * @param unit the code of the unit or area for which it is done, such as {@code 430408001} or {@code dept-housing}
 * @param channel through which channel it came
 */
public record Actor(String id, Role role, String unit, Channel channel) {

	public Actor {
		if (!isCode(id)) {
			throw new IllegalArgumentException("actor id");
		}
		if (!isCode(unit)) {
			throw new IllegalArgumentException("actor unit");
		}
	}

	/** Whether a text has the form of a code, and not that of a phone or identity number. */
	public static boolean isCode(String text) {
		return Codes.isCode(text, ":_.-", 64);
	}

	/** The application itself, acting on its own rules. */
	public static Actor system(String id) {
		return new Actor(id, Role.SYSTEM, "redvest", Channel.POLICY);
	}

	/** Roles of the district's people (角色). */
	public enum Role {
		/** 居民 */
		RESIDENT,
		/** 志愿者 */
		VOLUNTEER,
		/** 监护人 */
		GUARDIAN,
		/** 活动组织者 */
		ORGANISER,
		/** 记录人 */
		RECORDER,
		/** 楼栋长 */
		BUILDING_HEAD,
		/** 社区工作者 */
		COMMUNITY,
		/** 镇街工作人员 */
		TOWNSHIP,
		/** 热线坐席 */
		AGENT,
		/** 派单员 */
		DISPATCHER,
		/** 承办单位经办人 */
		HANDLER,
		/** 承办单位负责人 */
		UNIT_LEADER,
		/** 督办员、回访员 */
		SUPERVISOR,
		/** 区级主管部门 (民政、文明办) */
		AUTHORITY,
		/** 审计员 */
		AUDITOR,
		/** 系统管理员 */
		ADMIN,
		/** 系统 */
		SYSTEM
	}

	/** The way by which it came in (渠道). */
	public enum Channel {
		/** 手机应用 */
		APP,
		/** 热线 */
		HOTLINE,
		/** 窗口 */
		COUNTER,
		/** 网页 */
		WEB,
		/** 上门 */
		VISIT,
		/** 批量导入 */
		IMPORT,
		/** 开放接口 */
		OPEN311,
		/** 系统规则 */
		POLICY
	}
}
