package org.redvest.kernel.open311;

import org.jspecify.annotations.Nullable;
import org.redvest.kernel.http.Problem;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.http.HttpStatus;

/**
 * The one jurisdiction that is served: the settings {@code redvest.open311.*}.
 *
 * @param id by which callers name it; they need not
 * @param contact where to get help with the interface
 * @param keyService how to get a key
 */
@ConfigurationProperties("redvest.open311")
public record Jurisdiction(@DefaultValue("430408") String id,
		@DefaultValue("蒸湘区新时代文明实践服务中心。The district's service centre.") String contact,
		@DefaultValue("向服务中心申请，由系统管理员发放。Ask the district's service centre; an administrator admits the client and issues its key.") String keyService) {

	/** Refuses another jurisdiction; one that is not named, or empty, is this one. */
	public void check(@Nullable String named) {
		if (named != null && !named.isBlank() && !named.equals(id)) {
			throw Problem.of(HttpStatus.NOT_FOUND, "open311.jurisdiction-unknown");
		}
	}
}
