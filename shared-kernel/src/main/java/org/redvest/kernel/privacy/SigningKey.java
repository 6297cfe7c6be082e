package org.redvest.kernel.privacy;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.util.Base64;
import java.util.HexFormat;

/**
 * By which what leaves the house is shown to come from it: Ed25519 (RFC 8032), derived from the master key like every other key,
 * so that it is kept wherever that is kept and nowhere else. Its public half anybody may have.
 */
public final class SigningKey {

	private static final String ALGORITHM = "Ed25519";
	private static final int NAME_BYTES = 8;

	private final KeyPair pair;

	private SigningKey(KeyPair pair) {
		this.pair = pair;
	}

	/** The key of a seed of 32 bytes, the same every time. */
	static SigningKey of(byte[] seed) {
		try {
			var generator = KeyPairGenerator.getInstance(ALGORITHM);
			generator.initialize(NamedParameterSpec.ED25519, new Seed(seed));
			return new SigningKey(generator.generateKeyPair());
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException("This Java has no Ed25519", e);
		}
	}

	/** Gives the seed for randomness, which is how Java's generator takes a private key that there is already. */
	private static final class Seed extends SecureRandom {

		private static final long serialVersionUID = 1L;

		private final byte[] seed;

		private Seed(byte[] seed) {
			this.seed = seed.clone();
		}

		@Override
		public void nextBytes(byte[] bytes) {
			if (bytes.length != seed.length) {
				throw new IllegalStateException("a private key of " + bytes.length + " bytes");
			}
			System.arraycopy(seed, 0, bytes, 0, seed.length);
		}
	}

	/** The signature of a content, base64url. */
	public String sign(byte[] content) {
		try {
			var signature = Signature.getInstance(ALGORITHM);
			signature.initSign(pair.getPrivate());
			signature.update(content);
			return Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException(e);
		}
	}

	/** The public half. */
	public PublicKey published() {
		return pair.getPublic();
	}

	/** What the key is called beside its signatures. */
	public String name() {
		return name(published());
	}

	/** What a public key is called: the beginning of its SHA-256, in hexadecimal. */
	public static String name(PublicKey key) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getEncoded());
			return HexFormat.of().formatHex(digest, 0, NAME_BYTES);
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException(e);
		}
	}

	@Override
	public String toString() {
		return "SigningKey " + name();
	}
}
