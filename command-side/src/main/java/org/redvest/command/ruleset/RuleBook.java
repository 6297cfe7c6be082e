package org.redvest.command.ruleset;

import java.time.LocalDate;
import org.redvest.kernel.Rules;

/** Where decisions look up the rules in force on a date; packaged rule sets hold where nothing was enacted. */
public interface RuleBook {

	/** The scheme that holds where nobody chose another. */
	String DEFAULT = "default";

	/** The rules of a kind and scheme in force on a date; refused with {@code ruleset.none-in-force} where there are none. */
	<R extends Rules> InForce<R> inForce(Class<R> kind, String scheme, LocalDate on);
}
