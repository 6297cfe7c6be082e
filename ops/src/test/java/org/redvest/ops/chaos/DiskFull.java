package org.redvest.ops.chaos;

import static org.redvest.ops.chaos.Patience.eventually;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** PostgreSQL's disk, a small one of its own, is full under load, and later has room again. */
final class DiskFull implements Fault {

	private static final String NAME = "fill-disk";
	private static final Duration FULL = Duration.ofSeconds(5);
	private static final Duration QUICKLY = Duration.ofSeconds(8);

	@Override
	public Finding happens(Setting setting) throws Exception {
		Path disk = Files.createDirectories(setting.directory().resolve("disk"));
		if (!done("mount", "-t", "tmpfs", "-o", "size=700m,mode=700", "chaos", disk.toString())) {
			return Finding.skipped(NAME, "no small file system can be mounted here (it takes root)");
		}
		try {
			return filled(setting, disk);
		} finally {
			done("umount", disk.toString());
		}
	}

	private static Finding filled(Setting setting, Path disk) throws Exception {
		Set<String> said = new HashSet<>();
		try (var redvest = Installation.in(disk.resolve("home"));
				var load = Load.on(List.of(redvest.address()), 4, setting.seed())) {
			load.more(100);
			long since = System.nanoTime();
			Path ballast = disk.resolve("ballast");
			long bytes = fill(ballast);
			eventually("health says it", () -> redvest.lacking().map(said::add).isPresent());
			Duration noticed = Duration.ofNanos(System.nanoTime() - since);
			Patience.pause(FULL);
			fill(ballast);
			redvest.lacking().ifPresent(said::add);
			Files.delete(ballast);
			since = System.nanoTime();
			eventually("health says that it is over", () -> redvest.lacking().isEmpty());
			load.more(100);
			Duration back = Duration.ofNanos(System.nanoTime() - since);
			return redvest
					.checked(Finding.of(NAME).happened("MiB that took the last room", (int) (bytes >> 20), 1).saw("noticed after", noticed)
							.saw("health said", said).saw("well after", back)
							.within("slowest answer", load.journal().slowest(redvest.address()), QUICKLY), load);
		}
	}

	/** Writes until nothing more fits. */
	private static long fill(Path ballast) {
		long written = 0;
		byte[] block = new byte[64 * 1024];
		try (OutputStream out = Files.newOutputStream(ballast, java.nio.file.StandardOpenOption.CREATE,
				java.nio.file.StandardOpenOption.APPEND)) {
			while (true) {
				out.write(block);
				written += block.length;
			}
		} catch (IOException _) {
			return written;
		}
	}

	private static boolean done(String... command) throws IOException, InterruptedException {
		return new ProcessBuilder(command).start().waitFor() == 0;
	}
}
