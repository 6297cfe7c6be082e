package org.redvest.query.open311;

/** What is told, and the log position that it covers. */
record Told<T>(long position, T body) {
}
