package org.redvest.command.certificate;

import org.redvest.kernel.CertificateId;

/** Where a decision about a certificate looks up another one. */
interface Certificates {

	CertificateState of(CertificateId id);
}
