package org.redvest.kernel.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.Refused;
import org.redvest.kernel.SubjectId;
import org.redvest.kernel.store.GroupCommit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * The vault in the schema of that name. A new subject's key is durable before anything sealed under it is handed out; keys
 * that are asked for at the same moment share one commit. Erasure turns the key's row into a tombstone: at once for this
 * process, and for others within {@link #STALENESS}.
 */
public final class PostgresVault implements Vault, AutoCloseable {

	/** How long another process may hold a key open that was erased here. */
	public static final Duration STALENESS = Duration.ofSeconds(10);

	private static final Logger LOG = LoggerFactory.getLogger(PostgresVault.class);
	private static final int MOST_OPEN_KEYS = 50_000;
	private static final int LARGEST_GROUP = 1_000;

	private record NewKey(SubjectId subject, byte[] wrapped) {
	}

	private record Row(SubjectId subject, byte @Nullable [] wrapped) {
	}

	private final MasterKey master;
	private final JdbcClient database;
	private final OpenKeys open = new OpenKeys(MOST_OPEN_KEYS, STALENESS);
	private final GroupCommit<NewKey, Row> keys = new GroupCommit<>("vault-keys", LARGEST_GROUP, this::write);

	/** Opens the vault, or refuses when it was sealed under another master key. */
	public PostgresVault(VaultDatabase vault, MasterKey master) {
		// a data source of its own in Spring's eyes, so that no caller's transaction takes the vault's writes into itself
		this.database = JdbcClient.create(new DelegatingDataSource(vault.dataSource()));
		this.master = master;
		prove();
	}

	/** Whether a vault was ever sealed in this database, under whichever master key. */
	static boolean existsIn(VaultDatabase vault) {
		var database = JdbcClient.create(vault.dataSource());
		boolean there = database.sql("select to_regclass('vault.master') is not null").query(Boolean.class).single();
		if (!there) {
			throw new VaultUnusable("The database of the vault has no schema vault.",
					"Run db/migration/V4__vault.sql there, or leave redvest.database.vault.url out to keep the keys beside the log.");
		}
		return database.sql("select exists (select from vault.master)").query(Boolean.class).single();
	}

	private void prove() {
		database.sql("insert into vault.master (proof) values (?) on conflict do nothing").param(master.proof()).update();
		byte[] proof = database.sql("select proof from vault.master").query(byte[].class).single();
		if (!MessageDigest.isEqual(proof, master.proof())) {
			keys.close();
			throw new VaultUnusable("The vault is sealed under another master key than the one given at this start.",
					"Give the key of the first start (redvest.vault.master-key or redvest.vault.master-key-file). "
							+ "Without it nothing that was sealed can be opened.");
		}
	}

	@Override
	public Sealed seal(SubjectId subject, Sealed.Kind kind, String clear) {
		var held = open.find(subject);
		if (held == null) {
			held = keyOf(subject);
		}
		if (held.key() == null) {
			throw Refused.conflict("privacy.subject-erased");
		}
		return Box.seal(held.key(), subject, kind, clear);
	}

	private OpenKeys.Held keyOf(SubjectId subject) {
		long now = System.nanoTime();
		var row = keys.submit(new NewKey(subject, Box.wrap(master.wrapping(), subject, Box.newKey())));
		return keep(row, now);
	}

	@Override
	public Optional<String> open(Sealed sealed) {
		return openAll(List.of(sealed)).getFirst();
	}

	@Override
	public List<Optional<String>> openAll(List<Sealed> sealed) {
		var held = new HashMap<SubjectId, OpenKeys.Held>();
		var unknown = new HashSet<SubjectId>();
		for (var each : sealed) {
			var found = open.find(each.subject());
			if (found == null) {
				unknown.add(each.subject());
			} else {
				held.put(each.subject(), found);
			}
		}
		if (!unknown.isEmpty()) {
			held.putAll(load(unknown));
		}
		var clear = new ArrayList<Optional<String>>(sealed.size());
		for (var each : sealed) {
			var key = held.get(each.subject());
			clear.add(key == null || key.key() == null ? Optional.empty() : Optional.of(Box.open(key.key(), each)));
		}
		return clear;
	}

	private Map<SubjectId, OpenKeys.Held> load(Collection<SubjectId> subjects) {
		long now = System.nanoTime();
		var held = new HashMap<SubjectId, OpenKeys.Held>();
		rows(subjects).forEach((subject, row) -> held.put(subject, keep(row, now)));
		if (held.size() < subjects.size()) {
			LOG.warn("{} subjects of sealed values have neither a key nor a tombstone in the vault: is it older than the log?",
					subjects.size() - held.size());
		}
		return held;
	}

	private OpenKeys.Held keep(Row row, long loadedAt) {
		var key = row.wrapped == null ? null : Box.unwrap(master.wrapping(), row.subject, row.wrapped);
		return open.keep(row.subject, new OpenKeys.Held(key, loadedAt));
	}

	@Override
	public String blindIndex(Sealed.Kind kind, String clear) {
		byte[] digest = MasterKey.digest(master.blinding(kind), Normal.of(kind, clear).getBytes(UTF_8));
		return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
	}

	@Override
	public void erase(SubjectId subject) {
		database.sql("""
				insert into vault.subject_key as k (subject, erased_at) values (?, clock_timestamp())
				on conflict (subject) do update set wrapped = null, erased_at = excluded.erased_at where k.erased_at is null
				""").param(subject.value()).update();
		open.keep(subject, new OpenKeys.Held(null, System.nanoTime()));
	}

	/** Writes the keys of subjects that have none, in one commit; who has one or is erased already keeps what he has. */
	private List<Row> write(List<NewKey> group) {
		var byValue = group.stream().sorted((a, b) -> a.subject.value().compareTo(b.subject.value())).toList();
		var mine = new HashMap<SubjectId, byte[]>();
		byValue.forEach(each -> mine.putIfAbsent(each.subject, each.wrapped));
		var subjects = byValue.stream().map(NewKey::subject).distinct().toList();
		var made = database.sql("""
				insert into vault.subject_key (subject, wrapped) select * from unnest(?::uuid[], ?::bytea[])
				on conflict (subject) do nothing returning subject
				""").param(subjects.stream().map(SubjectId::value).toArray(UUID[]::new))
				.param(subjects.stream().map(mine::get).toArray(byte[][]::new)).query(UUID.class).set();
		var there = new HashMap<SubjectId, Row>();
		made.forEach(each -> there.put(new SubjectId(each), new Row(new SubjectId(each), mine.get(new SubjectId(each)))));
		if (there.size() < subjects.size()) {
			there.putAll(rows(subjects.stream().filter(each -> !there.containsKey(each)).toList()));
		}
		return group.stream().map(each -> there.get(each.subject)).toList();
	}

	private Map<SubjectId, Row> rows(Collection<SubjectId> subjects) {
		var rows = new HashMap<SubjectId, Row>();
		database.sql("select subject, wrapped from vault.subject_key where subject = any(?)")
				.param(subjects.stream().map(SubjectId::value).toArray(UUID[]::new)).query(PostgresVault::row).list()
				.forEach(row -> rows.put(row.subject, row));
		return rows;
	}

	private static Row row(ResultSet row, int number) throws SQLException {
		return new Row(new SubjectId(row.getObject(1, UUID.class)), row.getBytes(2));
	}

	@Override
	public void close() {
		keys.close();
	}
}
