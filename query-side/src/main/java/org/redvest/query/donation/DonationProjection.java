package org.redvest.query.donation;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.DomainEvent;
import org.redvest.kernel.DonationEvent;
import org.redvest.kernel.DonationEvent.DonationDelivered;
import org.redvest.kernel.DonationEvent.DonationPledged;
import org.redvest.kernel.DonationEvent.DonationReturned;
import org.redvest.kernel.DonationEvent.EntryVoided;
import org.redvest.kernel.DonationEvent.GoodsCorrected;
import org.redvest.kernel.DonationEvent.GoodsReceived;
import org.redvest.kernel.DonationEvent.GoodsValued;
import org.redvest.kernel.DonationEvent.MoneyCorrected;
import org.redvest.kernel.DonationEvent.MoneyReceived;
import org.redvest.kernel.DonationEvent.Outgoing;
import org.redvest.kernel.DonationEvent.Portion;
import org.redvest.kernel.DonationEvent.ReceiptIssued;
import org.redvest.kernel.DonationId;
import org.redvest.kernel.DoneeEvent;
import org.redvest.kernel.DoneeEvent.DoneeEntitled;
import org.redvest.kernel.DoneeEvent.EntitlementEnded;
import org.redvest.kernel.UnitCode;
import org.redvest.kernel.stream.LoggedEvent;
import org.redvest.query.donation.OutgoingRow.Direction;
import org.redvest.query.projection.Projection;
import org.redvest.query.projection.Table;
import org.redvest.query.projection.Tables;
import org.springframework.stereotype.Component;

/** Who may receive, every donation as it stands, what came in and what left. A pledge is a donation without an entry, and so counts nothing. */
@Component
final class DonationProjection implements Projection {

	static final String NAME = "donations";

	private static final Table<DonationRow> DONATIONS = Table.of("donation", DonationRow.class);
	private static final Table<EntryRow> ENTRIES = Table.of("donation_entry", EntryRow.class);
	private static final Table<DoneeRow> DONEES = Table.of("donee", DoneeRow.class);
	private static final Table<OutgoingRow> OUTGOING = Table.of("donation_outgoing", OutgoingRow.class);

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public int version() {
		return 2;
	}

	@Override
	public String ddl() {
		return """
				create table donation (
				  donation_id uuid not null primary key, body text not null, purpose text not null, phase text not null,
				  donor_kind text not null, anonymous bool not null, raising text not null, pledged_at timestamptz not null, receipt text,
				  stated_cash int8, stated_goods int8, stated_at timestamptz, stated_position int8
				);
				create table donation_entry (
				  donation_id uuid not null, entry uuid not null, received_at timestamptz not null, goods_kind text, name text,
				  quantity int4, unit text, fen int8, primary key (donation_id, entry)
				);
				create table donation_outgoing (
				  donation_id uuid not null, position int8 not null, line int4 not null, at timestamptz not null, direction text not null,
				  beneficiary text, entry uuid, goods_kind text, quantity int4, fen int8 not null, primary key (donation_id, position, line)
				);
				create table donee (
				  unit text not null, from_day date not null, kind text not null, certificate text not null, public_fundraising bool not null,
				  to_day date, primary key (unit, from_day)
				);
				""";
	}

	@Override
	public Set<Class<? extends DomainEvent>> reads() {
		return Set.of(DonationEvent.class, DoneeEvent.class);
	}

	@Override
	public String sequencingKey(LoggedEvent event) {
		return event.stream();
	}

	@Override
	public void fold(List<LoggedEvent> batch, Tables tables) {
		List<DonationId> ids = batch.stream().map(LoggedEvent::event).filter(DonationEvent.class::isInstance)
				.map(each -> ((DonationEvent) each).donationId()).distinct().toList();
		Tables.State<DonationRow> donations = tables.state(DONATIONS, ids);
		Tables.State<EntryRow> entries = tables.state(ENTRIES, ids);
		Tables.State<DoneeRow> donees = tables.state(DONEES, units(batch));
		for (LoggedEvent each : batch) {
			if (each.event() instanceof DonationEvent event) {
				donations.put(donation(donations, event, each));
				received(entries, event, each);
				left(entries, tables.facts(OUTGOING), event, each);
			}
			if (each.event() instanceof DoneeEvent event) {
				donees.put(donee(donees, event, each));
			}
		}
	}

