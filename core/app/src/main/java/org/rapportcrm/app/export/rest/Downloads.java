package org.rapportcrm.app.export.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.rapportcrm.api.rest.KeyedProblem;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.app.audit.Audit;
import org.rapportcrm.app.data.Transactions;
import org.rapportcrm.app.export.Export;
import org.rapportcrm.app.export.Exporter;
import org.rapportcrm.app.export.Format;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.view.Column;
import org.rapportcrm.app.view.Columns;

/** Answers of REST that are files; each writes a line into the audit log before it begins. */
@ApplicationScoped
public class Downloads {

  @Inject private Exporter exporter;
  @Inject private CurrentUser user;
  @Inject private Audit audit;
  @Inject private Transactions transactions;
  @Inject private Refusals refusals;
  @Inject private Clock clock;

  /** Writes the body of a file. */
  @FunctionalInterface
  public interface Body {
    /** Writes into the stream and leaves it open. */
    void write(OutputStream out) throws IOException;
  }

  /**
   * The format of that word, CSV where none is named.
   *
   * @param read the right to see these records, which exporting asks for besides its own
   */
  public Format format(String word, List<Format> possible, String read) {
    if (!user.may(read)) {
      throw KeyedProblem.notAllowed("exports.may-not-read", read);
    }
    if (word == null || word.isBlank()) {
      return Format.CSV;
    }
    return Format.of(word)
        .filter(possible::contains)
        .orElseThrow(
            () ->
                refusals.bad(
                    "format",
                    "exports.no-format",
                    word,
                    possible.stream().map(Format::word).collect(Collectors.joining(", "))));
  }

  /** The columns of these keys; one that is not there is refused by its name. */
  public <R> List<Column<R>> columns(Columns<R> all, String keys) {
    all.unknown(keys)
        .ifPresent(
            key -> {
              throw refusals.bad(
                  "columns",
                  "exports.no-column",
                  key,
                  all.all().stream().map(Column::key).collect(Collectors.joining(", ")));
            });
    return all.chosen(keys);
  }

  /** The list as a table. */
  public <R> Response table(Export<R> list, Format format, String filter) {
    Locale locale = user.locale();
    ZoneId zone = user.zone();
    return file(
        list.name(), format, filter, out -> exporter.write(list, format, locale, zone, out));
  }

  /** The list of a plugin as a table; the log has its name, since it knows no words for it. */
  <R> Response pluginsTable(Export<R> list, Format format, String filter) {
    Locale locale = user.locale();
    ZoneId zone = user.zone();
    transactions.inNew(
        () -> audit.record("list.exported", list.name() + '.' + format.word(), filter));
    return answer(list.name(), format, out -> exporter.write(list, format, locale, zone, out));
  }

  /** A file with this body. */
  public Response file(String name, Format format, String filter, Body body) {
    transactions.inNew(() -> audit.record(name + ".exported", format.word(), filter));
    return answer(name, format, body);
  }

  private Response answer(String name, Format format, Body body) {
    String file = name + "-" + LocalDate.ofInstant(clock.instant(), user.zone());
    StreamingOutput stream = body::write;
    return Response.ok(stream, format.type())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"" + file + "." + format.word() + "\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
