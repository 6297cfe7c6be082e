package org.redvest.ops.csv;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The report of refused rows as a file that spreadsheets open, with nothing in it that they would take for a formula. */
final class FaultFile {

	private FaultFile() {
	}

	static void write(Path file, List<Fault> faults) throws IOException {
		try (BufferedWriter writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
			writer.write('\uFEFF');
			try (CSVPrinter printer = new CSVPrinter(writer, CSVFormat.EXCEL)) {
				printer.printRecord("行 row", "列 column", "代码 code", "说明", "explanation");
				for (Fault each : faults) {
					printer.printRecord(each.row(), harmless(each.column() == null ? "" : each.column()), harmless(each.code()),
							harmless(each.chinese()), harmless(each.english()));
				}
			}
		}
	}

	/** An apostrophe before what a spreadsheet would compute. */
	static String harmless(String value) {
		return !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
	}
}
