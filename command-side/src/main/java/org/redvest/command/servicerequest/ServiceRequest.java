package org.redvest.command.servicerequest;

import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.redvest.command.servicerequest.ServiceRequestCommand.AcceptRequest;
import org.redvest.command.servicerequest.ServiceRequestCommand.AnswerRequester;
import org.redvest.command.servicerequest.ServiceRequestCommand.ArchiveRequest;
import org.redvest.command.servicerequest.ServiceRequestCommand.AskRequester;
import org.redvest.command.servicerequest.ServiceRequestCommand.AttachMedia;
import org.redvest.command.servicerequest.ServiceRequestCommand.ClassifyRequest;
import org.redvest.command.servicerequest.ServiceRequestCommand.CloseRequest;
import org.redvest.command.servicerequest.ServiceRequestCommand.ContactRequester;
import org.redvest.command.servicerequest.ServiceRequestCommand.DecideExtension;
import org.redvest.command.servicerequest.ServiceRequestCommand.DecideReturn;
import org.redvest.command.servicerequest.ServiceRequestCommand.DeclineRequest;
import org.redvest.command.servicerequest.ServiceRequestCommand.DispatchRequest;
import org.redvest.command.servicerequest.ServiceRequestCommand.DivertToEmergency;
import org.redvest.command.servicerequest.ServiceRequestCommand.EndPause;
import org.redvest.command.servicerequest.ServiceRequestCommand.EscalateRequest;
import org.redvest.command.servicerequest.ServiceRequestCommand.LiftConfidentiality;
import org.redvest.command.servicerequest.ServiceRequestCommand.LinkToBuilding;
import org.redvest.command.servicerequest.ServiceRequestCommand.MakeConfidential;
import org.redvest.command.servicerequest.ServiceRequestCommand.MergeInto;
import org.redvest.command.servicerequest.ServiceRequestCommand.NameCoUnit;
import org.redvest.command.servicerequest.ServiceRequestCommand.Park;
import org.redvest.command.servicerequest.ServiceRequestCommand.PassDeadline;
import org.redvest.command.servicerequest.ServiceRequestCommand.RaiseLevel;
import org.redvest.command.servicerequest.ServiceRequestCommand.RateService;
import org.redvest.command.servicerequest.ServiceRequestCommand.RecordFollowUp;
import org.redvest.command.servicerequest.ServiceRequestCommand.RecordProgress;
import org.redvest.command.servicerequest.ServiceRequestCommand.RedactText;
import org.redvest.command.servicerequest.ServiceRequestCommand.RegisterOnBehalf;
import org.redvest.command.servicerequest.ServiceRequestCommand.Remind;
import org.redvest.command.servicerequest.ServiceRequestCommand.RemindUnit;
import org.redvest.command.servicerequest.ServiceRequestCommand.ReopenRequest;
import org.redvest.command.servicerequest.ServiceRequestCommand.ReportOutcome;
import org.redvest.command.servicerequest.ServiceRequestCommand.ReportThrough;
import org.redvest.command.servicerequest.ServiceRequestCommand.RequestExtension;
import org.redvest.command.servicerequest.ServiceRequestCommand.RequestReturn;
import org.redvest.command.servicerequest.ServiceRequestCommand.SendBack;
import org.redvest.command.servicerequest.ServiceRequestCommand.SubmitRequest;
import org.redvest.command.servicerequest.ServiceRequestCommand.Subscribe;
import org.redvest.command.servicerequest.ServiceRequestCommand.Supervise;
import org.redvest.command.servicerequest.ServiceRequestCommand.TakeUp;
import org.redvest.command.servicerequest.ServiceRequestCommand.TellReporter;
import org.redvest.command.servicerequest.ServiceRequestCommand.Unmerge;
import org.redvest.command.servicerequest.ServiceRequestCommand.Unpark;
import org.redvest.command.servicerequest.ServiceRequestCommand.Unsubscribe;
import org.redvest.command.servicerequest.ServiceRequestCommand.WithdrawRequest;
import org.redvest.kernel.ServiceRequestEvent;
import org.redvest.kernel.ServiceRequestId;
import org.redvest.kernel.store.Shell;

/** The shell of a service request: hands commands to the state, and its events to the log. */
@Aggregate(repository = "serviceRequestRepository")
class ServiceRequest implements Shell<ServiceRequestState> {

	@AggregateIdentifier
	private ServiceRequestId id;
	private ServiceRequestState state = new ServiceRequestState.Unknown();

	@CommandHandler
	void handle(AcceptRequest c, Briefings briefings) {
		decide(c, briefings);
	}

	@CommandHandler
	void handle(AnswerRequester c, Briefings briefings) {
		decide(c, briefings);
	}

	@CommandHandler
	void handle(ArchiveRequest c, Briefings briefings) {
		decide(c, briefings);
	}

	@CommandHandler
	void handle(AskRequester c, Briefings briefings) {
		decide(c, briefings);
	}

	@CommandHandler
	void handle(AttachMedia c, Briefings briefings) {
		decide(c, briefings);
	}

