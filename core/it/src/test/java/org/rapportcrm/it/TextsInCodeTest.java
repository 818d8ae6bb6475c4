package org.rapportcrm.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What people read stands in the bundles, in every language, and not in code or pages. */
class TextsInCodeTest {

  private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
  private static final Pattern REFUSAL =
      Pattern.compile(
          "ProblemException(?:\\.|::)(?:field|conflict|notFound)\\b|new ProblemException\\("
              + "|new FieldError\\(|\\bProblem\\.of\\(|\\brefusal\\.send\\(");

  /** The key of a refusal whose remedy has a key of its own. */
  private static final Pattern KEYED =
      Pattern.compile(
          "\\b(?:bad|badField|badState|notAllowed|conflict|Part\\.of|Flaw\\.of)\\("
              + "(?:\\s*(?:\"[^\"]*\"|[^\",;()]*),)?\\s*\"([a-z][\\w-]*(?:\\.[\\w-]+)+)\"");

  private static final Pattern LITERAL = Pattern.compile("\"((?:\\\\.|[^\"\\\\])*)\"");

  /** The key of a sentence of the launcher, and its English pieces. */
  private static final Pattern SAID =
      Pattern.compile(
          "(?:\\bSaid\\.of\\(|new BadManifest\\(|\\bFault\\.of\\([^,;]+,|\\bKind\\.)\\s*\"?([\\w.-]+)\"?,"
              + "\\s*((?:\"[^\" ]* (?:\\\\.|[^\"\\\\])*\"[\\s+]*)+)");

  private static final Pattern PLACE = Pattern.compile("\\{\\d}");
  private static final Pattern SENTENCE = Pattern.compile("[A-Za-z]{2,} [A-Za-z]");
  private static final Pattern MARKUP =
      Pattern.compile(
          "<!--.*?-->|<\\?.*?\\?>|<!\\[CDATA\\[.*?]]>|<(style|script|kbd|svg)\\b.*?</\\1>"
              + "|<[^>]*>|#\\{[^}]*}|&[#a-z0-9]+;",
          Pattern.DOTALL);
  private static final Pattern ATTRIBUTE =
      Pattern.compile("\\b(?:title|label|alt|aria-label|text|help|hint)=\"([^\"#]*)\"");

  /** The same in every language. */
  private static final Set<String> NAMES = Set.of("Rapport", "webhook-id", "BG/NBD", "Gamma-Gamma");

  private static final Pattern NOT_THERE = Pattern.compile("notFound\\(\\s*\"([\\w.-]+)\"");

  private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

  @Test
  void noRefusalIsAnEnglishSentence() {
    assertThat(sources("core", "plugins").flatMap(TextsInCodeTest::sentences)).isEmpty();
  }

  @Test
  void everyRefusalSaysWhatToDo() {
    Set<String> texts =
        files(ROOT, ".properties")
            .filter(file -> file.toString().contains("META-INF/rapport"))
            .flatMap(file -> bundle(file).stringPropertyNames().stream())
            .collect(Collectors.toSet());
    Set<String> refused =
        sources("core/app", "plugins")
            .flatMap(file -> KEYED.matcher(read(file)).results())
            .map(found -> found.group(1))
            .filter(texts::contains)
            .collect(Collectors.toSet());

    assertThat(refused).hasSizeGreaterThan(200);
    assertThat(refused).allSatisfy(key -> assertThat(texts).contains(key + ".remedy"));
  }

  @Test
  void whatTheLauncherSaysOnTheConsoleIsInTheBundles() {
    Properties texts =
        bundle(
            ROOT.resolve("core/app/src/main/resources/META-INF/rapport/core/changes.properties"));
    List<Said> said = sources("core/launcher").flatMap(TextsInCodeTest::saidByTheLauncher).toList();

    assertThat(said).hasSizeGreaterThan(30);
    assertThat(said)
        .allSatisfy(
            one -> {
              assertThat(texts).containsKey(one.key());
              assertThat(places(texts.getProperty(one.key())))
                  .as(one.key())
                  .isEqualTo(places(one.text()));
            });
  }

