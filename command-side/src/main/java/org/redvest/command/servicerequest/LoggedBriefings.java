package org.redvest.command.servicerequest;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.command.building.BuildingPlaces;
import org.redvest.command.ruleset.RuleBook;
import org.redvest.command.ruleset.WorkingDays;
import org.redvest.command.servicerequest.Briefing.Sighting;
import org.redvest.command.servicerequest.Briefing.Standing;
import org.redvest.command.servicerequest.ServiceRequestCommand.AcceptRequest;
import org.redvest.command.servicerequest.ServiceRequestCommand.AttachMedia;
import org.redvest.command.servicerequest.ServiceRequestCommand.ClassifyRequest;
import org.redvest.command.servicerequest.ServiceRequestCommand.DeclineRequest;
import org.redvest.command.servicerequest.ServiceRequestCommand.DispatchCommand;
import org.redvest.command.servicerequest.ServiceRequestCommand.DivertToEmergency;
import org.redvest.command.servicerequest.ServiceRequestCommand.FollowUpCommand;
import org.redvest.command.servicerequest.ServiceRequestCommand.HandlingCommand;
import org.redvest.command.servicerequest.ServiceRequestCommand.LiftConfidentiality;
import org.redvest.command.servicerequest.ServiceRequestCommand.LinkToBuilding;
import org.redvest.command.servicerequest.ServiceRequestCommand.MakeConfidential;
import org.redvest.command.servicerequest.ServiceRequestCommand.MergeInto;
import org.redvest.command.servicerequest.ServiceRequestCommand.RaiseLevel;
import org.redvest.command.servicerequest.ServiceRequestCommand.RedactText;
import org.redvest.command.servicerequest.ServiceRequestCommand.RegisterOnBehalf;
import org.redvest.command.servicerequest.ServiceRequestCommand.Remind;
import org.redvest.command.servicerequest.ServiceRequestCommand.ReportThrough;
import org.redvest.command.servicerequest.ServiceRequestCommand.SubmitRequest;
import org.redvest.command.servicerequest.ServiceRequestCommand.Subscribe;
import org.redvest.command.servicerequest.ServiceRequestCommand.Supervise;
import org.redvest.command.servicerequest.ServiceRequestCommand.TellReporter;
import org.redvest.command.servicerequest.ServiceRequestCommand.TimeCommand;
import org.redvest.command.servicerequest.ServiceRequestCommand.Unmerge;
import org.redvest.command.servicerequest.ServiceRequestCommand.Unsubscribe;
import org.redvest.command.servicerequest.ServiceRequestCommand.WithdrawRequest;
import org.redvest.command.servicerequest.ServiceRequestState.Answered;
import org.redvest.command.servicerequest.ServiceRequestState.Archived;
import org.redvest.command.servicerequest.ServiceRequestState.Closed;
import org.redvest.command.servicerequest.ServiceRequestState.Declined;
import org.redvest.command.servicerequest.ServiceRequestState.Diverted;
import org.redvest.command.servicerequest.ServiceRequestState.Known;
import org.redvest.command.servicerequest.ServiceRequestState.Merged;
import org.redvest.command.servicerequest.ServiceRequestState.Open;
import org.redvest.command.servicerequest.ServiceRequestState.Unknown;
import org.redvest.command.servicerequest.ServiceRequestState.Withdrawn;
import org.redvest.kernel.PersonKey;
import org.redvest.kernel.Rules.RequestRules;
import org.redvest.kernel.ServiceRequestEvent;
import org.redvest.kernel.ServiceRequestEvent.Reporter;
import org.redvest.kernel.ServiceRequestId;
import org.redvest.kernel.store.StreamRepository;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Briefings from the rule book and the log. The earlier request of the same person and matter is the stream that holds the
 * claim on the matter's key: what was recognised is the same person with the same words, nothing cleverer.
 */
final class LoggedBriefings implements Briefings {

	private static final int LONGEST_CHAIN = 16;

