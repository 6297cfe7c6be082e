package org.redvest.kernel;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/**
 * Names an opinion that was collected at a door (意见). The service request that is raised from it has the same number, so that
 * neither can lose the other and what was said stays under one key.
 */
public record OpinionId(@JsonValue UUID value) {

	/** The service request that is raised from this opinion, if one is. */
	public ServiceRequestId request() {
		return new ServiceRequestId(value);
	}

	@Override
	public String toString() {
		return value.toString();
	}
}
