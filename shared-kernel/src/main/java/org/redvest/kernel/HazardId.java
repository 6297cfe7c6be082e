package org.redvest.kernel;

import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Names a hazard (隐患). Its stream stands beside that of the service request by which it is rectified, which has the same id:
 * the two are one case, told once and sealed under one key.
 */
public record HazardId(@JsonValue UUID value) {

	private static final String PREFIX = "hazard:";

	/** Of what a patrol found, by its place among the findings; the same again however often the patrol is told. */
	public static HazardId found(UUID patrol, int finding) {
		return new HazardId(UUID.nameUUIDFromBytes((PREFIX + patrol + ":" + finding).getBytes(StandardCharsets.UTF_8)));
	}

	/** The hazard that a request rectifies, if it rectifies one. */
	public static HazardId of(ServiceRequestId request) {
		return new HazardId(request.value());
	}

	/** The hazard whose stream this is. */
	public static HazardId read(String stream) {
		return new HazardId(UUID.fromString(stream.substring(PREFIX.length())));
	}

	/** The request by which it is rectified, if there is one. */
	public ServiceRequestId request() {
		return new ServiceRequestId(value);
	}

	@Override
	public String toString() {
		return PREFIX + value;
	}
}
