package org.redvest.ops.health;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.http.Messages;
import org.redvest.kernel.http.Problems;
import org.redvest.kernel.store.LogAppender;
import org.redvest.kernel.store.LogUnavailable;
import org.redvest.kernel.stream.LogReader;
import org.redvest.kernel.stream.LogTail;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Whether the log can be read and takes appends. What is wrong has the code and the sentences with which requests are answered
 * at the same time.
 */
@Component
final class LogHealthIndicator implements HealthIndicator {

	private final LogTail tail;
	private final LogReader reader;
	private final LogAppender appender;
	private final Messages messages;

	LogHealthIndicator(LogTail tail, LogReader reader, LogAppender appender, Messages messages) {
		this.tail = tail;
		this.reader = reader;
		this.appender = appender;
		this.messages = messages;
	}

	@Override
	public Health health() {
		if (!tail.isConnected()) {
			return down(new LogUnavailable(LogUnavailable.Reason.DATABASE, null));
		}
		try {
			long head = reader.head();
			return appender.condition().trouble().map(this::down).orElseGet(() -> Health.up().withDetail("position", head).build());
		} catch (RuntimeException away) {
			return down(away);
		}
	}

	private Health down(RuntimeException trouble) {
		String code = Problems.code(trouble);
		return Health.down().withDetail("code", code).withDetail("zh", sentence(code, Locale.CHINESE))
				.withDetail("en", sentence(code, Locale.ENGLISH)).build();
	}

	private String sentence(String code, Locale language) {
		@Nullable
		String sentence = messages.getMessage(code, null, code, language);
		return sentence == null ? code : sentence;
	}
}
