package org.redvest.ops.promise;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Looks for what people said, in the clear or in any dress in which letters commonly go. */
final class Found {

	private final Map<String, String> forms = new LinkedHashMap<>();
	private final List<String> found = new ArrayList<>();
	private final List<String> around = new ArrayList<>();

	Found(Collection<String> markers) {
		markers.forEach(this::dress);
	}

	private void dress(String marker) {
		byte[] bytes = marker.getBytes(UTF_8);
		forms.putIfAbsent(marker, marker);
		forms.putIfAbsent(marker.chars().mapToObj(each -> each < 128 ? String.valueOf((char) each) : "\\u%04x".formatted(each))
				.collect(Collectors.joining()), marker + " as JSON escapes");
		forms.putIfAbsent(HexFormat.of().formatHex(bytes), marker + " in hex");
		for (int shift = 0; shift < 3; shift++) {
			byte[] shifted = new byte[bytes.length + shift];
			System.arraycopy(bytes, 0, shifted, shift, bytes.length);
			String base64 = Base64.getEncoder().withoutPadding().encodeToString(shifted);
			String certain = base64.substring(shift == 0 ? 0 : shift + 1, base64.length() - 1);
			forms.putIfAbsent(certain, marker + " in base64");
			forms.putIfAbsent(certain.replace('+', '-').replace('/', '_'), marker + " in base64url");
		}
	}

	/** Looks through texts from one place. */
	Found in(String place, Collection<String> texts) {
		String all = String.join("\n", texts);
		forms.forEach((form, what) -> {
			int at = all.indexOf(form);
			if (at >= 0) {
				found.add(what + " in " + place);
				around.add(all.substring(Math.max(0, at - 200), Math.min(all.length(), at + 100)));
			}
		});
		return this;
	}

	/** Looks through the bytes of all files under a directory, whatever they are. */
	Found inFiles(Path directory) {
		try (var files = Files.walk(directory)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				byFile(file);
			}
			return this;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private void byFile(Path file) {
		try {
			String bytes = Files.readString(file, ISO_8859_1);
			forms.forEach((form, what) -> {
				if (bytes.contains(new String(form.getBytes(UTF_8), ISO_8859_1))) {
					found.add(what + " in the file " + file.getFileName());
				}
			});
		} catch (java.nio.file.NoSuchFileException _) {
			// The server has recycled it meanwhile.
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** What stands around each find, for whoever has to mend it. */
	String around() {
		return String.join("\n---\n", around);
	}

	List<String> places() {
		return List.copyOf(found);
	}
}
