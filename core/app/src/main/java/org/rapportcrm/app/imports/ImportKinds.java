package org.rapportcrm.app.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapportcrm.api.RapportPlugin;
import org.rapportcrm.api.imports.ImportContext;
import org.rapportcrm.api.imports.ImportKind;
import org.rapportcrm.api.imports.ImportOutcome;
import org.rapportcrm.api.imports.ImportRow;
import org.rapportcrm.api.imports.ImportTrace;
import org.rapportcrm.api.imports.ImportWriter;
import org.rapportcrm.api.imports.TakenBack;
import org.rapportcrm.api.imports.UndoableImport;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.app.field.Carrier;
import org.rapportcrm.app.field.CustomFields;
import org.rapportcrm.app.imports.custom.CustomImport;
import org.rapportcrm.app.plugin.guard.Guard;
import org.rapportcrm.app.plugin.guard.Kind;
import org.rapportcrm.app.plugin.registry.Contribution;
import org.rapportcrm.app.plugin.registry.PluginRegistry;

/** The kinds of record that a file can bring: the core's and those of active plugins. */
@ApplicationScoped
public class ImportKinds {

  /** Whose custom fields a kind brings. */
  private static final Map<String, Carrier> CARRIERS =
      Map.of(
          "contacts", Carrier.CONTACT,
          "companies", Carrier.COMPANY,
          "deals", Carrier.DEAL,
          "purchases", Carrier.PURCHASE);

  @Inject private PluginRegistry registry;
  @Inject private Guard guard;
  @Inject private CustomFields custom;
  @Inject private CurrentUser user;
  @Inject @Any private Instance<ImportWriter> writers;

  /** All kinds, the core's first. */
  public List<ImportKind> all() {
    return registry.active(RapportPlugin::importKinds).stream().map(this::withCustom).toList();
  }

  private ImportKind withCustom(ImportKind kind) {
    Carrier carrier = CARRIERS.get(kind.id());
    return carrier == null ? kind : CustomImport.with(kind, custom.active(carrier), user.locale());
  }

  /** The kind with this id. */
  public Optional<ImportKind> find(String id) {
    return all().stream().filter(kind -> kind.id().equals(id)).findFirst();
  }

  /** The kind's writer as one that takes back; guarded as well. */
  UndoableImport undoer(ImportKind kind) {
    if (!(writers.select(kind.writer()).get() instanceof UndoableImport undoable)) {
      throw new IllegalStateException(kind.id() + " cannot be taken back.");
    }
    return new UndoableImport() {
      @Override
      public ImportOutcome write(ImportContext context, List<ImportRow> rows) {
        return writer(kind).write(context, rows);
      }

      @Override
      public TakenBack takeBack(ImportContext context, ImportTrace trace) {
        return guard.runPlain(
            owner(kind),
            Kind.IMPORT,
            kind.writer().getName(),
            () -> undoable.takeBack(context, trace));
      }
    };
  }

  /** The kind's writer; what it throws is counted against its plugin and comes through. */
  ImportWriter writer(ImportKind kind) {
    ImportWriter writer = writers.select(kind.writer()).get();
    String owner = owner(kind);
    return (context, rows) ->
        guard.runPlain(
            owner, Kind.IMPORT, kind.writer().getName(), () -> writer.write(context, rows));
  }

  private String owner(ImportKind kind) {
    return registry.activeWithOwner(RapportPlugin::importKinds).stream()
        .filter(one -> one.value().id().equals(kind.id()))
        .map(Contribution::plugin)
        .findFirst()
        .orElse(PluginRegistry.CORE);
  }
}