  @Test
  void noRefusalOfAChangeIsInEnglishOnly() {
    assertThat(
            sources("core/launcher")
                .filter(
                    file -> file.getParent().endsWith("change") || file.endsWith("Requests.java"))
                // Only the command asks a home that is stopped, and the command speaks English.
                .filter(file -> !file.endsWith("StoppedHome.java"))
                .filter(file -> read(file).matches("(?s).*new Refusal\\(\\s*\".*")))
        .isEmpty();
  }

  @Test
  void whatIsNotThereIsNamedInTheMiddleOfASentence() {
    Properties texts = new Properties();
    files(ROOT, ".properties")
        .filter(file -> file.toString().contains("src/main/resources/META-INF/rapport/"))
        .filter(file -> !file.toString().matches(".*_(?:ar|fa)\\.properties"))
        .forEach(file -> load(texts, file));
    List<String> names =
        sources("core", "plugins")
            .flatMap(file -> NOT_THERE.matcher(read(file)).results())
            .map(found -> texts.getProperty(found.group(1)))
            .filter(Objects::nonNull)
            .toList();

    assertThat(names).hasSizeGreaterThan(40);
    assertThat(names).noneMatch(name -> Character.isUpperCase(name.charAt(0)));
  }

  @Test
  void noPageHasWordsOfItsOwn() {
    assertThat(pages().flatMap(TextsInCodeTest::words)).isEmpty();
  }

  private record Said(String key, String text) {}

  private static Stream<Said> saidByTheLauncher(Path file) {
    return SAID.matcher(read(file))
        .results()
        .map(found -> new Said(key(found.group(1)), found.group(2)));
  }

  /**
   * Why a set leaves a plugin out stands there by its kind, what is wrong with a manifest briefly.
   */
  private static String key(String name) {
    if (name.startsWith("changes.")) {
      return name;
    }
    return name.equals(name.toUpperCase(Locale.ROOT))
        ? "changes.out." + name.toLowerCase(Locale.ROOT).replace('_', '-')
        : "changes.manifest." + name;
  }

  private static Set<String> places(String text) {
    return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
  }

  private static Properties bundle(Path file) {
    Properties texts = new Properties();
    load(texts, file);
    return texts;
  }

  private static void load(Properties texts, Path file) {
    try (Reader reader = Files.newBufferedReader(file)) {
      texts.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A refusal with words in it; {@code notFound} makes an English sentence of any name. */
  private static Stream<String> sentences(Path file) {
    String code = read(file);
    List<String> found = new ArrayList<>();
    Matcher refusal = REFUSAL.matcher(code);
    while (refusal.find()) {
      String call = code.substring(refusal.start(), end(code, refusal.end()));
      Matcher literal = LITERAL.matcher(call);
      while (literal.find()) {
        if (call.contains("notFound") || SENTENCE.matcher(literal.group(1)).find()) {
          found.add(ROOT.relativize(file) + ": " + literal.group(1));
        }
      }
    }
    return found.stream();
  }

  /** Where the statement ends that a refusal is part of. */
  private static int end(String code, int from) {
    int semicolon = code.indexOf(";\n", from);
    return semicolon < 0 ? code.length() : semicolon;
  }

  private static Stream<String> words(Path file) {
    String page = read(file);
    Stream<String> attributes = ATTRIBUTE.matcher(page).results().map(found -> found.group(1));
    String text =
        Stream.concat(Stream.of(MARKUP.matcher(page).replaceAll(" ")), attributes)
            .collect(Collectors.joining(" "));
    for (String name : NAMES) {
      text = text.replace(name, " ");
    }
    return WORD.matcher(text)
        .results()
        .map(word -> ROOT.relativize(file) + ": " + word.group())
        .distinct();
  }

  private static Stream<Path> sources(String... folders) {
    return Stream.of(folders)
        .flatMap(folder -> files(ROOT.resolve(folder), ".java"))
        .filter(file -> file.toString().contains("src/main/java"))
        // The sentences that ProblemException itself makes are the API's, for plugins.
        .filter(file -> !file.endsWith("api/rest/ProblemException.java"));
  }

  private static Stream<Path> pages() {
    return Stream.of("core", "plugins")
        .flatMap(folder -> files(ROOT.resolve(folder), ".xhtml"))
        .filter(file -> file.toString().contains("src/main/resources"));
  }

  private static Stream<Path> files(Path folder, String end) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all
          .filter(file -> file.toString().endsWith(end))
          .filter(file -> !file.toString().contains("/target/"))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
