package org.redvest.ops.operator;

import java.io.PrintWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.stream.Handling.Reason;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** The events of a running application that views could not fold or policies could not deal with. */
@Command(name = "dead-letters", mixinStandardHelpOptions = true, description = {"查看和处理未能处理的事件。",
		"Shows the events that could not be dealt with, and deals with them."})
final class DeadLettersCommand implements Runnable {

	private static final String LETTER = "事件，如 coverage/2/1234；后续办理的为 policy:名称/0/1234。 / the letter, such as coverage/2/1234";
	private static final String VIEWS = "/api/dead-letters";
	private static final String POLICIES = "/api/policies/dead-letters";
	private static final String POLICY = "policy:";

	@Spec
	private @Nullable CommandSpec spec;

	@Mixin
	private Remote application = new Remote();

	/** Lists them. */
	@Override
	public void run() {
		print("", all(VIEWS));
		print(POLICY, all(POLICIES));
	}

	private List<JsonNode> all(String path) {
		JsonNode page = application.get(path + "?limit=500");
		List<JsonNode> letters = Remote.items(page.get("letters"));
		while (!page.get("cursor").isNull()) {
			page = application.get(path + "?limit=500&cursor=" + page.get("cursor").asString());
			letters.addAll(Remote.items(page.get("letters")));
		}
		return letters;
	}

	private void print(String prefix, List<JsonNode> letters) {
		letters.forEach(each -> out().println(prefix + line(each)));
		out().flush();
	}

	private static String line(JsonNode letter) {
		return "%s  %s  %s".formatted(letter.get("letter").asString(), letter.get("event").asString(),
				letter.get("waiting").asBoolean()
						? "等待 waits for %d".formatted(letter.get("cause").asLong())
						: text(letter, "errorClass") + " " + text(letter, "sqlState"));
	}

	private static String text(JsonNode node, String name) {
		return node.get(name).isNull() ? "" : node.get(name).asString();
	}

	@Command(name = "show", mixinStandardHelpOptions = true, description = {"查看一个事件及此前的处理。",
			"Shows one of them, and what was done about it."})
	int show(@Parameters(description = LETTER) String letter) {
		JsonNode whole = application.get(path(letter));
		out().println(line(whole.get("letter")));
		out().printf("同一序列共 %1$d 个 / %1$d in this sequence  %2$s%n", whole.get("sequenceLetters").asInt(),
				whole.get("letter").get("eventLink").asString());
		whole.get("handlings").forEach(each -> out().println(done(each)));
		out().flush();
		return 0;
	}

	@Command(name = "retry", mixinStandardHelpOptions = true, description = {"重试一个事件及其后续事件。",
			"Tries one of them again, and what waits behind it."})
	int retry(@Parameters(description = LETTER) String letter) {
		return told(application.post(path(letter) + "/retry"));
	}

	@Command(name = "discard", mixinStandardHelpOptions = true, description = {"舍弃一个事件，其后续事件照常处理。",
			"Gives one of them up; what waits behind it is dealt with."})
	int discard(@Parameters(description = LETTER) String letter,
			@Option(names = "--reason", required = true, description = "原因 / why: ${COMPLETION-CANDIDATES}") Reason reason,
			@Option(names = "--note", description = "说明，加密保存 / more about it; kept sealed") @Nullable String note,
			@Option(names = "--whole-sequence", description = "连同后续事件一并舍弃 / with all that waits behind it") boolean whole) {
		var wish = new HashMap<String, Object>();
		wish.put("reason", reason);
		wish.put("note", note);
		wish.put("wholeSequence", whole);
		return told(application.post(path(letter) + "/discard", wish));
	}

	@Command(name = "history", mixinStandardHelpOptions = true, description = {"查看最近的处理记录。", "Shows what was done lately."})
	int history() {
		List.of(VIEWS, POLICIES).forEach(each -> application.get(each + "/handlings").forEach(done -> out().println(done(done))));
		out().flush();
		return 0;
	}

	private int told(JsonNode done) {
		out().println(done(done));
		out().flush();
		return done.get("outcome").asString().equals("CLEARED") ? 0 : 1;
	}

	private static String done(JsonNode done) {
		return "%s  %s  %s %s  %s %s  %s".formatted(done.get("at").asString(), done.get("letter").asString(),
				done.get("action").asString().equals("RETRIED") ? "已重试 retried" : "已舍弃 discarded", text(done, "reason"),
				done.get("outcome").asString().equals("CLEARED") ? "已无遗留 cleared" : "仍有未能处理的 parked again",
				done.get("letters").asInt(), done.get("actor").asString());
	}

	private static String path(String letter) {
		return letter.startsWith(POLICY)
				? POLICIES + "/" + letter.substring(POLICY.length()).replaceFirst("/0/", "/")
				: VIEWS + "/" + letter;
	}

	private PrintWriter out() {
		return Objects.requireNonNull(spec).commandLine().getOut();
	}
}
