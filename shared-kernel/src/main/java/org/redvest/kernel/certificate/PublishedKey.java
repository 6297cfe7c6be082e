package org.redvest.kernel.certificate;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.redvest.kernel.privacy.SigningKey;

/**
 * The public key by which certificates are verified, as it is given out.
 *
 * @param name what signatures call it
 * @param publicKey its X.509 form (RFC 8410) in base64
 */
public record PublishedKey(String name, String algorithm, String publicKey) {

	public static PublishedKey of(SigningKey key) {
		return new PublishedKey(key.name(), "Ed25519", Base64.getEncoder().encodeToString(key.published().getEncoded()));
	}

	/** The key itself. */
	public PublicKey key() {
		try {
			return KeyFactory.getInstance(algorithm).generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(publicKey)));
		} catch (GeneralSecurityException e) {
			throw new IllegalArgumentException("not a public key of Ed25519", e);
		}
	}
}
