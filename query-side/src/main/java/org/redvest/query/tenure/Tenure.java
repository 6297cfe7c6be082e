package org.redvest.query.tenure;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.BuildingEvent;
import org.redvest.kernel.BuildingId;
import org.redvest.kernel.VolunteerId;
import org.redvest.kernel.stream.LoggedEvent;
import org.redvest.query.figure.Days;
import org.redvest.query.projection.ProjectionBroken;
import org.redvest.query.projection.Table;
import org.redvest.query.projection.Tables;

/**
 * When a building was in use, where, with how many households and under whom: spans by the time at which things happened.
 * A head serves from the appointment until he leaves or, at the latest, to the end of the term's last day, whether or not
 * somebody has recorded yet that it expired; so a figure of a date does not change when that is noticed. What is recorded
 * later about the same matter never takes effect earlier, for a stream's own order is that of its decisions.
 */
public final class Tenure {

	/** The tables of whichever projection folds tenure; each has its own. */
	public static final String DDL = """
			create table building_fact (
			  building_id uuid not null, position int8 not null, fact text not null, at timestamptz not null, community text not null,
			  code text, name text, kind text, households int4, head uuid, from_day date, until_day date,
			  primary key (building_id, position)
			);
			create table building_span (
			  building_id uuid not null, since timestamptz not null, until timestamptz, community text not null, code text not null,
			  name text not null, kind text not null, households int4 not null, head uuid, head_since timestamptz, head_until timestamptz,
			  primary key (building_id, since)
			);
			""";

	/** What it is folded from. */
	public static final Set<Class<? extends BuildingEvent>> READS = Set.of(BuildingEvent.BuildingRegistered.class,
			BuildingEvent.BuildingCorrected.class, BuildingEvent.HouseholdCountUpdated.class, BuildingEvent.BuildingMerged.class,
			BuildingEvent.BuildingSplit.class, BuildingEvent.BuildingRetired.class, BuildingEvent.HeadAppointed.class,
			BuildingEvent.HeadRenewed.class, BuildingEvent.HeadResigned.class, BuildingEvent.HeadRemoved.class,
			BuildingEvent.TermExpired.class);

	private static final Table<BuildingFact> FACTS = Table.of("building_fact", BuildingFact.class);
	private static final Table<BuildingSpan> SPANS = Table.of("building_span", BuildingSpan.class);

	private Tenure() {
	}

	/** Folds what the batch says of buildings; their spans are derived anew and written over. */
	public static void fold(List<LoggedEvent> batch, Tables tables) {
		Map<BuildingId, LoggedEvent> last = new LinkedHashMap<>();
		var fresh = new ArrayList<BuildingFact>();
		for (LoggedEvent each : batch) {
			BuildingFact fact = each.event() instanceof BuildingEvent event ? BuildingFact.of(each, event) : null;
			if (fact != null) {
				fresh.add(fact);
				last.put(fact.buildingId(), each);
			}
		}
		if (fresh.isEmpty()) {
			return;
		}
		Tables.State<BuildingFact> facts = tables.state(FACTS, last.keySet());
		Tables.State<BuildingSpan> spans = tables.state(SPANS, last.keySet());
		fresh.forEach(facts::put);
		last.forEach((building, event) -> {
			List<BuildingFact> known = facts.group(building);
			if (known.getFirst().fact() != BuildingFact.Kind.REGISTERED) {
				throw new ProjectionBroken(event, "building " + building + " was never registered");
			}
			write(building, spans(known), spans);
		});
	}

	private static void write(BuildingId building, List<BuildingSpan> wanted, Tables.State<BuildingSpan> spans) {
		var starts = new HashSet<Instant>();
		wanted.forEach(each -> starts.add(each.since()));
		spans.group(building).stream().filter(each -> !starts.contains(each.since())).toList()
				.forEach(each -> spans.remove(building, each.since()));
		wanted.forEach(spans::put);
	}

	/** A head's service in one building. */
	private record Service(VolunteerId head, Instant from, Instant to) {

