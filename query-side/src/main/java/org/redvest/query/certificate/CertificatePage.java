package org.redvest.query.certificate;

import static java.util.stream.Collectors.joining;
import static org.springframework.web.util.HtmlUtils.htmlEscape;

import java.time.Instant;
import org.redvest.kernel.VolunteerEvent.DocumentKind;
import org.redvest.kernel.certificate.CertificateDocument;
import org.redvest.kernel.certificate.CertificateDocument.Service;
import org.redvest.query.certificate.CertificateQuery.Whole;
import org.redvest.query.fact.CertificateStatus;
import org.redvest.query.figure.Days;

/** A certificate as it is printed: one page by itself, Chinese first, with nothing from elsewhere. */
record CertificatePage(Whole certificate) {

	private static final String PAGE = """
			<!DOCTYPE html>
			<html lang="zh-CN"><head><meta charset="utf-8"><title>志愿服务记录证明 %1$s</title><style>
			@page{size:A4;margin:18mm}body{font-family:"Noto Serif CJK SC","Source Han Serif SC",SimSun,serif;max-width:174mm;margin:auto;color:#111}
			h1{text-align:center;letter-spacing:.25em;margin:8mm 0 0}h1+p{text-align:center;margin:1mm 0 8mm;font-size:9pt}
			table{width:100%%;border-collapse:collapse;font-size:10pt}th,td{border:1px solid #888;padding:1.2mm 2mm;text-align:left}
			td.n{text-align:right}dl{display:grid;grid-template-columns:auto 1fr;gap:1mm 4mm;font-size:10.5pt}dt{color:#555}dd{margin:0}
			.void{color:#b00;border:2px solid #b00;padding:2mm;text-align:center;font-weight:bold}
			footer{display:flex;gap:6mm;align-items:end;margin-top:8mm;font-size:9pt;break-inside:avoid}.qr{width:34mm;height:34mm}
			.seal{margin-left:auto;text-align:center;min-width:50mm}code{font-size:9pt;word-break:break-all}
			</style></head><body>
			<h1>志愿服务记录证明</h1><p>Certificate of Volunteer Service</p>%2$s
			<dl>%3$s</dl>
			<p>兹证明以上志愿者于 %4$s 至 %5$s 期间参加本单位组织并记录的志愿服务，共 %6$d 次，合计 <strong>%7$s</strong>。本证明免费出具。</p>
			<p lang="en">This is to certify %6$d services of the volunteer named above, recorded by this unit, of %8$s in all. Issued free of charge.</p>
			<table><thead><tr><th>日期 Date</th><th>内容 Activity</th><th>组织单位 Organiser</th><th>时长 Time</th></tr></thead><tbody>%9$s</tbody></table>
			<footer>%10$s<div>编号 No. %1$s<br>校验码 Check code <code>%11$s</code><br>摘要 SHA-256 <code>%12$s</code><br>签名密钥 Key <code>%13$s</code></div>
			<div class="seal">%14$s<br>(盖章 seal)<br>%15$s</div></footer>
			</body></html>
			""";

	String html() {
		CertificateDocument it = certificate.file().document();
		String hash = certificate.file().hash();
		return PAGE.formatted(htmlEscape(it.number()), ended(), particulars(it), it.from(), it.to(), it.services().size(),
				hours(it.minutes(), "小时", "分钟"), hours(it.minutes(), " h", " min"),
				it.services().stream().map(CertificatePage::row).collect(joining()), new QrCode(it.number() + "\n" + hash).svg(),
				CheckCode.printed(hash), hash, htmlEscape(certificate.file().key()), htmlEscape(it.issuer().name()), it.issuedOn());
	}

	private String ended() {
		Instant at = certificate.endedAt();
		return at == null ? "" : "<p class=\"void\">%s %s</p>".formatted(ended(certificate.status()), Days.of(at));
	}

	private static String ended(CertificateStatus status) {
		return switch (status) {
			case SUPERSEDED -> "本证明已由新证明取代 Superseded";
			case REVOKED -> "本证明已撤销 Revoked";
			case REQUESTED, PUBLICISED, DECLINED, ISSUED -> throw new IllegalStateException("not ended: " + status);
		};
	}

	private static String particulars(CertificateDocument it) {
		return said("姓名 Name", it.holder().name()) + said("志愿者编号 Volunteer no.", it.holder().volunteerNumber())
				+ said("证件 Document", document(it.holder().document()) + " " + it.holder().documentNumber())
				+ said("出具单位 Issuer", it.issuer().name() + " (" + it.issuer().unit() + ")")
				+ said("负责人、经办人 In charge, handler", it.issuer().inCharge() + "、" + it.issuer().handler())
				+ said("联系方式 Contact", it.issuer().contact());
	}

	private static String document(String kind) {
		return switch (DocumentKind.valueOf(kind)) {
			case RESIDENT_ID -> "居民身份证";
			case HK_MACAO_PERMIT -> "港澳居民来往内地通行证";
			case TAIWAN_PERMIT -> "台湾居民来往大陆通行证";
			case PASSPORT -> "护照";
		};
	}

	private static String said(String name, String value) {
		return "<dt>%s</dt><dd>%s</dd>".formatted(name, htmlEscape(value));
	}

	private static String row(Service each) {
		return "<tr><td>%s</td><td>%s</td><td>%s</td><td class=\"n\">%s</td></tr>".formatted(each.date(), htmlEscape(each.activity()),
				htmlEscape(each.organiser()), hours(each.minutes(), "小时", "分钟"));
	}

	private static String hours(int minutes, String hour, String minute) {
		int rest = minutes % 60;
		return minutes / 60 + hour + (rest == 0 ? "" : " " + rest + minute);
	}
}
