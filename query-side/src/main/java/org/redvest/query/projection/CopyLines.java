package org.redvest.query.projection;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/** Rows on their way into a table in the text form of PostgreSQL's COPY, the fastest way there is. */
final class CopyLines {

	/** Writes rows. */
	interface Rows {
		void to(CopyLines lines) throws IOException;
	}

	private static final String SPECIAL = "\\\t\n\r";
	private static final String WRITTEN = "\\tnr";

	private final Writer lines;
	private boolean begun;

	private CopyLines(Writer lines) {
		this.lines = lines;
	}

	/** @param copy the statement that takes the rows from its input */
	static void send(Connection connection, String copy, Rows rows) throws SQLException {
		try (var lines = new BufferedWriter(new OutputStreamWriter(
				new PGCopyOutputStream(connection.unwrap(PGConnection.class), copy), StandardCharsets.UTF_8))) {
			rows.to(new CopyLines(lines));
		} catch (IOException e) {
			throw e.getCause() instanceof SQLException failed ? failed : new SQLException("copy", "08006", e);
		}
	}

	/** Adds a value to the row in hand. */
	void add(@Nullable String value) throws IOException {
		if (begun) {
			lines.write('\t');
		}
		begun = true;
		if (value == null) {
			lines.write("\\N");
		} else {
			escaped(value);
		}
	}

	private void escaped(String value) throws IOException {
		int from = 0;
		for (int i = 0; i < value.length(); i++) {
			char escape = escape(value.charAt(i));
			if (escape != 0) {
				lines.write(value, from, i - from);
				lines.write('\\');
				lines.write(escape);
				from = i + 1;
			}
		}
		lines.write(value, from, value.length() - from);
	}

	/** What stands for a character behind a backslash, or 0 where the character stands for itself. */
	private static char escape(char character) {
		int special = character < ' ' || character == '\\' ? SPECIAL.indexOf(character) : -1;
		return special < 0 ? 0 : WRITTEN.charAt(special);
	}

	/** Ends the row in hand. */
	void end() throws IOException {
		lines.write('\n');
		begun = false;
	}
}
