package org.rapportcrm.app.picture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.data.SqlPart;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.security.visibility.RecordKind;
import org.rapportcrm.app.security.visibility.Visible;

/** Keeps one small picture of each contact. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class Pictures {

  private static final String TYPE = "image/jpeg";

  private Sql sql;
  private Clock clock;
  private Refusals refusals;

  /** For the container. */
  protected Pictures() {}

  /** Over the database. */
  @Inject
  public Pictures(Sql sql, Clock clock, Refusals refusals) {
    this.sql = sql;
    this.clock = clock;
    this.refusals = refusals;
  }

  /**
   * A picture.
   *
   * @param hash SHA-256 of the content, in hexadecimal
   */
  public record Picture(String type, String hash, byte[] content) {}

  /** The picture of a contact that the person may see. */
  public Optional<Picture> of(long contactId) {
    SqlPart one =
        SqlPart.of(
                "select type, hash, content from contact_picture where contact_id = ?", contactId)
            .and(Visible.of(RecordKind.CONTACTS).key("contact_id"));
    return sql.first(
        one.sql(),
        row -> new Picture(row.getString(1), row.getString(2), row.getBytes(3)),
        one.values());
  }

  /** The beginning of its hash, which changes with the picture; empty where there is none. */
  public Optional<String> mark(long contactId) {
    return sql.first(
        "select hash from contact_picture where contact_id = ?",
        row -> row.getString(1).substring(0, 12),
        contactId);
  }

  /** Reads a file, makes a small picture of it and keeps that in place of the one before. */
  public void keep(long contactId, InputStream file) {
    List<Flaw> flaws = new ArrayList<>();
    byte[] small = PictureMaker.make(bytes(file)).or(flaws);
    refusals.unlessEmpty(flaws);
    remove(contactId);
    sql.update(
        "insert into contact_picture (contact_id, type, hash, content, at) values (?, ?, ?, ?, ?)",
        contactId,
        TYPE,
        hash(small),
        small,
        clock.instant());
  }

  /** Removes it, if there is one. */
  public void remove(long contactId) {
    sql.update("delete from contact_picture where contact_id = ?", contactId);
  }

  /** One byte more than is taken shows that there are too many. */
  private static byte[] bytes(InputStream file) {
    try (file) {
      return file.readNBytes(PictureMaker.MOST_BYTES + 1);
    } catch (IOException e) {
      throw new UncheckedIOException("The picture could not be read", e);
    }
  }

  private static String hash(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
