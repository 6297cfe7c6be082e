package org.redvest.command;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.redvest.command.refusals.RefusalNotes;
import org.redvest.command.refusals.RefusalsCommand.RecordRefusal;
import org.redvest.command.refusals.Remainders;
import org.redvest.kernel.Command;
import org.redvest.kernel.Refused;
import org.redvest.kernel.store.AlreadyDone;
import org.redvest.kernel.store.Receipts;
import org.redvest.kernel.store.Ticket;
import org.redvest.kernel.store.Ticket.Written;
import org.redvest.kernel.store.VersionMismatch;
import org.redvest.kernel.stream.LogReader;
import org.springframework.stereotype.Component;

/**
 * The one way of a command, whoever sends it: HTTP, a policy, the importer, the loader. Through Axon's gateway to the
 * aggregate, durable when it returns. A conflict is tried again where the caller named no version, since deciding anew on
 * the grown stream can help; a refusal never is, and is kept for auditors before it is answered.
 */
@Component
public class Dispatcher {

	private static final int ATTEMPTS = 8;

	private final CommandGateway gateway;
	private final Receipts receipts;
	private final LogReader reader;
	private final RefusalNotes notes;
	private final Remainders remainders;

	Dispatcher(CommandGateway gateway, Receipts receipts, LogReader reader, RefusalNotes notes, Remainders remainders) {
		this.gateway = gateway;
		this.receipts = receipts;
		this.reader = reader;
		this.notes = notes;
		this.remainders = remainders;
	}

	/**
	 * What led to a command.
	 *
	 * @param correlationId what runs through the whole conversation, or null where this command begins it
	 * @param causationId the event that caused it, or null
	 */
	public record Cause(@Nullable String correlationId, @Nullable String causationId) {

		/** The actor himself, in a conversation that this command begins. */
		public static final Cause NONE = new Cause(null, null);
	}

	/**
	 * Sends a command and waits until it is durable.
	 *
	 * @throws Refused by the decision, or where the identity was used for another request ({@code idempotency.key-reused}); the
	 *             refusal is durable as well
	 */
	public Written dispatch(Command command, Ticket ticket, Cause cause) {
		try {
			return done(command, ticket, cause);
		} catch (Refused refused) {
			keep(notes.of(command, refused, ticket), ticket, cause);
			throw refused;
		}
	}

	/** Keeps a refusal, once where the command can be repeated; what finds no room is counted. */
	private void keep(RecordRefusal refusal, Ticket ticket, Cause cause) {
		String correlation = Objects.requireNonNullElseGet(cause.correlationId(), () -> ticket.commandId().toString());
		UUID id = UUID.nameUUIDFromBytes((refusal.code() + " " + ticket.commandId()).getBytes(StandardCharsets.UTF_8));
		try {
			send(refusal, ticket.beside(id), new Cause(correlation, cause.causationId()));
		} catch (AlreadyDone _) {
			// Kept when the command was refused before.
		} catch (Refused | ConcurrencyException | AggregateStreamCreationException | LockAcquisitionFailedException _) {
			remainders.count(refusal);
		}
	}

	private Written done(Command command, Ticket ticket, Cause cause) {
		Ticket.Identity identity = ticket.identity();
		if (identity == null) {
			return send(command, ticket, cause);
		}
		try {
			return send(command, ticket, cause);
		} catch (AlreadyDone done) {
			return repeated(done.receipt(), identity);
		} catch (Refused | VersionMismatch | ConcurrencyException | AggregateStreamCreationException
				| LockAcquisitionFailedException refused) {
			return receipts.of(identity.commandId()).map(receipt -> repeated(receipt, identity)).orElseThrow(() -> refused);
		}
	}

	/**
	 * The same for a command that is made only where its identity has no receipt yet: what was answered once is answered
	 * again, even where the command could no longer be made because its subject has been erased since.
	 */
	public Written dispatch(Supplier<Command> command, Ticket ticket, Cause cause) {
		Ticket.Identity identity = ticket.identity();
		Optional<AlreadyDone.StoredReceipt> before = identity == null ? Optional.empty() : receipts.of(identity.commandId());
		return before.isPresent() ? repeated(before.get(), Objects.requireNonNull(identity)) : dispatch(command.get(), ticket, cause);
	}

	private static Written repeated(AlreadyDone.StoredReceipt receipt, Ticket.Identity identity) {
		if (!receipt.requestHash().equals(identity.requestHash())) {
			throw Refused.invalid("idempotency.key-reused");
		}
		return new Written(receipt.stream(), receipt.version(), receipt.position());
	}

	private Written send(Command command, Ticket ticket, Cause cause) {
		for (int attempt = 1;; attempt++) {
			try {
				gateway.sendAndWait(message(command, ticket, cause));
				if (!ticket.trusting() || ticket.written().isPresent()) {
					return ticket.written().orElseGet(() -> ticket.unchanged(reader.head()));
				}
			} catch (Refused | VersionMismatch answer) {
				if (!ticket.trusting()) {
					throw answer;
				}
			} catch (ConcurrencyException | AggregateStreamCreationException conflict) {
				if (!ticket.trusting()) {
					if (attempt == ATTEMPTS || ticket.expectsVersion()) {
						throw conflict;
					}
					pause(attempt);
				}
			}
			ticket.verify();
		}
	}

	private static GenericCommandMessage<Command> message(Command command, Ticket ticket, Cause cause) {
		Map<String, Object> metadata = new HashMap<>();
		metadata.put(Ticket.KEY, ticket);
		metadata.put(Provenance.CAUSE, cause);
		return new GenericCommandMessage<>(new GenericMessage<>(ticket.commandId().toString(), command, metadata),
				command.getClass().getName());
	}

	private static void pause(int attempt) {
		try {
			Thread.sleep(ThreadLocalRandom.current().nextLong(1, 1L << (attempt + 1)));
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}
}
