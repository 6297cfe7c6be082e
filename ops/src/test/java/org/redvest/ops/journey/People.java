package org.redvest.ops.journey;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.atomic.AtomicInteger;

/** Invented people with identity numbers whose check digit is right (GB 11643); no two of one test run are the same. */
public final class People {

	private static final AtomicInteger NEXT = new AtomicInteger(1);
	private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

	private People() {
	}

	public static String identityNumber(LocalDate bornOn) {
		String body = "430408" + bornOn.format(DateTimeFormatter.BASIC_ISO_DATE) + "%03d".formatted(NEXT.getAndIncrement() % 1000);
		int sum = 0;
		for (int i = 0; i < WEIGHTS.length; i++) {
			sum += (body.charAt(i) - '0') * WEIGHTS[i];
		}
		return body + "10X98765432".charAt(sum % 11);
	}

	/** A registration in the clear, as an app sends it. */
	static String registration(String name, String identityNumber) {
		return """
				{"name":"%s","documentNumber":"%s","phone":"13812345678","residence":"430408001001"}""".formatted(name, identityNumber);
	}

	/** A building's registration. */
	static String building(String code) {
		return """
				{"kind":"BUILDING","code":"%s","community":"430408001001","name":"幸福里 1 栋","floors":6,"households":48}""".formatted(code);
	}
}
