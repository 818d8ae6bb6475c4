package org.rapportcrm.launcher.node;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.rapportcrm.launcher.home.Checksum;
import org.rapportcrm.launcher.resolve.Candidate;

/**
 * A set of plugins and themes as nodes compare it.
 *
 * @param plugins by id
 */
public record PluginSet(Map<String, Member> plugins) {

  private static final int SHOWN = 12;

  /** Keeps a copy in the order of the ids, on which text and hash rest. */
  public PluginSet {
    plugins = new TreeMap<>(plugins);
  }

  /**
   * A member of the set.
   *
   * @param sha256 of its jar, in hexadecimal
   */
  public record Member(String version, String sha256) {}

  /** No plugin at all. */
  public static final PluginSet NONE = new PluginSet(Map.of());

  /** The set of these plugins, as their jars are now. */
  public static PluginSet of(Collection<Candidate> plugins) {
    Map<String, Member> byId = new TreeMap<>();
    plugins.forEach(
        p -> byId.put(p.id(), new Member(p.manifest().version().toString(), Checksum.of(p.jar()))));
    return new PluginSet(byId);
  }

  /** As {@link #text()} wrote it; lines that cannot be read are passed over. */
  public static PluginSet parse(String text) {
    Map<String, Member> byId = new TreeMap<>();
    for (String line : text.split("\n")) {
      String[] words = line.split(" ");
      if (words.length == 3) {
        byId.put(words[0], new Member(words[1], words[2]));
      }
    }
    return new PluginSet(byId);
  }

  /** A line for each member, by id. */
  public String text() {
    return plugins.entrySet().stream()
        .map(e -> e.getKey() + " " + e.getValue().version() + " " + e.getValue().sha256())
        .collect(Collectors.joining("\n"));
  }

  /** The same for equal sets and no others. */
  public String hash() {
    return HexFormat.of().formatHex(digest().digest(text().getBytes(StandardCharsets.UTF_8)));
  }

  /** What this set has otherwise than another, as the middle of a sentence. */
  public String differenceFrom(PluginSet other) {
    List<String> parts = new ArrayList<>();
    TreeSet<String> ids = new TreeSet<>(plugins.keySet());
    ids.addAll(other.plugins.keySet());
    for (String id : ids) {
      Member own = plugins.get(id);
      Member theirs = other.plugins.get(id);
      if (own == null) {
        parts.add(id + " " + theirs.version() + " is missing here");
      } else if (theirs == null) {
        parts.add(id + " " + own.version() + " is not there");
      } else if (!own.version().equals(theirs.version())) {
        parts.add(id + " is " + own.version() + " here and " + theirs.version() + " there");
      } else if (!own.equals(theirs)) {
        parts.add(
            "%s %s is another file here (sha-256 %s and %s)"
                .formatted(id, own.version(), start(own), start(theirs)));
      }
    }
    return String.join("; ", parts);
  }

  private static String start(Member member) {
    return member.sha256().substring(0, Math.min(SHOWN, member.sha256().length()));
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
