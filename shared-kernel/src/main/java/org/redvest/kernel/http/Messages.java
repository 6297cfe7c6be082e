package org.redvest.kernel.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.AbstractMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/**
 * Every sentence for people, of all modules: {@code redvest/messages/<concept>.properties} in Chinese, the default whatever
 * the machine's own language is, and {@code <concept>_en.properties} in English. Two modules may have files of the same
 * name; a code with two different sentences ends the start.
 */
public final class Messages extends AbstractMessageSource {

	private static final String ENGLISH = "_en.properties";

	private final Map<String, String> chinese = new HashMap<>();
	private final Map<String, String> english = new HashMap<>();
	private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

	public Messages() {
		setAlwaysUseMessageFormat(true);
		try {
			for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:redvest/messages/*.properties")) {
				read(file, String.valueOf(file.getFilename()).endsWith(ENGLISH) ? english : chinese);
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static void read(Resource file, Map<String, String> sentences) throws IOException {
		PropertiesLoaderUtils.loadProperties(new EncodedResource(file, UTF_8)).forEach((code, sentence) -> {
			String before = sentences.put((String) code, (String) sentence);
			if (before != null && !before.equals(sentence)) {
				throw new IllegalStateException("two sentences for " + code + ", one of them in " + file.getFilename());
			}
		});
	}

	@Override
	protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
		boolean inEnglish = isEnglish(locale);
		String sentence = inEnglish ? english.getOrDefault(code, chinese.get(code)) : chinese.get(code);
		return sentence == null
				? null
				: formats.computeIfAbsent((inEnglish ? "en " : "zh ") + code, _ -> new MessageFormat(sentence, locale));
	}

	/** The language in which somebody of this locale is answered. */
	static String language(Locale locale) {
		return isEnglish(locale) ? "en" : "zh-CN";
	}

	private static boolean isEnglish(Locale locale) {
		return Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
	}
}
