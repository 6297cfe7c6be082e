package org.redvest.query.print;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The typeface with Chinese in it that this machine has: the one that it is told of, or one where systems usually keep theirs. */
@Component
public final class ChineseFont {

	/** Noto and WenQuanYi of Debian, Droid; Windows; macOS. A collection names which of its faces is meant. */
	private static final List<String> USUAL = List.of("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc,2",
			"/usr/share/fonts/truetype/wqy/wqy-microhei.ttc,0", "/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc,0",
			"/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf", "C:/Windows/Fonts/msyh.ttc,0", "C:/Windows/Fonts/simsun.ttc,0",
			"/System/Library/Fonts/STHeiti Light.ttc,0");

	private final List<String> candidates;

	/** @param told a file, for a collection with the number of its face: {@code NotoSansCJK-Regular.ttc,2}; empty for the usual ones */
	public ChineseFont(@Value("${redvest.print.font:}") String told) {
		this.candidates = told.isEmpty() ? USUAL : List.of(told);
	}

	/** The first that is there, as it was told. */
	public Optional<String> found() {
		return candidates.stream().filter(each -> Files.isReadable(Path.of(each.replaceFirst(",\\d+$", "")))).findFirst();
	}

	/** Those that were looked for. */
	String sought() {
		return String.join(", ", Stream.concat(candidates.stream(), Stream.of("redvest.print.font")).toList());
	}
}
