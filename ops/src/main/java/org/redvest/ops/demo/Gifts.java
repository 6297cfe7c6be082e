package org.redvest.ops.demo;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.DonationEvent.DonorKind;
import org.redvest.kernel.DonationEvent.Goods;
import org.redvest.kernel.DonationEvent.GoodsKind;

/**
 * What was given for the art companions, as much at every scale: nearly 400,000 yuan of money and goods (近 40 余万元), and beside
 * it what was pledged and never came, what was given back and what was entered wrongly.
 */
final class Gifts {

	/** What becomes of a gift. */
	enum Turn {
		PLEDGED, SIGNED, BOOKED, HANDED_ON, ENTERED_TWICE, RECEIVED_WRONGLY, GIVEN_BACK, PARTLY_GIVEN_BACK
	}

	/**
	 * @param donor null for one who stays unknown
	 * @param day on which it is received, or promised for
	 * @param fen the money, or what the goods are worth
	 * @param unfit how many of the goods go back
	 */
	record Gift(int number, @Nullable String donor, DonorKind kind, LocalDate day, Turn turn, long fen, @Nullable Goods goods, int unfit) {

		/** What counts as received in the end: to the fen, since the value divides evenly. */
		long counted() {
			Goods of = goods;
			return switch (turn) {
				case PLEDGED, SIGNED, GIVEN_BACK -> 0;
				case PARTLY_GIVEN_BACK -> of == null ? fen : fen - fen / of.quantity() * unfit;
				case BOOKED, HANDED_ON, ENTERED_TWICE, RECEIVED_WRONGLY -> fen;
			};
		}
	}

	static final List<Gift> ALL = List.of(money(1, "衡阳市湘衡实业有限公司", "2021-05-12", Turn.ENTERED_TWICE, 88_000_00),
			goods(2, "湖南雁声乐器有限公司", "2021-06-01", Turn.HANDED_ON, 43_200_00, new Goods(GoodsKind.INSTRUMENTS, "电子琴", 24, "台"), 0),
			person(3, "谭建国", "2021-06-18", Turn.HANDED_ON, 20_000_00), money(4, "蒸湘区商会", "2021-09-03", Turn.HANDED_ON, 60_000_00),
			goods(5, "衡阳墨缘文化用品商行", "2021-09-15", Turn.HANDED_ON, 27_000_00, new Goods(GoodsKind.ART_SUPPLIES, "绘画工具", 300, "套"), 0),
			person(6, null, "2021-10-09", Turn.HANDED_ON, 5_000_00), money(7, "衡阳市青年企业家协会", "2021-11-20", Turn.HANDED_ON, 50_000_00),
			goods(8, "衡阳新华书店", "2022-01-12", Turn.HANDED_ON, 39_000_00, new Goods(GoodsKind.BOOKS, "儿童读物", 2_600, "册"), 0),
			goods(9, "湖南暖童服饰有限公司", "2022-01-18", Turn.PARTLY_GIVEN_BACK, 30_600_00, new Goods(GoodsKind.CLOTHING, "冬季校服", 340, "件"), 20),
			money(10, "蒸湘区个体私营经济协会", "2022-03-08", Turn.RECEIVED_WRONGLY, 30_000_00),
			person(11, "罗秀英", "2022-04-22", Turn.BOOKED, 1_650_00),
			goods(12, "衡阳康乐体育用品店", "2022-05-06", Turn.HANDED_ON, 6_000_00, new Goods(GoodsKind.SPORTS, "篮球", 60, "个"), 0),
			money(13, "衡阳市瑞丰房地产公司", "2022-06-25", Turn.PLEDGED, 50_000_00), money(14, "蒸湘区餐饮协会", "2022-07-15", Turn.SIGNED, 12_000_00),
			money(15, "衡阳星火教育培训中心", "2022-02-15", Turn.GIVEN_BACK, 15_000_00));

	private Gifts() {
	}

	/** What counts as received of all, in fen. */
	static long counted() {
		return ALL.stream().mapToLong(Gift::counted).sum();
	}

	private static Gift money(int number, String donor, String day, Turn turn, long fen) {
		return new Gift(number, donor, DonorKind.ORGANISATION, LocalDate.parse(day), turn, fen, null, 0);
	}

	private static Gift person(int number, @Nullable String donor, String day, Turn turn, long fen) {
		return new Gift(number, donor, DonorKind.PERSON, LocalDate.parse(day), turn, fen, null, 0);
	}

	private static Gift goods(int number, String donor, String day, Turn turn, long fen, Goods goods, int unfit) {
		return new Gift(number, donor, DonorKind.ORGANISATION, LocalDate.parse(day), turn, fen, goods, unfit);
	}
}
