package org.redvest.kernel;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names a volunteer activity (志愿服务活动). */
public record ActivityId(@JsonValue UUID value) {

	@Override
	public String toString() {
		return value.toString();
	}
}
