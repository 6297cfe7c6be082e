package org.redvest.command.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.redvest.command.servicerequest.ServiceRequestCommand;
import org.redvest.command.servicerequest.ServiceRequestCommand.Subscribe;
import org.redvest.command.servicerequest.ServiceRequestCommand.Unsubscribe;
import org.redvest.kernel.Actor;
import org.redvest.kernel.AreaCode;
import org.redvest.kernel.By;
import org.redvest.kernel.DomainEvent;
import org.redvest.kernel.ServiceRequestEvent.Heading;
import org.redvest.kernel.ServiceRequestEvent.ReporterSubscribed;
import org.redvest.kernel.ServiceRequestEvent.ReporterUnsubscribed;
import org.redvest.kernel.ServiceRequestEvent.RequestArchived;
import org.redvest.kernel.ServiceRequestEvent.RequestMerged;
import org.redvest.kernel.ServiceRequestEvent.RequestUnmerged;
import org.redvest.kernel.ServiceRequestEvent.Subscriber;
import org.redvest.kernel.ServiceRequestId;
import org.redvest.kernel.SubjectId;
import org.redvest.kernel.stream.LoggedEvent;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WhenRequestMergedThenSubscribeReportersTest {

	private static final ServiceRequestId DUPLICATE = new ServiceRequestId(new UUID(1, 1));
	private static final ServiceRequestId TARGET = new ServiceRequestId(new UUID(1, 2));
	private static final Heading HEADING = new Heading(new AreaCode("430408001003"), null, null, null);
	private static final Subscriber REPORTER = new Subscriber(SubjectId.of(DUPLICATE), DUPLICATE, "u-7", null, null);
	private static final Subscriber NEIGHBOUR = new Subscriber(new SubjectId(new UUID(1, 3)), null, "u-8", null, null);
	private static final Instant AT = Instant.parse("2022-03-07T02:00:00Z");
	private static final By BY = new By(Actor.system("when-request-merged"), AT);

	private final Policy policy = new WhenRequestMergedThenSubscribeReporters();

	private List<ServiceRequestCommand> after(DomainEvent event) {
		var logged = new LoggedEvent(1, AT, AT, DUPLICATE.toString(), 0, "e-1", "request.any", event,
				new LoggedEvent.Provenance(Actor.system("test"), "c-1", "c-1", null));
		return policy.react(logged).map(ServiceRequestCommand.class::cast).toList();
	}

	@Test
	void every_reporter_of_a_merged_request_is_subscribed_to_the_one_that_goes_on() {
		assertThat(after(new RequestMerged(DUPLICATE, HEADING, TARGET, List.of(REPORTER, NEIGHBOUR))))
				.isEqualTo(List.of(new Subscribe(TARGET, REPORTER, BY), new Subscribe(TARGET, NEIGHBOUR, BY)));
	}

	@Test
	void an_unmerged_request_takes_its_reporters_with_it() {
		assertThat(after(new RequestUnmerged(DUPLICATE, HEADING, TARGET, List.of(REPORTER))))
				.isEqualTo(List.of(new Unsubscribe(TARGET, REPORTER.subject(), BY)));
	}

	@Test
	void who_joins_or_leaves_a_merged_request_follows_it() {
		assertThat(after(new ReporterSubscribed(DUPLICATE, HEADING, NEIGHBOUR, TARGET)))
				.isEqualTo(List.of(new Subscribe(TARGET, NEIGHBOUR, BY)));
		assertThat(after(new ReporterUnsubscribed(DUPLICATE, HEADING, NEIGHBOUR.subject(), TARGET)))
				.isEqualTo(List.of(new Unsubscribe(TARGET, NEIGHBOUR.subject(), BY)));
		assertThat(after(new ReporterSubscribed(DUPLICATE, HEADING, NEIGHBOUR, null))).isEmpty();
	}

	@Test
	void everything_else_leaves_it_alone() {
		assertThat(after(new RequestArchived(DUPLICATE, HEADING))).isEmpty();
	}
}
