package org.redvest.ops.csv;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.command.ruleset.RuleBook;
import org.redvest.command.servicerequest.RequestSeal;
import org.redvest.kernel.Actor;
import org.redvest.kernel.Command;
import org.redvest.kernel.Refused;
import org.redvest.kernel.VolunteerEvent;
import org.redvest.kernel.VolunteerId;
import org.redvest.kernel.VolunteerNumber;
import org.redvest.kernel.privacy.Vault;

/** How the rows of one kind of file become commands. */
interface Intake {

	List<Column> columns();

	/**
	 * Reads and checks a row; nothing is written, and no key is made for anybody.
	 *
	 * @param id of what the row brings, always the same for the same row
	 * @throws Faulty where the row cannot be taken
	 */
	Entry entry(Row row, UUID id, Desk desk);

	/**
	 * What a row brings.
	 *
	 * @param only nothing else in the file may have this key, or null
	 * @param onlyIn which column says so
	 * @param lane entries of one lane are entered one after the other
	 */
	record Entry(int row, UUID id, @Nullable String only, @Nullable Column onlyIn, Object lane, List<Sending> sendings) {
	}

	/** One command of a row. @param column which is named where it is refused, or null */
	record Sending(@Nullable Column column, Making making) {
	}

	/** Makes a command when it is to be sent, so that nothing is sealed before. */
	interface Making {
		Command make(Vault vault, RequestSeal seal);
	}

	/**
	 * What the reading of rows needs.
	 *
	 * @param importer who imports
	 * @param now when
	 */
	record Desk(Actor importer, Instant now, Vault vault, RuleBook rules, Claims claims) {
	}

	/** Looks up which stream holds a key of a set-wide rule. */
	interface Claims {
		Optional<String> holder(String scope, String key);

		/** Refuses a row whose key belongs to something else, as the log would. */
		default void demandFree(String scope, String key, UUID id, Column column) {
			holder(scope, key).filter(holder -> !holder.equals(id.toString())).ifPresent(_ -> {
				throw new Faulty(column, Refused.conflict(scope + "-taken", key));
			});
		}

		/** Reads a volunteer's public number; refused where nobody has it. */
		default VolunteerId volunteer(String number) {
			return holder(VolunteerEvent.NUMBER, new VolunteerNumber(number).value()).map(UUID::fromString).map(VolunteerId::new)
					.orElseThrow(() -> Refused.notFound("volunteer.unknown"));
		}
	}
}
