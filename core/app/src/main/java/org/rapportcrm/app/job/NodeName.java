package org.rapportcrm.app.job;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.rapportcrm.app.data.HomeFolder;

/** This node's name, kept in its home, so that it knows its own unfinished work after a kill. */
@ApplicationScoped
public class NodeName {

  private final String value;

  /** Reads the name, or makes one. */
  public NodeName() {
    Path file = HomeFolder.resolve("node");
    try {
      if (Files.notExists(file)) {
        Files.writeString(file, UUID.randomUUID().toString().substring(0, 8));
      }
      value = Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("The home folder must be writable", e);
    }
  }

  /** The name. */
  public String value() {
    return value;
  }
}
