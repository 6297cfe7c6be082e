package org.redvest.query.open311;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.RuleVersion;
import org.redvest.query.projection.Key;

/**
 * A catalogue that the district published.
 *
 * @param fromDay the first day on which it holds; null while it is a draft
 * @param toDay the first day on which it holds no more, or null
 * @param rules as JSON
 * @param changedAt when anything of this was said last
 */
record CatalogueRow(@Key RuleVersion version, @Nullable LocalDate fromDay, @Nullable LocalDate toDay, String rules, Instant changedAt) {
}
