package org.rapportcrm.launcher.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.rapportcrm.launcher.Said;

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
   * @param said why, and what to write instead; neither a capital letter nor a full stop
   */
  public record Fault(String key, Said said) {
    private static Fault of(String key, String name, String sentence, Object... arguments) {
      return new Fault(key, Said.of("changes.manifest." + name, sentence, arguments));
    }
  }

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
          Fault.of(
              "id",
              "id",
              "id \"{0}\" must be at most {1} lower case letters, digits and hyphens",
              id,
              LONGEST_ID));
      id = "";
    }
    String kind = keys.text("kind", "plugin");
    if (!KINDS.contains(kind)) {
      faults.add(
          Fault.of(
              "kind", "kind", "kind \"{0}\" must be one of {1}", kind, String.join(", ", KINDS)));
    }
    Version version = keys.read("version", keys.required("version"), "version", Version::parse);
    VersionRange api = keys.read("api", keys.required("api"), "range", VersionRange::parse);
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
  public static ManifestReading unreadable(Said reason) {
    return new ManifestReading(Optional.empty(), List.of(new Fault("", reason)), "", false);
  }

  /** Reads keys and notes what is wrong with them. */
  private record Keys(Properties properties, List<Fault> faults) {

    String required(String key) {
      String value = text(key, "");
      if (value.isEmpty() || value.startsWith("${")) {
        faults.add(
            Fault.of(
                key,
                "missing",
                "the key {0} is missing; add it to {1}",
                key,
                PluginManifest.ENTRY));
        return "";
      }
      return value;
    }

    String text(String key, String otherwise) {
      String value = properties.getProperty(key, "").strip();
      if (value.length() > LONGEST_TEXT) {
        faults.add(
            Fault.of(
                key, "long", "{0} is longer than {1} characters; shorten it", key, LONGEST_TEXT));
        return otherwise;
      }
      if (INVISIBLE.matcher(value).find()) {
        faults.add(
            Fault.of(
                key,
                "invisible",
                "{0} holds characters that are not seen or turn the direction; remove them",
                key));
        return otherwise;
      }
      return value.isEmpty() ? otherwise : value;
    }

    List<Requirement> plugins(String key) {
      List<Requirement> read = read(key, text(key, ""), "plugins", Requirement::parseList);
      return read == null ? List.of() : read;
    }

    <T> T read(String key, String text, String form, Function<String, T> parser) {
      if (faults.stream().anyMatch(fault -> fault.key().equals(key))) {
        return null;
      }
      try {
        return parser.apply(text);
      } catch (IllegalArgumentException e) {
        faults.add(
            new Fault(
                key,
                new Said(
                    "changes.manifest." + form, List.of(key, text), key + ": " + e.getMessage())));
        return null;
      }
    }

    void checkCompatible(String text, Version version) {
      Version since =
          text.isEmpty() ? null : read("dataCompatibleSince", text, "version", Version::parse);
      if (since != null && version != null && since.compareTo(version) > 0) {
        faults.add(
            Fault.of(
                "dataCompatibleSince",
                "compatible",
                "dataCompatibleSince {0} is newer than version {1}; write the oldest version whose"
                    + " data this one can read",
                since,
                version));
      }
    }
  }
}
