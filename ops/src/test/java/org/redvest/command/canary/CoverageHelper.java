package org.redvest.command.canary;

/** Breaks a rule: a class that is named by what it has not to say. */
public class CoverageHelper {
}
