package org.redvest.command.http;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.redvest.kernel.Actor;
import org.redvest.kernel.http.Headers;
import org.redvest.kernel.privacy.MasterKey;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** How a command's request is read, and how its headers stand in the API's description. */
@Configuration(proxyBeanMethods = false)
class CommandHttpConfiguration {

	static {
		SpringDocUtils.getConfig().addRequestWrapperToIgnore(Asking.class);
	}

	@Bean
	WebMvcConfigurer asking(Clock clock, MasterKey master) {
		return new WebMvcConfigurer() {
			@Override
			public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
				resolvers.add(new AskingArgument(clock, master));
			}
		};
	}

	@Bean
	FilterRegistrationBean<RawBody> rawBody(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
		var registration = new FilterRegistrationBean<>(new RawBody(problems));
		registration.addUrlPatterns("/api/*");
		return registration;
	}

	@Bean
	OperationCustomizer commandHeaders() {
		return (operation, method) -> Stream.of(method.getMethodParameters()).anyMatch(each -> Asking.class.equals(each.getParameterType()))
				? described(operation)
				: operation;
	}

	private static Operation described(Operation operation) {
		header(operation, Headers.ACTOR, true, "操作人：账号或志愿者编号，不得为姓名、电话或证件号码。Who asks: an account or volunteer number.")
				.schema(new StringSchema().example("u-2041"));
		header(operation, Headers.ROLE, true, "以何种角色。In which role.").schema(names(Stream.of(Actor.Role.values())
				.filter(each -> each != Actor.Role.SYSTEM)));
		header(operation, Headers.UNIT, true, "代表的单位或区域代码。For which unit or area, by its code.")
				.schema(new StringSchema().example("430408001"));
		header(operation, Headers.CHANNEL, true, "渠道。Through which channel.").schema(names(Stream.of(Actor.Channel.values())
				.filter(each -> each != Actor.Channel.POLICY)));
		header(operation, Headers.OCCURRED_AT, false, "业务发生时间，缺省为现在，不得晚于现在。When it happened, if not now; never in the future.")
				.schema(new StringSchema().format("date-time"));
		header(operation, HttpHeaders.IF_MATCH, false,
				"所依据的版本（ETag），不符时回复 412。The version that it is based on; another one is answered 412.")
				.schema(new StringSchema().example(Headers.etag(7)));
		header(operation, Headers.IDEMPOTENCY_KEY, false,
				"同一键只执行一次并得到同样的回复，内容不同则回复 422。Makes it exactly once, with the same answer again; another body is answered 422.")
				.schema(new StringSchema().minLength(1).maxLength(255));
		header(operation, Headers.CORRELATION, false,
				"所属的办理过程，缺省取 traceparent 的追踪编号。The conversation that it belongs to; the trace id of traceparent unless given.")
				.schema(new StringSchema().example("c-2041").maxLength(64));
		return operation;
	}

	private static Parameter header(Operation operation, String name, boolean required, String description) {
		var parameter = new Parameter().in("header").name(name).required(required).description(description);
		operation.addParametersItem(parameter);
		return parameter;
	}

	private static StringSchema names(Stream<? extends Enum<?>> values) {
		var schema = new StringSchema();
		values.map(Enum::name).forEach(schema::addEnumItem);
		return schema;
	}
}
