package org.redvest.kernel.store;

/**
 * An Axon aggregate that is only a shell around an immutable state. The repository keeps the state in memory and brings a
 * new shell up to date from there, so the next command costs the same however long the stream has grown.
 *
 * @param <S> the state, immutable
 */
public interface Shell<S> {

	/** The state after the last event. */
	S state();

	/** Sets the shell to a state that an earlier shell of the same stream had. */
	void restore(String id, S state);
}
