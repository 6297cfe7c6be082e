package org.redvest.kernel.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.UnableToInitializeTokenException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.redvest.kernel.store.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The cases of Axon's {@code JdbcTokenStoreTest} and {@code TokenStoreTest}, which build their own stores, against ours. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PostgresTokenStoreTest {

	private static final TrackingToken FIVE = new GlobalSequenceTrackingToken(5);

	private TestDatabase database;
	private PostgresTokenStore mine;
	private PostgresTokenStore other;
	private TransactionTemplate transaction;

	@BeforeEach
	void open() {
		database = TestDatabase.create();
		mine = store("mine", Duration.ofSeconds(30));
		other = store("other", Duration.ofSeconds(30));
		transaction = new TransactionTemplate(new DataSourceTransactionManager(database.application()));
	}

	private PostgresTokenStore store(String owner, Duration timeout) {
		return new PostgresTokenStore(JdbcClient.create(database.application()), owner, timeout);
	}

	@AfterEach
	void close() {
		database.close();
	}

	@Test
	void claim_and_update_token() {
		mine.initializeTokenSegments("p", 1);
		assertThat(mine.fetchToken("p", 0)).isNull();
		mine.storeToken(FIVE, "p", 0);
		assertThat(mine.fetchToken("p", 0)).isEqualTo(FIVE);
	}

	@Test
	void update_and_load_null_token() {
		mine.initializeTokenSegments("p", 1);
		mine.fetchToken("p", 0);
		mine.storeToken(null, "p", 0);
		assertThat(mine.fetchToken("p", 0)).isNull();
	}

	@Test
	void fetch_token_by_segment() {
		mine.initializeTokenSegments("p", 2, FIVE);
		assertThat(mine.fetchToken("p", Segment.computeSegment(1, 0, 1))).isEqualTo(FIVE);
		assertThat(mine.fetchToken("p", Segment.computeSegment(0, 0, 1))).isEqualTo(FIVE);
	}

	@Test
	void a_segment_that_does_not_exist_cannot_be_claimed() {
		mine.initializeTokenSegments("p", 2);
		assertThatThrownBy(() -> mine.fetchToken("p", 2)).isInstanceOf(UnableToClaimTokenException.class);
		assertThatThrownBy(() -> mine.fetchToken("q", 0)).isInstanceOf(UnableToClaimTokenException.class);
	}

	@Test
	void initialize_tokens() {
		mine.initializeTokenSegments("p", 7);
		assertThat(mine.fetchSegments("p")).containsExactly(0, 1, 2, 3, 4, 5, 6);
		assertThat(mine.requiresExplicitSegmentInitialization()).isTrue();
	}

	@Test
	void initialize_tokens_at_given_position() {
		mine.initializeTokenSegments("p", 3, FIVE);
		for (int segment = 0; segment < 3; segment++) {
			assertThat(mine.fetchToken("p", segment)).isEqualTo(FIVE);
		}
	}

	@Test
	void initialize_tokens_while_already_present() {
		mine.initializeTokenSegments("p", 1);
		assertThatThrownBy(() -> mine.initializeTokenSegments("p", 7)).isInstanceOf(UnableToClaimTokenException.class);
		assertThatThrownBy(() -> mine.initializeSegment(null, "p", 0)).isInstanceOf(UnableToInitializeTokenException.class);
		assertThat(mine.fetchSegments("p")).containsExactly(0);
	}

	@Test
	void query_segments() {
		mine.initializeTokenSegments("p", 2);
		mine.initializeTokenSegments("q", 1);
		assertThat(mine.fetchSegments("p")).containsExactly(0, 1);
		assertThat(mine.fetchSegments("q")).containsExactly(0);
		assertThat(mine.fetchSegments("none")).isEmpty();
	}

	@Test
	void query_available_segments() {
		mine.initializeTokenSegments("p", 3);
		other.fetchToken("p", 1);
		assertThat(mine.fetchAvailableSegments("p")).extracting(Segment::getSegmentId).containsExactly(0, 2);
		assertThat(other.fetchAvailableSegments("p")).extracting(Segment::getSegmentId).containsExactly(0, 1, 2);
	}

	@Test
	void claim_token_concurrently() {
		mine.initializeTokenSegments("p", 1);
		mine.fetchToken("p", 0);
		assertThatThrownBy(() -> other.fetchToken("p", 0)).isInstanceOf(UnableToClaimTokenException.class);
	}

	@Test
	void claim_token_concurrently_after_release() {
		mine.initializeTokenSegments("p", 1);
		mine.fetchToken("p", 0);
		mine.storeToken(FIVE, "p", 0);
		mine.releaseClaim("p", 0);
		assertThat(other.fetchToken("p", 0)).isEqualTo(FIVE);
	}

	@Test
	void claim_token_concurrently_after_time_limit() {
		mine.initializeTokenSegments("p", 1);
		mine.fetchToken("p", 0);
		ages("p", Duration.ofSeconds(31));
		assertThat(other.fetchToken("p", 0)).isNull();
	}

	@Test
	void a_claim_is_timed_by_the_database_and_no_process_s_clock_can_steal_it() {
		mine.initializeTokenSegments("p", 1);
		mine.fetchToken("p", 0);
		ages("p", Duration.ofSeconds(29));
		assertThatThrownBy(() -> other.fetchToken("p", 0)).isInstanceOf(UnableToClaimTokenException.class);
	}

	@Test
	void a_claim_that_is_extended_holds() {
		mine.initializeTokenSegments("p", 1);
		mine.fetchToken("p", 0);
		ages("p", Duration.ofSeconds(29));
		mine.extendClaim("p", 0);
		ages("p", Duration.ofSeconds(10));
		assertThatThrownBy(() -> other.fetchToken("p", 0)).isInstanceOf(UnableToClaimTokenException.class);
	}

	@Test
	void stolen_token_is_stored_by_the_thief_alone() {
		mine.initializeTokenSegments("p", 1);
		mine.fetchToken("p", 0);
		ages("p", Duration.ofSeconds(31));
		other.fetchToken("p", 0);
		assertThatThrownBy(() -> mine.storeToken(FIVE, "p", 0)).isInstanceOf(UnableToClaimTokenException.class);
		assertThatThrownBy(() -> mine.extendClaim("p", 0)).isInstanceOf(UnableToClaimTokenException.class);
		mine.releaseClaim("p", 0);
		other.storeToken(FIVE, "p", 0);
		assertThat(other.fetchToken("p", 0)).isEqualTo(FIVE);
	}

	@Test
	void a_token_never_moves_backwards() {
		mine.initializeTokenSegments("p", 1, FIVE);
		mine.fetchToken("p", 0);
		assertThatThrownBy(() -> mine.storeToken(new GlobalSequenceTrackingToken(4), "p", 0))
				.isInstanceOf(UnableToClaimTokenException.class);
		assertThatThrownBy(() -> mine.storeToken(null, "p", 0)).isInstanceOf(UnableToClaimTokenException.class);
		assertThat(mine.fetchToken("p", 0)).isEqualTo(FIVE);
	}

	@Test
	void store_and_load_across_transactions() {
		mine.initializeTokenSegments("p", 1);
		transaction.executeWithoutResult(_ -> {
			mine.fetchToken("p", 0);
			mine.storeToken(FIVE, "p", 0);
		});
		transaction.executeWithoutResult(_ -> assertThat(mine.fetchToken("p", 0)).isEqualTo(FIVE));
	}

	@Test
	void a_token_stored_in_a_transaction_that_rolls_back_is_not_stored() {
		mine.initializeTokenSegments("p", 1);
		mine.fetchToken("p", 0);
		transaction.executeWithoutResult(status -> {
			mine.storeToken(FIVE, "p", 0);
			status.setRollbackOnly();
		});
		assertThat(mine.fetchToken("p", 0)).isNull();
	}

	@Test
	void claim_and_delete_token() {
		mine.initializeTokenSegments("p", 2);
		mine.fetchToken("p", 1);
		mine.deleteToken("p", 1);
		assertThat(mine.fetchSegments("p")).containsExactly(0);
	}

	@Test
	void delete_unclaimed_token_fails() {
		mine.initializeTokenSegments("p", 1);
		assertThatThrownBy(() -> mine.deleteToken("p", 0)).isInstanceOf(UnableToClaimTokenException.class);
	}

	@Test
	void delete_token_fails_when_claimed_by_other_node() {
		mine.initializeTokenSegments("p", 1);
		other.fetchToken("p", 0);
		assertThatThrownBy(() -> mine.deleteToken("p", 0)).isInstanceOf(UnableToClaimTokenException.class);
	}

	@Test
	void the_store_s_identifier_is_there_from_the_first_start_and_the_same_for_all() {
		assertThat(mine.retrieveStorageIdentifier()).isPresent().isEqualTo(other.retrieveStorageIdentifier());
	}

	@Test
	void two_processes_that_are_called_the_same_do_not_hold_one_segment() {
		PostgresTokenStore one = store(NodeName.of("node").toString(), Duration.ofSeconds(30));
		PostgresTokenStore twin = store(NodeName.of("node").toString(), Duration.ofSeconds(30));
		one.initializeTokenSegments("p", 1);
		one.fetchToken("p", 0);
		assertThatThrownBy(() -> twin.fetchToken("p", 0)).isInstanceOf(UnableToClaimTokenException.class);
		assertThatThrownBy(() -> twin.storeToken(FIVE, "p", 0)).isInstanceOf(UnableToClaimTokenException.class);
	}

	private void ages(String processor, Duration by) {
		JdbcClient.create(database.superuser())
				.sql("update stream.tokens set claimed_at = claimed_at - ? * interval '1 second' where processor = ?")
				.params(by.toSeconds(), processor).update();
	}
}
