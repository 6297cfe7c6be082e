package org.redvest.kernel.privacy;

import static java.util.stream.Collectors.toUnmodifiableMap;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.redvest.kernel.Codes;
import org.redvest.kernel.SubjectId;

/**
 * A personal value under its subject's key: the only form in which a name, an identity number, a phone, an exact address
 * or a person's own words stand in an event, a command, a view or a log line (PIPL art. 51). Opened by the {@link Vault}
 * alone.
 *
 * @param subject whose key it is
 * @param kind what it is, which decides how it is masked
 * @param box nonce, ciphertext and tag of AES-256-GCM, base64url; subject and kind are authenticated with it
 */
public record Sealed(SubjectId subject, Kind kind, String box) {

	private static final Map<String, Kind> KINDS = Stream.of(Kind.values()).collect(toUnmodifiableMap(Kind::name, kind -> kind));
	private static final int SUBJECT = 36;
	/** Nonce and tag alone. */
	private static final int SHORTEST_BOX = 38;

	/** What a personal value is (个人信息类别). */
	public enum Kind {
		/** 姓名: shown as 张* */
		NAME,
		/** 证件号码: shown as 4304**********1234 */
		ID_NUMBER,
		/** 电话: shown as 138****5678 */
		PHONE,
		/** 详细地址 */
		ADDRESS,
		/** 出生日期 */
		BIRTH_DATE,
		/** 本人或经办人的文字, which may hold any of these */
		TEXT
	}

	/** {@code KIND.subject.box} in one string, as it stands in the log. */
	@JsonValue
	public String written() {
		return kind + "." + subject + "." + box;
	}

	/** Reads what {@link #written()} wrote, and nothing else; the refusal says nothing of what was given. */
	@JsonCreator
	public static Sealed read(String written) {
		int subject = written.indexOf('.') + 1;
		int box = subject + SUBJECT + 1;
		Kind kind = KINDS.get(written.substring(0, Math.max(0, subject - 1)));
		if (kind == null || written.length() < box + SHORTEST_BOX || written.charAt(box - 1) != '.' || !isSubject(written, subject)
				|| !Codes.isMadeOf(written, box, "_-")) {
			throw new IllegalArgumentException("not a sealed value");
		}
		return new Sealed(new SubjectId(UUID.fromString(written.substring(subject, box - 1))), kind, written.substring(box));
	}

	private static boolean isSubject(String written, int from) {
		for (int i = 0; i < SUBJECT; i++) {
			char character = written.charAt(from + i);
			boolean hyphen = i == 8 || i == 13 || i == 18 || i == 23;
			if (hyphen ? character != '-' : !(character >= '0' && character <= '9' || character >= 'a' && character <= 'f')) {
				return false;
			}
		}
		return true;
	}

	@Override
	public String toString() {
		return written();
	}
}
