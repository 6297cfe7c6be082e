package org.redvest.kernel;

import java.time.LocalDate;

/**
 * A program of somebody else that reports for residents through the open interface (接入方). Its keys are numbered; a key itself
 * stands in no event, it is derived from the client's id and the number.
 */
public sealed interface ClientEvent extends DomainEvent {

	ClientId clientId();

	/** Why a key is replaced by another (换发原因). */
	enum ReplacementCause {
		/** 即将到期 */
		EXPIRING,
		/** 泄露 */
		LEAKED
	}

	/** Why a client may not report any more (终止原因). */
	enum EndReason {
		/** 协议到期 */
		AGREEMENT_OVER,
		/** 本方申请 */
		OWN_WISH,
		/** 滥用 */
		ABUSE
	}

	/**
	 * It may report, with key number 1.
	 *
	 * @param title what the program or its organisation is called; nothing personal
	 * @param area to which its reports belong where nothing more exact is known
	 * @param until the last day of the key
	 */
	@EventType("client.admitted")
	record ClientAdmitted(ClientId clientId, String title, AreaCode area, LocalDate until) implements ClientEvent {
	}

	/**
	 * Another key holds, and the one before holds no more.
	 *
	 * @param key its number
	 * @param until its last day
	 */
	@EventType("client.key-replaced")
	record ClientKeyReplaced(ClientId clientId, int key, ReplacementCause cause, LocalDate until) implements ClientEvent {
	}

	/** No key of it holds any more. */
	@EventType("client.ended")
	record ClientEnded(ClientId clientId, EndReason reason) implements ClientEvent {
	}
}
