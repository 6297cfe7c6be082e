package org.redvest.query.points;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.DomainEvent;
import org.redvest.kernel.PointsEvent;
import org.redvest.kernel.PointsEvent.Draw;
import org.redvest.kernel.PointsEvent.PointsDeducted;
import org.redvest.kernel.PointsEvent.PointsEarned;
import org.redvest.kernel.PointsEvent.PointsExpired;
import org.redvest.kernel.PointsEvent.PointsGranted;
import org.redvest.kernel.PointsEvent.PointsRedeemed;
import org.redvest.kernel.PointsEvent.PointsTakenBack;
import org.redvest.kernel.PointsEvent.ReferralRewarded;
import org.redvest.kernel.RuleVersion;
import org.redvest.kernel.ServiceHoursEvent.Category;
import org.redvest.kernel.stream.LoggedEvent;
import org.redvest.query.figure.Days;
import org.redvest.query.projection.Projection;
import org.redvest.query.projection.Table;
import org.redvest.query.projection.Tables;
import org.springframework.stereotype.Component;

/** Every lot of every points account, what was taken out of it, and what moved the balance: facts alone, counted when asked. */
@Component
final class PointsProjection implements Projection {

	static final String NAME = "points";

	private static final Table<PointsLotRow> LOTS = Table.of("points_lot", PointsLotRow.class);
	private static final Table<PointsDrawRow> DRAWS = Table.of("points_draw", PointsDrawRow.class);
	private static final Table<PointsMovementRow> MOVEMENTS = Table.of("points_movement", PointsMovementRow.class);

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public int version() {
		return 1;
	}

	@Override
	public String ddl() {
		return """
				create table points_lot (
				  volunteer_id uuid not null, lot uuid not null, kind text not null, at timestamptz not null, earned_on date not null,
				  points int4 not null, minutes int4, category text, last_day date, rule text not null, primary key (volunteer_id, lot)
				);
				create table points_draw (
				  volunteer_id uuid not null, position int8 not null, lot uuid not null, at timestamptz not null, points int4 not null,
				  primary key (volunteer_id, position, lot)
				);
				create table points_movement (
				  volunteer_id uuid not null, position int8 not null, at timestamptz not null, kind text not null, points int4 not null,
				  about uuid, detail text, uncovered int4 not null, rule text, primary key (volunteer_id, position)
				);
				""";
	}

	@Override
	public Set<Class<? extends DomainEvent>> reads() {
		return Set.of(PointsEvent.class);
	}

	@Override
	public String sequencingKey(LoggedEvent event) {
		return event.stream();
	}

	@Override
	public void fold(List<LoggedEvent> batch, Tables tables) {
		var folding = new Folding(tables.facts(LOTS), tables.facts(DRAWS), tables.facts(MOVEMENTS));
		for (LoggedEvent each : batch) {
			if (each.event() instanceof PointsEvent event) {
				folding.fold(each, event);
			}
		}
	}

	private record Folding(Tables.Facts<PointsLotRow> lots, Tables.Facts<PointsDrawRow> draws,
			Tables.Facts<PointsMovementRow> movements) {

		private void fold(LoggedEvent logged, PointsEvent event) {
			switch (event) {
				case PointsEarned e -> lot(logged, e, MovementKind.EARNED, e.recordId().value(), e.points(), e.lastDay(), e.rule(),
						e.minutes(), e.category());
				case ReferralRewarded e -> lot(logged, e, MovementKind.REFERRAL, e.referred().value(), e.points(), e.lastDay(), e.rule(),
						null, null);
				case PointsGranted e -> {
					lots.put(
							lotRow(logged, e, MovementKind.GRANTED, e.adjustment().value(), e.points(), e.lastDay(), e.rule(), null, null));
					moved(logged, e, MovementKind.GRANTED, e.points(), e.adjustment().value(), e.reason().name(), 0, e.rule());
				}
				case PointsDeducted e ->
					drawn(logged, e, MovementKind.DEDUCTED, e.from(), e.adjustment().value(), e.reason().name(), 0, null);
				case PointsTakenBack e -> drawn(logged, e, MovementKind.TAKEN_BACK, e.from(), e.recordId().value(), e.reason().name(),
						e.uncovered(), null);
				case PointsRedeemed e ->
					drawn(logged, e, MovementKind.REDEEMED, e.from(), e.redemption().value(), e.item(), 0, e.rule());
				case PointsExpired e -> drawn(logged, e, MovementKind.EXPIRED, e.from(), null, null, 0, null);
			}
		}

		private void lot(LoggedEvent logged, PointsEvent event, MovementKind kind, UUID lot, int points, @Nullable LocalDate lastDay,
				RuleVersion rule, @Nullable Integer minutes, @Nullable Category category) {
			lots.put(lotRow(logged, event, kind, lot, points, lastDay, rule, minutes, category));
			moved(logged, event, kind, points, lot, null, 0, rule);
		}

		private static PointsLotRow lotRow(LoggedEvent logged, PointsEvent event, MovementKind kind, UUID lot, int points,
				@Nullable LocalDate lastDay, RuleVersion rule, @Nullable Integer minutes, @Nullable Category category) {
			return new PointsLotRow(event.volunteerId(), lot, kind, logged.occurredAt(), Days.of(logged.occurredAt()), points, minutes,
					category, lastDay, rule);
		}

		private void drawn(LoggedEvent logged, PointsEvent event, MovementKind kind, List<Draw> from, @Nullable UUID about,
				@Nullable String detail, int uncovered, @Nullable RuleVersion rule) {
			from.forEach(each -> draws.put(new PointsDrawRow(event.volunteerId(), logged.position(), each.lot().value(),
					logged.occurredAt(), each.points())));
			moved(logged, event, kind, -from.stream().mapToInt(Draw::points).sum(), about, detail, uncovered, rule);
		}

		private void moved(LoggedEvent logged, PointsEvent event, MovementKind kind, int points, @Nullable UUID about,
				@Nullable String detail, int uncovered, @Nullable RuleVersion rule) {
			movements.put(new PointsMovementRow(event.volunteerId(), logged.position(), logged.occurredAt(), kind, points, about, detail,
					uncovered, rule));
		}
	}
}
