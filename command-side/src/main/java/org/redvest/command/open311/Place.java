package org.redvest.command.open311;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.BuildingId;
import org.redvest.kernel.http.Problem;
import org.springframework.http.HttpStatus;

/**
 * Where it is, in one of the three ways in which a report says so.
 *
 * @param building the {@code address_id}
 * @param address the {@code address_string}
 * @param position latitude and longitude with a comma between them
 */
record Place(@Nullable BuildingId building, @Nullable String address, @Nullable String position) {

	private static final int LONGEST_ADDRESS = 300;

	static Place of(Form form) {
		var place = new Place(building(form.one("address_id")), form.one("address_string", LONGEST_ADDRESS),
				position(form.one("lat"), form.one("long")));
		if (place.building == null && place.address == null && place.position == null) {
			throw Problem.of(HttpStatus.BAD_REQUEST, "open311.location-missing");
		}
		return place;
	}

	/** The place in words, or the position where there are none and no building is named. */
	@Nullable
	String words() {
		return address != null || building != null ? address : position;
	}

	private static @Nullable BuildingId building(@Nullable String written) {
		try {
			return written == null ? null : new BuildingId(UUID.fromString(written));
		} catch (IllegalArgumentException _) {
			throw Problem.of(HttpStatus.NOT_FOUND, "open311.address-unknown");
		}
	}

	private static @Nullable String position(@Nullable String latitude, @Nullable String longitude) {
		if (latitude == null && longitude == null) {
			return null;
		}
		return degrees(latitude, 90) + "," + degrees(longitude, 180);
	}

	private static String degrees(@Nullable String written, int most) {
		try {
			var degrees = new BigDecimal(String.valueOf(written));
			if (degrees.scale() <= 15 && degrees.precision() <= 18 && degrees.abs().compareTo(BigDecimal.valueOf(most)) <= 0) {
				return degrees.toPlainString();
			}
		} catch (NumberFormatException _) {
			// falls through to the one sentence for both
		}
		throw Problem.of(HttpStatus.BAD_REQUEST, "open311.coordinates-invalid");
	}
}
