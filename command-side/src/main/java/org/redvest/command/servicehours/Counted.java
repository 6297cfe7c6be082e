package org.redvest.command.servicehours;

/** What counts towards a star: minutes, those with evidence of grade A or B, records. */
record Counted(long minutes, long strongMinutes, int records) {

	static final Counted NOTHING = new Counted(0, 0, 0);

	Counted plus(Counted other) {
		if (this == NOTHING || other == NOTHING) {
			return this == NOTHING ? other : this;
		}
		return new Counted(minutes + other.minutes, strongMinutes + other.strongMinutes, records + other.records);
	}
}
