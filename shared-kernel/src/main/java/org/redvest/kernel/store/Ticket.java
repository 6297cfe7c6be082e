package org.redvest.kernel.store;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Travels with a command through its unit of work: it takes the command's identity and the expected version down to the
 * log, and brings back where the outcome stands. One ticket serves one command, its retries included.
 */
public final class Ticket {

	/** Under this key the ticket stands in the command message's metadata; never stored. */
	public static final String KEY = "redvest.ticket";

	/**
	 * What makes a repetition recognisable.
	 *
	 * @param requestHash keyed digest of the request: the same id with another hash is another request; the same for all where the
	 *            id itself says what is asked for
	 * @param origin {@code http} or {@code policy}: decides how long the receipt is kept
	 */
	public record Identity(UUID commandId, UUID requestHash, String origin) {

		private static final UUID UNASKED = new UUID(0, 0);

		/** Of a command by which the application reacts: no request was hashed, the id alone says what is asked for. */
		public static Identity ofItself(UUID commandId) {
			return new Identity(commandId, UNASKED, "policy");
		}
	}

	/** Where the outcome stands: stream, its version after the command, and the log position that covers it. */
	public record Written(String stream, long version, long position) {
	}

	private final @Nullable Identity identity;
	private final UUID commandId;
	private final @Nullable Long expectedVersion;
	private final @Nullable Instant recordedAt;
	private boolean trusting = true;
	private @Nullable String stream;
	private long loadedVersion = -1;
	private @Nullable Written written;

	private Ticket(@Nullable Identity identity, UUID commandId, @Nullable Long expectedVersion, @Nullable Instant recordedAt) {
		this.identity = identity;
		this.commandId = commandId;
		this.expectedVersion = expectedVersion;
		this.recordedAt = recordedAt;
	}

	/** A ticket for a caller who may name an identity and a version. */
	public static Ticket of(@Nullable Identity identity, @Nullable Long expectedVersion) {
		return new Ticket(identity, identity == null ? UUID.randomUUID() : identity.commandId(), expectedVersion, null);
	}

	/**
	 * A ticket for the loader of an empty log, which brings its own clock. It leaves no receipt: an interrupted load finds in
	 * the log itself which commands are done.
	 */
	public static Ticket loading(UUID commandId, Instant recordedAt) {
		return new Ticket(null, commandId, null, recordedAt);
	}

	/** A ticket for what is recorded beside this command: by the same clock, and repeatable where this one is. */
	public Ticket beside(UUID besideId) {
		return new Ticket(identity == null ? null : new Identity(besideId, identity.requestHash(), identity.origin()), besideId, null,
				recordedAt);
	}

	/** The ticket of the command that is being handled. */
	static Optional<Ticket> current() {
		Message<?> message = CurrentUnitOfWork.isStarted() ? CurrentUnitOfWork.get().root().getMessage() : null;
		return message == null ? Optional.empty() : Optional.ofNullable((Ticket) message.getMetaData().get(KEY));
	}

	/** The command's target was loaded at this version. */
	void loaded(String id, long version) {
		if (expectedVersion != null && expectedVersion != version) {
			throw new VersionMismatch(expectedVersion, version);
		}
		stream = id;
		loadedVersion = version;
		written = null;
	}

	void written(String id, long version, long position) {
		written = new Written(id, version, position);
	}

	/** What makes a repetition recognisable, or null. */
	public @Nullable Identity identity() {
		return identity;
	}

	/** The id under which the command's events name it. */
	public UUID commandId() {
		return commandId;
	}

	/**
	 * Whether the command may be decided on what this process remembers, unread: the append refuses it where the stream has
	 * grown since. What appends nothing is never decided so.
	 */
	public boolean trusting() {
		return trusting;
	}

	/** From now on the stream is read before it is decided on. */
	public void verify() {
		trusting = false;
	}

	/** The loader's clock, or null. */
	public @Nullable Instant recordedAt() {
		return recordedAt;
	}

	@Nullable
	String stream() {
		return stream;
	}

	long loadedVersion() {
		return loadedVersion;
	}

	/** Whether the caller named a version, so that a conflict is an answer and no accident. */
	public boolean expectsVersion() {
		return expectedVersion != null;
	}

	/** The outcome of a command that changed nothing and left no receipt. */
	public Written unchanged(long position) {
		if (stream == null) {
			throw new IllegalStateException("the command has no target");
		}
		return new Written(stream, loadedVersion, position);
	}

	/** Where the outcome stands, once the command is done. */
	public Optional<Written> written() {
		return Optional.ofNullable(written);
	}
}
