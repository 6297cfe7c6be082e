package org.redvest.query.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.openpdf.text.pdf.BaseFont;
import org.redvest.kernel.http.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.xhtmlrenderer.pdf.ITextRenderer;

/** Makes a PDF of a page, with the type that it needs inside, so that it looks alike on whatever machine it is opened. */
@Component
public final class Press {

	/** The family by which a page asks for Chinese type. */
	private static final String FAMILY = "Redvest";

	private final ChineseFont font;

	public Press(ChineseFont font) {
		this.font = font;
	}

	/** Refused where there is no Chinese type: nobody is given a page of empty boxes. */
	public byte[] pdf(String page) {
		String face = font.found()
				.orElseThrow(() -> Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "print.font-missing", font.sought()));
		var pdf = new ByteArrayOutputStream();
		try {
			var renderer = new ITextRenderer();
			renderer.getFontResolver().addFont(face, FAMILY, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, null);
			renderer.setDocumentFromString(page);
			renderer.layout();
			renderer.createPDF(pdf);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return pdf.toByteArray();
	}
}
