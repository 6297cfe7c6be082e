package org.redvest.command;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** Everything that decides. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class CommandSide {
}
