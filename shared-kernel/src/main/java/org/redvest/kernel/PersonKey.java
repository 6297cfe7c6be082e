package org.redvest.kernel;

import com.fasterxml.jackson.annotation.JsonValue;

/** Recognises a person without naming him: the vault's keyed digest of a phone or of an identity number. */
public record PersonKey(@JsonValue String value) {

	@Override
	public String toString() {
		return value;
	}
}
