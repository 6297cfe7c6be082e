package org.redvest.query.donation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.DonationEvent.DonorKind;
import org.redvest.kernel.DonationEvent.GoodsKind;
import org.redvest.kernel.DonationEvent.Phase;
import org.redvest.kernel.DonationEvent.Purpose;
import org.redvest.kernel.DonationEvent.Raising;
import org.redvest.kernel.DoneeEvent.DoneeKind;
import org.redvest.kernel.Refused;
import org.redvest.query.donation.DonationMovements.Movement;
import org.redvest.query.donation.Donations.BodySums;
import org.redvest.query.donation.Donations.Sums;
import org.redvest.query.donation.DoneeNow.EntitledBy;
import org.redvest.query.figure.Days;
import org.redvest.query.figure.Read;
import org.redvest.query.figure.Stand;
import org.redvest.query.http.Cursor;
import org.redvest.query.http.Reading;
import org.redvest.query.http.Views;
import org.redvest.query.projection.View;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds up donations from everything that came in and left. */
@Component
final class DonationQuery {

	/** Every movement from the first day to the end of the last: what it adds to the sums in its column. */
	private static final String MOVEMENTS = """
			with movement as (
			  select d.donation_id, d.body, d.purpose, e.received_at as at, 'RECEIVED' as kind, e.goods_kind, e.name, e.quantity,
			         e.unit, null::text as beneficiary, coalesce(e.fen, 0) as fen, e.fen is null as unvalued, e.entry::text as line
			    from donation_entry e join donation d using (donation_id)
			  union all
			  select d.donation_id, d.body, d.purpose, o.at, o.direction, o.goods_kind, e.name, o.quantity, e.unit, o.beneficiary,
			         case o.direction when 'RETURNED' then -o.fen else o.fen end, false, o.position || ' ' || o.line
			    from donation_outgoing o join donation d using (donation_id) left join donation_entry e using (donation_id, entry)),
			counted as (
			  select *, coalesce(goods_kind, 'MONEY') as what from movement
			   where at >= :start and at < :end and (:body::text is null or body = :body) and (:purpose::text is null or purpose = :purpose))
			""";

	/**
	 * And donations of which the body said another sum than what came in and was returned until then: what it says was reckoned when it
	 * was decided, and stands in the receipt or in the published account and not in the rows that are added up here.
	 */
	private static final String SUMS = MOVEMENTS + """
			, off as (
			  select d.body
			    from donation d
			         cross join lateral (
			           select coalesce(sum(fen) filter (where goods_kind is null), 0) as cash,
			                  coalesce(sum(fen) filter (where goods_kind is not null), 0) as goods
			             from donation_entry e where e.donation_id = d.donation_id) received
			         cross join lateral (
			           select coalesce(sum(fen) filter (where goods_kind is null), 0) as cash,
			                  coalesce(sum(fen) filter (where goods_kind is not null), 0) as goods
			             from donation_outgoing o
			            where o.donation_id = d.donation_id and direction = 'RETURNED' and position < stated_position) returned
			   where stated_at >= :start and stated_at < :end and (:body::text is null or body = :body)
			     and (:purpose::text is null or purpose = :purpose)
			     and (stated_cash <> received.cash - returned.cash or stated_goods <> received.goods - returned.goods)),
			summed as (
			  select body, coalesce(sum(fen) filter (where kind <> 'DELIVERED'), 0) as received,
			         coalesce(sum(fen) filter (where kind <> 'DELIVERED' and what = 'MONEY'), 0) as cash,
			         coalesce(sum(fen) filter (where kind <> 'DELIVERED' and what <> 'MONEY'), 0) as goods,
			         coalesce(sum(fen) filter (where kind <> 'DELIVERED' and what = 'CLOTHING'), 0) as clothing,
			         coalesce(sum(fen) filter (where kind <> 'DELIVERED' and what not in ('MONEY', 'CLOTHING')), 0) as other,
			         coalesce(sum(fen) filter (where kind = 'DELIVERED'), 0) as delivered, count(*) filter (where unvalued) as unvalued
			    from counted group by grouping sets ((), (body)))
			select s.*, (select count(*) from off where s.body is null or off.body = s.body) as off from summed s order by body nulls first
			""";

