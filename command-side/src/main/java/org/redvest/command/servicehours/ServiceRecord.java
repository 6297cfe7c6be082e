package org.redvest.command.servicehours;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redvest.command.CreditedRecord;
import org.redvest.kernel.Actor.Role;
import org.redvest.kernel.RuleVersion;
import org.redvest.kernel.ServiceHoursEvent.Side;
import org.redvest.kernel.ServiceHoursEvent.Work;
import org.redvest.kernel.ServiceRecordId;

/**
 * One record of a ledger (服务记录), in its phase.
 *
 * @param recorder who entered it; known for every record
 * @param confirmer who confirmed it, once somebody has
 * @param scores the latest evaluation of each side
 */
record ServiceRecord(ServiceRecordId id, Work work, String recorder, @Nullable String confirmer, Phase phase,
		Map<Side, Integer> scores) {

	/** How far a record has come. */
	sealed interface Phase {

		/** A phase on the way to the credit, or at its end, that nobody opposes. */
		sealed interface Open extends Phase {
		}

		/** 待确认 */
		record Draft() implements Open {
		}

		/** 待上级审核: by these rules one of these roles must approve so long a day. */
		record AwaitingApproval(Set<Role> by, RuleVersion rule) implements Open {
		}

		/** 已确认 */
		record Confirmed() implements Open {
		}

		/** 公示中, until this day and with it. */
		record Publicised(LocalDate until) implements Open {
		}

		/** 本人已确认: the volunteer countersigned. */
		record Accepted() implements Open {
		}

		/** 已计入 */
		record Credited() implements Open {
		}

		/** 异议中; where it stands, it goes on from where it was. */
		record Disputed(Open before) implements Phase {
		}

		/** 本人否认: frozen while the inquiry is open. */
		record Denied(Open before) implements Phase {
		}

		/** 已更正: another record is in its place. */
		record Corrected(ServiceRecordId replacement) implements Phase {
		}

		/** 已撤销 */
		record Voided() implements Phase {
		}

		/** 超时长未获批准 */
		record Refused() implements Phase {
		}
	}

	/** Where it is on its way, or was before it was disputed or denied; empty once it is closed. */
	Optional<Phase.Open> way() {
		return switch (phase) {
			case Phase.Open open -> Optional.of(open);
			case Phase.Disputed(Phase.Open before) -> Optional.of(before);
			case Phase.Denied(Phase.Open before) -> Optional.of(before);
			case Phase.Corrected _,Phase.Voided _,Phase.Refused _ -> Optional.empty();
		};
	}

	/** Whether it still stands for something: no other live record may overlap it. */
	boolean live() {
		return way().isPresent();
	}

	/** Whether it stands and somebody confirmed it, so that its minutes fill the day. */
	boolean confirmed() {
		return live() && !draft();
	}

	boolean draft() {
		return way().orElse(null) instanceof Phase.Draft;
	}

	/** Whether a dispute or an inquiry about it is open. */
	boolean opposed() {
		return phase instanceof Phase.Disputed || phase instanceof Phase.Denied;
	}

	/** The minutes of it that are in the total; a dispute changes none until it is decided. */
	int creditedMinutes() {
		return way().orElse(null) instanceof Phase.Credited ? work.minutes() : 0;
	}

	/** What of it counts towards a star: nothing while it is disputed or frozen. */
	Counted counted() {
		if (!(phase instanceof Phase.Credited)) {
			return Counted.NOTHING;
		}
		return new Counted(work.minutes(), work.capture().grade().strong() ? work.minutes() : 0, 1);
	}

	/** As others see it once it is credited. */
	CreditedRecord asCredited() {
		return new CreditedRecord(id, work.serviceDate(), work.minutes(), work.activity(), work.category(), work.organiser());
	}

	boolean overlaps(Work other) {
		return work.start().isBefore(other.end()) && other.start().isBefore(work.end());
	}

	ServiceRecord in(Phase next) {
		return new ServiceRecord(id, work, recorder, confirmer, next, scores);
	}
}
