package org.rapportcrm.app.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import org.rapportcrm.app.input.Checked;

/**
 * Makes a small square JPEG of a picture that somebody sent. What it is is told by its first bytes,
 * not by its name; its size is read before a single pixel is; nothing of the file itself is kept,
 * so that neither place nor camera nor anything hidden in it goes on. Pure.
 */
public final class PictureMaker {

  /** The side of what comes out, in pixels. */
  public static final int SIDE = 256;

  /** The most bytes that are taken. */
  public static final int MOST_BYTES = 5_000_000;

  private static final int LONGEST_SIDE = 10_000;
  private static final String FIELD = "file";
  private static final float QUALITY = 0.85f;

  private PictureMaker() {}

  /** The small picture as JPEG. */
  public static Checked<byte[]> make(byte[] sent) {
    if (sent.length > MOST_BYTES) {
      return Checked.bad(FIELD, "pictures.too-large", sent.length, MOST_BYTES);
    }
    String format = format(sent);
    if (format == null) {
      return Checked.bad(FIELD, "pictures.no-picture");
    }
    try {
      return read(sent, format);
    } catch (IOException | RuntimeException e) {
      // decoders answer broken files with exceptions of many kinds
      return Checked.bad(FIELD, "pictures.broken");
    }
  }

  private static String format(byte[] sent) {
    if (startsWith(sent, 0xFF, 0xD8, 0xFF)) {
      return "jpeg";
    }
    return startsWith(sent, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n') ? "png" : null;
  }

  private static boolean startsWith(byte[] sent, int... bytes) {
    if (sent.length < bytes.length) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if ((sent[i] & 0xFF) != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  private static Checked<byte[]> read(byte[] sent, String format) throws IOException {
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
    ImageReader reader = readers.next();
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(sent))) {
      reader.setInput(in, true, true);
      int width = reader.getWidth(0);
      int height = reader.getHeight(0);
      if (width > LONGEST_SIDE || height > LONGEST_SIDE) {
        return Checked.bad(FIELD, "pictures.too-many-pixels", width, height, LONGEST_SIDE);
      }
      ImageReadParam few = reader.getDefaultReadParam();
      // a large picture is read in every n-th pixel, so that it needs no large memory
      int step = Math.max(1, Math.min(width, height) / (SIDE * 2));
      few.setSourceSubsampling(step, step, 0, 0);
      return Checked.good(jpeg(square(reader.read(0, few))));
    } finally {
      reader.dispose();
    }
  }

  private static BufferedImage square(BufferedImage whole) {
    int side = Math.min(whole.getWidth(), whole.getHeight());
    int left = (whole.getWidth() - side) / 2;
    int top = (whole.getHeight() - side) / 2;
    BufferedImage small = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = small.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, SIDE, SIDE);
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    pen.drawImage(whole, 0, 0, SIDE, SIDE, left, top, left + side, top + side, null);
    pen.dispose();
    return small;
  }

  private static byte[] jpeg(BufferedImage image) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (var to = ImageIO.createImageOutputStream(out)) {
      writer.setOutput(to);
      ImageWriteParam how = writer.getDefaultWriteParam();
      how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      how.setCompressionQuality(QUALITY);
      writer.write(null, new IIOImage(image, null, null), how);
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }
}
