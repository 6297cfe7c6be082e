package org.redvest.ops.csv;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.redvest.kernel.Refused;

/** A file as rows: UTF-8, with or without a byte order mark, headings in the first row. */
record CsvFile(List<Row> rows) {

	private static final long LARGEST = 50L << 20;
	private static final int MOST_ROWS = 200_000;
	private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).setIgnoreSurroundingSpaces(true).get();

	/** @throws Refused where the file as a whole cannot be taken */
	static CsvFile read(Path file, List<Column> columns) throws IOException {
		if (Files.size(file) > LARGEST) {
			throw Refused.invalid("csv.file-too-large", LARGEST >> 20);
		}
		String text = decoded(Files.readAllBytes(file));
		try (CSVParser parser = CSVParser.parse(new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text), FORMAT)) {
			List<CSVRecord> records = parser.getRecords();
			if (records.isEmpty()) {
				throw Refused.invalid("csv.file-empty");
			}
			if (records.size() > MOST_ROWS + 1) {
				throw Refused.invalid("csv.too-many-rows", MOST_ROWS);
			}
			Map<Integer, Column> places = places(records.getFirst(), columns);
			var rows = new ArrayList<Row>();
			for (CSVRecord each : records.subList(1, records.size())) {
				Map<Column, String> values = new HashMap<>();
				places.forEach((place, column) -> values.put(column, place < each.size() ? each.get(place) : ""));
				if (values.values().stream().anyMatch(value -> !value.isBlank())) {
					rows.add(new Row((int) each.getRecordNumber(), values));
				}
			}
			return new CsvFile(List.copyOf(rows));
		} catch (java.io.UncheckedIOException | org.apache.commons.csv.CSVException | IllegalStateException _) {
			throw Refused.invalid("csv.file-malformed");
		}
	}

	private static String decoded(byte[] bytes) {
		try {
			return StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
					.onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes)).toString();
		} catch (CharacterCodingException _) {
			throw Refused.invalid("csv.file-not-utf8");
		}
	}

	private static Map<Integer, Column> places(CSVRecord headings, List<Column> columns) {
		Map<Integer, Column> places = new LinkedHashMap<>();
		for (int place = 0; place < headings.size(); place++) {
			int number = place + 1;
			if (headings.get(place).isBlank()) {
				continue;
			}
			Column column = Column.find(columns, headings.get(place)).orElseThrow(() -> Refused.invalid("csv.heading-unknown", number,
					columns.stream().map(each -> each.chinese() + "/" + each.english()).collect(Collectors.joining(", "))));
			if (places.containsValue(column)) {
				throw Refused.invalid("csv.heading-twice", column.chinese());
			}
			places.put(place, column);
		}
		for (Column column : columns) {
			if (column.needed() && !places.containsValue(column)) {
				throw Refused.invalid("csv.heading-missing", column.chinese(), column.english());
			}
		}
		return places;
	}
}
