package org.redvest.ops.benchmark;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.redvest.kernel.EventTypes;
import org.redvest.query.projection.Projection;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which part of a log each projection reads; the rest it passes over. */
final class OwnEvents {

	private OwnEvents() {
	}

	/** By the projection's name, above 0 and at most 1. */
	static Map<String, Double> parts(JdbcClient log) {
		Map<String, Long> counts = log.sql("select name, count(*) as events from log.events group by name")
				.query((row, _) -> Map.entry(row.getString("name"), row.getLong("events"))).list().stream()
				.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
		double all = counts.values().stream().mapToLong(Long::longValue).sum();
		Map<String, Double> parts = new TreeMap<>();
		try (var projections = new AnnotationConfigApplicationContext()) {
			var scanner = new ClassPathBeanDefinitionScanner(projections, false);
			scanner.addIncludeFilter(new AssignableTypeFilter(Projection.class));
			scanner.scan("org.redvest.query");
			projections.refresh();
			projections.getBeansOfType(Projection.class).values().forEach(each -> parts.put(each.name(), own(each, counts) / all));
		}
		return parts;
	}

	private static long own(Projection projection, Map<String, Long> counts) {
		return projection.reads().stream().flatMap(EventTypes::in).map(type -> EventTypes.of(type).value()).distinct()
				.mapToLong(name -> counts.getOrDefault(name, 0L)).sum();
	}
}
