package org.redvest.ops;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.Actor;
import org.redvest.kernel.http.Headers;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;

/** What the description of the API says once for all operations: its name, their names, their headers, and what a refusal looks like. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

	private static final String PROBLEM = "Problem";
	private static final Map<String, Header> HEADERS = Map.of(
			HttpHeaders.LOCATION, header("办理对象的地址，可查询其现状。Where it stands; GET answers how.", new StringSchema().format("uri-reference")),
			HttpHeaders.ETAG, header("办理后的版本，可用于 If-Match。The version after it, for If-Match.", new StringSchema().example("\"7\"")),
			Headers.POSITION, header("回复所涵盖的日志位置。The log position that the answer covers.", new IntegerSchema().format("int64")),
			HttpHeaders.LINK, header("下一页，rel=\"next\"；没有则为最后一页。The next page; absent on the last one.", new StringSchema()),
			HttpHeaders.RETRY_AFTER, header("多少秒后可以重试，仅见于 503。After how many seconds to try again, with 503.",
					new IntegerSchema()));

	static {
		SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class);
	}

	@Bean
	OpenAPI redvestApi() {
		return new OpenAPI().info(new Info().title("Redvest 红马甲").version("1")
				.description("一个区的志愿服务账本。The event-sourced ledger of a district's volunteer service."));
	}

	/** Named after edge and method, so that a name does not hang on which of its namesakes was found first. */
	@Bean
	GlobalOperationCustomizer operationNames() {
		return (operation, method) -> operation
				.operationId(edge(method) + "." + method.getMethod().getName());
	}

	/** Who asks, where an operation needs to know only that; commands describe these headers. */
	@Bean
	GlobalOperationCustomizer actorHeaders() {
		return (operation, method) -> {
			if (Stream.of(method.getMethodParameters()).anyMatch(each -> Actor.class.equals(each.getParameterType()))) {
				Stream.of(Headers.ACTOR, Headers.ROLE, Headers.UNIT, Headers.CHANNEL)
						.forEach(each -> operation.addParametersItem(new Parameter().$ref("#/components/parameters/" + each)));
			}
			return operation;
		};
	}

	/** An operation without a sentence of its own is called as its method is. */
	@Bean
	GlobalOperationCustomizer summaries() {
		return (operation, method) -> operation.getSummary() == null
				? operation.summary(words(method.getMethod().getName()) + " (" + words(edge(method)).toLowerCase(Locale.ROOT) + ")")
				: operation;
	}

	private static String edge(HandlerMethod method) {
		return method.getBeanType().getSimpleName().replaceFirst("Http$", "");
	}

	/** {@code takeUp} as words: Take up. */
	private static String words(String name) {
		String spaced = name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
		return Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
	}

	@Bean
	OpenApiCustomizer whatAllHaveInCommon() {
		return api -> {
			Components components = api.getComponents();
			components.addSchemas(PROBLEM, new ObjectSchema()
					.description("为何未予办理 (RFC 9457)。Why it was not done; code is stable, the sentences follow Accept-Language.")
					.addProperty("type", new StringSchema().format("uri")).addProperty("title", new StringSchema())
					.addProperty("status", new IntegerSchema()).addProperty("detail", new StringSchema())
					.addProperty("instance", new StringSchema().format("uri")).addProperty("code", new StringSchema()));
			HEADERS.forEach(components::addHeaders);
			components.addResponses(PROBLEM,
					new ApiResponse().description("未予办理。Not done.").headers(refs(HttpHeaders.RETRY_AFTER)).content(new Content()
							.addMediaType("application/problem+json",
									new MediaType().schema(new ObjectSchema().$ref("#/components/schemas/" + PROBLEM)))));
			api.getPaths().values().stream().flatMap(path -> path.readOperations().stream())
					.forEach(operation -> common(operation, components));
		};
	}

	private static void common(Operation operation, Components components) {
		operation.getResponses().forEach((status, response) -> {
			if (status.startsWith("2")) {
				response.setHeaders(headers(operation));
			}
		});
		if (operation.getParameters() != null) {
			operation.getParameters().replaceAll(each -> "header".equals(each.getIn()) ? shared(each, components) : each);
		}
		operation.getResponses().addApiResponse("default", new ApiResponse().$ref("#/components/responses/" + PROBLEM));
	}

	/** What comes back beside the body: a command has a version and a place, a question a position, and a list goes on. */
	private static @Nullable Map<String, Header> headers(Operation operation) {
		if (asks(operation, Headers.ACTOR)) {
			return refs(HttpHeaders.LOCATION, HttpHeaders.ETAG, Headers.POSITION);
		}
		if (!asks(operation, Headers.POSITION)) {
			return null;
		}
		return asks(operation, "cursor") ? refs(Headers.POSITION, HttpHeaders.LINK) : refs(Headers.POSITION);
	}

	private static boolean asks(Operation operation, String parameter) {
		return operation.getParameters() != null && operation.getParameters().stream().anyMatch(each -> parameter.equals(each.getName()));
	}

	private static Map<String, Header> refs(String... names) {
		var headers = new LinkedHashMap<String, Header>();
		Stream.of(names).forEach(each -> headers.put(each, new Header().$ref("#/components/headers/" + each)));
		return headers;
	}

	private static Header header(String description, Schema<?> schema) {
		return new Header().description(description).schema(schema);
	}

	/** A header is described once; one of the same name that means something else would stay where it is. */
	private static Parameter shared(Parameter header, Components components) {
		if (components.getParameters() == null || !components.getParameters().containsKey(header.getName())) {
			components.addParameters(header.getName(), header);
		}
		return header.equals(components.getParameters().get(header.getName()))
				? new Parameter().$ref("#/components/parameters/" + header.getName())
				: header;
	}
}
