package org.redvest.query.audit;

import java.util.ArrayList;
import java.util.List;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfReader;

/** A typeface that a PDF uses, and whether it is inside. */
record Embedded(String name, boolean whole) {

	private static final List<PdfName> FILES = List.of(PdfName.FONTFILE, PdfName.FONTFILE2, PdfName.FONTFILE3);

	static List<Embedded> fontsOf(PdfReader pdf) {
		var found = new ArrayList<Embedded>();
		for (int i = 1; i < pdf.getXrefSize(); i++) {
			PdfObject object = pdf.getPdfObject(i);
			if (object instanceof PdfDictionary dictionary && PdfName.FONTDESCRIPTOR.equals(dictionary.get(PdfName.TYPE))) {
				found.add(new Embedded(String.valueOf(dictionary.get(PdfName.FONTNAME)), FILES.stream().anyMatch(dictionary::contains)));
			}
		}
		return found;
	}
}
