package org.redvest.command.ruleset;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.redvest.command.ruleset.RuleSetCommand.EnactRuleSet;
import org.redvest.command.ruleset.RuleSetCommand.PublishRuleSet;
import org.redvest.command.ruleset.RuleSetCommand.RetireRuleSet;
import org.redvest.kernel.Actor.Role;
import org.redvest.kernel.By;
import org.redvest.kernel.Refused;
import org.redvest.kernel.RuleSetEvent;
import org.redvest.kernel.RuleSetEvent.RuleSetEnacted;
import org.redvest.kernel.RuleSetEvent.RuleSetPublished;
import org.redvest.kernel.RuleSetEvent.RuleSetRetired;
import org.redvest.kernel.RuleVersion;
import org.redvest.kernel.Soundness;

/**
 * A scheme's rule sets by version: drafts, those that hold for a time, those that were withdrawn. Two that hold never
 * overlap (规则集有效期不重叠).
 */
record RuleSchemeState(Map<RuleVersion, RuleSet> sets) {

	/** One rule set in its phase. */
	sealed interface RuleSet {

		RuleSetPublished published();

		/** 草案 */
		record Draft(RuleSetPublished published) implements RuleSet {
		}

		/** 施行, from a day until another on which it holds no more. */
		record Enacted(RuleSetPublished published, LocalDate from, @Nullable LocalDate to) implements RuleSet {

			boolean holdsOn(LocalDate day) {
				return !day.isBefore(from) && (to == null || day.isBefore(to));
			}

			boolean overlaps(LocalDate otherFrom, @Nullable LocalDate otherTo) {
				return (to == null || otherFrom.isBefore(to)) && (otherTo == null || from.isBefore(otherTo));
			}
		}

		/** 撤回: a draft that will never hold. */
		record Withdrawn(RuleSetPublished published) implements RuleSet {
		}
	}

	RuleSchemeState() {
		this(Map.of());
	}

	Optional<RuleSetPublished> on(LocalDate day) {
		for (RuleSet set : sets.values()) {
			if (set instanceof RuleSet.Enacted enacted && enacted.holdsOn(day)) {
				return Optional.of(enacted.published);
			}
		}
		return Optional.empty();
	}

	List<RuleSetEvent> decide(PublishRuleSet c) {
		mayRule(c.by());
		if (!c.schemeId().kind().is(c.rules())) {
			throw Refused.invalid("ruleset.wrong-kind", c.schemeId().kind().code());
		}
		Soundness.check(c.rules());
		RuleVersion version = c.schemeId().version(sets.size() + 1);
		return List.of(new RuleSetPublished(c.schemeId(), version, c.rules(), c.title(), c.source()));
	}

	List<RuleSetEvent> decide(EnactRuleSet c) {
		mayRule(c.by());
		if (c.to() != null && !c.to().isAfter(c.from())) {
			throw Refused.invalid("ruleset.ends-before-it-begins", c.from(), c.to());
		}
		return switch (find(c.version())) {
			case RuleSet.Draft _ -> {
				sets.forEach((version, set) -> {
					if (set instanceof RuleSet.Enacted other && other.overlaps(c.from(), c.to())) {
						throw Refused.conflict("ruleset.overlap", version);
					}
				});
				yield List.of(new RuleSetEnacted(c.schemeId(), c.version(), c.from(), c.to()));
			}
			case RuleSet.Enacted already when already.equals(new RuleSet.Enacted(already.published, c.from(), c.to())) -> List.of();
			case RuleSet.Enacted _ -> throw Refused.conflict("ruleset.already-enacted", c.version());
			case RuleSet.Withdrawn _ -> throw Refused.conflict("ruleset.withdrawn", c.version());
		};
	}

	List<RuleSetEvent> decide(RetireRuleSet c) {
		mayRule(c.by());
		return switch (find(c.version())) {
			case RuleSet.Draft _ -> List.of(new RuleSetRetired(c.schemeId(), c.version(), null));
			case RuleSet.Enacted enacted -> {
				if (c.to().equals(enacted.to)) {
					yield List.of();
				}
				if (!c.to().isAfter(enacted.from)) {
					throw Refused.invalid("ruleset.ends-before-it-begins", enacted.from, c.to());
				}
				if (enacted.to != null && c.to().isAfter(enacted.to)) {
					throw Refused.conflict("ruleset.ends-earlier", c.version(), enacted.to);
				}
				yield List.of(new RuleSetRetired(c.schemeId(), c.version(), c.to()));
			}
			case RuleSet.Withdrawn _ -> List.of();
		};
	}

	RuleSchemeState evolve(RuleSetEvent event) {
		return switch (event) {
			case RuleSetPublished e -> with(e.version(), new RuleSet.Draft(e));
			case RuleSetEnacted e -> with(e.version(), new RuleSet.Enacted(past(e.version()).published(), e.from(), e.to()));
			case RuleSetRetired e -> with(e.version(), switch (past(e.version())) {
				case RuleSet.Draft draft -> new RuleSet.Withdrawn(draft.published);
				case RuleSet.Enacted enacted -> new RuleSet.Enacted(enacted.published, enacted.from, e.to());
				case RuleSet.Withdrawn withdrawn -> withdrawn;
			});
		};
	}

	private RuleSet find(RuleVersion version) {
		RuleSet set = sets.get(version);
		if (set == null) {
			throw Refused.notFound("ruleset.unknown", version);
		}
		return set;
	}

	private RuleSet past(RuleVersion version) {
		RuleSet set = sets.get(version);
		if (set == null) {
			throw new IllegalStateException("never published: " + version);
		}
		return set;
	}

	private RuleSchemeState with(RuleVersion version, RuleSet set) {
		var changed = new LinkedHashMap<>(sets);
		changed.put(version, set);
		return new RuleSchemeState(Collections.unmodifiableMap(changed));
	}

	private static void mayRule(By by) {
		if (by.actor().role() != Role.AUTHORITY && by.actor().role() != Role.ADMIN) {
			throw Refused.forbidden("ruleset.may-not-rule");
		}
	}
}
