package org.redvest.query.projection;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.redvest.kernel.ActivityEvent;
import org.redvest.kernel.BuildingEvent;
import org.redvest.kernel.CampaignEvent;
import org.redvest.kernel.CanvassEvent;
import org.redvest.kernel.CertificateEvent;
import org.redvest.kernel.ClientEvent;
import org.redvest.kernel.DomainEvent;
import org.redvest.kernel.DonationEvent;
import org.redvest.kernel.DoneeEvent;
import org.redvest.kernel.HazardEvent;
import org.redvest.kernel.LedgerId;
import org.redvest.kernel.PointsAccountId;
import org.redvest.kernel.PointsEvent;
import org.redvest.kernel.ReferenceBaseEvent;
import org.redvest.kernel.RefusalEvent;
import org.redvest.kernel.RuleSetEvent;
import org.redvest.kernel.SchoolEvent;
import org.redvest.kernel.ServiceHoursEvent;
import org.redvest.kernel.ServiceRequestEvent;
import org.redvest.kernel.TeamEvent;
import org.redvest.kernel.VolunteerEvent;
import org.redvest.kernel.stream.DeadLetters;
import org.redvest.kernel.stream.LogReader;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Some projections running over a real log on a fresh database, into which a test tells what happened. */
public final class RunningViews implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private final RealLog log = RealLog.open();
	private final Map<String, Long> sequences = new HashMap<>();
	private final List<Projection> all;
	private final ProjectionRuntime runtime;
	private final LiveView live;
	private final Generations generations;

	public RunningViews(Projection... projections) {
		all = List.of(projections);
		var database = new ViewDatabase(log.views());
		var named = new Projections(all);
		generations = new Generations(database, 2);
		var segments = new Segments(database);
		var limits = new Limits(2, 1024, 4000, 2, 2, Duration.ofSeconds(2), 2, 1, false);
		var coverage = new Coverage(database, limits.longestWait());
		var served = new Served();
		var costs = new Costs(database);
		live = new LiveView(named, database, coverage, served);
		runtime = new ProjectionRuntime(named, generations, new Orders(database), new Feed.Runtime(log.reader(), segments,
				new Batch(database, new DeadLetters(database.dataSource(), "views")), coverage, served, costs, limits, "test"),
				new Progress(named, database, costs, log.reader(), InstantSource.system()));
		runtime.start();
	}

	public LiveView live() {
		return live;
	}

	public LogReader log() {
		return log.reader();
	}

	public javax.sql.DataSource dataSource() {
		return log.views();
	}

	public JdbcClient database() {
		return JdbcClient.create(log.views());
	}

	/** Every row of a projection's live generation. */
	public List<String> rows(String projection) {
		return log.rows(generations.in(projection, Generation.State.LIVE).orElseThrow());
	}

	/** These events happened at a moment, written such as {@code 2022-03-01T09:00:00+08:00}; the position of the last one. */
	public long tell(String at, DomainEvent... events) {
		return tell(at, Map.of(), events);
	}

	/** The same with other metadata beside the usual. */
	public long tell(String at, Map<String, String> metadata, DomainEvent... events) {
		var by = new HashMap<>(Map.of("actor", "u-1", "role", "COMMUNITY", "unit", "430408001001", "channel", "WEB", "commandId", "c-1",
				"correlationId", "k-1"));
		by.putAll(metadata);
		var messages = new java.util.ArrayList<DomainEventMessage<?>>();
		for (DomainEvent event : events) {
			String stream = stream(event);
			long sequence = sequences.merge(stream, 0L, (old, _) -> old + 1);
			messages.add(new GenericDomainEventMessage<>(event.getClass().getEnclosingClass().getSimpleName(), stream, sequence, event, by,
					UUID.nameUUIDFromBytes((stream + sequence).getBytes(java.nio.charset.StandardCharsets.UTF_8)).toString(),
					java.time.OffsetDateTime.parse(at).toInstant()));
		}
		messages.stream().collect(java.util.stream.Collectors.groupingBy(DomainEventMessage::getAggregateIdentifier,
				java.util.LinkedHashMap::new, java.util.stream.Collectors.toList())).values()
				.forEach(each -> log.store().publish(List.copyOf(each)));
		return log.reader().head();
	}

	/** The id that {@link #tell} gives an event. */
	public static String eventId(String stream, long sequence) {
		return UUID.nameUUIDFromBytes((stream + sequence).getBytes(java.nio.charset.StandardCharsets.UTF_8)).toString();
	}

	private static String stream(DomainEvent event) {
		return switch (event) {
			case ActivityEvent e -> e.activityId().toString();
			case TeamEvent e -> e.teamId().toString();
			case RefusalEvent e -> e.refusalsId().toString();
			case DonationEvent e -> e.donationId().toString();
			case DoneeEvent e -> e.doneeId().toString();
			case ClientEvent e -> e.clientId().toString();
			case SchoolEvent e -> e.schoolId().toString();
			case HazardEvent e -> e.hazardId().toString();
			case BuildingEvent e -> e.buildingId().toString();
			case VolunteerEvent e -> e.volunteerId().toString();
			case ServiceHoursEvent e -> new LedgerId(e.volunteerId()).toString();
			case ServiceRequestEvent e -> e.requestId().toString();
			case RuleSetEvent e -> e.schemeId().toString();
			case ReferenceBaseEvent e -> e.baseId().toString();
			case CampaignEvent e -> e.campaignId().toString();
			case CanvassEvent e -> e.canvassId().toString();
			case PointsEvent e -> new PointsAccountId(e.volunteerId()).toString();
			case CertificateEvent e -> e.certificateId().toString();
		};
	}

	/** Every view covers everything that was told. */
	public void settle() {
		long head = log.reader().head();
		for (Projection each : all) {
			if (!live.awaitCovers(each.name(), head, PATIENCE)) {
				throw new AssertionError(each.name() + " does not cover " + head);
			}
		}
		long dead = database().sql("select count(*) from views.dead_letters").query(Long.class).single();
		if (dead > 0) {
			throw new AssertionError(database().sql("select event_name || ' ' || coalesce(error_class, '') from views.dead_letters")
					.query(String.class).list().toString());
		}
	}

	/** When the log recorded its newest event. */
	public Instant recordedAt() {
		return log.reader().after(log.reader().head() - 1, 1).getFirst().recordedAt();
	}

	@Override
	public void close() {
		runtime.stop();
		log.close();
	}
}
