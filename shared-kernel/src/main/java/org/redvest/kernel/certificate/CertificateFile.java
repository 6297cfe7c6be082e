package org.redvest.kernel.certificate;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.HexFormat;
import org.redvest.kernel.privacy.SigningKey;

/**
 * A certificate as its holder may carry it: whoever has the public key tells without asking anybody whether it is genuine.
 * Whether it was revoked or superseded since, only the house knows.
 *
 * @param hash of the document's canonical form, SHA-256 in hexadecimal
 * @param signature of the canonical form, Ed25519 in base64url
 * @param key names the key that signed it
 */
public record CertificateFile(CertificateDocument document, String hash, String signature, String key) {

	/** What a look at it finds. */
	public enum Verdict {
		/** 真实、未经改动 */
		GENUINE,
		/** 内容与摘要不符 */
		ALTERED,
		/** 由另一把密钥签名 */
		OTHER_KEY,
		/** 签名不符 */
		FORGED
	}

	/** Signs a document. */
	public static CertificateFile of(CertificateDocument document, SigningKey key) {
		return new CertificateFile(document, hash(document), key.sign(document.canonical()), key.name());
	}

	/** What it is found to be by somebody who holds this key to be the house's. */
	public Verdict verdict(PublicKey published) {
		if (!hash(document).equals(hash)) {
			return Verdict.ALTERED;
		}
		if (!SigningKey.name(published).equals(key)) {
			return Verdict.OTHER_KEY;
		}
		return signed(published) ? Verdict.GENUINE : Verdict.FORGED;
	}

	private boolean signed(PublicKey published) {
		try {
			var verification = Signature.getInstance("Ed25519");
			verification.initVerify(published);
			verification.update(document.canonical());
			return verification.verify(Base64.getUrlDecoder().decode(signature));
		} catch (GeneralSecurityException | IllegalArgumentException _) {
			return false;
		}
	}

	private static String hash(CertificateDocument document) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(document.canonical()));
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException(e);
		}
	}
}
