package org.redvest.kernel.http;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** What both edges have: the clock, the trace id, the languages and their sentences, and problems. */
@Configuration(proxyBeanMethods = false)
class HttpConfiguration {

	/** The one clock of the edges; below them time is an argument. */
	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

	@Bean
	Trace trace() {
		return new Trace();
	}

	@Bean
	Messages messageSource() {
		return new Messages();
	}

	@Bean
	LocaleResolver localeResolver() {
		return languages();
	}

	/** Chinese, or English for whoever prefers it; another language gets Chinese. */
	static LocaleResolver languages() {
		var resolver = new AcceptHeaderLocaleResolver();
		resolver.setSupportedLocales(List.of(Locale.CHINESE, Locale.ENGLISH));
		resolver.setDefaultLocale(Locale.CHINESE);
		return resolver;
	}

	@Bean
	WebMvcConfigurer actors() {
		return new WebMvcConfigurer() {
			@Override
			public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
				resolvers.add(new ActorArgument());
			}
		};
	}

	@Bean
	Problems problems(MessageSource messages, LocaleResolver locales) {
		return new Problems(messages, locales);
	}

	@Bean
	UnreadableHeads unreadableHeads(Problems problems, JsonMapper json) {
		return new UnreadableHeads(problems, json);
	}
}
