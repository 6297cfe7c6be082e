package org.redvest.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names what a campaign does at the doors of one building, such as {@code canvass:<campaign>:<building>}; one stream each. */
public record CanvassId(CampaignId campaign, BuildingId building) {

	@JsonCreator
	public static CanvassId read(String written) {
		String[] parts = written.split(":", 3);
		if (parts.length != 3 || !parts[0].equals("canvass")) {
			throw new IllegalArgumentException("canvass id");
		}
		return new CanvassId(new CampaignId(UUID.fromString(parts[1])), new BuildingId(UUID.fromString(parts[2])));
	}

	@JsonValue
	@Override
	public String toString() {
		return "canvass:" + campaign + ":" + building;
	}
}
