package org.redvest.query.projection;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.redvest.kernel.EventTypes;
import org.redvest.kernel.Refused;

/** Every projection of the application, by name. An unknown name is an error and never an empty answer. */
final class Projections {

	private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

	private final Map<String, Projection> byName = new LinkedHashMap<>();

	Projections(List<Projection> all) {
		for (Projection each : all) {
			if (!NAME.matcher(each.name()).matches() || byName.put(each.name(), each) != null) {
				throw new IllegalArgumentException("projection name " + each.name());
			}
		}
	}

	Collection<Projection> all() {
		return byName.values();
	}

	/** The names of all events that a projection reads. */
	static Set<String> names(Projection projection) {
		return projection.reads().stream().flatMap(EventTypes::in).map(type -> EventTypes.of(type).value()).collect(Collectors.toSet());
	}

	Optional<Projection> find(String name) {
		return Optional.ofNullable(byName.get(name));
	}

	Projection named(String name) {
		return find(name).orElseThrow(() -> Refused.notFound("projection.unknown", name));
	}
}
