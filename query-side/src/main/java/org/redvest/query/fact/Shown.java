package org.redvest.query.fact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.redvest.kernel.privacy.Masking;
import org.redvest.kernel.privacy.Sealed;
import org.redvest.kernel.privacy.Vault;
import org.springframework.stereotype.Component;

/** Fields as they are shown: whatever is sealed is opened for this answer alone, and masked; erased values say so. */
@Component
public final class Shown {

	private final Vault vault;

	public Shown(Vault vault) {
		this.vault = vault;
	}

	/** All fields of a page, with one question to the vault. */
	public List<Map<String, Object>> all(List<Map<String, Object>> facts, Locale locale) {
		List<Sealed> sealed = facts.stream().flatMap(each -> each.values().stream()).filter(Sealed.class::isInstance)
				.map(Sealed.class::cast).toList();
		List<Optional<String>> clear = vault.openAll(sealed);
		var shown = new ArrayList<Map<String, Object>>(facts.size());
		int next = 0;
		for (Map<String, Object> each : facts) {
			var fields = new LinkedHashMap<String, Object>();
			for (Map.Entry<String, Object> field : each.entrySet()) {
				fields.put(field.getKey(), field.getValue() instanceof Sealed value
						? Masking.shown(value.kind(), clear.get(next++), locale)
						: field.getValue());
			}
			shown.add(fields);
		}
		return shown;
	}

	/** One value. */
	public String one(Sealed sealed, Locale locale) {
		return Masking.shown(sealed.kind(), vault.open(sealed), locale);
	}
}
