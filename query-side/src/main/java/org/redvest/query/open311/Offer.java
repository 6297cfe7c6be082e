package org.redvest.query.open311;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.redvest.kernel.Catalogue.Matter;
import org.redvest.kernel.Rules.CatalogueRules;
import org.redvest.kernel.packaged.PackagedRules;
import org.redvest.kernel.packaged.PackagedRules.Packaged;
import org.redvest.query.figure.Days;
import org.redvest.query.projection.View;
import tools.jackson.databind.json.JsonMapper;

/** What can be reported on a day. @param changedAt since when it is so */
record Offer(List<Matter> matters, Instant changedAt) {

	private static final PackagedRules PACKAGED = PackagedRules.read();

	/** By the district's catalogue in force, or else the packaged one. */
	static Offer on(LocalDate day, View view) {
		return view.sql().sql("""
				select rules, changed_at from catalogue where from_day <= :day and (to_day is null or :day < to_day)
				""").param("day", day)
				.query((row, _) -> new Offer(JsonMapper.shared().readValue(row.getString("rules"), CatalogueRules.class).matters(),
						row.getObject("changed_at", java.time.OffsetDateTime.class).toInstant()))
				.optional().or(() -> PACKAGED.on(Open311Projection.CATALOGUE, day).map(Offer::of))
				.orElseGet(() -> new Offer(List.of(), Instant.EPOCH));
	}

	private static Offer of(Packaged packaged) {
		return new Offer(((CatalogueRules) packaged.rules()).matters(), Days.start(Objects.requireNonNull(packaged.from())));
	}

	Optional<Matter> find(String code) {
		return matters.stream().filter(each -> each.code().equals(code)).findFirst();
	}

	List<String> codes() {
		return matters.stream().map(Matter::code).toList();
	}
}
