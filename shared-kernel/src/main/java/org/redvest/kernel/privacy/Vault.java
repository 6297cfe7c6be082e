package org.redvest.kernel.privacy;

import java.util.List;
import java.util.Optional;
import org.redvest.kernel.SubjectId;

/** Keeps a key per data subject, apart from the log. Seals at the edge, opens for whoever may see. */
public interface Vault {

	/** Seals a value under its subject's key, which is made durable first if it is new; refused for an erased subject. */
	Sealed seal(SubjectId subject, Sealed.Kind kind, String clear);

	/** The value in the clear; empty once the subject is erased. */
	Optional<String> open(Sealed sealed);

	/** The values in the clear, in their order, with at most one question to the vault's database; for a page of a list. */
	default List<Optional<String>> openAll(List<Sealed> sealed) {
		return sealed.stream().map(this::open).toList();
	}

	/** A keyed digest of a value, equal for equal values, by which a person is found without being named. */
	String blindIndex(Sealed.Kind kind, String clear);

	/** Destroys the subject's key, so that everything sealed under it is gone (PIPL art. 47); no retry makes it anew. */
	void erase(SubjectId subject);
}
