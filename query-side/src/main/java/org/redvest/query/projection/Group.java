package org.redvest.query.projection;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the one component of a row record by which a batch fetches the rows that it needs (default: the first key). Rows of
 * one group must have one sequencing key. Index it where it is not the start of the primary key.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Group {
}
