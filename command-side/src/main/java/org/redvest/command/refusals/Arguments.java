package org.redvest.command.refusals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.redvest.kernel.Actor;
import org.redvest.kernel.RefusalEvent.Argument;
import org.redvest.kernel.RefusalEvent.Form;

/**
 * What is kept of a refusal's arguments: numbers, times and codes. Anything else is withheld, since nothing could erase from the log
 * what a person wrote (PIPL art. 47).
 */
final class Arguments {

	private static final Argument WITHHELD = new Argument(Form.WITHHELD, null);

	private Arguments() {
	}

	static List<Argument> kept(List<Object> arguments) {
		return arguments.stream().map(Arguments::kept).toList();
	}

	private static Argument kept(Object argument) {
		return switch (argument) {
			case Number number -> new Argument(Form.NUMBER, number.toString());
			case LocalDate date -> new Argument(Form.DATE, date.toString());
			case Instant instant -> new Argument(Form.INSTANT, instant.toString());
			case Enum<?> constant -> new Argument(Form.CODE, constant.name());
			case Collection<?> many -> codes(many.stream().map(String::valueOf).sorted().toList());
			case Object other -> codes(List.of(other.toString()));
		};
	}

	private static Argument codes(List<String> texts) {
		return texts.stream().allMatch(Arguments::isCode) ? new Argument(Form.CODE, String.join(",", texts)) : WITHHELD;
	}

	/** A rule's version is made of codes. */
	private static boolean isCode(String text) {
		return List.of(text.split("/", -1)).stream().allMatch(Actor::isCode);
	}
}
