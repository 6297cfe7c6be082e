package org.redvest.command.ruleset;

import org.redvest.kernel.RuleVersion;
import org.redvest.kernel.Rules;

/** Rules in force, and the version that a decision which uses them has to name. */
public record InForce<R extends Rules>(RuleVersion version, R rules) {
}
