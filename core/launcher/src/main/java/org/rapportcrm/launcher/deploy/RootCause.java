package org.rapportcrm.launcher.deploy;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds, in all that a server says when it fails, the one part that tells why. */
public final class RootCause {
  private static final int LONGEST = 300;

  /** From the most telling to the least. */
  private static final List<Pattern> TELLING =
      List.of(
          Pattern.compile("(?<why>The application did not (start|end) within [^\\n]+)"),
          Pattern.compile("WELD-\\d{6}:? ?(?<why>[^\\n]+(\\s+at injection point [^\\n]+)?)"),
          Pattern.compile("(?<why>The migrations? [^\\n]+? failed[^\\n]*)"),
          Pattern.compile("Exception Description: (?!Predeployment of )(?<why>[^\\n]+)"),
          Pattern.compile("(?<why>NoClassDefFoundError: [^\\n]+)"),
          Pattern.compile("(?<why>ClassNotFoundException: [^\\n]+)"),
          Pattern.compile("(?<why>ServiceConfigurationError: [^\\n]+)"),
          Pattern.compile("Exception while loading the app : (?<why>[^\\n]+)"),
          Pattern.compile("Error occurred during deployment: (?<why>[^\\n]+)"));

  private RootCause() {}

  /** One line without a full stop at its end, at most 300 characters; never empty. */
  public static String in(String text) {
    for (Pattern pattern : TELLING) {
      Matcher match = pattern.matcher(text);
      if (match.find()) {
        return tidy(match.group("why"));
      }
    }
    return tidy(text.lines().filter(l -> !l.isBlank()).findFirst().orElse("no reason was given"));
  }

  private static String tidy(String why) {
    String line = why.strip().replaceAll("\\s+", " ").replaceAll("[.,;:]+$", "");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }
}
