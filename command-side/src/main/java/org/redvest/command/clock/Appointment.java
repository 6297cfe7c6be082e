package org.redvest.command.clock;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.RuleVersion;

/**
 * Something that is to follow at a time, as an event says. A stream has one of a kind and subject at a time; another event sets
 * another in its place.
 *
 * @param subject which of the kind: a deadline, a record, a level
 * @param due when its time comes
 * @param deadline what it is about, where that is another time
 * @param rule by which it is so, where the event does not name it itself
 * @param setBy the event that set it
 * @param position of that event
 * @param since when that event happened, or what let it go on
 * @param ringsAt not before; later than due where it was entered after its time, or is tried again
 */
record Appointment(String stream, Kind kind, String subject, Instant due, @Nullable Instant deadline, @Nullable RuleVersion rule,
		String setBy, long position, Instant since, String correlation, Instant ringsAt, State state, int attempts,
		@Nullable String outcome) {

	/** How it stands. */
	enum State {
		/** 等待 */
		WAITING,
		/** 停表: until something lets it go on */
		STOPPED,
		/** 搁置: its time had passed when it was loaded as history, and an operator has not let it ring */
		HELD,
		/** 已无意义: it was refused, and so never happened */
		MOOT,
		/** 失败: tried again and again in vain, until an operator lets it ring once more */
		FAILED
	}

	/** What there is one of in a stream. */
	record Key(Kind kind, String subject) {
	}

	Key key() {
		return new Key(kind, subject);
	}

	/** The id in the stream's name. */
	UUID id() {
		return UUID.fromString(stream.substring(stream.indexOf(':') + 1));
	}

	Instant about() {
		return Objects.requireNonNull(deadline);
	}

	RuleVersion byRule() {
		return Objects.requireNonNull(rule);
	}

	/** By this the command is recognised however often it is sent, and whoever sends it. */
	UUID commandId() {
		return UUID.nameUUIDFromBytes("clock %s %s %s %s".formatted(stream, kind, subject, setBy).getBytes(UTF_8));
	}

	Appointment in(State next) {
		return new Appointment(stream, kind, subject, due, deadline, rule, setBy, position, since, correlation, ringsAt, next, attempts,
				outcome);
	}

	/** It goes on in a state, because of something that happened then. */
	Appointment goingOn(Instant at, State next) {
		return new Appointment(stream, kind, subject, due, deadline, rule, setBy, position, at, correlation, ringsAt, next, 0, null);
	}
}
