package org.redvest.command.certificate;

import java.util.List;
import org.redvest.kernel.CertificateId;
import org.redvest.kernel.VolunteerId;

/** Which certificates of a volunteer are in force at this moment, as the log's claims say. Known without anything personal. */
public interface CertificatesInForce {

	List<CertificateId> of(VolunteerId holder);
}
