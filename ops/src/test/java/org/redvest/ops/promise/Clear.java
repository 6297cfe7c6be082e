package org.redvest.ops.promise;

import java.time.LocalDate;
import java.util.List;
import org.redvest.ops.journey.People;

/**
 * People in the clear, as apps send them: a volunteer, his guardian, a caller, and the words that they write. None of this may
 * stand anywhere but sealed.
 */
record Clear(String name, LocalDate bornOn, String number, String rightNumber, String passport, String phone, String secondPhone,
		String address, String words, String guardian, String guardianPhone, String caller, String callerPhone, String joiner,
		String joinerPhone) {

	/** As distinct as can be, and found nowhere by chance. */
	static Clear marked() {
		LocalDate born = LocalDate.of(1931, 7, 29);
		return new Clear("龘靐䶮", born, People.identityNumber(born), People.identityNumber(born), "E70246813", "13766668021", "13766668022",
				"龖龗巷7号3单元602室", "爨癵籱灪", "鱻麤骉", "13987650012", "麣龞齉", "13766668023", "齾齽齼", "13766668024");
	}

	/** Like anybody. */
	static Clear anybody() {
		LocalDate born = LocalDate.of(1975, 6, 1);
		return new Clear("张三", born, People.identityNumber(born), People.identityNumber(born),
				"P" + People.identityNumber(born).substring(14).replace('X', '9'), "13812345678", "13812345679", "红湘北路12号", "有关情况说明", "张大",
				"13812345670", "李四", "139" + People.identityNumber(born).substring(9, 17), "王五", "13700000001");
	}

	List<String> markers() {
		return List.of(name, number, rightNumber, bornOn.toString(), passport, phone, secondPhone, address, words, guardian, guardianPhone,
				caller, callerPhone, joiner, joinerPhone);
	}
}
