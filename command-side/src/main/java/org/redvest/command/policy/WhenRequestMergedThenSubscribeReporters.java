package org.redvest.command.policy;

import java.util.stream.Stream;
import org.redvest.command.servicerequest.ServiceRequestCommand;
import org.redvest.command.servicerequest.ServiceRequestCommand.Subscribe;
import org.redvest.command.servicerequest.ServiceRequestCommand.Unsubscribe;
import org.redvest.kernel.Actor;
import org.redvest.kernel.By;
import org.redvest.kernel.ServiceRequestEvent.ReporterSubscribed;
import org.redvest.kernel.ServiceRequestEvent.ReporterUnsubscribed;
import org.redvest.kernel.ServiceRequestEvent.RequestMerged;
import org.redvest.kernel.ServiceRequestEvent.RequestUnmerged;
import org.redvest.kernel.stream.LoggedEvent;
import org.springframework.stereotype.Component;

/** Merged requests keep their reporters: the request that goes on tells each of them, until it is unmerged. */
@Component
class WhenRequestMergedThenSubscribeReporters implements Policy {

	@Override
	public Stream<ServiceRequestCommand> react(LoggedEvent event) {
		var by = new By(Actor.system("when-request-merged"), event.occurredAt());
		return switch (event.event()) {
			case RequestMerged e -> e.reporters().stream().map(each -> new Subscribe(e.into(), each, by));
			case RequestUnmerged e -> e.reporters().stream().map(each -> new Unsubscribe(e.from(), each.subject(), by));
			case ReporterSubscribed e -> Stream.ofNullable(e.mergedInto()).map(into -> new Subscribe(into, e.subscriber(), by));
			case ReporterUnsubscribed e -> Stream.ofNullable(e.mergedInto()).map(into -> new Unsubscribe(into, e.subscriber(), by));
			default -> Stream.empty();
		};
	}
}
