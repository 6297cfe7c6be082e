package org.redvest.kernel;

/**
 * A place on earth, WGS 84 in degrees. Where somebody is at a moment is personal: in events it stands coarsened.
 *
 * @param latitude from -90 to 90
 * @param longitude from -180 to 180
 */
public record Position(double latitude, double longitude) {

	private static final double EARTH_RADIUS_METRES = 6_371_000;

	public Position {
		if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
			throw new IllegalArgumentException("position");
		}
	}

	/** To a hundredth of a degree, about a kilometre. */
	public Position coarsened() {
		return new Position(Math.round(latitude * 100) / 100.0, Math.round(longitude * 100) / 100.0);
	}

	/** The way to another place, as the crow flies. */
	public double metresTo(Position other) {
		double north = Math.toRadians(other.latitude - latitude);
		double east = Math.toRadians(other.longitude - longitude);
		double half = Math.pow(Math.sin(north / 2), 2)
				+ Math.cos(Math.toRadians(latitude)) * Math.cos(Math.toRadians(other.latitude)) * Math.pow(Math.sin(east / 2), 2);
		return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(half)));
	}
}
