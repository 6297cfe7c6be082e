package org.redvest.command.ruleset;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.redvest.kernel.Refused;
import org.redvest.kernel.RuleSchemeId;
import org.redvest.kernel.RuleVersion;
import org.redvest.kernel.Rules;
import org.redvest.kernel.packaged.PackagedRules;

/**
 * What the district enacted, and where it enacted nothing what is packaged. A scheme that was looked up is remembered for
 * a second, so that a look-up costs no round trip; one that this process changes is forgotten at once, so a change made
 * here holds from the very next command, and one made in another process within a second.
 */
final class DistrictRuleBook implements RuleBook {

	private static final long REMEMBERED = Duration.ofSeconds(1).toNanos();

	private record Looked(RuleSchemeState state, long at) {
	}

	private final Function<RuleSchemeId, RuleSchemeState> schemes;
	private final PackagedRules packaged;
	private final LongSupplier nanos;
	private final Map<RuleSchemeId, Looked> looked = new ConcurrentHashMap<>();
	private volatile long forgotten;

	/**
	 * @param schemes the state of a scheme's stream as it is now
	 * @param nanos a clock that only ever goes forward
	 */
	DistrictRuleBook(Function<RuleSchemeId, RuleSchemeState> schemes, PackagedRules packaged, LongSupplier nanos) {
		this.schemes = schemes;
		this.packaged = packaged;
		this.nanos = nanos;
	}

	@Override
	public <R extends Rules> InForce<R> inForce(Class<R> kind, String scheme, LocalDate on) {
		var id = id(kind, scheme);
		return state(id).on(on).map(set -> inForce(kind, set.version(), set.rules()))
				.or(() -> packaged.on(id, on).map(set -> inForce(kind, set.version(), set.rules())))
				.orElseThrow(() -> Refused.conflict("ruleset.none-in-force", id.kind().code(), scheme, on));
	}

	/** A scheme as its stream stands now, for readers. */
	SchemeAnswer scheme(RuleSchemeId id) {
		var published = schemes.apply(id).sets().values().stream().map(SchemeAnswer.Published::of).toList();
		var with = packaged.of(id);
		if (published.isEmpty() && with.isEmpty()) {
			throw Refused.notFound("ruleset.scheme-unknown", id);
		}
		return new SchemeAnswer(id, published, with);
	}

	synchronized void forget(RuleSchemeId scheme) {
		forgotten++;
		looked.remove(scheme);
	}

	private synchronized void remember(RuleSchemeId scheme, Looked found, long forgottenBefore) {
		if (forgotten == forgottenBefore) {
			looked.put(scheme, found);
		}
	}

	private RuleSchemeState state(RuleSchemeId id) {
		long now = nanos.getAsLong();
		Looked known = looked.get(id);
		if (known == null || now - known.at > REMEMBERED) {
			long forgottenBefore = forgotten;
			known = new Looked(schemes.apply(id), now);
			remember(id, known, forgottenBefore);
		}
		return known.state;
	}

	private static RuleSchemeId id(Class<? extends Rules> kind, String scheme) {
		try {
			return new RuleSchemeId(Rules.Kind.of(kind), scheme);
		} catch (IllegalArgumentException _) {
			throw Refused.invalid("ruleset.scheme-malformed");
		}
	}

	private static <R extends Rules> InForce<R> inForce(Class<R> kind, RuleVersion version, Rules rules) {
		return new InForce<>(version, kind.cast(rules));
	}
}
