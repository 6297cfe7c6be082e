package org.redvest.kernel;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names a certificate of service (志愿服务记录证明) from its request on; what people call it by is its number. */
public record CertificateId(@JsonValue UUID value) {

	@Override
	public String toString() {
		return value.toString();
	}
}
