package org.redvest.kernel;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a volunteer is counted: the township or community of residence, and the organ or organisation on whose staff the
 * person is. Either may be unknown; a volunteer without a township is shown apart, never guessed.
 *
 * @param residence township (nine digits) or community (twelve), or null
 * @param unit the organ (机关单位), school or other organisation, or null
 */
public record Belonging(@Nullable AreaCode residence, @Nullable UnitCode unit) {

	/** Nothing known. */
	public static final Belonging NOWHERE = new Belonging(null, null);

	/** The township or street of residence, as far as it is known. */
	public Optional<AreaCode> township() {
		return Optional.ofNullable(residence).filter(area -> area.level() != AreaCode.Level.DISTRICT)
				.map(area -> new AreaCode(area.value().substring(0, 9)));
	}

	/** The community or village of residence, as far as it is known. */
	public Optional<AreaCode> community() {
		return Optional.ofNullable(residence).filter(area -> area.level() == AreaCode.Level.COMMUNITY);
	}
}
