package org.rapportcrm.app.restore;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.List;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.message.Consents;
import org.rapportcrm.api.message.Suppressions;
import org.rapportcrm.api.settings.Settings;
import org.rapportcrm.app.audit.Audit;
import org.rapportcrm.app.contact.privacy.ContactErasure;
import org.rapportcrm.app.data.Transactions;
import org.rapportcrm.app.job.BackgroundWork;
import org.rapportcrm.app.tombstone.Tombstone;
import org.rapportcrm.app.tombstone.Tombstones;

/**
 * Does again, at the first start after a restore and before anything works by itself, what people
 * asked for after the backup was taken: whoever was erased goes again, whoever was suppressed or
 * took a consent back is left alone again.
 */
@ApplicationScoped
public class TombstoneReplay {

  /** Where {@code rapport restore} writes when the backup was taken. */
  static final String RESTORED = "restore.takenAt";

  private static final Logger LOG = System.getLogger("rapport.privacy");

  @Inject private Settings settings;
  @Inject private Sql sql;
  @Inject private Tombstones tombstones;
  @Inject private ContactErasure erasure;
  @Inject private Suppressions suppressions;
  @Inject private Consents consents;
  @Inject private Transactions transactions;
  @Inject private Audit audit;

  void begin(@Observes BackgroundWork.Beginning beginning) {
    settings.get("core", RESTORED).map(Instant::parse).ifPresent(this::replay);
  }

  private void replay(Instant taken) {
    try {
      List<Tombstone> stones = tombstones.since(taken);
      long done =
          stones.stream().filter(stone -> transactions.computeInNew(() -> again(stone))).count();
      transactions.inNew(
          () -> {
            settings.put("core", RESTORED, null);
            audit.recordAs("system", null, "restore.replayed", "installation", done + " wishes");
          });
      LOG.log(
          Level.INFO,
          "Restored from a backup of {0}; {1} wishes since then hold again",
          taken,
          done);
    } catch (IOException | RuntimeException e) {
      LOG.log(
          Level.ERROR,
          "What people asked for since the backup could not all be done again; it is tried at the"
              + " next start. Send nothing before",
          e);
    }
  }

  /** Does one again; a key that belongs to somebody new by now is left alone. */
  private boolean again(Tombstone stone) {
    boolean known =
        sql.number(
                "select count(*) from contact where id = ? and created_at <= ?",
                stone.contact(),
                stone.at())
            > 0;
    switch (stone.kind()) {
      case ERASED -> {
        if (known) {
          erasure.erase(stone.contact());
        }
        return known;
      }
      case WITHDREW -> {
        if (known) {
          consents.record(
              List.of(stone.contact()),
              stone.text(),
              false,
              "Withdrawn on " + stone.at() + ", after the backup that was restored",
              "restore",
              null);
        }
        return known;
      }
      case SUPPRESSED -> {
        suppressions.add(
            stone.text(), "manual", "Suppressed on " + stone.at() + ", before a restore");
        return true;
      }
    }
    return false;
  }
}
