package org.redvest.kernel;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names a building or hamlet (楼栋、屋场). */
public record BuildingId(@JsonValue UUID value) {

	@Override
	public String toString() {
		return value.toString();
	}
}
