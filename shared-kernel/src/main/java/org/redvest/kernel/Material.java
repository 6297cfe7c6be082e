package org.redvest.kernel;

/** What is handed out to people at activities and at their doors (宣传资料、物品). */
public enum Material {
	/** 宣传单、折页 */
	LEAFLET,
	/** 手册 */
	BOOKLET,
	/** 海报、张贴 */
	POSTER,
	/** 告知书、公开信 */
	LETTER,
	/** 防护物资 */
	PROTECTIVE,
	/** 其他 */
	OTHER
}
