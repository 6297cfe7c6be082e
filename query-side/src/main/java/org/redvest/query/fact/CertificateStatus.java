package org.redvest.query.fact;

import org.redvest.kernel.CertificateEvent;
import org.redvest.kernel.CertificateEvent.CertificateDeclined;
import org.redvest.kernel.CertificateEvent.CertificateIssued;
import org.redvest.kernel.CertificateEvent.CertificatePublicised;
import org.redvest.kernel.CertificateEvent.CertificateRequested;
import org.redvest.kernel.CertificateEvent.CertificateRevoked;
import org.redvest.kernel.CertificateEvent.CertificateSuperseded;

/** Where a certificate of service stands (证明状态), domain.md section 9.13. */
public enum CertificateStatus {
	/** 已申请 */
	REQUESTED,
	/** 公示中 */
	PUBLICISED,
	/** 不予出具 */
	DECLINED,
	/** 有效 */
	ISSUED,
	/** 已换发 */
	SUPERSEDED,
	/** 已撤销 */
	REVOKED;

	/** Where a certificate stands after an event, whatever was before. */
	public static CertificateStatus after(CertificateEvent event) {
		return switch (event) {
			case CertificateRequested _ -> REQUESTED;
			case CertificatePublicised _ -> PUBLICISED;
			case CertificateDeclined _ -> DECLINED;
			case CertificateIssued _ -> ISSUED;
			case CertificateSuperseded _ -> SUPERSEDED;
			case CertificateRevoked _ -> REVOKED;
		};
	}
}
