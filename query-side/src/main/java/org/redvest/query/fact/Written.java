package org.redvest.query.fact;

import java.util.LinkedHashMap;
import java.util.Map;
import org.redvest.kernel.privacy.Sealed;
import tools.jackson.databind.json.JsonMapper;

/** Fields as a view keeps them: JSON in which a sealed value stands apart from any text, still sealed. */
public final class Written {

	private static final JsonMapper JSON = JsonMapper.builder().build();
	private static final String SEALED = "sealed";

	private Written() {
	}

	public static String of(Map<String, Object> fields) {
		var plain = new LinkedHashMap<String, Object>();
		fields.forEach((name, value) -> plain.put(name, value instanceof Sealed sealed ? Map.of(SEALED, sealed.written()) : value));
		return JSON.writeValueAsString(plain);
	}

	public static Map<String, Object> read(String written) {
		var fields = new LinkedHashMap<String, Object>();
		((Map<?, ?>) JSON.readValue(written, Map.class)).forEach((name, value) -> fields.put(String.valueOf(name),
				value instanceof Map<?, ?> map ? Sealed.read(String.valueOf(map.get(SEALED))) : value));
		return fields;
	}
}
