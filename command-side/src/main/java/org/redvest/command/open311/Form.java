package org.redvest.command.open311;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.http.Problem;
import org.springframework.http.HttpStatus;

/** What a form says: names with their values, in UTF-8. What is empty is as if it were not there. */
record Form(Map<String, List<String>> values) {

	private static final Pattern ATTRIBUTE = Pattern.compile("attribute\\[([^\\[\\]]+)](\\[\\d*])?");

	/** Reads the form of a body, and of a query beside it. */
	static Form of(byte[] body, @Nullable String query) {
		var values = new LinkedHashMap<String, List<String>>();
		for (String part : (new String(body, UTF_8) + "&" + (query == null ? "" : query)).split("&")) {
			int at = part.indexOf('=');
			String value = at < 0 ? "" : decoded(part.substring(at + 1)).strip();
			if (!value.isEmpty()) {
				values.computeIfAbsent(decoded(part.substring(0, at)), _ -> new ArrayList<>()).add(value);
			}
		}
		return new Form(values);
	}

	private static String decoded(String part) {
		try {
			return URLDecoder.decode(part, UTF_8);
		} catch (IllegalArgumentException _) {
			throw Problem.of(HttpStatus.BAD_REQUEST, "open311.form-unreadable");
		}
	}

	@Nullable
	String one(String name) {
		List<String> all = values.get(name);
		return all == null ? null : all.getFirst();
	}

	/** The value, refused where it is longer than may be. */
	@Nullable
	String one(String name, int longest) {
		String value = one(name);
		if (value != null && value.length() > longest) {
			throw Problem.of(HttpStatus.BAD_REQUEST, "open311.field-too-long", name, longest);
		}
		return value;
	}

	/** The value, refused where it has another form. */
	@Nullable
	String one(String name, Pattern form) {
		String value = one(name);
		if (value != null && !form.matcher(value).matches()) {
			throw Problem.of(HttpStatus.BAD_REQUEST, "open311.field-invalid", name);
		}
		return value;
	}

	/** The answers to a matter's questions, by their codes. */
	Map<String, List<String>> attributes() {
		var attributes = new LinkedHashMap<String, List<String>>();
		values.forEach((name, all) -> {
			var attribute = ATTRIBUTE.matcher(name);
			if (attribute.matches()) {
				attributes.computeIfAbsent(attribute.group(1), _ -> new ArrayList<>()).addAll(all);
			}
		});
		return attributes;
	}
}
