package org.redvest.ops.promise;

import static org.redvest.ops.promise.Asker.date;
import static org.redvest.ops.promise.Asker.object;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A body that may receive, and donations in money and goods that are corrected, handed on, returned and published. */
record DonationLife(Everything all, Clear people, String community) {

	/** Gives a donation that has seen everything but a waiver. */
	String happens() {
		String body = "org-" + UUID.randomUUID();
		all.authority().on(1).ask("/api/donees/" + body + "/entitlement", "kind", "CHARITY", "certificate", "cert/1", "publicFundraising",
				false, "from", date(0));
		Asker office = all.office().as("u-body", "ORGANISER", body);
		String donation = received(body, office);
		office.on(20).ask(donation + "/publication", "namesDonor", false);
		anonymous(body, office);
		all.authority().on(90).ask("/api/donees/" + body + "/entitlement-end", "until", date(90), "reason", "LICENCE_LOST");
		return donation;
	}

	private String received(String body, Asker office) {
		String donation = all.resident().on(2).create("/api/donations", "body", body, "purpose", "SCHOOL_AID", "raising", "OFFERED", "kind",
				"PERSON", "name", people.name(), "contact", people.phone(), "anonymous", false, "wish", people.words(), "fen", 1_000_000,
				"goods", List.of(keyboards(3)));
		office.on(3).ask(donation + "/agreement", "document", "agreement/1", "signedOn", date(3), "deliverBy", date(60));
		UUID money = UUID.randomUUID();
		UUID twice = UUID.randomUUID();
		office.on(4).ask(donation + "/money", "entry", money, "fen", 1_000_000, "way", "BANK_TRANSFER", "voucher", "bank/1");
		office.on(4).ask(donation + "/money", "entry", twice, "fen", 1_000_000, "way", "BANK_TRANSFER", "voucher", "bank/1");
		office.on(5).ask(donation + "/entries/" + twice + "/void", "reason", "ENTERED_TWICE");
		UUID goods = UUID.randomUUID();
		office.on(5).ask(donation + "/goods", "entry", goods, "goods", keyboards(2), "list", "list/1");
		office.on(6).ask(donation + "/goods/" + goods + "/value", "fen", 200_000, "by", "INVOICE", "document", "invoice/1");
		office.on(7).ask(donation + "/receipt", "number", "R-" + UUID.randomUUID());
		office.on(8).ask(donation + "/money/" + money + "/correction", "fen", 900_000, "way", "BANK_TRANSFER", "voucher", "bank/2",
				"reason", "COUNTED_WRONGLY");
		office.on(8).ask(donation + "/goods/" + goods + "/correction", "goods", keyboards(3), "value",
				object("fen", 300_000, "by", "INVOICE", "document", "invoice/1"), "reason", "COUNTED_WRONGLY");
		office.on(9).ask(donation + "/receipt", "number", "R-" + UUID.randomUUID());
		handedOver(donation, office, goods);
		return donation;
	}

	private void handedOver(String donation, Asker office, UUID goods) {
		office.on(10).ask(donation + "/purpose", "purpose", "ART_EDUCATION", "wish", people.words(), "form", "WRITTEN", "document",
				"consent/1");
		UUID allocation = UUID.randomUUID();
		UUID delivery = UUID.randomUUID();
		office.on(11).ask(donation + "/allocations", "allocation", allocation, "beneficiary", "school-1", "share",
				part(800_000, goods, 3));
		office.on(12).ask(donation + "/allocations/" + allocation + "/deliveries", "delivery", delivery, "share", part(800_000, goods, 2),
				"document", "handover/1", "signatures", Map.of("GIVER", "BY_HAND", "BODY", "SEAL", "RECEIVER", "SEAL"));
		office.as("u-school", "UNIT_LEADER", "school-1").on(13).ask(donation + "/deliveries/" + delivery + "/acknowledgement");
		office.on(14).ask(donation + "/allocations/" + allocation + "/release");
		office.on(15).ask(donation + "/return", "share", part(100_000, goods, 1), "reason", "PURPOSE_IMPOSSIBLE", "voucher", "bank/3",
				"note", people.words());
	}

	private void anonymous(String body, Asker office) {
		String donation = office.on(30).create("/api/donations", "body", body, "purpose", "ART_EDUCATION", "raising", "OFFERED", "kind",
				"PERSON", "anonymous", true, "fen", 5_000);
		office.on(30).ask(donation + "/money", "entry", UUID.randomUUID(), "fen", 5_000, "way", "CASH", "voucher", "cash/1");
		UUID clothes = UUID.randomUUID();
		office.on(30).ask(donation + "/goods", "entry", clothes, "goods",
				object("kind", "CLOTHING", "name", "棉衣", "quantity", 10, "unit", "件"), "list", "list/2");
		office.on(31).ask(donation + "/goods/" + clothes + "/value", "fen", 80_000, "by", "APPRAISAL", "document", "appraisal/1");
		office.on(31).ask(donation + "/receipt-waiver", "ground", "ANONYMOUS");
	}

	private static Map<String, Object> keyboards(int quantity) {
		return object("kind", "INSTRUMENTS", "name", "电子琴", "quantity", quantity, "unit", "台");
	}

	private static Map<String, Object> part(long fen, UUID goods, int quantity) {
		return object("fen", fen, "goods", List.of(object("entry", goods, "quantity", quantity)));
	}
}
