package org.redvest.ops.journey;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.extension.ExtendWith;

/** Runs against the real application, both sides on its embedded PostgreSQL, over HTTP; one start serves all of them. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ExtendWith(RunningRedvest.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
public @interface RedvestTest {
}
