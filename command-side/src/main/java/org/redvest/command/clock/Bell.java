package org.redvest.command.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.LongPredicate;
import org.redvest.command.Dispatcher;
import org.redvest.command.clock.Appointment.State;
import org.redvest.kernel.Actor;
import org.redvest.kernel.Command;
import org.redvest.kernel.Refused;
import org.redvest.kernel.store.Ticket;
import org.redvest.kernel.stream.Trouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rings: sends the commands to which appointments come, in the order of their times. A command has an id made from its
 * appointment, so that one that is sent again, by whichever process, finds its receipt. An appointment goes by the event that
 * answers it, or stays as one that came to nothing.
 */
class Bell {

	/** The application itself. */
	static final Actor ACTOR = Actor.system("clock");

	private static final Logger LOG = LoggerFactory.getLogger(Bell.class);
	private static final int AT_ONCE = 200;
	private static final int ATTEMPTS = 5;
	private static final Duration PATIENCE = Duration.ofMinutes(1);
	private static final String NOTHING = "nothing";

	private record Rung(Appointment appointment, long answered) {
	}

	private final Dispatcher dispatcher;
	private final AppointmentBook book;
	private final Clock clock;
	private final BiFunction<Appointment, Instant, Command> commands;
	private final List<Rung> rung = new ArrayList<>();

	/** @param commands what an appointment comes to now */
	Bell(Dispatcher dispatcher, AppointmentBook book, Clock clock, BiFunction<Appointment, Instant, Command> commands) {
		this.dispatcher = dispatcher;
		this.book = book;
		this.clock = clock;
		this.commands = commands;
	}

	/**
	 * Rings for the earliest time that has come and was not rung for, if there is one; whether there was. What follows from it may
	 * be due before what is due next.
	 */
	boolean ring(Runnable stillHolding) {
		List<Appointment> ripe = book.ripe(clock.instant(), AT_ONCE);
		ripe.forEach(each -> {
			stillHolding.run();
			ring(each);
		});
		return !ripe.isEmpty();
	}

	private void ring(Appointment appointment) {
		Instant now = clock.instant();
		Ticket.Written written;
		try {
			written = dispatcher.dispatch(commands.apply(appointment, now), ticket(appointment),
					new Dispatcher.Cause(appointment.correlation(), appointment.setBy()));
		} catch (Refused refused) {
			LOG.info("{} of position {} is moot: {}", appointment.kind(), appointment.position(), refused.code());
			book.moot(List.of(appointment), refused.code());
			return;
		} catch (RuntimeException | Error failure) {
			if (!Trouble.isPoison(failure)) {
				throw failure;
			}
			failed(appointment, failure, now);
			return;
		}
		sent(appointment);
		rung.add(new Rung(appointment, written.position()));
	}

	/** The key by which a repetition is recognised. */
	Ticket ticket(Appointment appointment) {
		return Ticket.of(Ticket.Identity.ofItself(appointment.commandId()), null);
	}

	/** A command is durable, and nothing of it is remembered yet. */
	void sent(Appointment appointment) {
		LOG.debug("{} of position {} has rung", appointment.kind(), appointment.position());
	}

	private void failed(Appointment appointment, Throwable failure, Instant now) {
		boolean last = appointment.attempts() + 1 >= ATTEMPTS;
		LOG.warn("{} of position {} failed: {}", appointment.kind(), appointment.position(), failure.getClass().getName());
		LOG.debug("it failed", failure);
		book.failed(appointment, failure.getClass().getName(), last ? State.FAILED : State.WAITING,
				now.plus(PATIENCE.multipliedBy(1L << appointment.attempts())));
	}

	/** Of what has rung, the events that answer it are noted by now: whatever still stands there came to nothing. */
	void settle(LongPredicate covered) {
		List<Appointment> answered = rung.stream().filter(each -> covered.test(each.answered())).map(Rung::appointment).toList();
		rung.removeIf(each -> covered.test(each.answered()));
		if (!answered.isEmpty()) {
			book.moot(answered, NOTHING);
		}
	}

	/** Nothing that rang before is remembered. */
	void forget() {
		rung.clear();
	}
}
