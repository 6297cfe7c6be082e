package org.redvest.query;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** Everything that answers. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class QuerySide {
}
