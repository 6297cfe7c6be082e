package org.redvest.ops.benchmark;

/** One number that one round gave. */
record Figure(String what, double value, String unit) {
}
