package org.redvest.ops.operator;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.certificate.CertificateDocument;
import org.redvest.kernel.certificate.CertificateFile;
import org.redvest.kernel.certificate.CertificateFile.Verdict;
import org.redvest.kernel.certificate.PublishedKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Certificates of service in the hands of whoever is shown one; needs no application and no network. */
@Command(name = "certificate", mixinStandardHelpOptions = true, description = {"离线验证志愿服务记录证明。",
		"Verifies certificates of service offline."})
final class CertificateCommand implements Runnable {

	@Spec
	private @Nullable CommandSpec spec;

	@Override
	public void run() {
		Objects.requireNonNull(spec).commandLine().usage(out());
	}

	/** 0 where it is genuine, 1 where it is anything else. */
	@Command(name = "verify", mixinStandardHelpOptions = true, description = {"验证证明文件的签名；是否已撤销、换发须在线核验。",
			"Verifies a certificate's file; whether it was revoked or superseded since is asked on line."})
	int verify(@Parameters(description = "证明文件 / the file of /api/certificates/ID/file") Path file,
			@Option(names = "--key", required = true, description = "公钥文件 / the answer of /api/certificates/public-key, kept before") Path key) {
		CertificateFile certificate = read(file, CertificateFile.class);
		Verdict verdict = certificate.verdict(read(key, PublishedKey.class).key());
		out().println(sentence(verdict));
		if (verdict == Verdict.GENUINE) {
			CertificateDocument it = certificate.document();
			out().printf("%s  %s (%s)  %s  %s  %d min%n", it.number(), it.issuer().name(), it.issuer().unit(), it.issuedOn(),
					it.holder().name(), it.minutes());
		}
		out().flush();
		return verdict == Verdict.GENUINE ? 0 : 1;
	}

	private static String sentence(Verdict verdict) {
		return switch (verdict) {
			case GENUINE -> "真实，未经改动。 / Genuine and unaltered.";
			case ALTERED -> "内容与摘要不符，已被改动。 / The content does not have this hash: it was altered.";
			case OTHER_KEY -> "由另一把密钥签名，不能以此公钥验证。 / Signed by another key than this one.";
			case FORGED -> "签名不符，并非本系统出具。 / The signature is not this key's: it was not issued here.";
		};
	}

	private static <T> T read(Path file, Class<T> type) {
		try {
			return JsonMapper.shared().readValue(Files.readString(file), type);
		} catch (IOException | JacksonException _) {
			throw new Remote.Refusal("文件 %1$s 无法读取。 / The file %1$s cannot be read.".formatted(file));
		}
	}

	private PrintWriter out() {
		return Objects.requireNonNull(spec).commandLine().getOut();
	}
}
