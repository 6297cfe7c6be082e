package org.redvest.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AdmissionTest {

	private final List<Problem> answered = new ArrayList<>();
	private final Lane reads = new Lane("reads", 1);

	private Admission admission(Lane commands) {
		return new Admission(commands, reads, (_, _, _, problem) -> {
			answered.add((Problem) problem);
			return null;
		});
	}

	private static void ask(Admission admission, String method, FilterChain behind) {
		try {
			admission.doFilter(new MockHttpServletRequest(method, "/api/x"), new MockHttpServletResponse(), behind);
		} catch (ServletException | IOException e) {
			throw new IllegalStateException(e);
		}
	}

	@Test
	void whoever_finds_no_place_is_told_at_once_to_come_again_and_nothing_behind_hears_of_it() {
		var commands = new Lane("commands", 1);
		var admission = admission(commands);
		ask(admission, "POST", (_, _) -> ask(admission, "PUT", (_, _) -> {
			throw new AssertionError("let in");
		}));
		assertThat(answered).singleElement().satisfies(busy -> {
			assertThat(busy.status().value()).isEqualTo(503);
			assertThat(busy.code()).isEqualTo("server.busy");
			assertThat(busy.headers().getFirst("Retry-After")).isIn("1", "2", "3");
		});
		assertThat(commands.inFlight()).isZero();
	}

	@Test
	void canary_with_one_more_place_he_would_be_let_in() {
		var admission = admission(new Lane("commands", 2));
		var inside = new ArrayList<String>();
		ask(admission, "POST", (_, _) -> ask(admission, "PUT", (_, _) -> inside.add("let in")));
		assertThat(inside).containsExactly("let in");
		assertThat(answered).isEmpty();
	}

	@Test
	void reads_and_commands_have_places_of_their_own() {
		var admission = admission(new Lane("commands", 1));
		var inside = new ArrayList<String>();
		ask(admission, "POST", (_, _) -> ask(admission, "GET", (_, _) -> {
			inside.add("read");
			ask(admission, "HEAD", (_, _) -> inside.add("another"));
		}));
		assertThat(inside).containsExactly("read");
	}

	@Test
	void a_place_is_left_again_also_after_a_failure() {
		var commands = new Lane("commands", 1);
		var admission = admission(commands);
		assertThatThrownBy(() -> ask(admission, "POST", (_, _) -> {
			throw new IllegalArgumentException("behind");
		})).isInstanceOf(IllegalArgumentException.class);
		assertThat(commands.inFlight()).isZero();
	}

	@Test
	void how_many_are_inside_and_were_turned_away_is_measured() {
		var registry = new SimpleMeterRegistry();
		reads.bindTo(registry);
		var admission = admission(new Lane("commands", 1));
		ask(admission, "GET", (_, _) -> {
			ask(admission, "GET", (_, _) -> {});
			assertThat(registry.get("redvest.http.in.flight").tag("lane", "reads").gauge().value()).isEqualTo(1);
		});
		assertThat(registry.get("redvest.http.refused").tag("lane", "reads").functionCounter().count()).isEqualTo(1);
		assertThat(registry.get("redvest.http.places").tag("lane", "reads").gauge().value()).isEqualTo(1);
	}
}
