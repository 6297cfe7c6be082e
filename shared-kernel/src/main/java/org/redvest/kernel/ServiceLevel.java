package org.redvest.kernel;

/** How fast a service request has to go (响应级别); the hours stand in the request rules in force, not here. */
public enum ServiceLevel {
	/** 紧急: danger to people, public health */
	URGENT,
	/** 民生: water, power, gas, heat, weather */
	LIVELIHOOD,
	/** 一般 */
	ORDINARY
}
