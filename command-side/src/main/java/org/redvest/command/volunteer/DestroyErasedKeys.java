package org.redvest.command.volunteer;

import org.redvest.kernel.VolunteerEvent.SubjectErased;
import org.redvest.kernel.privacy.Vault;
import org.redvest.kernel.stream.LoggedEvent;
import org.springframework.stereotype.Component;

/**
 * Destroys the key of every person whose erasure stands in the log. Driven by the log and repeatable: whoever reads it
 * again from the start, after a crash or a restore of the vault, makes every erasure good (PIPL art. 47).
 */
@Component
public class DestroyErasedKeys {

	private final Vault vault;

	DestroyErasedKeys(Vault vault) {
		this.vault = vault;
	}

	/** Destroys the key if the event says that its subject is erased; events of every other kind are of no interest. */
	public void destroy(LoggedEvent logged) {
		if (logged.event() instanceof SubjectErased erased) {
			vault.erase(erased.subject());
		}
	}
}
