package org.rapportcrm.launcher.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A manifest as far as it could be read, with everything that is wrong with it at once.
 *
 * @param manifest empty when there is a fault
 * @param id the id, if that alone is valid; else empty
 */
public record ManifestReading(
    Optional<PluginManifest> manifest, List<Fault> faults, String id, boolean isTheme) {

  /**
   * One key that is wrong.
   *
   * @param reason why, and what to write instead
   */
  public record Fault(String key, String reason) {}

  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\p{Cntrl}\\u202A-\\u202E\\u2066-\\u2069]");
  private static final int LONGEST_ID = 40;
  private static final int LONGEST_TEXT = 500;
  private static final List<String> KINDS = List.of("plugin", "theme", "bridge");

  public static ManifestReading of(Properties properties) {
    List<Fault> faults = new ArrayList<>();
    Keys keys = new Keys(properties, faults);
    String id = keys.required("id");
    if (!id.isEmpty() && (!ID.matcher(id).matches() || id.length() > LONGEST_ID)) {
      faults.add(
          new Fault(
              "id", "id \"" + id + "\" must be at most 40 lower case letters, digits and hyphens"));
      id = "";
    }
    String kind = keys.text("kind", "plugin");
    if (!KINDS.contains(kind)) {
      faults.add(
          new Fault("kind", "kind \"" + kind + "\" must be one of " + String.join(", ", KINDS)));
    }
    Version version = keys.read("version", keys.required("version"), Version::parse);
    VersionRange api = keys.read("api", keys.required("api"), VersionRange::parse);
    List<Requirement> requires = keys.plugins("requires");
    List<Requirement> enhances = keys.plugins("enhances");
    List<Requirement> conflicts = keys.plugins("conflicts");
    String compatible = keys.text("dataCompatibleSince", "");
    keys.checkCompatible(compatible, version);
    PluginManifest manifest =
        new PluginManifest(
            id,
            version,
            kind,
            keys.text("name", id),
            keys.text("description", ""),
            keys.text("vendor", ""),
            keys.text("license", ""),
            api,
            requires,
            enhances,
            conflicts,
            compatible,
            keys.text("main", ""));
    return new ManifestReading(
        faults.isEmpty() ? Optional.of(manifest) : Optional.empty(),
        List.copyOf(faults),
        id,
        kind.equals("theme"));
  }

  /** A manifest that is not there, or cannot be read at all. */
  public static ManifestReading unreadable(String reason) {
    return new ManifestReading(Optional.empty(), List.of(new Fault("", reason)), "", false);
  }

  /** Reads keys and notes what is wrong with them. */
  private record Keys(Properties properties, List<Fault> faults) {

    String required(String key) {
      String value = text(key, "");
      if (value.isEmpty() || value.startsWith("${")) {
        faults.add(
            new Fault(key, "the key " + key + " is missing; add it to " + PluginManifest.ENTRY));
        return "";
      }
      return value;
    }

    String text(String key, String otherwise) {
      String value = properties.getProperty(key, "").strip();
      if (value.length() > LONGEST_TEXT) {
        faults.add(
            new Fault(key, key + " is longer than " + LONGEST_TEXT + " characters; shorten it"));
        return otherwise;
      }
      if (INVISIBLE.matcher(value).find()) {
        faults.add(
            new Fault(
                key,
                key + " holds characters that are not seen or turn the direction; remove them"));
        return otherwise;
      }
      return value.isEmpty() ? otherwise : value;
    }

    List<Requirement> plugins(String key) {
      List<Requirement> read = read(key, text(key, ""), Requirement::parseList);
      return read == null ? List.of() : read;
    }

    <T> T read(String key, String text, Function<String, T> parser) {
      if (faults.stream().anyMatch(fault -> fault.key().equals(key))) {
        return null;
      }
      try {
        return parser.apply(text);
      } catch (IllegalArgumentException e) {
        faults.add(new Fault(key, key + ": " + e.getMessage()));
        return null;
      }
    }

    void checkCompatible(String text, Version version) {
      Version since = text.isEmpty() ? null : read("dataCompatibleSince", text, Version::parse);
      if (since != null && version != null && since.compareTo(version) > 0) {
        faults.add(
            new Fault(
                "dataCompatibleSince",
                "dataCompatibleSince "
                    + since
                    + " is newer than version "
                    + version
                    + "; write the oldest version whose data this one can read"));
      }
    }
  }
}
