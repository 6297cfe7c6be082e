package org.redvest.query.print;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The pages in {@code redvest/print}; whatever is put into them is escaped. */
@Component
public final class Templates {

	private final TemplateEngine engine = new TemplateEngine();

	public Templates() {
		var resolver = new ClassLoaderTemplateResolver(Templates.class.getClassLoader());
		resolver.setPrefix("redvest/print/");
		resolver.setSuffix(".html");
		resolver.setTemplateMode(TemplateMode.HTML);
		resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
		engine.setTemplateResolver(resolver);
	}

	/** A page, well-formed as XML too. */
	public String page(String template, Map<String, @Nullable Object> values) {
		return engine.process(template, new Context(Locale.SIMPLIFIED_CHINESE, values));
	}
}
