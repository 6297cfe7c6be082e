package org.redvest.kernel;

/** How well a service record is proved (证据等级). */
public enum EvidenceGrade {
	/** 双方签到签退并定位: checked in and out by both sides, with the place */
	A,
	/** 扫码加名册: scan and roster */
	B,
	/** 名册经服务对象确认: roster confirmed by the recipient */
	C,
	/** 补录: entered afterwards, or taken over from elsewhere */
	D;

	/** Whether somebody other than the recorder's roster proves it. */
	public boolean strong() {
		return this == A || this == B;
	}
}
