package org.redvest.kernel.stream;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The name under which this process holds its claims: what operators call it, and behind that something random that no other
 * process has, nor an earlier life of this one. So two processes can never believe themselves the owners of one segment,
 * whatever they are called and whatever became of their connections.
 */
public record NodeName(String value) {

	/** @param called by operators; several processes may be called the same */
	public static NodeName of(String called) {
		return new NodeName(called + "-" + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt()));
	}

	@Override
	public String toString() {
		return value;
	}
}
