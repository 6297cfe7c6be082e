package org.redvest.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.redvest.command.building.BuildingCommand.UpdateHouseholdCount;
import org.redvest.command.refusals.RefusalNotes;
import org.redvest.command.refusals.RefusalsCommand.RecordRefusal;
import org.redvest.command.refusals.Remainders;
import org.redvest.kernel.Actor;
import org.redvest.kernel.BuildingId;
import org.redvest.kernel.By;
import org.redvest.kernel.Command;
import org.redvest.kernel.RefusalEvent.Argument;
import org.redvest.kernel.RefusalEvent.Form;
import org.redvest.kernel.RefusalsId;
import org.redvest.kernel.Refused;
import org.redvest.kernel.store.AlreadyDone;
import org.redvest.kernel.store.AlreadyDone.StoredReceipt;
import org.redvest.kernel.store.LogUnavailable;
import org.redvest.kernel.store.OutcomeUnknown;
import org.redvest.kernel.store.Receipts;
import org.redvest.kernel.store.Ticket;
import org.redvest.kernel.store.Ticket.Written;
import org.redvest.kernel.store.VersionMismatch;

/** What is tried again, and what is not: how often the gateway is asked, whatever it answers. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DispatcherTest {

	private static final UUID DIGEST = new UUID(7, 7);
	private static final UpdateHouseholdCount COMMAND = new UpdateHouseholdCount(new BuildingId(UUID.randomUUID()), 12,
			new By(new Actor("u-1", Actor.Role.COMMUNITY, "430408001001", Actor.Channel.WEB), Instant.EPOCH));

	private final CommandGateway gateway = mock(CommandGateway.class);
	private final Remainders remainders = mock(Remainders.class);
	private final Dispatcher dispatcher = through(gateway, null);

	private Dispatcher through(CommandGateway gateway, Receipts receipts) {
		return new Dispatcher(gateway, receipts, null, new RefusalNotes(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)), remainders);
	}

	private static GenericCommandMessage<?> theCommand() {
		return argThat(asked -> asked != null && asked.getPayload() == COMMAND);
	}

	private static GenericCommandMessage<?> aRefusal() {
		return argThat(asked -> asked != null && asked.getPayload() instanceof RecordRefusal);
	}

	private Throwable sent(Long expectedVersion) {
		return org.assertj.core.api.Assertions
				.catchThrowable(() -> dispatcher.dispatch(COMMAND, Ticket.of(null, expectedVersion), Dispatcher.Cause.NONE));
	}

	@Test
	void a_conflict_is_decided_anew_until_it_is_none() {
		Refused decided = Refused.conflict("building.retired");
		when(gateway.sendAndWait(any())).thenThrow(new ConcurrencyException("grown"))
				.thenThrow(new AggregateStreamCreationException("created")).thenThrow(decided);
		assertThat(sent(null)).isSameAs(decided);
		verify(gateway, times(3)).sendAndWait(theCommand());
	}

	@Test
	void a_refusal_is_kept_before_it_is_answered() {
		Refused decided = Refused.conflict("building.retired", "43");
		when(gateway.sendAndWait(theCommand())).thenThrow(decided);
		var kept = new ArrayList<GenericCommandMessage<?>>();
		when(gateway.sendAndWait(aRefusal())).thenAnswer(asked -> {
			GenericCommandMessage<?> message = asked.getArgument(0);
			kept.add(message);
			throw mock(AlreadyDone.class);
		});
		assertThat(sent(null)).isSameAs(decided);
		assertThat(kept).singleElement().satisfies(message -> {
			var refusal = (RecordRefusal) message.getPayload();
			assertThat(refusal).isEqualTo(new RecordRefusal(new RefusalsId("u-1", LocalDate.of(1970, 1, 1)), refusal.commandId(),
					"building.update-household-count", COMMAND.buildingId().toString(), Refused.Kind.CONFLICT, "building.retired",
					List.of(new Argument(Form.CODE, "43")), COMMAND.by()));
			assertThat(message.getMetaData().get(Provenance.CAUSE))
					.isEqualTo(new Dispatcher.Cause(refusal.commandId().toString(), null));
		});
		verify(remainders, never()).count(any());
	}

	@Test
	void what_finds_no_room_is_counted() {
		Refused decided = Refused.conflict("building.retired");
		for (RuntimeException full : List.of(Refused.conflict("refusals.day-full"), new ConcurrencyException("grown"))) {
			when(gateway.sendAndWait(theCommand())).thenThrow(decided);
			when(gateway.sendAndWait(aRefusal())).thenThrow(full);
			assertThat(sent(null)).isSameAs(decided);
		}
		verify(remainders, times(2)).count(argThat(each -> each.code().equals("building.retired")));
	}

	@Test
	void a_refusal_that_cannot_be_kept_is_not_answered() {
		var unavailable = new LogUnavailable(LogUnavailable.Reason.DATABASE, null);
		when(gateway.sendAndWait(theCommand())).thenThrow(Refused.conflict("building.retired"));
		when(gateway.sendAndWait(aRefusal())).thenThrow(unavailable);
		assertThat(sent(null)).isSameAs(unavailable);
	}

	@Test
	void a_conflict_that_does_not_end_is_given_up() {
		when(gateway.sendAndWait(any())).thenThrow(new ConcurrencyException("grown"));
		assertThat(sent(null)).isInstanceOf(ConcurrencyException.class);
		verify(gateway, times(8)).sendAndWait(any());
	}

	@Test
	void a_conflict_with_the_version_that_the_caller_named_is_his_answer() {
		when(gateway.sendAndWait(any())).thenThrow(new ConcurrencyException("grown"));
		assertThat(sent(3L)).isInstanceOf(ConcurrencyException.class);
		verify(gateway, times(2)).sendAndWait(any());
	}

	@Test
	void what_was_refused_on_a_remembered_state_is_decided_once_more_on_the_stream_as_it_was_read() {
		for (RuntimeException answer : List.of(Refused.invalid("x"), new VersionMismatch(1, 2))) {
			var trusted = new ArrayList<Boolean>();
			CommandGateway twice = mock(CommandGateway.class);
			when(twice.sendAndWait(any())).thenAnswer(asked -> {
				GenericCommandMessage<?> message = asked.getArgument(0);
				if (message.getPayload() == COMMAND) {
					trusted.add(((Ticket) message.getMetaData().get(Ticket.KEY)).trusting());
				}
				throw answer;
			});
			assertThatThrownBy(() -> through(twice, null).dispatch(COMMAND, Ticket.of(null, null), Dispatcher.Cause.NONE))
					.isSameAs(answer);
			assertThat(trusted).containsExactly(true, false);
		}
	}

	@Test
	void troubles_of_the_log_are_not_tried_again() {
		for (RuntimeException answer : List.of(new OutcomeUnknown(new Exception()),
				new LogUnavailable(LogUnavailable.Reason.DATABASE, null), new IllegalStateException())) {
			CommandGateway once = mock(CommandGateway.class);
			when(once.sendAndWait(any())).thenThrow(answer);
			assertThatThrownBy(() -> through(once, null).dispatch(COMMAND, Ticket.of(null, null), Dispatcher.Cause.NONE))
					.isSameAs(answer);
			verify(once, times(1)).sendAndWait(any());
		}
	}

	@Test
	void what_has_its_receipt_is_answered_without_making_the_command_again() {
		var identity = new Ticket.Identity(UUID.randomUUID(), DIGEST, "http");
		Receipts receipts = mock(Receipts.class);
		when(receipts.of(identity.commandId())).thenReturn(Optional.of(new StoredReceipt(DIGEST, "stream", 3, 17)));
		Supplier<Command> impossible = () -> {
			throw Refused.conflict("privacy.subject-erased");
		};
		assertThat(through(gateway, receipts).dispatch(impossible, Ticket.of(identity, null), Dispatcher.Cause.NONE))
				.isEqualTo(new Written("stream", 3, 17));
		Supplier<Command> unwanted = mock();
		assertThat(through(gateway, receipts).dispatch(unwanted, Ticket.of(identity, null), Dispatcher.Cause.NONE))
				.isEqualTo(new Written("stream", 3, 17));
		verify(unwanted, never()).get();
		verify(gateway, never()).sendAndWait(any());
	}
}
