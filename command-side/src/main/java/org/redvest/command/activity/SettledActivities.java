package org.redvest.command.activity;

import org.redvest.kernel.ActivityId;

/** Where policies look up what was settled. */
public interface SettledActivities {

	SettledActivity of(ActivityId activity);
}
