package org.rapportcrm.launcher.scaffold;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;
import org.rapportcrm.launcher.Refusal;

/**
 * What a new plugin is called, in each of the ways in which the template says it.
 *
 * @param id the plugin's id, such as {@code shop-visits}
 * @param javaPackage the package of its classes
 * @param name what people call it; holds nothing that XML or a properties file would have to escape
 */
public record ProjectName(String id, String javaPackage, String name) {

  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
  private static final Pattern NAME = Pattern.compile("[^<>&\"'\\\\\\p{Cntrl}{}]{1,80}");
  private static final int LONGEST_ID = 40;

  /** What Rapport itself is called in URLs, tables and keys. */
  private static final Set<String> TAKEN = Set.of("core", "rapport", "console", "default");

  /**
   * @param javaPackage null makes one below {@code com.example}
   * @param name null makes one of the id
   * @throws Refusal naming what is wrong and what to write instead
   */
  public static ProjectName of(String id, String javaPackage, String name) {
    if (!ID.matcher(id).matches() || id.length() > LONGEST_ID || TAKEN.contains(id)) {
      throw new Refusal(
          TAKEN.contains(id)
              ? "The id \"" + id + "\" is Rapport's own; choose another, such as my-" + id + "."
              : "\""
                  + id
                  + "\" cannot be the id of a plugin; write at most 40 lower case letters, digits"
                  + " and hyphens, such as shop-visits.");
    }
    String flat = id.replace("-", "");
    String chosen =
        javaPackage == null
            ? "com.example." + (SourceVersion.isKeyword(flat) ? flat + "plugin" : flat)
            : javaPackage;
    if (!SourceVersion.isName(chosen) || !chosen.contains(".")) {
      throw new Refusal(
          "\"" + chosen + "\" is no package of Java; write one such as com.example." + flat + ".");
    }
    if (chosen.startsWith("org.rapportcrm.")) {
      throw new Refusal(
          "The package " + chosen + " is Rapport's own; choose one of yours, such as com.example.");
    }
    String shown = name == null ? words(id) : name.strip();
    if (!NAME.matcher(shown).matches()) {
      throw new Refusal(
          "The name \"" + shown + "\" cannot be used; write 1 to 80 letters, digits and spaces.");
    }
    return new ProjectName(id, chosen, shown);
  }

  /** The text with the template's own names replaced by these. */
  String in(String text) {
    String changed = text;
    for (Map.Entry<String, String> one : replacements().entrySet()) {
      changed = changed.replace(one.getKey(), one.getValue());
    }
    return changed;
  }

  private Map<String, String> replacements() {
    String pascal = pascal();
    Map<String, String> all = new LinkedHashMap<>();
    all.put("com.example.frontdesk", javaPackage);
    all.put("com/example/frontdesk", javaPackage.replace('.', '/'));
    all.put("FrontDeskPlugin", pascal.endsWith("Plugin") ? pascal : pascal + "Plugin");
    all.put("FrontDesk", pascal);
    all.put("frontDesk", Character.toLowerCase(pascal.charAt(0)) + pascal.substring(1));
    all.put("front_desk", id.replace('-', '_'));
    all.put("front-desk", id);
    all.put("Front desk", name);
    return all;
  }

  private String pascal() {
    return Arrays.stream(id.split("-")).map(ProjectName::capital).collect(Collectors.joining());
  }

  private static String words(String id) {
    return capital(id.replace('-', ' '));
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
