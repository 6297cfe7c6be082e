package org.redvest.ops.chaos;

/** Something that goes wrong while clients send commands; afterwards everything is looked at. */
@FunctionalInterface
interface Fault {

	Finding happens(Setting setting) throws Exception;
}
