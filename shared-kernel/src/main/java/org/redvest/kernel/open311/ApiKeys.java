package org.redvest.kernel.open311;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.redvest.kernel.ClientId;
import org.redvest.kernel.privacy.MasterKey;
import org.springframework.stereotype.Component;

/**
 * Writes keys of the open interface and reads them back. A key says whose it is and proves it by a digest under the master key, so
 * that none is kept anywhere, and a repeated request for one gets the same again. Whether it still holds says the client.
 */
@Component
public final class ApiKeys {

	private static final Pattern FORM = Pattern
			.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\.([1-9]\\d{0,5})\\.([A-Za-z0-9_-]{32})");
	private static final int PROOF = 24;

	private final MasterKey master;

	public ApiKeys(MasterKey master) {
		this.master = master;
	}

	public String write(ApiKey key) {
		return named(key) + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(proof(key));
	}

	/** The key that was given out in this form; empty where none was. */
	public Optional<ApiKey> read(String written) {
		var parts = FORM.matcher(written);
		if (!parts.matches()) {
			return Optional.empty();
		}
		var key = new ApiKey(new ClientId(UUID.fromString(parts.group(1))), Integer.parseInt(parts.group(2)));
		return MessageDigest.isEqual(Base64.getUrlDecoder().decode(parts.group(3)), proof(key)) ? Optional.of(key) : Optional.empty();
	}

	private static String named(ApiKey key) {
		return key.client() + "." + key.number();
	}

	private byte[] proof(ApiKey key) {
		return Arrays.copyOf(master.apiKeyDigest(named(key).getBytes(UTF_8)), PROOF);
	}
}
