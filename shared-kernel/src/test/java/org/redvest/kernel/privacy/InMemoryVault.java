package org.redvest.kernel.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.SecretKey;
import org.redvest.kernel.Refused;
import org.redvest.kernel.SubjectId;

/** A vault without a database, for tests of what uses one; the same boxes and indices as the real one. */
public final class InMemoryVault implements Vault {

	private final MasterKey master = MasterKey.of("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");
	private final ConcurrentHashMap<SubjectId, Optional<SecretKey>> keys = new ConcurrentHashMap<>();

	@Override
	public Sealed seal(SubjectId subject, Sealed.Kind kind, String clear) {
		var key = keys.computeIfAbsent(subject, _ -> Optional.of(Box.newKey()));
		return Box.seal(key.orElseThrow(() -> Refused.conflict("privacy.subject-erased")), subject, kind, clear);
	}

	@Override
	public Optional<String> open(Sealed sealed) {
		return keys.getOrDefault(sealed.subject(), Optional.empty()).map(key -> Box.open(key, sealed));
	}

	@Override
	public String blindIndex(Sealed.Kind kind, String clear) {
		return Base64.getUrlEncoder().withoutPadding()
				.encodeToString(MasterKey.digest(master.blinding(kind), Normal.of(kind, clear).getBytes(UTF_8)));
	}

	@Override
	public void erase(SubjectId subject) {
		keys.put(subject, Optional.empty());
	}
}
