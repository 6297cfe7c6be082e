package org.redvest.query.audit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.stream.LoggedEvent;
import org.redvest.query.audit.HandOver.Stage;

/** Follows a case from hand to hand, each of its streams for itself. */
final class HandOvers {

	/** Who has it in hand, and what for. */
	record Hand(Stage stage, @Nullable String holder, @Nullable String role) {

		static Hand nobody(Stage stage) {
			return new Hand(stage, null, null);
		}

		static Hand unit(Stage stage, @Nullable String unit) {
			return new Hand(stage, unit, null);
		}

		/** Whoever did what the event says. */
		static Hand actor(Stage stage, LoggedEvent event) {
			var actor = event.provenance().actor();
			return new Hand(stage, actor.unit(), actor.role().name());
		}
	}

	/** What becomes of it by an event. */
	sealed interface Move {

		/** It stays where it is. */
		record Stays() implements Move {
		}

		/** Nobody need have it in hand any more. */
		record Ends() implements Move {
		}

		record To(Hand hand) implements Move {
		}

		Move STAYS = new Stays();
		Move ENDS = new Ends();
	}

	private record Held(Hand hand, LoggedEvent since) {

		HandOver until(@Nullable LoggedEvent next) {
			return new HandOver(since.stream(), hand.stage, hand.holder, hand.role, since.occurredAt(),
					next == null ? null : next.occurredAt(),
					next == null ? null : Duration.between(since.occurredAt(), next.occurredAt()).toMinutes(), since.position(),
					since.name());
		}
	}

	private final List<HandOver> past = new ArrayList<>();
	private final Map<String, Held> held = new LinkedHashMap<>();

	private HandOvers() {
	}

	static List<HandOver> of(List<LoggedEvent> events) {
		var hands = new HandOvers();
		events.forEach(hands::apply);
		hands.held.values().forEach(each -> hands.past.add(each.until(null)));
		return hands.past.stream().sorted(Comparator.comparing(HandOver::from).thenComparing(HandOver::position)).toList();
	}

	private void apply(LoggedEvent event) {
		Held before = held.get(event.stream());
		switch (Hands.after(before == null ? null : before.hand, event)) {
			case Move.Stays _ -> {
			}
			case Move.Ends _ -> end(event);
			case Move.To(Hand hand) -> {
				if (before == null || !before.hand.equals(hand)) {
					end(event);
					held.put(event.stream(), new Held(hand, event));
				}
			}
		}
	}

	private void end(LoggedEvent event) {
		Held before = held.remove(event.stream());
		if (before != null) {
			past.add(before.until(event));
		}
	}
}
