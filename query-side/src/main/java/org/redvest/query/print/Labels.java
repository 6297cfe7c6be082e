package org.redvest.query.print;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/** How codes stand on what is printed: in Chinese where they have any, and in English as the words that they are made of. */
public final class Labels {

	private static final Properties CHINESE = read();

	private Labels() {
	}

	private static Properties read() {
		var labels = new Properties();
		try (var in = Objects.requireNonNull(Labels.class.getResourceAsStream("/redvest/print/labels.properties"))) {
			labels.load(new InputStreamReader(in, StandardCharsets.UTF_8));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return labels;
	}

	/** 待受理 waiting. */
	public static String of(String kind, String code) {
		String chinese = CHINESE.getProperty(kind + "." + code);
		return chinese == null ? code : chinese + " " + english(code);
	}

	private static String english(String code) {
		return code.toLowerCase(Locale.ROOT).replaceAll("[_.-]", " ");
	}
}
