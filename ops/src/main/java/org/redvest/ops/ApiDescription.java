package org.redvest.ops;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the description of the API says once for all operations: its name, their names, their headers, and what a refusal looks like. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

	private static final String PROBLEM = "Problem";

	@Bean
	OpenAPI redvestApi() {
		return new OpenAPI().info(new Info().title("Redvest 红马甲").version("1")
				.description("一个区的志愿服务账本。The event-sourced ledger of a district's volunteer service."));
	}

	/** Named after edge and method, so that a name does not hang on which of its namesakes was found first. */
	@Bean
	GlobalOperationCustomizer operationNames() {
		return (operation, method) -> operation
				.operationId(method.getBeanType().getSimpleName().replaceFirst("Http$", "") + "." + method.getMethod().getName());
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
			components.addResponses(PROBLEM, new ApiResponse().description("未予办理。Not done.").content(new Content()
					.addMediaType("application/problem+json",
							new MediaType().schema(new ObjectSchema().$ref("#/components/schemas/" + PROBLEM)))));
			api.getPaths().values().stream().flatMap(path -> path.readOperations().stream())
					.forEach(operation -> common(operation, components));
		};
	}

	private static void common(Operation operation, Components components) {
		if (operation.getParameters() != null) {
			operation.getParameters().replaceAll(each -> "header".equals(each.getIn()) ? shared(each, components) : each);
		}
		operation.getResponses().addApiResponse("default", new ApiResponse().$ref("#/components/responses/" + PROBLEM));
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
