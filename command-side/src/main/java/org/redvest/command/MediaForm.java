package org.redvest.command;

import java.util.regex.Pattern;
import org.redvest.kernel.ServiceRequestEvent.Media;

/** How a file beside a case is named: by the digest of its content, with its type and its size. */
public final class MediaForm {

	private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
	private static final Pattern MEDIA_TYPE = Pattern.compile("(image|video|audio|application)/[a-z0-9.+-]{1,60}");

	private MediaForm() {
	}

	public static boolean isKept(Media media) {
		return SHA256.matcher(media.sha256()).matches() && MEDIA_TYPE.matcher(media.mediaType()).matches() && media.bytes() > 0;
	}
}
