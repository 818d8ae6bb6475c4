package org.rapportcrm.launcher.change;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.rapportcrm.launcher.home.Home;

/** How a change ended that this program did not survive, for the page that asks the next one. */
final class LastChange {
  private static final Logger LOG = Logger.getLogger(LastChange.class.getName());

  private final Path file;

  LastChange(Home home) {
    this.file = home.run().resolve("change.json");
  }

  void write(JsonObject change) {
    try {
      Files.writeString(file, change.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads it once; null when there is none. */
  JsonObject take() {
    if (!Files.exists(file)) {
      return null;
    }
    try (Reader text = Files.newBufferedReader(file);
        JsonReader reader = Json.createReader(text)) {
      return reader.readObject();
    } catch (IOException | JsonException e) {
      LOG.log(Level.WARNING, "The last change cannot be told", e);
      return null;
    } finally {
      delete();
    }
  }

  private void delete() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.log(Level.WARNING, file + " cannot be deleted", e);
    }
  }
}
