package org.redvest.command.certificate;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import org.redvest.command.CreditedRecord;
import org.redvest.command.certificate.CertificateCommand.IssueCertificate;
import org.redvest.command.volunteer.Identities;
import org.redvest.command.volunteer.Identities.Identity;
import org.redvest.kernel.CertificateEvent.Engraving;
import org.redvest.kernel.Refused;
import org.redvest.kernel.SubjectId;
import org.redvest.kernel.certificate.CertificateDocument;
import org.redvest.kernel.certificate.CertificateDocument.Holder;
import org.redvest.kernel.certificate.CertificateDocument.Issuer;
import org.redvest.kernel.certificate.CertificateDocument.Service;
import org.redvest.kernel.certificate.CertificateFile;
import org.redvest.kernel.privacy.Sealed;
import org.redvest.kernel.privacy.SigningKey;
import org.redvest.kernel.privacy.Vault;

/** Opens the holder's particulars for the moment of signing; they leave it sealed in one document. */
final class VaultPress implements Press {

	private static final int SALT_BYTES = 16;

	private final Vault vault;
	private final SigningKey key;
	private final Identities identities;
	private final SecureRandom random = new SecureRandom();

	VaultPress(Vault vault, SigningKey key, Identities identities) {
		this.vault = vault;
		this.key = key;
		this.identities = identities;
	}

	@Override
	public Engraved engrave(IssueCertificate command, Application application, List<CreditedRecord> services) {
		Identity holder = identities.of(application.volunteerId()).orElseThrow(VaultPress::gone);
		var signed = CertificateFile.of(document(command, application, holder, services), key);
		Sealed document = vault.seal(SubjectId.of(application.volunteerId()), Sealed.Kind.TEXT, signed.document().text());
		return new Engraved(holder.basics().name(), new Engraving(document, signed.hash(), signed.signature(), signed.key()));
	}

	private CertificateDocument document(IssueCertificate c, Application application, Identity holder, List<CreditedRecord> services) {
		return new CertificateDocument(CertificateDocument.FORMAT, c.number(), c.day(),
				new Issuer(application.issuer().value(), c.office().name(), c.office().inCharge(), c.by().actor().id(),
						c.office().contact()),
				new Holder(opened(holder.basics().name()), holder.basics().document().name(), opened(holder.basics().documentNumber()),
						holder.number().value()),
				application.covered().from(), application.covered().to(), services.stream().mapToInt(CreditedRecord::minutes).sum(),
				services.stream().map(VaultPress::service).toList(), salt());
	}

	private static Service service(CreditedRecord each) {
		return new Service(each.date(), each.activity(), each.category(), each.minutes(), each.organiser().value());
	}

	private String opened(Sealed sealed) {
		return vault.open(sealed).orElseThrow(VaultPress::gone);
	}

	private static Refused gone() {
		return Refused.conflict("certificate.holder-unknown");
	}

	private String salt() {
		byte[] salt = new byte[SALT_BYTES];
		random.nextBytes(salt);
		return HexFormat.of().formatHex(salt);
	}
}
