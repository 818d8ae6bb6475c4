package org.rapportcrm.app.picture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapportcrm.app.input.Checked;

class PictureMakerTest {

  private static final ThreadMXBean MEMORY = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @Test
  void whatComesOutIsASmallSquareJpegHoweverItWasSent() throws IOException {
    Checked<byte[]> made = PictureMaker.make(png(new BufferedImage(900, 300, 1)));
    assertThat(made.ok()).isTrue();
    assertThat(made.value()).startsWith(0xFF, 0xD8, 0xFF);
  }

  @Test
  void aPictureOfBillionsOfPixelsIsRefusedBeforeAnyIsRead() throws IOException {
    byte[] bomb = png(new BufferedImage(8, 8, 1));
    ByteBuffer.wrap(bomb).putInt(16, 50_000).putInt(20, 50_000);
    CRC32 sum = new CRC32();
    sum.update(bomb, 12, 17);
    ByteBuffer.wrap(bomb).putInt(29, (int) sum.getValue());
    PictureMaker.make(bomb); // loads the decoder, whose classes are not what is measured

    long before = MEMORY.getCurrentThreadAllocatedBytes();
    Checked<byte[]> made = PictureMaker.make(bomb);

    assertThat(made.ok()).isFalse();
    assertThat(made.flaw().toString()).contains("too-many-pixels");
    assertThat(MEMORY.getCurrentThreadAllocatedBytes() - before).isLessThan(8_000_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
        "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY y SYSTEM 'file:///etc/passwd'>]><x>&y;</x>",
        "<html><script>alert(1)</script>",
        "GIF89a/*<script>*/",
        "<?php system($_GET['c']);",
        "PK\u0003\u0004 shell.jsp"
      })
  void whatIsNoPictureIsNoneWhateverItIsCalled(String sent) {
    assertThat(PictureMaker.make(sent.getBytes(StandardCharsets.ISO_8859_1)).flaw().toString())
        .contains("no-picture");
  }

  private static byte[] png(BufferedImage picture) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(picture, "png", out);
    return out.toByteArray();
  }
}
