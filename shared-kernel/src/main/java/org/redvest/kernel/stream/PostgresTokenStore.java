package org.redvest.kernel.stream;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.UnableToInitializeTokenException;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.store.LogStorageEngine;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who has read how far. Claims are timed by the database's clock, so no process's own clock can steal one; a stored token
 * never moves backwards, and one that is no longer owned is not stored: the batch whose transaction it is in fails.
 */
public final class PostgresTokenStore implements TokenStore {

	private static final String FREE = "(owner is null or owner = :owner or claimed_at < clock_timestamp() - :timeout * interval '1 millisecond')";

	private final JdbcClient database;
	private final String owner;
	private final long timeout;

	/**
	 * @param owner this process, distinct from all others (see {@link NodeName})
	 * @param timeout how long a claim holds without being extended
	 */
	public PostgresTokenStore(JdbcClient database, String owner, Duration timeout) {
		this.database = database;
		this.owner = owner;
		this.timeout = timeout.toMillis();
	}

	@Override
	public boolean requiresExplicitSegmentInitialization() {
		return true;
	}

	@Override
	public void initializeTokenSegments(String processor, int segments, @Nullable TrackingToken initial) {
		if (fetchSegments(processor).length > 0) {
			throw new UnableToClaimTokenException("segments of " + processor + " exist already");
		}
		try {
			IntStream.range(0, segments).forEach(segment -> initializeSegment(initial, processor, segment));
		} catch (UnableToInitializeTokenException e) {
			throw new UnableToClaimTokenException("segments of " + processor + " exist already", e);
		}
	}

	@Override
	public void initializeTokenSegments(String processor, int segments) {
		initializeTokenSegments(processor, segments, null);
	}

	@Override
	public void initializeSegment(@Nullable TrackingToken token, String processor, int segment) {
		try {
			database.sql("insert into stream.tokens (processor, segment, position) values (?, ?, ?)").param(processor).param(segment)
					.param(position(token)).update();
		} catch (DuplicateKeyException e) {
			throw new UnableToInitializeTokenException("segment %d of %s exists already".formatted(segment, processor), e);
		}
	}

	@Override
	public void storeToken(@Nullable TrackingToken token, String processor, int segment) {
		int stored = database.sql("""
				update stream.tokens set position = :position, claimed_at = clock_timestamp()
				where processor = :processor and segment = :segment and owner = :owner
				and coalesce(position, 0) <= coalesce(:position, 0)""").param("position", position(token), java.sql.Types.BIGINT)
				.param("processor", processor).param("segment", segment).param("owner", owner).update();
		if (stored != 1) {
			throw new UnableToClaimTokenException("segment %d of %s is not ours any more, or is further on".formatted(segment, processor));
		}
	}

	@Override
	public @Nullable TrackingToken fetchToken(String processor, int segment) {
		return claim(processor, segment).position().map(GlobalSequenceTrackingToken::new).orElse(null);
	}

	private record Claimed(Optional<Long> position) {
	}

	private Claimed claim(String processor, int segment) {
		return database
				.sql("update stream.tokens set owner = :owner, claimed_at = clock_timestamp() where processor = :processor and segment = :segment and "
						+ FREE + " returning position")
				.param("owner", owner).param("timeout", timeout).param("processor", processor).param("segment", segment)
				.query((row, _) -> new Claimed(Optional.ofNullable(row.getObject(1, Long.class)))).optional()
				.orElseThrow(() -> new UnableToClaimTokenException("segment %d of %s is another's".formatted(segment, processor)));
	}

	@Override
	public void extendClaim(String processor, int segment) {
		int extended = database
				.sql("update stream.tokens set claimed_at = clock_timestamp() where processor = ? and segment = ? and owner = ?")
				.params(processor, segment, owner).update();
		if (extended != 1) {
			throw new UnableToClaimTokenException("segment %d of %s is not ours any more".formatted(segment, processor));
		}
	}

	@Override
	public void releaseClaim(String processor, int segment) {
		database.sql("update stream.tokens set owner = null where processor = ? and segment = ? and owner = ?")
				.params(processor, segment, owner).update();
	}

	@Override
	public void deleteToken(String processor, int segment) {
		int deleted = database.sql("delete from stream.tokens where processor = ? and segment = ? and owner = ?")
				.params(processor, segment, owner).update();
		if (deleted != 1) {
			throw new UnableToClaimTokenException("segment %d of %s is not ours".formatted(segment, processor));
		}
	}

	@Override
	public int[] fetchSegments(String processor) {
		return database.sql("select segment from stream.tokens where processor = ? order by segment").param(processor).query(Integer.class)
				.list().stream().mapToInt(Integer::intValue).toArray();
	}

	@Override
	public List<Segment> fetchAvailableSegments(String processor) {
		int[] all = fetchSegments(processor);
		return database
				.sql("select segment from stream.tokens where processor = :processor and " + FREE + " order by segment")
				.param("processor", processor).param("owner", owner).param("timeout", timeout).query(Integer.class).list().stream()
				.map(segment -> Segment.computeSegment(java.util.Objects.requireNonNull(segment), all)).toList();
	}

	@Override
	public Optional<String> retrieveStorageIdentifier() {
		return Optional.of(database.sql("select id from stream.store").query(UUID.class).single().toString());
	}

	private static @Nullable Long position(@Nullable TrackingToken token) {
		return token == null ? null : (Long) LogStorageEngine.position(token);
	}
}
