package org.redvest.kernel.privacy;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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

	private static final Pattern WRITTEN = Pattern.compile("(" + Stream.of(Kind.values()).map(Kind::name).collect(joining("|"))
			+ ")\\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\.([A-Za-z0-9_-]{38,})");

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
		var parts = WRITTEN.matcher(written);
		if (!parts.matches()) {
			throw new IllegalArgumentException("not a sealed value");
		}
		return new Sealed(new SubjectId(UUID.fromString(parts.group(2))), Kind.valueOf(parts.group(1)), parts.group(3));
	}

	@Override
	public String toString() {
		return written();
	}
}
