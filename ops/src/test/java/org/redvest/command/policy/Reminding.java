package org.redvest.command.policy;

import java.util.List;
import java.util.stream.Stream;
import org.redvest.command.servicerequest.ServiceRequestCommand.Remind;
import org.redvest.kernel.Actor;
import org.redvest.kernel.By;
import org.redvest.kernel.Command;
import org.redvest.kernel.DomainEvent;
import org.redvest.kernel.ServiceRequestEvent.RequestSubmitted;
import org.redvest.kernel.stream.FollowerFactory;
import org.redvest.kernel.stream.LoggedEvent;
import org.springframework.context.ApplicationContext;

/** A reaction of which every repetition would be seen, run the way in which the application runs its own. */
public final class Reminding implements Policy {

	private final ApplicationContext application;
	private final String request;

	public Reminding(ApplicationContext application, String request) {
		this.application = application;
		this.request = request;
	}

	/** Follows the log until it is closed. */
	public AutoCloseableRunner follow() {
		var runner = new PolicyRunner(List.of(this), application.getBean(Deliveries.class), application.getBean(FollowerFactory.class));
		runner.start();
		return runner::stop;
	}

	@Override
	public Class<DomainEvent> about() {
		return DomainEvent.class;
	}

	@Override
	public Stream<? extends Command> react(LoggedEvent event) {
		return event.event() instanceof RequestSubmitted submitted && submitted.requestId().toString().equals(request)
				? Stream.of(new Remind(submitted.requestId(), null, new By(Actor.system(name()), event.occurredAt())))
				: Stream.empty();
	}

	/** Is stopped without more ado. */
	@FunctionalInterface
	public interface AutoCloseableRunner extends AutoCloseable {

		@Override
		void close();
	}
}
