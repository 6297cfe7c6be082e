package org.redvest.kernel;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names a volunteer team (志愿服务队伍). */
public record TeamId(@JsonValue UUID value) {

	@Override
	public String toString() {
		return value.toString();
	}
}