	private final RuleBook rules;
	private final WorkingDays days;
	private final StreamRepository<ServiceRequestState, ServiceRequest> requests;
	private final BuildingPlaces buildings;
	private final JdbcClient log;

	LoggedBriefings(RuleBook rules, WorkingDays days, StreamRepository<ServiceRequestState, ServiceRequest> requests,
			BuildingPlaces buildings,
			JdbcClient log) {
		this.rules = rules;
		this.days = days;
		this.requests = requests;
		this.buildings = buildings;
		this.log = log;
	}

	@Override
	public Briefing on(ServiceRequestCommand command, ServiceRequestState state) {
		LocalDate on = command.day();
		return new Briefing(Terms.of(rules.inForce(RequestRules.class, RuleBook.DEFAULT, on), days), other(command, state),
				Optional.ofNullable(command.building()).flatMap(buildings::community));
	}

	private Optional<Sighting> other(ServiceRequestCommand command, ServiceRequestState state) {
		return switch (command) {
			case SubmitRequest c -> state instanceof Unknown ? repeatOf(c.reporter()) : Optional.empty();
			case RegisterOnBehalf c -> state instanceof Unknown ? repeatOf(c.reporter()) : Optional.empty();
			case ReportThrough c -> state instanceof Unknown ? repeatOf(c.asked().reporter()) : Optional.empty();
			case DeclineRequest c -> state instanceof Known known ? found(Intake.earlier(known.facts(), c)) : Optional.empty();
			case MergeInto c -> found(c.into());
			case ClassifyRequest _,AcceptRequest _,DivertToEmergency _,WithdrawRequest _ -> Optional.empty();
			case DispatchCommand _,HandlingCommand _,TimeCommand _,FollowUpCommand _ -> Optional.empty();
			case AttachMedia _,LinkToBuilding _,Unmerge _,Subscribe _,Unsubscribe _,TellReporter _ -> Optional.empty();
			case Remind _,Supervise _,RaiseLevel _,MakeConfidential _,LiftConfidentiality _,RedactText _ -> Optional.empty();
		};
	}

	private Optional<Sighting> repeatOf(Reporter reporter) {
		PersonKey matter = reporter.matter();
		if (matter == null) {
			return Optional.empty();
		}
		return log.sql("select stream from log.claims where scope = :scope and key = :key").param("scope", ServiceRequestEvent.MATTER)
				.param("key", matter.value()).query(String.class).optional().map(UUID::fromString).map(ServiceRequestId::new)
				.flatMap(holder -> seen(followed(holder)));
	}

	/** Where a merged request has gone. */
	private ServiceRequestState followed(ServiceRequestId id) {
		ServiceRequestState state = requests.peek(id.toString());
		for (int step = 0; state instanceof Merged merged && step < LONGEST_CHAIN; step++) {
			state = requests.peek(merged.into().toString());
		}
		return state;
	}

	private Optional<Sighting> found(@Nullable ServiceRequestId id) {
		return id == null ? Optional.empty() : seen(requests.peek(id.toString()));
	}

	private static Optional<Sighting> seen(ServiceRequestState state) {
		return switch (state) {
			case Unknown _ -> Optional.empty();
			case Open p -> Optional.of(sighting(p, Standing.LIVE));
			case Answered p -> Optional.of(sighting(p, Standing.LIVE));
			case Closed p -> Optional.of(sighting(p, Standing.CLOSED));
			case Archived p -> Optional.of(sighting(p, Standing.CLOSED));
			case Declined p -> Optional.of(sighting(p, Standing.ENDED));
			case Diverted p -> Optional.of(sighting(p, Standing.ENDED));
			case Withdrawn p -> Optional.of(sighting(p, Standing.ENDED));
			case Merged p -> Optional.of(sighting(p, Standing.ENDED));
		};
	}

	private static Sighting sighting(Known known, Standing standing) {
		return new Sighting(known.facts().id(), standing, known.facts().opening().reporter().person());
	}
}