	private static List<UnitCode> units(List<LoggedEvent> batch) {
		return batch.stream().map(LoggedEvent::event).filter(DoneeEvent.class::isInstance)
				.map(each -> ((DoneeEvent) each).doneeId().unit()).distinct().toList();
	}

	private static DoneeRow donee(Tables.State<DoneeRow> donees, DoneeEvent event, LoggedEvent logged) {
		return switch (event) {
			case DoneeEntitled e -> DoneeRow.of(e.doneeId().unit(), e.entitlement());
			case EntitlementEnded e -> donees.require(logged, e.doneeId().unit(), e.from()).until(e.until());
		};
	}

	private static DonationRow donation(Tables.State<DonationRow> donations, DonationEvent event, LoggedEvent logged) {
		if (event instanceof DonationPledged e) {
			return DonationRow.of(e, logged.occurredAt());
		}
		DonationRow row = donations.require(logged, event.donationId()).under(event.heading());
		return switch (event) {
			case ReceiptIssued e -> row.receipted(e.receipt(), logged);
			case DonationEvent.DonationPublished e -> row.stated(e.account().cash(), e.account().goods(), logged);
			case MoneyCorrected _,GoodsCorrected _,EntryVoided _ -> row.corrected();
			case DonationPledged _,DonationEvent.AgreementSigned _,MoneyReceived _,GoodsReceived _,GoodsValued _ -> row;
			case DonationEvent.ReceiptWaived _,DonationEvent.DonationAllocated _,DonationEvent.AllocationReleased _ -> row;
			case DonationDelivered _,DonationEvent.DeliveryAcknowledged _,DonationReturned _,DonationEvent.PurposeChanged _ -> row;
		};
	}

	private static void received(Tables.State<EntryRow> entries, DonationEvent event, LoggedEvent logged) {
		Instant at = logged.occurredAt();
		switch (event) {
			case MoneyReceived e -> entries.put(EntryRow.of(e.donationId(), e.entry(), at, e.money()));
			case GoodsReceived e -> entries.put(EntryRow.of(e.donationId(), e.entry(), at, e.goods(), null));
			case GoodsValued e -> entries.put(entries.require(logged, e.donationId(), e.entry()).worth(e.value().fen()));
			case MoneyCorrected e -> entries.put(EntryRow.of(e.donationId(), e.entry(),
					entries.require(logged, e.donationId(), e.entry()).receivedAt(), e.money()));
			case GoodsCorrected e -> entries.put(EntryRow.of(e.donationId(), e.entry(),
					entries.require(logged, e.donationId(), e.entry()).receivedAt(), e.goods(), e.value()));
			case EntryVoided e -> entries.remove(e.donationId(), e.entry());
			case DonationPledged _,DonationEvent.AgreementSigned _,ReceiptIssued _,DonationEvent.ReceiptWaived _ -> {
			}
			case DonationEvent.DonationAllocated _,DonationEvent.AllocationReleased _,DonationDelivered _ -> {
			}
			case DonationEvent.DeliveryAcknowledged _,DonationReturned _,DonationEvent.PurposeChanged _ -> {
			}
			case DonationEvent.DonationPublished _ -> {
			}
		}
	}

	private static void left(Tables.State<EntryRow> entries, Tables.Facts<OutgoingRow> outgoing, DonationEvent event,
			LoggedEvent logged) {
		if (event instanceof DonationDelivered e) {
			left(entries, outgoing, e.donationId(), Direction.DELIVERED, e.beneficiary(), e.outgoing(), logged);
		}
		if (event instanceof DonationReturned e) {
			left(entries, outgoing, e.donationId(), Direction.RETURNED, null, e.outgoing(), logged);
		}
	}

	private static void left(Tables.State<EntryRow> entries, Tables.Facts<OutgoingRow> rows, DonationId donation, Direction direction,
			@Nullable UnitCode beneficiary, Outgoing outgoing, LoggedEvent logged) {
		int line = 0;
		if (outgoing.fen() > 0) {
			rows.put(new OutgoingRow(donation, logged.position(), line++, logged.occurredAt(), direction, beneficiary, null, null, null,
					outgoing.fen()));
		}
		for (Portion each : outgoing.goods()) {
			rows.put(new OutgoingRow(donation, logged.position(), line++, logged.occurredAt(), direction, beneficiary, each.entry(),
					entries.require(logged, donation, each.entry()).goodsKind(), each.quantity(), each.fen()));
		}
	}
}
