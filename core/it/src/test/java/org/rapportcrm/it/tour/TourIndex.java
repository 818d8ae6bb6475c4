package org.rapportcrm.it.tour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page of the tour in one language: every picture under the name that the page itself has. */
final class TourIndex {

  /** What the pages of the index say of themselves. */
  private static final Map<String, String> HEADS =
      Map.of(
          "en",
          "# A tour of Rapport\n\nEvery page, on a desk by day and on a phone by night, with the shop of `rapport start --demo` in it.",
          "ar",
          "# جولة في Rapport\n\nكل صفحة: على المكتب نهارًا وعلى الهاتف ليلًا، ببيانات المتجر الذي يصنعه `rapport start --demo`.",
          "fa",
          "# گشتی در Rapport\n\nهر صفحه: روی میز در روز و روی گوشی در شب، با داده‌های فروشگاهی که `rapport start --demo` می‌سازد.");

  private final String language;
  private final Map<String, String> titles = new TreeMap<>();
  private final Map<String, String> paths = new TreeMap<>();

  TourIndex(String language) {
    this.language = language;
  }

  void add(String name, String title, String path) {
    titles.put(name, title.replaceAll("\\s+", " ").strip());
    paths.put(name, path);
  }

  /** Takes over what an earlier tour wrote. */
  void read(Path folder) {
    Pattern section =
        Pattern.compile("## (.+)\n\n`(.+)`\n\n!\\[.*]\\(" + language + "/(.+)[.]jpg\\)");
    try {
      Matcher found = section.matcher(Files.readString(folder.resolve(language + ".md")));
      while (found.find()) {
        add(found.group(3), found.group(1), found.group(2));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean has(String name) {
    return titles.containsKey(name);
  }

  void write(Path folder) {
    StringBuilder page = new StringBuilder(HEADS.get(language));
    page.append("\n\n[English](en.md) · [العربية](ar.md) · [فارسی](fa.md)\n");
    titles.forEach(
        (name, title) ->
            page.append("\n## ")
                .append(title)
                .append("\n\n`")
                .append(paths.get(name))
                .append("`\n\n![")
                .append(title.replace("[", "").replace("]", ""))
                .append("](")
                .append(language)
                .append('/')
                .append(name)
                .append(".jpg)\n"));
    try {
      Files.writeString(folder.resolve(language + ".md"), page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
