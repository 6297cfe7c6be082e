package org.redvest.kernel.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key that wraps every subject's key and that is itself in no database: given at start, 32 bytes as base64. Nothing is
 * encrypted under it directly; each use has a key of its own, derived by HKDF-SHA-256 (RFC 5869).
 */
public final class MasterKey {

	private static final int LENGTH = 32;
	private static final Set<PosixFilePermission> OWNER_ALONE = EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

	private final SecretKey wrapping;
	private final byte[] proof;
	private final SecretKey requests;
	private final SigningKey signing;
	private final SecretKey apiKeys;
	private final Map<Sealed.Kind, SecretKey> blinding = new EnumMap<>(Sealed.Kind.class);

	private MasterKey(byte[] bytes) {
		wrapping = derive(bytes, "wrap", "AES");
		proof = derive(bytes, "proof", "Generic").getEncoded();
		requests = derive(bytes, "request", "HmacSHA256");
		signing = SigningKey.of(derive(bytes, "sign", "Generic").getEncoded());
		apiKeys = derive(bytes, "api-key", "HmacSHA256");
		for (var kind : Sealed.Kind.values()) {
			blinding.put(kind, derive(bytes, "blind/" + kind, "HmacSHA256"));
		}
	}

	/** The key from its base64; the refusal never shows what was given. */
	public static MasterKey of(String base64) {
		try {
			byte[] bytes = Base64.getDecoder().decode(base64.strip());
			if (bytes.length == LENGTH) {
				return new MasterKey(bytes);
			}
		} catch (IllegalArgumentException _) {
			// falls through to the one sentence for both
		}
		throw new VaultUnusable("The vault's master key is not 32 bytes in base64.", "Make one with: openssl rand -base64 32");
	}

	/** The key in a file. */
	public static MasterKey read(Path file) {
		try {
			return of(Files.readString(file));
		} catch (IOException e) {
			throw new VaultUnusable("The vault's master key cannot be read from " + file + " (" + e.getClass().getSimpleName() + ").",
					"Put the key file there, readable by this user, or set redvest.vault.master-key.");
		}
	}

	/** Makes a key and keeps it in a new file that its owner alone may read; an existing file is never overwritten. */
	public static MasterKey make(Path file) {
		byte[] bytes = new byte[LENGTH];
		new SecureRandom().nextBytes(bytes);
		try {
			var directory = file.toAbsolutePath().getParent();
			if (directory != null) {
				Files.createDirectories(directory);
			}
			write(file, ByteBuffer.wrap((Base64.getEncoder().encodeToString(bytes) + "\n").getBytes(UTF_8)));
		} catch (FileAlreadyExistsException _) {
			return read(file);
		} catch (IOException e) {
			throw new VaultUnusable("The vault's master key cannot be written to " + file + " (" + e.getClass().getSimpleName() + ").",
					"Let this user write there, or set redvest.vault.master-key or redvest.vault.master-key-file.");
		}
		return new MasterKey(bytes);
	}

	private static void write(Path file, ByteBuffer content) throws IOException {
		boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
		FileAttribute<?>[] attributes = posix
				? new FileAttribute<?>[]{PosixFilePermissions.asFileAttribute(OWNER_ALONE)}
				: new FileAttribute<?>[0];
		try (var channel = FileChannel.open(file, EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes)) {
			while (content.hasRemaining()) {
				channel.write(content);
			}
			channel.force(true);
		}
	}

	private static SecretKey derive(byte[] master, String use, String algorithm) {
		try {
			var parameters = HKDFParameterSpec.ofExtract().addIKM(master).thenExpand(("redvest/1/" + use).getBytes(UTF_8), LENGTH);
			return new SecretKeySpec(KDF.getInstance("HKDF-SHA256").deriveData(parameters), algorithm);
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException("This Java has no HKDF-SHA256", e);
		}
	}

	/** What subjects' keys are wrapped under. */
	SecretKey wrapping() {
		return wrapping;
	}

	/** What tells this key from another one without giving it away. */
	byte[] proof() {
		return proof.clone();
	}

	/** What values of one kind are found by. */
	SecretKey blinding(Sealed.Kind kind) {
		return Objects.requireNonNull(blinding.get(kind));
	}

	/** What the house signs with. */
	public SigningKey signing() {
		return signing;
	}

	/** A digest for telling requests apart by content that may be personal; of no use to somebody without this key. */
	public byte[] requestDigest(byte[]... parts) {
		return digest(requests, parts);
	}

	/** What proves that a key of the open interface was given out here; nobody without this key can make one. */
	public byte[] apiKeyDigest(byte[]... parts) {
		return digest(apiKeys, parts);
	}

	static byte[] digest(SecretKey key, byte[]... parts) {
		try {
			var mac = Mac.getInstance("HmacSHA256");
			mac.init(key);
			for (byte[] part : parts) {
				mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
				mac.update(part);
			}
			return mac.doFinal();
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException("This Java has no HmacSHA256", e);
		}
	}

	@Override
	public String toString() {
		return "MasterKey";
	}
}
