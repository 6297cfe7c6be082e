package org.redvest.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The name of an event in the store, for ever: lower case, concept and past participle, such as {@code building.head-appointed}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EventType {

	/** The name in the store. */
	String value();

	/** The revision of the payload's shape; older ones are brought here by an upcaster. */
	int revision() default 1;
}
