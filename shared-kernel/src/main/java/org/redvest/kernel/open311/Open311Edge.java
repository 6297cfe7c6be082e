package org.redvest.kernel.open311;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** An edge of the open interface, whose failures are errors in the form of GeoReport. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@RestController
@RequestMapping(Open311Edge.ROOT)
public @interface Open311Edge {

	/** Where the open interface begins. */
	String ROOT = "/api/open311";

	/** The end of every path: the format of the answer. */
	String FORMAT = ".{format:xml|json}";
}
