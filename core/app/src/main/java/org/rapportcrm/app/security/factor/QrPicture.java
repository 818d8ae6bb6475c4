package org.rapportcrm.app.security.factor;

import io.nayuki.qrcodegen.QrCode;

/** Draws QR codes on the server, as the outline of an SVG path. Pure. */
public final class QrPicture {

  /** White cells on each side, without which no reader finds the picture. */
  private static final int MARGIN = 4;

  private QrPicture() {}

  /**
   * A picture.
   *
   * @param side cells across, margin included: the view box is {@code 0 0 side side}
   * @param path the dark cells, one horizontal run after another
   */
  public record Picture(int side, String path) {

    /** For pages. */
    public String getViewBox() {
      return "0 0 " + side + " " + side;
    }

    /** For pages. */
    public String getPath() {
      return path;
    }
  }

  /** The picture of a text, with medium error correction. */
  public static Picture of(String text) {
    QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < code.size; y++) {
      int x = 0;
      while (x < code.size) {
        int start = x;
        while (x < code.size && code.getModule(x, y)) {
          x++;
        }
        if (x > start) {
          path.append('M').append(start + MARGIN).append(' ').append(y + MARGIN);
          path.append('h').append(x - start).append("v1h-").append(x - start).append('z');
        }
        x++;
      }
    }
    return new Picture(code.size + 2 * MARGIN, path.toString());
  }
}
