package org.redvest.kernel;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names a door-knocking campaign (敲门行动). */
public record CampaignId(@JsonValue UUID value) {

	@Override
	public String toString() {
		return value.toString();
	}
}
