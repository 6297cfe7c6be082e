package org.redvest.command.certificate;

import java.util.List;
import org.redvest.command.CreditedRecord;
import org.redvest.command.certificate.CertificateCommand.IssueCertificate;
import org.redvest.kernel.CertificateEvent.Engraving;
import org.redvest.kernel.privacy.Sealed;

/** Fixes what a certificate says: fills in the person, signs it and seals it. */
interface Press {

	/** @param services all that is certified */
	Engraved engrave(IssueCertificate command, Application application, List<CreditedRecord> services);

	/** @param holder the holder's name */
	record Engraved(Sealed holder, Engraving engraving) {
	}
}
