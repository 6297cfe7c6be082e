package org.redvest.command.refusals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.redvest.command.refusals.RefusalsCommand.RecordRefusal;
import org.redvest.command.refusals.Remainders.Untold;
import org.redvest.kernel.Actor;
import org.redvest.kernel.By;
import org.redvest.kernel.RefusalsId;
import org.redvest.kernel.Refused;
import org.redvest.kernel.store.TestDatabase;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RemaindersTest {

	private static final By BY = new By(new Actor("u-1", Actor.Role.COMMUNITY, "430408001001", Actor.Channel.WEB), Instant.EPOCH);

	private static RecordRefusal refusal(String actor, String code) {
		return new RecordRefusal(day(actor), UUID.randomUUID(), "building.retire", "b-1", Refused.Kind.CONFLICT, code, List.of(), BY);
	}

	private static RefusalsId day(String actor) {
		return new RefusalsId(actor, LocalDate.of(2022, 4, 11));
	}

	@Test
	void whoever_counts_at_the_same_time_all_are_counted_and_what_was_told_is_told_again_only_when_there_are_more() throws Exception {
		try (var database = TestDatabase.create(); var here = new Remainders(database.log()); var there = new Remainders(database.log())) {
			try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
				for (int i = 0; i < 200; i++) {
					var one = refusal(i % 2 == 0 ? "u-1" : "u-2", i % 5 == 0 ? "a.rare" : "a.usual");
					threads.submit(() -> (one.code().equals("a.rare") ? here : there).count(one));
				}
			}
			var all = List.of(new Untold(day("u-1"), Map.of("a.rare", 20L, "a.usual", 80L)),
					new Untold(day("u-2"), Map.of("a.rare", 20L, "a.usual", 80L)));
			assertThat(here.untold()).isEqualTo(all);
			all.forEach(there::told);
			assertThat(here.untold()).isEmpty();
			here.count(refusal("u-2", "a.rare"));
			assertThat(there.untold()).containsExactly(new Untold(day("u-2"), Map.of("a.rare", 21L, "a.usual", 80L)));
		}
	}
}