	private static final String ITEMS = MOVEMENTS + """
			select * from counted
			 where (kind = 'DELIVERED') = :delivered
			   and (:of::text is null or what = :of or :of = 'GOODS' and what <> 'MONEY' or :of = 'OTHER_GOODS' and what not in ('MONEY', 'CLOTHING'))
			   and (:donation::uuid is null or (donation_id, kind, line) > (:donation::uuid, :kind, :line))
			 order by donation_id, kind, line limit :limit
			""";

	private static final String ONE = """
			select d.*, (select coalesce(sum(fen), 0) from donation_entry e where e.donation_id = d.donation_id and goods_kind is null) as cash,
			       (select coalesce(sum(fen), 0) from donation_entry e where e.donation_id = d.donation_id and goods_kind is not null) as goods,
			       o.cash_returned, o.goods_returned, o.cash_delivered, o.goods_delivered
			  from donation d, lateral (
			    select coalesce(sum(fen) filter (where direction = 'RETURNED' and goods_kind is null), 0) as cash_returned,
			           coalesce(sum(fen) filter (where direction = 'RETURNED' and goods_kind is not null), 0) as goods_returned,
			           coalesce(sum(fen) filter (where direction = 'DELIVERED' and goods_kind is null), 0) as cash_delivered,
			           coalesce(sum(fen) filter (where direction = 'DELIVERED' and goods_kind is not null), 0) as goods_delivered
			      from donation_outgoing o where o.donation_id = d.donation_id) o
			 where d.donation_id = :id
			""";

	private final Views views;

	DonationQuery(Views views) {
		this.views = views;
	}

	/** Which donations. @param body null for those of all bodies */
	record Which(LocalDate since, LocalDate asOf, @Nullable String body, @Nullable Purpose purpose) {

		String query() {
			return "?asOf=" + asOf + "&since=" + since + (body == null ? "" : "&body=" + body)
					+ (purpose == null ? "" : "&purpose=" + purpose);
		}

		Which of(String one) {
			return new Which(since, asOf, one, purpose);
		}

		JdbcClient.StatementSpec asked(View view, String sql) {
			return view.sql().sql(sql).param("start", Days.start(since).atOffset(ZoneOffset.UTC))
					.param("end", Days.end(asOf).atOffset(ZoneOffset.UTC)).param("body", body)
					.param("purpose", purpose == null ? null : purpose.name());
		}
	}

	/** @param off of how many donations the body said another sum */
	private record Counted(@Nullable String body, long received, long cash, long goods, long clothing, long other, long delivered,
			long unvalued, long off) {

		static Counted of(ResultSet row, int number) throws SQLException {
			return new Counted(row.getString("body"), row.getLong("received"), row.getLong("cash"), row.getLong("goods"),
					row.getLong("clothing"), row.getLong("other"), row.getLong("delivered"), row.getLong("unvalued"),
					row.getLong("off"));
		}
	}

	Donations donations(Which which, Reading asked) {
		Read<Counted> counted = views.count(DonationProjection.NAME, asked, which,
				view -> new Read<>(stand(which, view), which.asked(view, SUMS).query(Counted::of).list()));
		Stand stand = counted.stand();
		return new Donations(which.since, which.asOf, stand.position(), stand.knownAt(), sums(counted.rows().getFirst(), stand, which),
				counted.rows().stream().skip(1)
						.map(each -> new BodySums(String.valueOf(each.body), sums(each, stand, which.of(String.valueOf(each.body)))))
						.toList());
	}

	private static Stand stand(Which which, View view) {
		return new Stand(which.asOf, view.position(), view.recordedAt());
	}

