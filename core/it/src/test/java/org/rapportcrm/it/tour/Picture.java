package org.rapportcrm.it.tour;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** A page on a desk by day and on a phone by night, side by side: small enough for a repository. */
final class Picture {

  /** Text stays readable, and 300 pictures take less than 15 MB. */
  private static final float QUALITY = 0.55f;

  private static final int GAP = 12;
  private static final Color BETWEEN = new Color(0x8a8f98);

  private Picture() {}

  /** Puts two screenshots beside each other and writes them as one JPEG. */
  static void write(byte[] desk, byte[] phone, Path file) {
    try {
      BufferedImage left = ImageIO.read(new ByteArrayInputStream(desk));
      BufferedImage right = ImageIO.read(new ByteArrayInputStream(phone));
      BufferedImage both =
          new BufferedImage(
              left.getWidth() + GAP + right.getWidth(),
              Math.max(left.getHeight(), right.getHeight()),
              BufferedImage.TYPE_INT_RGB);
      Graphics2D drawing = both.createGraphics();
      drawing.setColor(BETWEEN);
      drawing.fillRect(0, 0, both.getWidth(), both.getHeight());
      drawing.drawImage(left, 0, 0, null);
      drawing.drawImage(right, left.getWidth() + GAP, 0, null);
      drawing.dispose();
      jpeg(both, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void jpeg(BufferedImage image, Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Files.deleteIfExists(file);
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ImageWriteParam how = writer.getDefaultWriteParam();
    how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    how.setCompressionQuality(QUALITY);
    try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), how);
    } finally {
      writer.dispose();
    }
  }
}
