package org.rapportcrm.launcher.payara;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.logging.ErrorManager;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import java.util.logging.StreamHandler;

/**
 * Writes {@code rapport.log} and keeps the five before it as {@code rapport.1.log} and so on, each
 * of at most 10 MB. The JDK's own handler can rotate only under names that end in a number.
 */
public final class RotatingLog extends StreamHandler {
  /** The system property that holds the path of the log. */
  public static final String FILE = "rapport.log";

  private static final long LARGEST = 10L * 1024 * 1024;
  private static final int KEPT = 5;

  private final Path file;
  private long written;

  /** Made by the log manager, which knows only constructors without arguments. */
  public RotatingLog() {
    setFormatter(new SimpleFormatter());
    file = Path.of(System.getProperty(FILE));
    open();
  }

  @Override
  public synchronized void publish(LogRecord entry) {
    super.publish(entry);
    flush();
    if (written > LARGEST) {
      close();
      rotate();
      open();
    }
  }

  private void open() {
    try {
      setEncoding("UTF-8");
      written = Files.exists(file) ? Files.size(file) : 0;
      OutputStream out =
          new BufferedOutputStream(
              Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
      setOutputStream(new Counting(out));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void rotate() {
    try {
      for (int i = KEPT - 1; i >= 0; i--) {
        Path from = numbered(i);
        if (Files.exists(from)) {
          Files.move(from, numbered(i + 1), StandardCopyOption.REPLACE_EXISTING);
        }
      }
    } catch (IOException e) {
      reportError("The log could not be rotated", e, ErrorManager.GENERIC_FAILURE);
    }
  }

  private Path numbered(int number) {
    return number == 0 ? file : file.resolveSibling("rapport." + number + ".log");
  }

  private final class Counting extends OutputStream {
    private final OutputStream out;

    Counting(OutputStream out) {
      this.out = out;
    }

    @Override
    public void write(int b) throws IOException {
      out.write(b);
      written++;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
      written += length;
    }

    @Override
    public void flush() throws IOException {
      out.flush();
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }
}
