package org.redvest.ops.demo;

import java.time.Instant;
import java.util.function.Function;
import org.redvest.command.servicerequest.RequestSeal;
import org.redvest.kernel.Command;
import org.redvest.kernel.privacy.Vault;
import org.redvest.kernel.stream.LogReader;

/**
 * One command of the history, made when its turn comes.
 *
 * @param second when it happens, and when the log is to record it, in seconds of the epoch
 * @param lane steps of one lane happen one after the other; those of different lanes do not need each other
 */
public record Step(long second, int lane, Function<Desk, Command> making) {

	/** What the making of a command needs: where to seal, and where to look up what was written. */
	public record Desk(Vault vault, RequestSeal seal, LogReader log) {
	}

	public Instant at() {
		return Instant.ofEpochSecond(second);
	}

	Command command(Desk desk) {
		return making.apply(desk);
	}
}
