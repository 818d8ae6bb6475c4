package org.rapportcrm.app.imports.rest;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.OneOf;
import org.rapportcrm.app.imports.FileSurvey;
import org.rapportcrm.app.imports.ImportRun;
import org.rapportcrm.app.imports.read.SourceRow;

/** What a file looks like before it is imported. */
@Doc("What a file turns out to be. The file is kept: start it with POST imports/{id}/start.")
public record ShownPreview(
    @Doc("The import that waits.") long id,
    String charset,
    @OneOf(words = {"comma", "semicolon", "tab", "pipe", "blanks", "vcard", "xlsx"})
        @Doc("comma, semicolon, tab, pipe, blanks, vcard or xlsx.")
        String delimiter,
    @Doc("Whether the first row names the columns.") boolean header,
    List<String> columns,
    @Doc("The guessed or given mapping: field by 0-based index.") Map<String, String> mapping,
    @Doc("The first rows.") List<List<String>> rows,
    @Doc("How many rows the file has.") long total,
    @Doc("Columns whose days and months could be either; say options.dateFormat.")
        List<String> ambiguousDates,
    @Doc("Columns whose decimal sign could be either; say options.decimal.")
        List<String> ambiguousMoney,
    @Doc("Names of a spreadsheet's sheets; say options.sheet.") List<String> sheets,
    @Doc("The program whose export it looks like, such as HubSpot; else null.") String looksLike) {

  private static final int ROWS = 10;

  static ShownPreview of(ImportRun run, FileSurvey survey) {
    Map<String, String> mapping = new TreeMap<>();
    survey.plan().mapping().fields().forEach((index, f) -> mapping.put(index.toString(), f));
    List<String> columns = survey.plan().columns();
    return new ShownPreview(
        run.id(),
        survey.plan().format().charset().name(),
        survey.plan().format().delimiterName(),
        survey.plan().format().header(),
        columns,
        mapping,
        survey.sample().stream().limit(ROWS).map(SourceRow::cells).toList(),
        survey.rows(),
        survey.ambiguousDates().stream().map(columns::get).toList(),
        survey.ambiguousMoney().stream().map(columns::get).toList(),
        survey.sheets(),
        survey.origin());
  }
}
