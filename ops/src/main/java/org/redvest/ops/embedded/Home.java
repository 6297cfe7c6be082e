package org.redvest.ops.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.redvest.ops.CannotStart;

/** The directory in which an installation keeps everything ({@code REDVEST_HOME}); one process at a time holds it. */
final class Home implements AutoCloseable {

	private static final FileAttribute<?>[] OURS_ALONE = FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
			? new FileAttribute<?>[]{PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))}
			: new FileAttribute<?>[0];

	private final Path directory;
	private final FileChannel lock;

	private Home(Path directory, FileChannel lock) {
		this.directory = directory;
		this.lock = lock;
	}

	/** Takes the home for this process; the lock falls with the process, however it ends. */
	static Home take(Path directory) {
		try {
			Files.createDirectories(directory, OURS_ALONE);
			FileChannel channel = FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
			if (lock(channel) == null) {
				channel.close();
				throw new CannotStart("另一个 Redvest 进程正在使用数据目录 %s；请先停止它，或用 REDVEST_HOME 指定另一个目录。".formatted(directory),
						"Another Redvest process is using the data in %s: stop it first, or name another directory by REDVEST_HOME."
								.formatted(directory));
			}
			return new Home(directory, channel);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static @Nullable FileLock lock(FileChannel channel) throws IOException {
		try {
			return channel.tryLock();
		} catch (OverlappingFileLockException _) {
			return null;
		}
	}

	Path directory(String name) {
		try {
			return Files.createDirectories(directory.resolve(name), OURS_ALONE);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	Path path(String name) {
		return directory.resolve(name);
	}

	/** The file of a secret that is made when it is first asked for. */
	Path secretFile(String name) {
		Path file = directory("secrets").resolve(name);
		if (!Files.exists(file)) {
			byte[] secret = new byte[24];
			new SecureRandom().nextBytes(secret);
			write(file, Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
		}
		return file;
	}

	String secret(String name) {
		try {
			return Files.readString(secretFile(name)).strip();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Writes a file as a whole and durably, readable by this user alone. */
	static void write(Path file, String content) {
		try {
			Path fresh = file.resolveSibling(file.getFileName() + ".new");
			Files.deleteIfExists(fresh);
			Files.createFile(fresh, OURS_ALONE.length == 0
					? OURS_ALONE
					: new FileAttribute<?>[]{PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))});
			Files.writeString(fresh, content, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
			Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	@Override
	public void close() {
		try {
			lock.close();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
