package org.redvest.ops.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.redvest.command.volunteer.IdentityNumber;

/**
 * Invented people. Identity numbers have the right check character (GB 11643) but begin with 99, which is no province;
 * phones begin with 1400, which no operator gives out.
 */
final class Names {

	private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段";
	private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰文建国志红梅春云龙飞海燕晓东辉荣斌鹏慧琴浩宇婷雪松林青山思远佳怡子轩俊峰新民立德成长兴衡湘";

	private Names() {
	}

	static String of(Chance chance) {
		int surname = chance.below(SURNAMES.length());
		String given = letter(chance) + (chance.permille(820) ? letter(chance) : "");
		return SURNAMES.charAt(surname) + given;
	}

	private static String letter(Chance chance) {
		return String.valueOf(GIVEN.charAt(chance.below(GIVEN.length())));
	}

	/** No two numbers below ten million have the same. */
	static String identityNumber(int number, LocalDate born) {
		String seventeen = "99%04d%s%03d".formatted(number / 1_000, born.format(DateTimeFormatter.BASIC_ISO_DATE), number % 1_000);
		return seventeen + IdentityNumber.check(seventeen);
	}

	static String phone(int number) {
		return "1400%07d".formatted(number);
	}
}
