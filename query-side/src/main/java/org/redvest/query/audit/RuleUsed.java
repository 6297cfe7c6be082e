package org.redvest.query.audit;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.redvest.kernel.RuleVersion;
import org.redvest.kernel.stream.LoggedEvent;

/**
 * A version of a rule by which something in the case was decided or reckoned (所用规则).
 *
 * @param positions of the events that name it
 */
public record RuleUsed(String version, List<Long> positions) {

	static List<RuleUsed> in(List<LoggedEvent> events) {
		var positions = new TreeMap<String, List<Long>>();
		for (LoggedEvent each : events) {
			versions(each).forEach(version -> positions.merge(version, List.of(each.position()),
					(before, more) -> Stream.concat(before.stream(), more.stream()).toList()));
		}
		return positions.entrySet().stream().map(each -> new RuleUsed(each.getKey(), each.getValue())).toList();
	}

	private static Stream<String> versions(LoggedEvent event) {
		return Named.in((Record) event.event()).filter(RuleVersion.class::isInstance).map(Object::toString).distinct();
	}
}
