package org.redvest.command.open311;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.redvest.command.servicerequest.RequestSeal;
import org.redvest.kernel.Catalogue.Choice;
import org.redvest.kernel.Catalogue.Matter;
import org.redvest.kernel.Catalogue.MatterQuestion;
import org.redvest.kernel.ServiceRequestEvent.Given;
import org.redvest.kernel.ServiceRequestId;
import org.redvest.kernel.http.Problem;
import org.springframework.http.HttpStatus;

/** The answers to a matter's questions, looked through: what is required is there, and what is there is of its kind. */
record Answers(List<Answer> all) {

	private static final int LONGEST = 1_000;

	/** @param values one; or several, for a question that may have them */
	record Answer(MatterQuestion question, List<String> values) {

		Given given(ServiceRequestId request, RequestSeal seal) {
			return question.kind().isList()
					? new Given(question.code(), values, null)
					: new Given(question.code(), List.of(), seal.text(request, values.getFirst()));
		}
	}

	static Answers of(Matter matter, Map<String, List<String>> attributes) {
		if (attributes.keySet().stream().anyMatch(code -> matter.questions().stream().noneMatch(each -> each.code().equals(code)))) {
			throw Problem.of(HttpStatus.BAD_REQUEST, "open311.attribute-unknown", matter.code());
		}
		var all = new ArrayList<Answer>();
		for (MatterQuestion question : matter.questions()) {
			List<String> values = attributes.getOrDefault(question.code(), List.of());
			if (values.isEmpty() && question.required()) {
				throw Problem.of(HttpStatus.BAD_REQUEST, "open311.attribute-missing", question.code());
			}
			if (!values.isEmpty()) {
				all.add(new Answer(question, checked(question, values)));
			}
		}
		return new Answers(List.copyOf(all));
	}

	List<Given> given(ServiceRequestId request, RequestSeal seal) {
		return all.stream().map(each -> each.given(request, seal)).toList();
	}

	private static List<String> checked(MatterQuestion question, List<String> values) {
		List<String> distinct = values.stream().distinct().toList();
		if (!answers(question, distinct)) {
			throw Problem.of(HttpStatus.BAD_REQUEST, "open311.attribute-invalid", question.code());
		}
		return distinct;
	}

	private static boolean answers(MatterQuestion question, List<String> values) {
		String first = values.getFirst();
		boolean single = values.size() == 1 && first.length() <= LONGEST;
		return switch (question.kind()) {
			case STRING -> single && first.lines().count() == 1;
			case NUMBER -> single && isNumber(first);
			case DATETIME -> single && isInstant(first);
			case TEXT -> single;
			case SINGLEVALUELIST -> single && offers(question, values);
			case MULTIVALUELIST -> offers(question, values);
		};
	}

	private static boolean offers(MatterQuestion question, List<String> values) {
		return question.choices().stream().map(Choice::key).toList().containsAll(values);
	}

	private static boolean isNumber(String written) {
		try {
			return new BigDecimal(written).precision() > 0;
		} catch (NumberFormatException _) {
			return false;
		}
	}

	private static boolean isInstant(String written) {
		try {
			return OffsetDateTime.parse(written).getYear() > 0;
		} catch (DateTimeParseException _) {
			return false;
		}
	}
}
