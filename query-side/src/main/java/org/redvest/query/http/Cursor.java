package org.redvest.query.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.http.Problem;
import org.springframework.http.HttpStatus;

/**
 * Where a page ended: the key of its last item, opaque to readers and good for the same list alone. Pages go on from a key
 * and never from a count, so that nothing is left out or shown twice when the list changes in between.
 *
 * @param list names the list with all that selects its items
 * @param key the last item's key, or null for the first page
 */
public record Cursor(String list, @Nullable List<String> key) {

	/** The most items of one page. */
	public static final int MOST = 500;

	/** How the parameter {@code limit} of every list stands in the API's description. */
	public static final String LIMIT = "每页条数，1至500，缺省50。Items to a page, 1 to 500; 50 unless given.";

	/** How the parameter {@code cursor} of every list stands in the API's description. */
	public static final String CURSOR = "上一页 Link 中的游标。From the Link header of the page before.";

	/** Reads a cursor that a page of this very list gave, or begins the list. */
	public static Cursor of(String list, @Nullable String written) {
		if (written == null) {
			return new Cursor(list, null);
		}
		try {
			String[] parts = new String(Base64.getUrlDecoder().decode(written), UTF_8).split("\\.", -1);
			if (!parts[0].equals(Integer.toHexString(list.hashCode())) || parts.length < 2) {
				throw invalid();
			}
			var key = new ArrayList<String>();
			for (int i = 1; i < parts.length; i++) {
				key.add(new String(Base64.getUrlDecoder().decode(parts[i]), UTF_8));
			}
			return new Cursor(list, List.copyOf(key));
		} catch (IllegalArgumentException _) {
			throw invalid();
		}
	}

	/** One value of the key, by whatever reads it; null at the beginning. */
	public <T> @Nullable T at(int part, Function<String, T> read) {
		try {
			return key == null ? null : read.apply(key.get(part));
		} catch (IllegalArgumentException | IndexOutOfBoundsException _) {
			throw invalid();
		}
	}

	private String after(List<?> last) {
		var encoder = Base64.getUrlEncoder().withoutPadding();
		var text = new StringBuilder(Integer.toHexString(list.hashCode()));
		last.forEach(each -> text.append('.').append(encoder.encodeToString(each.toString().getBytes(UTF_8))));
		return encoder.encodeToString(text.toString().getBytes(UTF_8));
	}

	/** The page out of rows of which one more was fetched than fits. */
	public <R> Page<R> page(List<R> rows, int limit, Function<R, List<?>> keyOf) {
		return rows.size() <= limit
				? new Page<>(List.copyOf(rows), null)
				: new Page<>(List.copyOf(rows.subList(0, limit)), after(keyOf.apply(rows.get(limit - 1))));
	}

	/** @param cursor where the next page begins, or null where this one is the last */
	public record Page<R>(List<R> rows, @Nullable String cursor) {
	}

	private static Problem invalid() {
		return Problem.of(HttpStatus.BAD_REQUEST, "cursor.invalid").with(List.of(new Problem.Fault("cursor", "invalid")));
	}
}
