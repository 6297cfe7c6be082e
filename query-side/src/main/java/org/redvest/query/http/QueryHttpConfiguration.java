package org.redvest.query.http;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.redvest.kernel.http.Headers;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** How a question's headers are read, and how they stand in the API's description. */
@Configuration(proxyBeanMethods = false)
class QueryHttpConfiguration {

	static {
		SpringDocUtils.getConfig().addRequestWrapperToIgnore(Reading.class);
	}

	@Bean
	WebMvcConfigurer reading(Clock clock) {
		return new WebMvcConfigurer() {
			@Override
			public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
				resolvers.add(new ReadingArgument(clock));
			}
		};
	}

	@Bean
	OperationCustomizer queryHeaders() {
		return (operation, method) -> Stream.of(method.getMethodParameters())
				.anyMatch(each -> Reading.class.equals(each.getParameterType())) ? described(operation) : operation;
	}

	private static Operation described(Operation operation) {
		return operation
				.addParametersItem(new Parameter().in("header").name(Headers.POSITION).required(false)
						.description("回复必须涵盖的日志位置（读己所写）；等待后仍未涵盖则回复 503。"
								+ "The log position that the answer must cover; after a bounded wait 503 with Retry-After.")
						.schema(new IntegerSchema().format("int64")))
				.addParametersItem(new Parameter().in("header").name("Prefer").required(false)
						.description("wait=n：最多等待 n 秒，缺省 5，最多 30。wait=n: waits up to n seconds, 5 unless told, 30 at most.")
						.schema(new StringSchema().example("wait=10")));
	}
}
