package org.redvest.command.open311;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.redvest.command.open311.ClientCommand.AdmitClient;
import org.redvest.command.open311.ClientCommand.EndClient;
import org.redvest.command.open311.ClientCommand.ReplaceKey;
import org.redvest.kernel.Actor.Role;
import org.redvest.kernel.AreaCode;
import org.redvest.kernel.By;
import org.redvest.kernel.ClientEvent;
import org.redvest.kernel.ClientEvent.ClientAdmitted;
import org.redvest.kernel.ClientEvent.ClientEnded;
import org.redvest.kernel.ClientEvent.ClientKeyReplaced;
import org.redvest.kernel.ClientEvent.EndReason;
import org.redvest.kernel.Refused;

/** Whether a client may report, and with which of its keys. */
sealed interface ClientState {

	/** Nobody was admitted under this id. */
	record Unknown() implements ClientState {
	}

	/** 已准入. @param key the number of the only key that holds @param until its last day */
	record Admitted(ClientAdmitted as, int key, LocalDate until) implements ClientState {

		private boolean holds(int number, LocalDate day) {
			return number == key && !day.isAfter(until);
		}
	}

	/** 已终止 */
	record Ended(EndReason reason) implements ClientState {
	}

	/** The area for which a key of this number may report on a day; empty where it may not. */
	default Optional<AreaCode> reportsFor(int number, LocalDate day) {
		return this instanceof Admitted admitted && admitted.holds(number, day) ? Optional.of(admitted.as.area()) : Optional.empty();
	}

	default List<ClientEvent> decide(ClientCommand command) {
		mayAdmit(command.by());
		return switch (command) {
			case AdmitClient c -> admit(c);
			case ReplaceKey c -> replace(c);
			case EndClient c -> end(c);
		};
	}

	private List<ClientEvent> admit(AdmitClient c) {
		stillToCome(c.until(), c.by());
		var admitted = new ClientAdmitted(c.clientId(), c.title(), c.area(), c.until());
		return switch (this) {
			case Unknown _ -> List.of(admitted);
			case Admitted already when already.as.equals(admitted) -> List.of();
			case Admitted _ -> throw Refused.conflict("client.exists");
			case Ended _ -> throw Refused.conflict("client.ended");
		};
	}

	private List<ClientEvent> replace(ReplaceKey c) {
		stillToCome(c.until(), c.by());
		return List.of(new ClientKeyReplaced(c.clientId(), admitted().key + 1, c.cause(), c.until()));
	}

	private List<ClientEvent> end(EndClient c) {
		if (this instanceof Ended ended && ended.reason == c.reason()) {
			return List.of();
		}
		admitted();
		return List.of(new ClientEnded(c.clientId(), c.reason()));
	}

	private Admitted admitted() {
		return switch (this) {
			case Unknown _ -> throw Refused.notFound("client.unknown");
			case Ended _ -> throw Refused.conflict("client.ended");
			case Admitted admitted -> admitted;
		};
	}

	private static void mayAdmit(By by) {
		if (by.actor().role() != Role.ADMIN && by.actor().role() != Role.AUTHORITY) {
			throw Refused.forbidden("client.not-for-role");
		}
	}

	private static void stillToCome(LocalDate until, By by) {
		if (until.isBefore(by.day())) {
			throw Refused.invalid("client.key-over", until);
		}
	}

	default ClientState evolve(ClientEvent event) {
		return switch (event) {
			case ClientAdmitted e -> new Admitted(e, 1, e.until());
			case ClientKeyReplaced e -> new Admitted(before(e).as, e.key(), e.until());
			case ClientEnded e -> {
				before(e);
				yield new Ended(e.reason());
			}
		};
	}

	private Admitted before(ClientEvent event) {
		if (!(this instanceof Admitted admitted)) {
			throw new IllegalStateException("never admitted: " + event.clientId());
		}
		return admitted;
	}
}
