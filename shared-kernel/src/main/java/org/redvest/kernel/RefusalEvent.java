package org.redvest.kernel;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for and refused (被拒绝的指令), kept for auditors in streams of its own (domain.md section 8 no. 7): the stream of
 * what the command was for does not change. Who asked, in which role, for which unit and through which channel, when, and in which
 * conversation, is the event's metadata as with every other.
 */
public sealed interface RefusalEvent extends DomainEvent {

	RefusalsId refusalsId();

	/** What an argument of a refusal is. */
	enum Form {
		/** 数字 */
		NUMBER,
		/** 日期 */
		DATE,
		/** 时刻 */
		INSTANT,
		/** 代码、标识 */
		CODE,
		/** 未保留：可能含个人信息 */
		WITHHELD
	}

	/**
	 * What the sentence about a refusal has in one of its places.
	 *
	 * @param value null where it is withheld: it has not the form of a code, so it may be words of a person
	 */
	record Argument(Form form, @Nullable String value) {
	}

	/**
	 * A command was refused.
	 *
	 * @param commandId the command's own id: the same again when it is repeated under its key
	 * @param command what was wanted, such as {@code building.appoint-head}
	 * @param target the stream that it was for, whether there is one or not
	 * @param rule by which so many refusals of one actor and day are kept whole
	 */
	@EventType("refusal.recorded")
	record RefusalRecorded(RefusalsId refusalsId, UUID commandId, String command, String target, Refused.Kind kind, String code,
			List<Argument> arguments, RuleVersion rule) implements RefusalEvent {

		public RefusalRecorded {
			arguments = List.copyOf(arguments);
		}
	}

	/**
	 * What the actor was refused on that day beyond what is kept whole.
	 *
	 * @param refused how many by code, all since the day began
	 */
	@EventType("refusal.remainder-counted")
	record RemainderCounted(RefusalsId refusalsId, Map<String, Long> refused) implements RefusalEvent {

		public RemainderCounted {
			refused = Collections.unmodifiableSortedMap(new TreeMap<>(refused));
		}
	}
}
