package org.redvest.kernel.privacy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.store.LogConfiguration;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * The vault at start: its database (the application's, or the one of {@code redvest.database.vault.url}) and its master key
 * ({@code redvest.vault.master-key} in base64, or {@code redvest.vault.master-key-file}). Without either, the standalone
 * application makes {@code master.key} in {@code REDVEST_HOME} at its first start; the split profiles must be given one.
 */
@Configuration(proxyBeanMethods = false)
class PrivacyConfiguration implements DisposableBean {

	private @Nullable HikariDataSource own;

	@Bean
	VaultDatabase vaultDatabase(Environment settings, DataSource primary) {
		String url = settings.getProperty("redvest.database.vault.url");
		if (url == null) {
			return new VaultDatabase(primary);
		}
		var config = new HikariConfig();
		config.setPoolName("vault");
		config.setConnectionTimeout(LogConfiguration.PATIENCE.toMillis());
		config.setJdbcUrl(url);
		config.setUsername(settings.getProperty("redvest.database.vault.username"));
		config.setPassword(settings.getProperty("redvest.database.vault.password"));
		config.setMaximumPoolSize(settings.getProperty("redvest.database.vault.pool-size", Integer.class, 4));
		own = new HikariDataSource(config);
		return new VaultDatabase(own);
	}

	@Bean
	@DependsOnDatabaseInitialization
	MasterKey masterKey(Environment settings, VaultDatabase database) {
		boolean sealed = PostgresVault.existsIn(database);
		String given = settings.getProperty("redvest.vault.master-key");
		if (given != null) {
			return MasterKey.of(given);
		}
		Optional<Path> file = Optional.ofNullable(settings.getProperty("redvest.vault.master-key-file")).map(Path::of);
		if (file.isPresent()) {
			return MasterKey.read(file.get());
		}
		if (settings.acceptsProfiles(Profiles.of("command | query"))) {
			throw new VaultUnusable("This start was given no master key for the vault.",
					"Set redvest.vault.master-key or redvest.vault.master-key-file, the same for every process of the district.");
		}
		return embedded(home(settings).resolve("master.key"), sealed);
	}

	private static MasterKey embedded(Path file, boolean sealed) {
		if (Files.exists(file)) {
			return MasterKey.read(file);
		}
		if (sealed) {
			throw new VaultUnusable("The vault is sealed under a master key that is not in its file " + file + " any more.",
					"Put the file back from where it was kept. A new key could not open what was sealed under the old one.");
		}
		return MasterKey.make(file);
	}

	private static Path home(Environment settings) {
		return Optional.ofNullable(settings.getProperty("redvest.home")).map(Path::of)
				.orElseGet(() -> Path.of(System.getProperty("user.home"), ".redvest"));
	}

	@Bean
	@DependsOnDatabaseInitialization
	PostgresVault vault(VaultDatabase database, MasterKey master) {
		return new PostgresVault(database, master);
	}

	@Override
	public void destroy() {
		if (own != null) {
			own.close();
		}
	}
}