	@CommandHandler
	void handle(ClassifyRequest c, Briefings briefings) {
		decide(c, briefings);
	}

	@CommandHandler
	void handle(CloseRequest c, Briefings briefings) {
		decide(c, briefings);
	}

	@CommandHandler
	void handle(ContactRequester c, Briefings briefings) {
		decide(c, briefings);
	}

	@CommandHandler
	void handle(DecideExtension c, Briefings briefings) {
		decide(c, briefings);
	}

	@CommandHandler
	void handle(DecideReturn c, Briefings briefings) {
		decide(c, briefings);
	}

	@CommandHandler
	void handle(DeclineRequest c, Briefings briefings) {
		decide(c, briefings);
	}

	@CommandHandler
	void handle(DispatchRequest c, Briefings briefings) {
		decide(c, briefings);
	}

	@CommandHandler
	void handle(DivertToEmergency c, Briefings briefings) {
		decide(c, briefings);
	}

	@CommandHandler
	void handle(EndPause c, Briefings briefings) {
		decide(c, briefings);
	}

	@CommandHandler
	void handle(EscalateRequest c, Briefings briefings) {
		decide(c, briefings);
	}

	@CommandHandler
	void handle(LiftConfidentiality c, Briefings briefings) {
		decide(c, briefings);
	}

	@CommandHandler
	void handle(LinkToBuilding c, Briefings briefings) {
		decide(c, briefings);
	}

	@CommandHandler
	void handle(MakeConfidential c, Briefings briefings) {
		decide(c, briefings);
	}

	@CommandHandler
	void handle(MergeInto c, Briefings briefings) {
		decide(c, briefings);
	}

	@CommandHandler
	void handle(NameCoUnit c, Briefings briefings) {
		decide(c, briefings);
	}

	@CommandHandler
	void handle(Park c, Briefings briefings) {
		decide(c, briefings);
	}

	@CommandHandler
	void handle(PassDeadline c, Briefings briefings) {
		decide(c, briefings);
	}

	@CommandHandler
	void handle(RaiseLevel c, Briefings briefings) {
		decide(c, briefings);
	}

	@CommandHandler
	void handle(RateService c, Briefings briefings) {
		decide(c, briefings);
	}

	@CommandHandler
	void handle(RecordFollowUp c, Briefings briefings) {
		decide(c, briefings);
	}

	@CommandHandler
	void handle(RecordProgress c, Briefings briefings) {
		decide(c, briefings);
	}

	@CommandHandler
	void handle(RedactText c, Briefings briefings) {
		decide(c, briefings);
	}

	@CommandHandler
	void handle(RegisterOnBehalf c, Briefings briefings) {
		decide(c, briefings);
	}

	@CommandHandler
	void handle(Remind c, Briefings briefings) {
		decide(c, briefings);
	}

	@CommandHandler
	void handle(RemindUnit c, Briefings briefings) {
		decide(c, briefings);
	}

	@CommandHandler
	void handle(ReopenRequest c, Briefings briefings) {
		decide(c, briefings);
	}

	@CommandHandler
	void handle(ReportOutcome c, Briefings briefings) {
		decide(c, briefings);
	}

	@CommandHandler
	void handle(ReportThrough c, Briefings briefings) {
		decide(c, briefings);
	}

	@CommandHandler
	void handle(RequestExtension c, Briefings briefings) {
		decide(c, briefings);
	}

	@CommandHandler
	void handle(RequestReturn c, Briefings briefings) {
		decide(c, briefings);
	}

	@CommandHandler
	void handle(SendBack c, Briefings briefings) {
		decide(c, briefings);
	}

	@CommandHandler
	void handle(SubmitRequest c, Briefings briefings) {
		decide(c, briefings);
	}

	@CommandHandler
	void handle(Subscribe c, Briefings briefings) {
		decide(c, briefings);
	}

	@CommandHandler
	void handle(Supervise c, Briefings briefings) {
		decide(c, briefings);
	}

	@CommandHandler
	void handle(TakeUp c, Briefings briefings) {
		decide(c, briefings);
	}

	@CommandHandler
	void handle(TellReporter c, Briefings briefings) {
		decide(c, briefings);
	}

	@CommandHandler
	void handle(Unmerge c, Briefings briefings) {
		decide(c, briefings);
	}

	@CommandHandler
	void handle(Unpark c, Briefings briefings) {
		decide(c, briefings);
	}

	@CommandHandler
	void handle(Unsubscribe c, Briefings briefings) {
		decide(c, briefings);
	}

	@CommandHandler
	void handle(WithdrawRequest c, Briefings briefings) {
		decide(c, briefings);
	}

	@EventSourcingHandler
	void on(ServiceRequestEvent event) {
		id = event.requestId();
		state = state.evolve(event);
	}

	@Override
	public ServiceRequestState state() {
		return state;
	}

	@Override
	public void restore(String stream, ServiceRequestState restored) {
		id = new ServiceRequestId(UUID.fromString(stream));
		state = restored;
	}

	private void decide(ServiceRequestCommand command, Briefings briefings) {
		state.decide(command, briefings.on(command, state)).forEach(AggregateLifecycle::apply);
	}
}
