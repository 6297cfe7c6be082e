package org.redvest.query.audit;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redvest.query.figure.Days;
import org.redvest.query.print.Labels;

/** A case as it stands on paper: the rows of each table, in words. */
public final class CaseSheet {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(Days.ZONE);
	private static final String NOTHING = "—";

	private CaseSheet() {
	}

	/** A row of who had it. */
	public record Hand(String stage, String holder, String from, String to, String held) {
	}

	/** A row of what happened to a clock. */
	public record Tick(String clock, String move, String at, String due, String rule, boolean late) {
	}

	/** A row of what was refused. */
	public record No(String at, String who, String command, String zh, String en, String code) {
	}

	/** A row of what changed. */
	public record Difference(String field, String before, String after) {
	}

	/** A row of what belongs to it. */
	public record Beside(String kind, String relation, String stream, String event) {
	}

	/** A row of what happened. */
	public record Happened(long position, String at, String event, String who, List<String> says) {
	}

	/** A row of how it stands. */
	public record Now(String field, String value, long position) {
	}

	/** What the page shows, by the names that it has there. */
	static Map<String, @Nullable Object> of(CaseHistory history, @Nullable String from) {
		var values = new HashMap<String, @Nullable Object>();
		values.put("id", history.id());
		values.put("status", status(history));
		values.put("total", history.total());
		values.put("position", history.position());
		values.put("at", history.at());
		values.put("from", from);
		values.put("handOvers", history.handOvers().stream().map(CaseSheet::hand).toList());
		values.put("clocks", history.clocks().stream().flatMap(CaseSheet::ticks).toList());
		values.put("refusals", history.refusals().stream().map(CaseSheet::refused).toList());
		values.put("changes", history.changed() == null ? null : differences(history.changed()));
		values.put("related", history.related().stream().map(CaseSheet::beside).toList());
		values.put("rules", history.rules().stream().map(each -> each.version() + "　(" + each.positions().size() + ")").toList());
		values.put("events", history.events().stream().map(CaseSheet::happened).toList());
		values.put("left", history.total() - history.events().size());
		values.put("state", history.state().entrySet().stream()
				.map(each -> new Now(each.getKey(), said(each.getValue().value()), each.getValue().position())).toList());
		return values;
	}

	private static String status(CaseHistory history) {
		String told = String.join("、", Stream.of("status", CaseParts.HAZARD + "status")
				.flatMap(each -> Stream.ofNullable(history.state().get(each))).map(each -> said(each.value())).toList());
		return told.isEmpty() ? NOTHING : told;
	}

	private static Hand hand(HandOver each) {
		return new Hand(Labels.of("stage", each.stage().name()), holder(each), at(each.from()), at(each.to()),
				each.minutes() == null ? NOTHING : length(each.minutes()));
	}

	private static String holder(HandOver each) {
		return each.holder() == null
				? "无人 nobody"
				: each.role() == null ? each.holder() : each.holder() + " · " + Labels.of("role", each.role());
	}

	/** 3 天 4 小时 5 分. */
	static String length(long minutes) {
		Duration whole = Duration.ofMinutes(minutes);
		var parts = new ArrayList<String>();
		add(parts, whole.toDays(), "天 d");
		add(parts, whole.toHoursPart(), "时 h");
		add(parts, whole.toMinutesPart(), "分 min");
		return parts.isEmpty() ? "0 分 min" : String.join(" ", parts);
	}

	private static void add(List<String> parts, long amount, String unit) {
		if (amount > 0) {
			parts.add(amount + " " + unit);
		}
	}

	private static Stream<Tick> ticks(Clock clock) {
		return clock.turns().stream().map(turn -> tick(clock, turn));
	}

	private static Tick tick(Clock clock, Clock.Turn turn) {
		boolean late = turn.move() == Clock.Move.MET && turn.due() != null && turn.at().isAfter(turn.due());
		String rule = Stream.concat(Stream.ofNullable(turn.rule()), turn.calendars().stream()).reduce((one, more) -> one + "、" + more)
				.orElse("");
		String move = Labels.of("move", turn.move().name()) + (turn.move() == Clock.Move.SET ? " · " + turn.cause() : "")
				+ (turn.minutes() == null ? "" : "（" + length(turn.minutes()) + "）") + (late ? "，超期 late" : "");
		return new Tick(Labels.of("clock", clock.kind()), move, at(turn.at()), turn.due() == null ? "" : at(turn.due()), rule, late);
	}

	private static No refused(RefusedCommand each) {
		return new No(at(each.at()), who(each.actor(), each.role(), each.unit(), each.channel()), each.command(), each.zh(), each.en(),
				each.code());
	}

	private static List<Difference> differences(Map<String, CaseHistory.Change> changed) {
		return changed.entrySet().stream()
				.map(each -> new Difference(each.getKey(), said(each.getValue().before()), said(each.getValue().after()))).toList();
	}

	private static Beside beside(RelatedCase each) {
		return new Beside(Labels.of("kind", each.kind()), Labels.of("relation", each.relation().name()), each.stream(),
				Labels.of("event", each.event()));
	}

	private static Happened happened(CaseHistory.Entry each) {
		var says = each.fields().entrySet().stream().filter(field -> !field.getKey().startsWith("heading."))
				.map(field -> field.getKey() + " = " + field.getValue()).toList();
		return new Happened(each.position(), at(each.occurredAt()), Labels.of("event", each.event()),
				who(each.actor(), each.role(), each.unit(), each.channel()), says);
	}

	private static String who(String actor, String role, String unit, String channel) {
		return actor + " · " + Labels.of("role", role) + " · " + unit + " · " + Labels.of("channel", channel);
	}

	private static String at(@Nullable Instant at) {
		return at == null ? NOTHING : TIME.format(at);
	}

	private static String said(@Nullable Object value) {
		return value == null ? NOTHING : value.toString();
	}
}
