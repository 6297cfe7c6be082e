package org.redvest.query.donation;

import org.redvest.query.figure.Definition;

/** What the figures of donations mean; all sums are in fen. */
final class DonationDefinitions {

	static final Definition RECEIVED = new Definition("donations-received", 1,
			"自该日起至截止日24时接收的款项与物资公允价值之和(分)，作废的不计，退回的扣除；意向不计，未估值的物资计为零。",
			"Money received and the fair value of goods received from the first day to the end of the day, in fen; what was voided or "
					+ "returned is out, pledges count nothing, and goods that nobody has valued yet count as nothing.");

	static final Definition CASH = new Definition("donated-cash", 1, "其中：款项(分)。", "The money in it, in fen.");

	static final Definition GOODS = new Definition("donated-goods", 1, "其中：物资的公允价值(分)。", "The fair value of the goods in it, in fen.");

	static final Definition CLOTHING = new Definition("donated-clothing", 1, "物资中：衣被(分)。", "The clothing in the goods, in fen.");

	static final Definition OTHER_GOODS = new Definition("donated-other-goods", 1, "物资中：其他(分)。", "All other goods, in fen.");

	static final Definition DELIVERED = new Definition("donations-delivered-share", 1, "其中已交付受益人的款项与物资价值，除以接收总额。",
			"The money and goods that were delivered to beneficiaries, divided by what was received.");

	private DonationDefinitions() {
	}
}
