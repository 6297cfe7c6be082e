package org.redvest.kernel.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.redvest.kernel.SubjectId;

/** AES-256-GCM (NIST SP 800-38D): nonce, ciphertext and tag in one piece; a random nonce for each. */
final class Box {

	private static final int NONCE = 12;
	private static final int TAG_BITS = 128;
	private static final SecureRandom RANDOM = new SecureRandom();

	private Box() {
	}

	static SecretKey newKey() {
		return new SecretKeySpec(random(32), "AES");
	}

	static Sealed seal(SecretKey key, SubjectId subject, Sealed.Kind kind, String clear) {
		byte[] box = encrypt(key, about(subject, kind.name()), clear.getBytes(UTF_8));
		return new Sealed(subject, kind, Base64.getUrlEncoder().withoutPadding().encodeToString(box));
	}

	static String open(SecretKey key, Sealed sealed) {
		byte[] box = Base64.getUrlDecoder().decode(sealed.box());
		return new String(decrypt(key, about(sealed.subject(), sealed.kind().name()), box), UTF_8);
	}

	static byte[] wrap(SecretKey under, SubjectId subject, SecretKey key) {
		return encrypt(under, about(subject, "KEY"), key.getEncoded());
	}

	static SecretKey unwrap(SecretKey under, SubjectId subject, byte[] wrapped) {
		return new SecretKeySpec(decrypt(under, about(subject, "KEY"), wrapped), "AES");
	}

	private static byte[] about(SubjectId subject, String what) {
		return (subject + "|" + what).getBytes(UTF_8);
	}

	private static byte[] encrypt(SecretKey key, byte[] about, byte[] clear) {
		byte[] nonce = random(NONCE);
		try {
			byte[] box = Arrays.copyOf(nonce, NONCE + clear.length + TAG_BITS / 8);
			cipher(Cipher.ENCRYPT_MODE, key, nonce, about).doFinal(clear, 0, clear.length, box, NONCE);
			return box;
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException("AES-256-GCM failed", e);
		}
	}

	private static byte[] decrypt(SecretKey key, byte[] about, byte[] box) {
		if (box.length < NONCE + TAG_BITS / 8) {
			throw new IllegalStateException("a sealed value is too short to be one");
		}
		try {
			return cipher(Cipher.DECRYPT_MODE, key, Arrays.copyOf(box, NONCE), about).doFinal(box, NONCE, box.length - NONCE);
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException("a sealed value was altered, or belongs to another subject or kind", e);
		}
	}

	private static Cipher cipher(int mode, SecretKey key, byte[] nonce, byte[] about) throws GeneralSecurityException {
		var cipher = Cipher.getInstance("AES/GCM/NoPadding");
		cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
		cipher.updateAAD(about);
		return cipher;
	}

	private static byte[] random(int length) {
		byte[] bytes = new byte[length];
		RANDOM.nextBytes(bytes);
		return bytes;
	}
}
