package org.redvest.query.projection;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks the components of a row record that are its table's primary key. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Key {

	/**
	 * Whether it is the event's own position, sequence or id. As an event takes effect once, a row of its own is always a new one,
	 * and is written without looking for another that has its key.
	 */
	boolean ofEvent() default false;
}
