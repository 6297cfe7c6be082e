package org.redvest.kernel;

/** The typed codes of service requests: everything about a request that is counted. */
public interface RequestCodes {

	/** The highest level of supervision (督办): the mayor's meeting, Jinan art. 30. */
	int HIGHEST_SUPERVISION = 3;

	/** What sort of request it is (诉求类型), after the Beijing regulation of 2021, art. 2. */
	enum RequestType {
		/** 咨询 */
		CONSULTATION,
		/** 求助 */
		HELP,
		/** 投诉 */
		COMPLAINT,
		/** 举报 */
		REPORT,
		/** 建议 */
		SUGGESTION
	}

	/** Why a request is not accepted (不予受理原因), Beijing art. 11, Weifang art. 19. */
	enum DeclineReason {
		/** 已进入诉讼、仲裁、信访、复议程序 */
		PROCEEDINGS_RUNNING,
		/** 涉及国家秘密、商业秘密、个人隐私 */
		SECRET_OR_PRIVATE,
		/** 同一诉求人同一事项已办结且无新情况 */
		SAME_MATTER_CLOSED,
		/** 不属于职责范围 */
		OUT_OF_DUTY,
		/** 恶意重复或长时间占用 */
		ABUSE,
		/** 内容不清且无法联系 */
		UNCLEAR
	}

	/** Where an emergency goes at once (应急渠道). */
	enum EmergencyLine {
		/** 公安 110 */
		POLICE_110,
		/** 消防 119 */
		FIRE_119,
		/** 急救 120 */
		AMBULANCE_120,
		/** 交通事故 122 */
		TRAFFIC_122,
		/** 燃气抢修 */
		GAS
	}

	/** Why two requests look like one (疑似重复). */
	enum Likeness {
		/** 同一诉求人同一事项 */
		SAME_REQUESTER_SAME_MATTER
	}

	/** Why a unit hands a request back (退单原因). */
	enum ReturnReason {
		/** 非本单位职责 */
		NOT_COMPETENT,
		/** 地点不在辖区 */
		OUTSIDE_AREA,
		/** 信息不足无法办理 */
		INCOMPLETE,
		/** 与在办工单重复 */
		DUPLICATE
	}

	/** Which of a request's times is meant (时限). */
	enum DeadlineKind {
		/** 派单时限 */
		DISPATCH,
		/** 首次联系诉求人时限 */
		CONTACT,
		/** 办结反馈时限 */
		OUTCOME
	}

	/** What set or moved a deadline. */
	enum DeadlineCause {
		/** 定级 */
		CLASSIFIED,
		/** 有新情况而受理 */
		ACCEPTED,
		/** 派单 */
		DISPATCHED,
		/** 改派 */
		REDISPATCHED,
		/** 批准延期 */
		EXTENDED,
		/** 恢复计时 */
		RESUMED,
		/** 发回重办 */
		SENT_BACK,
		/** 重启 */
		REOPENED
	}

	/** Why the clock stands still (停表原因). */
	enum PauseReason {
		/** 等待诉求人补充 */
		AWAITING_REQUESTER,
		/** 挂账 */
		PARKED
	}

	/** Why a request cannot go on for now (挂账原因). */
	enum ParkReason {
		/** 需列入项目或预算 */
		BUDGET,
		/** 需上级政策明确 */
		POLICY,
		/** 季节或天气 */
		SEASON,
		/** 等待第三方 */
		THIRD_PARTY,
		/** 历史遗留 */
		LEGACY
	}

	/** Why more time is needed (延期原因). */
	enum ExtensionReason {
		/** 情况复杂 */
		COMPLEX,
		/** 需多部门协同 */
		SEVERAL_UNITS,
		/** 施工、采购周期 */
		WORKS,
		/** 天气等不可抗力 */
		FORCE_MAJEURE
	}

	/** What the handling unit reports (办理结果); whether it is solved says the follow-up, not this. */
	enum Outcome {
		/** 已解决 */
		SOLVED,
		/** 部分解决 */
		PARTLY,
		/** 解释说明 */
		EXPLAINED,
		/** 非职责 */
		NOT_COMPETENT,
		/** 暂不能解决 */
		PARKED
	}

	/** What the requester says on being asked whether it is solved. */
	enum Solved {
		/** 已解决 */
		YES,
		/** 部分解决 */
		PARTLY,
		/** 未解决 */
		NO
	}

	/** How satisfied the requester is (满意度); nobody is satisfied by default. */
	enum Satisfaction {
		/** 非常满意 */
		VERY_SATISFIED,
		/** 满意 */
		SATISFIED,
		/** 基本满意 */
		FAIR,
		/** 不满意 */
		DISSATISFIED,
		/** 非常不满意 */
		VERY_DISSATISFIED
	}

	/** How somebody was spoken to (联系方式). */
	enum ContactMeans {
		/** 电话 */
		PHONE,
		/** 短信 */
		SMS,
		/** 应用内消息 */
		APP,
		/** 上门 */
		VISIT,
		/** 信函 */
		LETTER
	}

	/** Why a reported request goes back to its unit (发回重办原因), Jinan art. 27. */
	enum SendBackReason {
		/** 未联系诉求人 */
		NOT_CONTACTED,
		/** 与事实不符 */
		UNTRUE,
		/** 未解决 */
		NOT_SOLVED,
		/** 答复不规范 */
		REPLY_POOR
	}

	/** Why a request is closed (结案原因). */
	enum CloseReason {
		/** 诉求人确认 */
		CONFIRMED,
		/** 已解释, 诉求人知悉 */
		EXPLAINED,
		/** 多次回访未联系上 */
		NOT_REACHED,
		/** 暂不能解决, 已列入计划 */
		PLANNED
	}

	/** Why a closed request lives again (重启原因). */
	enum ReopenReason {
		/** 问题反复 */
		RECURRED,
		/** 新情况 */
		NEW_FACTS,
		/** 诉求人不认可 */
		REQUESTER_DISAGREES,
		/** 督办发现不实 */
		FOUND_UNTRUE
	}

	/** Why somebody looks over the unit's shoulder (督办原因), Weifang art. 26. */
	enum SupervisionReason {
		/** 未按时签收 */
		NOT_TAKEN_UP,
		/** 超期 */
		OVERDUE,
		/** 重复反映 */
		REPEATED,
		/** 办理不力 */
		BADLY_HANDLED
	}

	/** What shows that the requester himself took the request back (撤单凭证). */
	enum EvidenceKind {
		/** 本人账户操作 */
		ACCOUNT,
		/** 通话录音 */
		CALL_RECORDING,
		/** 短信回复 */
		SMS,
		/** 书面签字 */
		SIGNED_FORM
	}

	/** Why the reporter's protection ends (解除保密原因). */
	enum LiftReason {
		/** 诉求人书面同意 */
		REQUESTER_AGREES,
		/** 法定机关依法调取 */
		LEGAL_ORDER
	}

	/** Which text of a request is meant. */
	enum TextKind {
		/** 诉求内容 */
		MATTER,
		/** 办理记录 */
		PROGRESS,
		/** 补充内容 */
		ANSWER,
		/** 答复 */
		REPLY,
		/** 回访记录 */
		FOLLOW_UP
	}

	/** Why a text is covered (遮盖原因). */
	enum RedactionReason {
		/** 含他人个人信息 */
		PERSONAL_DATA,
		/** 辱骂、违法内容 */
		UNLAWFUL,
		/** 与诉求无关 */
		IRRELEVANT
	}
}
