package org.redvest.kernel.packaged;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.RuleSchemeId;
import org.redvest.kernel.RuleVersion;
import org.redvest.kernel.Rules;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rule sets that come with the product: dated defaults, which hold where nothing was enacted, and samples that hold
 * nowhere until a district publishes and enacts them.
 */
public final class PackagedRules {

	/**
	 * @param from the first day on which it holds; null for a sample
	 * @param to the first day on which it holds no more, or null
	 */
	public record Packaged(RuleSchemeId schemeId, int number, String title, String source, @Nullable LocalDate from,
			@Nullable LocalDate to, Rules rules) {

		public RuleVersion version() {
			return schemeId.version(number);
		}

		boolean holdsOn(LocalDate day) {
			return from != null && !day.isBefore(from) && (to == null || day.isBefore(to));
		}
	}

	private final Map<RuleSchemeId, List<Packaged>> byScheme;

	PackagedRules(List<Packaged> all) {
		byScheme = all.stream().collect(Collectors.groupingBy(Packaged::schemeId));
	}

	/** As packaged in {@code redvest/rules/packaged.json}. */
	public static PackagedRules read() {
		try (InputStream json = PackagedRules.class.getResourceAsStream("/redvest/rules/packaged.json")) {
			return new PackagedRules(
					Arrays.asList(JsonMapper.shared().readValue(Objects.requireNonNull(json), Packaged[].class)));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	public Optional<Packaged> on(RuleSchemeId scheme, LocalDate day) {
		return of(scheme).stream().filter(each -> each.holdsOn(day)).findFirst();
	}

	public List<Packaged> of(RuleSchemeId scheme) {
		return byScheme.getOrDefault(scheme, List.of());
	}

	public List<Packaged> all() {
		return byScheme.values().stream().flatMap(List::stream).sorted((a, b) -> a.version().value().compareTo(b.version().value()))
				.toList();
	}

	/** Those of a kind that hold nowhere yet. */
	public List<Packaged> samples(Rules.Kind kind) {
		return all().stream().filter(each -> each.schemeId().kind() == kind && each.from() == null).toList();
	}
}
