package org.redvest.kernel.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.axonframework.common.IdentifierFactory;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OrderedIdentifiersTest {

	@Test
	void later_ids_are_greater_whatever_the_chance() {
		UUID earlier = OrderedIdentifiers.next(1_700_000_000_000L, -1, -1);
		UUID later = OrderedIdentifiers.next(1_700_000_000_001L, 0, 0);
		assertThat(earlier).hasToString("018bcfe5-6800-7fff-bfff-ffffffffffff");
		assertThat(later).hasToString("018bcfe5-6801-7000-8000-000000000000");
	}

	@Test
	void axon_names_messages_by_it() {
		assertThat(IdentifierFactory.getInstance()).isInstanceOf(OrderedIdentifiers.class);
		assertThat(UUID.fromString(IdentifierFactory.getInstance().generateIdentifier()).version()).isEqualTo(7);
	}
}
