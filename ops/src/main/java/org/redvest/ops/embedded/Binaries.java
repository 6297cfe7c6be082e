package org.redvest.ops.embedded;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.Locale;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked once from the jar for this system; another version of them gets a directory beside. */
final class Binaries {

	private Binaries() {
	}

	static Path unpackedIn(Path parent) {
		try (InputStream packed = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system(), architecture())) {
			byte[] archive = packed.readAllBytes();
			Path unpacked = parent.resolve(fingerprint(archive));
			if (!Files.isDirectory(unpacked)) {
				Path fresh = parent.resolve("unpacking");
				FileSystemUtils.deleteRecursively(fresh);
				unpack(archive, fresh);
				Files.move(fresh, unpacked, StandardCopyOption.ATOMIC_MOVE);
			}
			return unpacked;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static String fingerprint(byte[] archive) {
		var sum = new CRC32();
		sum.update(archive);
		return HexFormat.of().toHexDigits((int) sum.getValue());
	}

	private static void unpack(byte[] archive, Path into) throws IOException {
		try (var tar = new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
			for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
				Path target = into.resolve(entry.getName()).normalize();
				if (!target.startsWith(into)) {
					throw new IOException("outside of the archive: " + entry.getName());
				}
				unpack(tar, entry, target);
			}
		}
	}

	private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
		if (entry.isDirectory()) {
			Files.createDirectories(target);
			return;
		}
		Files.createDirectories(target.resolveSibling("."));
		if (entry.isSymbolicLink() || entry.isLink()) {
			Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
		} else {
			Files.copy(tar, target);
			if ((entry.getMode() & 0100) != 0 && !target.toFile().setExecutable(true)) {
				throw new IOException("not executable: " + target);
			}
		}
	}

	private static String system() {
		String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
		return name.startsWith("windows") ? "Windows" : name.startsWith("mac") ? "Darwin" : "Linux";
	}

	private static String architecture() {
		String name = System.getProperty("os.arch");
		return name.equals("amd64") ? "x86_64" : name;
	}
}
