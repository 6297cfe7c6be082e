package org.redvest.kernel.http;

import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.test.web.servlet.setup.StandaloneMockMvcBuilder;

/** MockMvc of some controllers alone, with problems and languages as the application has them; for tests of edges. */
public final class Standalone {

	private Standalone() {
	}

	public static StandaloneMockMvcBuilder of(Object... controllers) {
		var problems = problems();
		return MockMvcBuilders.standaloneSetup(controllers).setControllerAdvice(new ProblemAdvice(problems))
				.setLocaleResolver(HttpConfiguration.languages());
	}

	public static Problems problems() {
		return new Problems(new Messages(), HttpConfiguration.languages());
	}
}
