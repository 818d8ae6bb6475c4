package org.rapportcrm.launcher.local;

import java.io.FileNotFoundException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A {@code multipart/form-data} body; files are streamed, never held in memory. */
public final class Multipart {
  private final String boundary = "rapport-" + UUID.randomUUID();
  private final List<BodyPublisher> parts = new ArrayList<>();

  public Multipart field(String name, String value) {
    parts.add(
        text(
            "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n".formatted(boundary, name)
                + "Content-Type: text/plain; charset=UTF-8\r\n\r\n%s\r\n".formatted(value)));
    return this;
  }

  public Multipart file(String name, Path file) throws FileNotFoundException {
    String fileName = file.getFileName().toString().replaceAll("[\"\\r\\n\\\\]", "_");
    parts.add(
        text(
            "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n"
                    .formatted(boundary, name, fileName)
                + "Content-Type: application/octet-stream\r\n\r\n"));
    parts.add(BodyPublishers.ofFile(file));
    parts.add(text("\r\n"));
    return this;
  }

  public String contentType() {
    return "multipart/form-data; boundary=" + boundary;
  }

  public BodyPublisher body() {
    List<BodyPublisher> all = new ArrayList<>(parts);
    all.add(text("--" + boundary + "--\r\n"));
    return BodyPublishers.concat(all.toArray(BodyPublisher[]::new));
  }

  private static BodyPublisher text(String text) {
    return BodyPublishers.ofString(text, StandardCharsets.UTF_8);
  }
}
