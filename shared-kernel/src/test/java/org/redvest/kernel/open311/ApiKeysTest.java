package org.redvest.kernel.open311;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.redvest.kernel.ClientId;
import org.redvest.kernel.privacy.MasterKey;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ApiKeysTest {

	private static final ApiKey SECOND = new ApiKey(new ClientId(new UUID(1, 2)), 2);

	private final ApiKeys keys = new ApiKeys(MasterKey.of("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="));

	@Test
	void a_key_is_read_back_and_written_the_same_again() {
		assertThat(keys.read(keys.write(SECOND))).contains(SECOND);
		assertThat(keys.write(SECOND)).isEqualTo(keys.write(SECOND));
	}

	@Test
	void a_key_with_another_number_another_client_or_another_proof_was_never_given_out() {
		String key = keys.write(SECOND);
		assertThat(keys.read(key.replace(".2.", ".1."))).isEmpty();
		assertThat(keys.read(key.replace("0001", "0003"))).isEmpty();
		assertThat(keys.read(key.substring(0, key.length() - 1) + (key.endsWith("A") ? "B" : "A"))).isEmpty();
		assertThat(keys.read("")).isEmpty();
	}

	@Test
	void a_key_of_another_district_opens_nothing_here() {
		var elsewhere = new ApiKeys(MasterKey.of("ICECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="));
		assertThat(keys.read(elsewhere.write(SECOND))).isEmpty();
	}
}
