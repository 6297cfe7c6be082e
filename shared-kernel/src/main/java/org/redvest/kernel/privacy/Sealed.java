package org.redvest.kernel.privacy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
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

	@JsonCreator
	public static Sealed read(String written) {
		String[] parts = written.split("\\.", 3);
		return new Sealed(new SubjectId(UUID.fromString(parts[1])), Kind.valueOf(parts[0]), parts[2]);
	}

	@Override
	public String toString() {
		return written();
	}
}
