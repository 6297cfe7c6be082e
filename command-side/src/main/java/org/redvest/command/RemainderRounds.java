package org.redvest.command;

import java.time.Clock;
import org.redvest.command.refusals.RefusalsCommand.CountRemainder;
import org.redvest.command.refusals.Remainders;
import org.redvest.command.refusals.Remainders.Untold;
import org.redvest.kernel.Actor;
import org.redvest.kernel.By;
import org.redvest.kernel.store.Ticket;
import org.redvest.kernel.stream.Trouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Brings into the log, from time to time, how many refusals were not kept whole. Harmless in many processes. */
@Component
@EnableScheduling
class RemainderRounds {

	private static final Logger LOG = LoggerFactory.getLogger(RemainderRounds.class);
	private static final Actor COUNTER = Actor.system("RemainderRounds");

	private final Remainders remainders;
	private final Dispatcher dispatcher;
	private final Clock clock;

	RemainderRounds(Remainders remainders, Dispatcher dispatcher, Clock clock) {
		this.remainders = remainders;
		this.dispatcher = dispatcher;
		this.clock = clock;
	}

	@Scheduled(fixedDelayString = "${redvest.refusals.rounds:PT10S}")
	void round() {
		try {
			remainders.untold().forEach(this::tell);
		} catch (DataAccessException e) {
			LOG.debug("told in another round", e);
		}
	}

	/** What cannot be told of one day keeps no other waiting. */
	private void tell(Untold counted) {
		try {
			told(counted);
		} catch (RuntimeException e) {
			if (!Trouble.passes(e)) {
				LOG.warn("a day's refusals cannot be told: {}", e.getClass().getName());
			}
			LOG.debug("told in another round", e);
		}
	}

	private void told(Untold counted) {
		dispatcher.dispatch(new CountRemainder(counted.refusalsId(), counted.refused(), new By(COUNTER, clock.instant())),
				Ticket.of(null, null), Dispatcher.Cause.NONE);
		remainders.told(counted);
	}
}
