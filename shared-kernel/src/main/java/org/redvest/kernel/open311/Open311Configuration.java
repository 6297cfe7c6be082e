package org.redvest.kernel.open311;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Which jurisdiction is served. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Jurisdiction.class)
class Open311Configuration {
}
