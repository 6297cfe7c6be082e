package org.redvest.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names the reference bases (基数) of one kind for one area or unit, such as {@code base:population:430408}; one stream each.
 *
 * @param area the code of an area (see {@link AreaCode}) or of a unit
 */
public record ReferenceBaseId(Kind kind, String area) {

	private static final Pattern AREA = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,63}");

	/** What is counted. */
	public enum Kind {
		/** 常住人口 */
		POPULATION,
		/** 户数 */
		HOUSEHOLDS,
		/** 楼栋(屋场)数 */
		BUILDINGS,
		/** 在岗职工数 */
		STAFF,
		/** 乡村小学数 */
		RURAL_SCHOOLS;

		/** As it stands in names: {@code rural-schools}. */
		public String code() {
			return name().toLowerCase(Locale.ROOT).replace('_', '-');
		}
	}

	public ReferenceBaseId {
		if (!AREA.matcher(area).matches()) {
			throw new IllegalArgumentException("area or unit code");
		}
	}

	@JsonCreator
	public static ReferenceBaseId read(String written) {
		String[] parts = written.split(":", 3);
		if (parts.length != 3 || !parts[0].equals("base")) {
			throw new IllegalArgumentException("reference base id");
		}
		return new ReferenceBaseId(Arrays.stream(Kind.values()).filter(kind -> kind.code().equals(parts[1])).findFirst()
				.orElseThrow(() -> new IllegalArgumentException("kind of base")), parts[2]);
	}

	@JsonValue
	@Override
	public String toString() {
		return "base:" + kind.code() + ":" + area;
	}
}
