package org.redvest.ops.promise;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.LoggerFactory;

/**
 * What the application says in its log for as long as this listens. It can be made to say far more than it would: our own loggers
 * trace, and Spring, Axon, the pool and Tomcat debug.
 */
final class Said extends AppenderBase<ILoggingEvent> implements AutoCloseable {

	private static final Map<String, Level> TALKATIVE = Map.of("org.redvest", Level.TRACE, "org.springframework", Level.DEBUG,
			"org.axonframework", Level.DEBUG, "com.zaxxer.hikari", Level.DEBUG, "org.apache", Level.DEBUG);

	private final Queue<String> lines = new ConcurrentLinkedQueue<>();
	private final Map<Logger, Level> before = new LinkedHashMap<>();
	private final Logger root;

	private Said(LoggerContext logging, Map<String, Level> levels) {
		setContext(logging);
		root = logging.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
		levels.forEach((name, level) -> {
			Logger logger = logging.getLogger(name);
			before.put(logger, logger.getLevel());
			logger.setLevel(level);
			logger.setAdditive(false);
			logger.addAppender(this);
		});
		root.addAppender(this);
		start();
	}

	/** To what it says in production. */
	static Said listen() {
		return new Said((LoggerContext) LoggerFactory.getILoggerFactory(), Map.of());
	}

	/** To all that it can be made to say. */
	static Said listenClosely() {
		return new Said((LoggerContext) LoggerFactory.getILoggerFactory(), TALKATIVE);
	}

	@Override
	protected void append(ILoggingEvent event) {
		lines.add(event.getLoggerName() + " " + event.getFormattedMessage() + " " + event.getMDCPropertyMap()
				+ (event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy())));
	}

	List<String> lines() {
		return List.copyOf(lines);
	}

	@Override
	public void close() {
		root.detachAppender(this);
		before.forEach((logger, level) -> {
			logger.detachAppender(this);
			logger.setAdditive(true);
			logger.setLevel(level);
		});
		stop();
	}
}