		Service until(Instant end) {
			return new Service(head, from, Days.earlier(to, end));
		}

		boolean holds(Instant moment) {
			return !moment.isBefore(from) && moment.isBefore(to);
		}
	}

	/** The spans that follow from a building's facts, which begin with its registration. */
	static List<BuildingSpan> spans(List<BuildingFact> facts) {
		Instant start = facts.getFirst().at();
		Instant end = facts.stream().filter(each -> each.fact() == BuildingFact.Kind.ENDED).map(BuildingFact::at).findFirst().orElse(null);
		Map<BuildingFact, Instant> places = places(facts, start);
		List<Service> services = services(facts, start);
		var cuts = new TreeSet<>(places.values());
		services.forEach(each -> {
			cuts.add(each.from);
			cuts.add(each.to);
		});
		cuts.removeIf(cut -> cut.isBefore(start) || end != null && !cut.isBefore(end));
		var spans = new ArrayList<BuildingSpan>();
		for (Instant cut : cuts) {
			Instant next = cuts.higher(cut);
			spans.add(span(cut, next == null ? end : next, places, services));
		}
		return spans;
	}

	/** What is said of place and size, with the moment from which it holds: never before what was said earlier about the same. */
	private static Map<BuildingFact, Instant> places(List<BuildingFact> facts, Instant start) {
		var holds = new LinkedHashMap<BuildingFact, Instant>();
		var latest = new HashMap<BuildingFact.Kind, Instant>();
		for (BuildingFact each : facts) {
			switch (each.fact()) {
				case REGISTERED, CORRECTED, COUNTED -> {
					Instant from = Days.later(each.at(), latest.getOrDefault(each.fact(), start));
					latest.put(each.fact(), from);
					holds.put(each, from);
				}
				case ENDED, APPOINTED, RENEWED, LEFT, EXPIRED -> {
				}
			}
		}
		return holds;
	}

	private static List<Service> services(List<BuildingFact> facts, Instant start) {
		var services = new ArrayList<Service>();
		for (BuildingFact each : facts) {
			switch (each.fact()) {
				case APPOINTED -> {
					Instant from = Days.later(Days.later(each.at(), Days.start(requireNonNull(each.fromDay()))), start);
					if (!services.isEmpty()) {
						services.set(services.size() - 1, services.getLast().until(from));
						from = Days.later(from, services.getLast().from);
					}
					services.add(new Service(requireNonNull(each.head()), from, Days.end(requireNonNull(each.untilDay()))));
				}
				case RENEWED -> {
					Service now = services.removeLast();
					services.add(new Service(now.head, now.from, Days.end(requireNonNull(each.untilDay()))));
				}
				case LEFT -> services.add(services.removeLast().until(each.at()));
				case EXPIRED -> services.add(services.removeLast().until(Days.end(requireNonNull(each.untilDay()))));
				case REGISTERED, CORRECTED, COUNTED, ENDED -> {
				}
			}
		}
		return services.stream().filter(each -> each.from.isBefore(each.to)).toList();
	}

	private static BuildingSpan span(Instant since, @Nullable Instant until, Map<BuildingFact, Instant> places, List<Service> services) {
		BuildingFact place = null;
		Integer households = null;
		for (Map.Entry<BuildingFact, Instant> each : places.entrySet()) {
			if (!each.getValue().isAfter(since)) {
				BuildingFact fact = each.getKey();
				place = fact.fact() == BuildingFact.Kind.COUNTED ? place : fact;
				households = fact.households() == null ? households : fact.households();
			}
		}
		BuildingFact at = requireNonNull(place);
		Service serving = services.stream().filter(each -> each.holds(since)).findFirst().orElse(null);
		return new BuildingSpan(at.buildingId(), since, until, at.community(), requireNonNull(at.code()), requireNonNull(at.name()),
				requireNonNull(at.kind()), requireNonNull(households), serving == null ? null : serving.head,
				serving == null ? null : serving.from, serving == null ? null : serving.to);
	}
}
