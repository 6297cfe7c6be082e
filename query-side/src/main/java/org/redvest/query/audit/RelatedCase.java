package org.redvest.query.audit;

/**
 * Another case that this one names, that came of it, or of which it came (关联案卷).
 *
 * @param kind what it is a case of, such as {@code building}
 * @param stream its id
 * @param position the event of this case that names it, or that came of it
 * @param event that event's name
 */
public record RelatedCase(String kind, Relation relation, String stream, String link, long position, String event) {

	/** How they belong together. */
	public enum Relation {
		/** 提及 */
		NAMED,
		/** 由其引起 */
		CAUSED_BY,
		/** 引起 */
		LED_TO
	}
}
