package org.redvest.command.certificate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.redvest.kernel.By;
import org.redvest.kernel.CertificateEvent.Covered;
import org.redvest.kernel.CertificateEvent.DeclineReason;
import org.redvest.kernel.CertificateEvent.RevocationReason;
import org.redvest.kernel.CertificateId;
import org.redvest.kernel.Command;
import org.redvest.kernel.ServiceRecordId;
import org.redvest.kernel.UnitCode;
import org.redvest.kernel.VolunteerId;
import org.redvest.kernel.privacy.Sealed;

/** What may be asked of a certificate. */
public sealed interface CertificateCommand extends Command {

	CertificateId certificateId();

	/** 申请. @param replaces a certificate in force in whose place it is to stand, or null */
	record RequestCertificate(@TargetAggregateIdentifier CertificateId certificateId, VolunteerId volunteerId, UnitCode issuer,
			Covered covered, @Nullable CertificateId replaces, @Nullable Sealed purpose,
			By by) implements CertificateCommand, Command.Begins {
	}

	/** 公示, and once more where the records have changed since. */
	record PublishCertificate(@TargetAggregateIdentifier CertificateId certificateId, By by) implements CertificateCommand {
	}

	/** 不予出具, or withdrawn by who asked for it. */
	record DeclineCertificate(@TargetAggregateIdentifier CertificateId certificateId, DeclineReason reason, @Nullable Sealed words, By by)
			implements
				CertificateCommand {
	}

	/** 出具. @param number under which it stands in the issuer's register */
	record IssueCertificate(@TargetAggregateIdentifier CertificateId certificateId, String number, Office office, By by)
			implements
				CertificateCommand {
	}

	/**
	 * What a certificate says of its issuer beside the unit's code.
	 *
	 * @param name what the unit is called
	 * @param inCharge the account of the person in charge
	 * @param contact the office's telephone or address
	 */
	record Office(String name, String inCharge, String contact) {
	}

	/** 换发. @param newer the one that stands in its place */
	record SupersedeCertificate(@TargetAggregateIdentifier CertificateId certificateId, CertificateId newer, By by)
			implements
				CertificateCommand {
	}

	/** 撤销 */
	record RevokeCertificate(@TargetAggregateIdentifier CertificateId certificateId, RevocationReason reason, @Nullable Sealed words, By by)
			implements
				CertificateCommand {
	}

	/** 撤销, if it certifies this record, which counts no more. */
	record RevokeForRecord(@TargetAggregateIdentifier CertificateId certificateId, ServiceRecordId recordId, RevocationReason reason, By by)
			implements
				CertificateCommand {
	}
}
