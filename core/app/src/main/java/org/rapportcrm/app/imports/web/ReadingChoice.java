package org.rapportcrm.app.imports.web;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.rapportcrm.api.message.Consents;
import org.rapportcrm.app.imports.FileSurvey;
import org.rapportcrm.app.imports.ImportRun;

/** What a person says about how a file is read and written. */
public class ReadingChoice implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final List<String> CHARSETS =
      List.of(
          "UTF-8",
          "UTF-16LE",
          "UTF-16BE",
          "windows-1256",
          "windows-1252",
          "ISO-8859-2",
          "windows-1251",
          "windows-1253",
          "windows-1254",
          "windows-1255",
          "GB18030",
          "Shift_JIS",
          "EUC-KR");

  private String charset;
  private String delimiter;
  private boolean header;
  private String dates;
  private String decimal;
  private String guessedDates;
  private boolean asksDates;
  private boolean asksDecimal;
  private boolean hasDates;
  private boolean hasMoney;
  private boolean createContacts = true;
  private String currency;
  private String purpose;
  private String sheet;
  private List<String> sheets = List.of();
  private String origin;

  static ReadingChoice of(ImportRun run) {
    ReadingChoice choice = new ReadingChoice();
    choice.dates = run.options().get("dateFormat");
    choice.decimal = run.options().get("decimal");
    choice.createContacts = !"false".equals(run.options().get("createContacts"));
    choice.currency = run.options().getOrDefault("currency", "USD");
    choice.purpose = run.options().getOrDefault("purpose", Consents.MARKETING);
    return choice;
  }

  void found(FileSurvey survey) {
    charset = survey.plan().format().charset().name();
    delimiter = survey.plan().format().delimiterName();
    header = survey.plan().format().header();
    sheets = survey.sheets();
    sheet = survey.plan().format().sheet();
    origin = survey.origin();
    hasDates = !survey.plan().styles().dates().isEmpty();
    hasMoney = !survey.plan().styles().money().isEmpty();
    asksDates = !survey.ambiguousDates().isEmpty();
    asksDecimal = !survey.ambiguousMoney().isEmpty();
    guessedDates =
        survey.plan().styles().dates().values().stream().findFirst().map(s -> s.id()).orElse("ymd");
  }

  Map<String, String> options() {
    Map<String, String> options = new HashMap<>();
    put(options, "charset", charset);
    put(options, "delimiter", delimiter);
    put(options, "sheet", sheet);
    put(options, "header", String.valueOf(header));
    put(options, "dateFormat", dates);
    put(options, "decimal", decimal);
    put(options, "createContacts", String.valueOf(createContacts));
    put(options, "currency", currency);
    put(options, "purpose", purpose);
    return options;
  }

  private static void put(Map<String, String> options, String name, String value) {
    if (value != null && !value.isBlank()) {
      options.put(name, value.strip());
    }
  }

  /** The charsets to choose from. */
  public List<String> getCharsets() {
    return CHARSETS.contains(charset)
        ? CHARSETS
        : Stream.concat(Stream.of(charset), CHARSETS.stream()).toList();
  }

  public String getCharset() {
    return charset;
  }

  /** Chooses the charset. */
  public void setCharset(String charset) {
    this.charset = charset;
  }

  /** The delimiter's name. */
  public String getDelimiter() {
    return delimiter;
  }

  /** Chooses the delimiter. */
  public void setDelimiter(String delimiter) {
    this.delimiter = delimiter;
  }

  /** Whether the first row names the columns. */
  public boolean isHeader() {
    return header;
  }

  /** Says whether it does. */
  public void setHeader(boolean header) {
    this.header = header;
  }

  /** The style of dates; {@code null} lets Rapport guess. */
  public String getDates() {
    return dates;
  }

  /** Chooses the style of dates. */
  public void setDates(String dates) {
    this.dates = dates;
  }

  /** The style that was guessed. */
  public String getGuessedDates() {
    return guessedDates;
  }

  /** The decimal sign; {@code null} lets Rapport guess. */
  public String getDecimal() {
    return decimal;
  }

  /** Chooses the decimal sign. */
  public void setDecimal(String decimal) {
    this.decimal = decimal;
  }

  /** Whether the person must say how dates are written. */
  public boolean isAsksDates() {
    return asksDates;
  }

  /** Whether the person must say how amounts are written. */
  public boolean isAsksDecimal() {
    return asksDecimal;
  }

  /** Whether some column holds dates. */
  public boolean isHasDates() {
    return hasDates;
  }

  /** Whether some column holds amounts. */
  public boolean isHasMoney() {
    return hasMoney;
  }

  /** Whether unknown customers become contacts. */
  public boolean isCreateContacts() {
    return createContacts;
  }

  /** Says whether they do. */
  public void setCreateContacts(boolean createContacts) {
    this.createContacts = createContacts;
  }

  /** The currency of amounts that name none. */
  public String getCurrency() {
    return currency;
  }

  /** Chooses the currency. */
  public void setCurrency(String currency) {
    this.currency = currency;
  }

  /** Names of a spreadsheet's sheets; empty for other files. */
  public List<String> getSheets() {
    return sheets;
  }

  /** The sheet that is read; {@code null} for the first one. */
  public String getSheet() {
    return sheet;
  }

  /** Chooses the sheet. */
  public void setSheet(String sheet) {
    this.sheet = sheet;
  }

  /** The program whose export the file looks like, or {@code null}. */
  public String getOrigin() {
    return origin;
  }

  /** What the contacts consented to. */
  public String getPurpose() {
    return purpose;
  }

  public void setPurpose(String purpose) {
    this.purpose = purpose;
  }
}
