package org.redvest.command.open311;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.redvest.command.ruleset.RuleBook;
import org.redvest.kernel.Catalogue.Matter;
import org.redvest.kernel.Rules.LevelTerms;
import org.redvest.kernel.Rules.RequestRules;
import org.redvest.kernel.Rules.Term;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells whoever reported a matter until when something is done about it, by the rules of the day. */
@Component
class Notices {

	private final RuleBook rules;
	private final MessageSource messages;

	Notices(RuleBook rules, MessageSource messages) {
		this.rules = rules;
		this.messages = messages;
	}

	String of(Matter matter, LocalDate day, Locale locale) {
		LevelTerms terms = Objects.requireNonNull(
				rules.inForce(RequestRules.class, RuleBook.DEFAULT, day).rules().terms().get(matter.level()));
		return sentence("open311.notice", locale, term(terms.dispatch(), locale), term(terms.feedback(), locale));
	}

	private String term(Term term, Locale locale) {
		return sentence(switch (term.unit()) {
			case MINUTES -> "open311.term-minutes";
			case HOURS -> "open311.term-hours";
			case DAYS -> "open311.term-days";
			case WORKING_DAYS -> "open311.term-working-days";
		}, locale, term.amount());
	}

	private String sentence(String code, Locale locale, Object... arguments) {
		return messages.getMessage(code, arguments, locale);
	}
}
