package org.rapportcrm.app.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A request's body, read once for its hash and kept for the resource: in memory, and a body with
 * files in a temporary file. The hash covers method, address and body; of a multipart body all but
 * the boundary, which clients make anew for each try.
 */
final class SpooledBody {

  private final String hash;
  private final byte[] memory;
  private final Path file;

  private SpooledBody(String hash, byte[] memory, Path file) {
    this.hash = hash;
    this.memory = memory;
    this.file = file;
  }

  static SpooledBody of(ContainerRequestContext request) throws IOException {
    MediaType type = request.getMediaType();
    String start =
        request.getMethod()
            + " "
            + request.getUriInfo().getRequestUri().getRawPath()
            + "?"
            + request.getUriInfo().getRequestUri().getRawQuery()
            + "\n";
    boolean multipart = type != null && "multipart".equals(type.getType());
    return multipart
        ? file(start, request.getEntityStream(), type.getParameters().get("boundary"))
        : memory(start, request.getEntityStream());
  }

  private static SpooledBody memory(String start, InputStream body) throws IOException {
    byte[] bytes = body == null ? new byte[0] : body.readAllBytes();
    MessageDigest digest = sha256(start);
    return new SpooledBody(HexFormat.of().formatHex(digest.digest(bytes)), bytes, null);
  }

  private static SpooledBody file(String start, InputStream body, String boundary)
      throws IOException {
    Path file = Files.createTempFile("rapport", ".body");
    MessageDigest digest = sha256(start);
    byte[] skipped = ("--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
    try (InputStream in = new BufferedInputStream(body, 1 << 16);
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      for (int one = in.read(); one >= 0; one = in.read()) {
        out.write(one);
        line.write(one);
        if (one == '\n' || line.size() >= 1 << 16) {
          take(digest, line, skipped);
        }
      }
      take(digest, line, skipped);
    }
    return new SpooledBody(HexFormat.of().formatHex(digest.digest()), null, file);
  }

  private static void take(MessageDigest digest, ByteArrayOutputStream line, byte[] skipped) {
    byte[] bytes = line.toByteArray();
    boolean isBoundary =
        bytes.length >= skipped.length
            && Arrays.equals(bytes, 0, skipped.length, skipped, 0, skipped.length);
    if (!isBoundary) {
      digest.update(bytes);
    }
    line.reset();
  }

  private static MessageDigest sha256(String start) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(start.getBytes(StandardCharsets.UTF_8));
      return digest;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  String hash() {
    return hash;
  }

  InputStream stream() throws IOException {
    return file == null ? new ByteArrayInputStream(memory) : Files.newInputStream(file);
  }

  void delete() {
    if (file != null) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
