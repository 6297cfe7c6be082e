package org.redvest.kernel;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.RequestCodes.RequestType;

/** What a catalogue of matters (诉求事项目录) is made of. */
public interface Catalogue {

	/** The form of a category, which a matter's code is. */
	Pattern CODE = Pattern.compile("[a-z0-9]+([.-][a-z0-9]+){0,5}");

	/**
	 * A matter that residents may report in public space, a service in the words of GeoReport.
	 *
	 * @param code the category under which requests of it are classified, such as {@code city.road}
	 * @param group under which several are found together
	 * @param keywords by which else it is looked for
	 * @param type as what a report of it is classified
	 * @param level how urgent a report of it is taken to be
	 * @param questions what is asked beside the words, in their order
	 */
	record Matter(String code, Wording name, Wording description, Wording group, List<String> keywords, RequestType type,
			ServiceLevel level, List<MatterQuestion> questions) {

		public Matter {
			keywords = List.copyOf(keywords);
			questions = List.copyOf(questions);
		}

		public ServiceRequestEvent.Classified classified() {
			return new ServiceRequestEvent.Classified(type, code, level);
		}
	}

	/** The same in both languages. */
	record Wording(String zh, String en) {
	}

	/**
	 * One question of a matter, an attribute in the words of GeoReport.
	 *
	 * @param hint how the answer is to be given, or null
	 * @param choices of a list; empty for the other kinds
	 */
	record MatterQuestion(String code, AnswerKind kind, boolean required, Wording text, @Nullable Wording hint, List<Choice> choices) {

		public MatterQuestion {
			choices = List.copyOf(choices);
		}
	}

	/** One of the answers that a list offers. */
	record Choice(String key, Wording name) {
	}

	/** How a question is answered; the names of GeoReport's data types. */
	enum AnswerKind {
		/** 单行文字 */
		STRING,
		/** 数字 */
		NUMBER,
		/** 日期时间 */
		DATETIME,
		/** 多行文字 */
		TEXT,
		/** 单选 */
		SINGLEVALUELIST,
		/** 多选 */
		MULTIVALUELIST;

		public boolean isList() {
			return this == SINGLEVALUELIST || this == MULTIVALUELIST;
		}
	}
}
