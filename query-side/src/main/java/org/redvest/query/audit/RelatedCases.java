package org.redvest.query.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.ActivityId;
import org.redvest.kernel.BuildingEvent.PatrolRecorded;
import org.redvest.kernel.BuildingId;
import org.redvest.kernel.CampaignId;
import org.redvest.kernel.CanvassEvent;
import org.redvest.kernel.CanvassId;
import org.redvest.kernel.DonationId;
import org.redvest.kernel.DoneeId;
import org.redvest.kernel.HazardId;
import org.redvest.kernel.SchoolId;
import org.redvest.kernel.ServiceRequestEvent;
import org.redvest.kernel.ServiceRequestId;
import org.redvest.kernel.TeamId;
import org.redvest.kernel.VolunteerId;
import org.redvest.kernel.store.LogDatabase;
import org.redvest.kernel.stream.LoggedEvent;
import org.redvest.query.audit.RelatedCase.Relation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds the cases that belong to a case: those that it names, those whose events caused its own, the doors at which its request was
 * raised, and the hazards that its patrols found. Whatever else names this case is found in the lists of its kind, for it may be thousands.
 */
@Component
class RelatedCases {

	private static final Map<Class<? extends Record>, String> KINDS = Map.ofEntries(Map.entry(BuildingId.class, "building"),
			Map.entry(ServiceRequestId.class, "request"), Map.entry(HazardId.class, "hazard"), Map.entry(CanvassId.class, "canvass"),
			Map.entry(CampaignId.class, "campaign"), Map.entry(VolunteerId.class, "volunteer"), Map.entry(TeamId.class, "team"),
			Map.entry(ActivityId.class, "activity"), Map.entry(DonationId.class, "donation"), Map.entry(DoneeId.class, "donee"),
			Map.entry(SchoolId.class, "school"));

	private final JdbcClient log;

	RelatedCases(LogDatabase database) {
		this.log = JdbcClient.create(database.dataSource());
	}

	/** @param own the streams that are the case itself */
	List<RelatedCase> of(List<LoggedEvent> events, Set<String> own, Map<String, CaseHistory.Cause> causes) {
		var related = new LinkedHashMap<String, RelatedCase>();
		for (LoggedEvent each : events) {
			causing(causes.get(String.valueOf(each.provenance().causationId())), each)
					.ifPresent(found -> related.putIfAbsent(found.stream(), found));
			Named.in((Record) each.event()).filter(id -> KINDS.containsKey(id.getClass())).map(id -> named(id, each))
					.forEach(found -> related.putIfAbsent(found.stream(), found));
		}
		found(events).forEach(found -> related.putIfAbsent(found.stream(), found));
		events.stream().filter(each -> each.sequence() == 0).flatMap(this::doors)
				.forEach(found -> related.putIfAbsent(found.stream(), found));
		return related.values().stream().filter(each -> !own.contains(each.stream())).toList();
	}

	private static Optional<RelatedCase> causing(CaseHistory.@Nullable Cause cause, LoggedEvent event) {
		return cause == null || cause.stream() == null || cause.event() == null
				? Optional.empty()
				: Optional.of(new RelatedCase(cause.event().replaceFirst("\\..*", ""), Relation.CAUSED_BY, cause.stream(),
						link(cause.stream()), event.position(), event.name()));
	}

	private static RelatedCase named(Record id, LoggedEvent event) {
		return new RelatedCase(Objects.requireNonNull(KINDS.get(id.getClass())), Relation.NAMED, id.toString(), link(id.toString()),
				event.position(), event.name());
	}

	/** Which findings are hazards say the rules of that day, so it is seen in the log. */
	private List<RelatedCase> found(List<LoggedEvent> events) {
		var candidates = new LinkedHashMap<String, LoggedEvent>();
		events.forEach(each -> hazards(each).forEach(hazard -> candidates.put(hazard.toString(), each)));
		if (candidates.isEmpty()) {
			return List.of();
		}
		var there = Set.copyOf(log.sql("select stream from log.events where stream in (:streams) and sequence = 0")
				.param("streams", candidates.keySet()).query(String.class).list());
		var found = new ArrayList<RelatedCase>();
		candidates.forEach((stream, event) -> {
			if (there.contains(stream)) {
				found.add(new RelatedCase("hazard", Relation.LED_TO, stream, link(stream), event.position(), event.name()));
			}
		});
		return found;
	}

	/** The doors at which the opinions were collected that a request was raised from: they hold it in the set of such cases. */
	private Stream<RelatedCase> doors(LoggedEvent first) {
		return first.event() instanceof ServiceRequestEvent request
				? log.sql("select distinct stream from log.claims where scope = :scope and key like :request || '/%' order by stream")
						.param("scope", CanvassEvent.CASE).param("request", request.requestId().toString())
						.query((row, _) -> doors(row.getString("stream"), first)).list().stream()
				: Stream.empty();
	}

	private static RelatedCase doors(String stream, LoggedEvent first) {
		return new RelatedCase("canvass", Relation.CAUSED_BY, stream, link(stream), first.position(), first.name());
	}

	private static Stream<HazardId> hazards(LoggedEvent event) {
		return event.event() instanceof PatrolRecorded patrol
				? IntStream.range(0, patrol.findings().size()).mapToObj(n -> HazardId.found(patrol.patrol(), n))
				: Stream.empty();
	}

	private static String link(String stream) {
		return "/api/audit/cases/" + stream;
	}
}