	private static Sums sums(Counted counted, Stand stand, Which which) {
		String items = "/api/donations/movements" + which.query();
		return new Sums(stand.count(DonationDefinitions.RECEIVED, counted.received, items),
				stand.count(DonationDefinitions.CASH, counted.cash, items + "&of=MONEY"),
				stand.count(DonationDefinitions.GOODS, counted.goods, items + "&of=GOODS"),
				stand.count(DonationDefinitions.CLOTHING, counted.clothing, items + "&of=CLOTHING"),
				stand.count(DonationDefinitions.OTHER_GOODS, counted.other, items + "&of=OTHER_GOODS"),
				stand.rate(DonationDefinitions.DELIVERED, counted.delivered, counted.received, items + "&delivered=true"), counted.unvalued,
				counted.off == 0);
	}

	/** @param of MONEY, GOODS, CLOTHING or OTHER_GOODS; null for all */
	DonationMovements movements(Which which, @Nullable String of, boolean delivered, int limit, @Nullable String cursor, Reading asked) {
		var from = Cursor.of("donations/movements %s %s %s".formatted(which, of, delivered), cursor);
		Read<Line> read = views.read(DonationProjection.NAME, asked,
				view -> new Read<>(stand(which, view),
						which.asked(view, ITEMS).param("of", of).param("delivered", delivered)
								.param("donation", from.at(0, UUID::fromString)).param("kind", from.at(1, String::toString))
								.param("line", from.at(2, String::toString)).param("limit", limit + 1).query(DonationQuery::line).list()));
		var page = from.page(read.rows(), limit, each -> List.of(each.movement.donationId(), each.movement.kind(), each.line));
		return new DonationMovements(which.since, which.asOf, read.stand().position(), read.stand().knownAt(),
				page.rows().stream().map(Line::movement).toList(),
				page.cursor() == null ? null : asked.from(page.cursor(), which.asOf));
	}

	private record Line(String line, Movement movement) {
	}

	private static Line line(ResultSet row, int number) throws SQLException {
		UUID donation = row.getObject("donation_id", UUID.class);
		String kind = row.getString("goods_kind");
		return new Line(row.getString("line"),
				new Movement(donation, row.getString("body"), row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("kind"),
						kind == null ? null : GoodsKind.valueOf(kind), row.getString("name"), row.getObject("quantity", Integer.class),
						row.getString("unit"), row.getString("beneficiary"), row.getLong("fen"), "/api/donations/" + donation));
	}

	DonationNow of(UUID id, Reading asked) {
		return views.read(DonationProjection.NAME, asked,
				view -> view.sql().sql(ONE).param("id", id).query((row, _) -> now(view, row)).optional())
				.orElseThrow(() -> Refused.notFound("service-history.unknown", id));
	}

	DoneeNow donee(String unit, Reading asked) {
		DoneeNow donee = views.read(DonationProjection.NAME, asked,
				view -> new DoneeNow(unit, view.position(), view.recordedAt(),
						view.sql().sql("select * from donee where unit = :unit order by from_day").param("unit", unit)
								.query(DonationQuery::entitled).list(),
						"/api/audit/cases/donee:" + unit));
		if (donee.entitlements().isEmpty()) {
			throw Refused.notFound("service-history.unknown", unit);
		}
		return donee;
	}

	private static EntitledBy entitled(ResultSet row, int number) throws SQLException {
		return new EntitledBy(DoneeKind.valueOf(row.getString("kind")), row.getString("certificate"), row.getBoolean("public_fundraising"),
				row.getObject("from_day", LocalDate.class), row.getObject("to_day", LocalDate.class));
	}

	private static DonationNow now(View view, ResultSet row) throws SQLException {
		UUID id = row.getObject("donation_id", UUID.class);
		return new DonationNow(id, view.position(), view.recordedAt(), Phase.valueOf(row.getString("phase")), row.getString("body"),
				Purpose.valueOf(row.getString("purpose")), DonorKind.valueOf(row.getString("donor_kind")), row.getBoolean("anonymous"),
				Raising.valueOf(row.getString("raising")), row.getObject("pledged_at", OffsetDateTime.class).toInstant(),
				row.getString("receipt"), row.getLong("cash") - row.getLong("cash_returned"),
				row.getLong("goods") - row.getLong("goods_returned"), row.getLong("cash_delivered"), row.getLong("goods_delivered"),
				"/api/audit/cases/" + id);
	}
}
