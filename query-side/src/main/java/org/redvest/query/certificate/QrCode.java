package org.redvest.query.certificate;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/** A QR code as a drawing that stands in a page by itself. */
record QrCode(String content) {

	private static final int MARGIN = 4;

	/** One square of the drawing to each of the code. */
	BitMatrix squares() {
		try {
			return new QRCodeWriter().encode(content, BarcodeFormat.QR_CODE, 0, 0,
					Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, MARGIN));
		} catch (WriterException e) {
			throw new IllegalArgumentException("too much for a QR code", e);
		}
	}

	String svg() {
		BitMatrix squares = squares();
		var path = new StringBuilder();
		for (int y = 0; y < squares.getHeight(); y++) {
			for (int x = 0; x < squares.getWidth(); x++) {
				if (squares.get(x, y)) {
					path.append("M%d %dh1v1h-1z".formatted(x, y));
				}
			}
		}
		return "<svg class=\"qr\" role=\"img\" aria-label=\"QR\" viewBox=\"0 0 %d %d\" shape-rendering=\"crispEdges\"><path d=\"%s\"/></svg>"
				.formatted(squares.getWidth(), squares.getHeight(), path);
	}
}
