package org.redvest.kernel.stream;

/** What a follower of the log does. It has to bear being repeated; while it throws, the follower stays where it is and tries again. */
@FunctionalInterface
public interface Effect {

	/** An event is there. */
	void of(LoggedEvent event);

	/** An event is there that cannot be read: nothing behind it is done, unless the follower has somewhere to put it. */
	default void ofUnreadable(UnreadableEvent event) {
		throw new IllegalStateException(event.toString());
	}

	/** What the log holds at a position. */
	default void of(LogEntry entry) {
		switch (entry) {
			case LoggedEvent event -> of(event);
			case UnreadableEvent event -> ofUnreadable(event);
		}
	}
}
