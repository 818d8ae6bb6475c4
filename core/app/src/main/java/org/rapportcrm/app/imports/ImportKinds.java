package org.rapportcrm.app.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.rapportcrm.api.RapportPlugin;
import org.rapportcrm.api.imports.ImportKind;
import org.rapportcrm.api.imports.ImportWriter;
import org.rapportcrm.app.plugin.guard.Guard;
import org.rapportcrm.app.plugin.guard.Kind;
import org.rapportcrm.app.plugin.registry.Contribution;
import org.rapportcrm.app.plugin.registry.PluginRegistry;

/** The kinds of record that a file can bring: the core's and those of active plugins. */
@ApplicationScoped
public class ImportKinds {

  @Inject private PluginRegistry registry;
  @Inject private Guard guard;
  @Inject @Any private Instance<ImportWriter> writers;

  /** All kinds, the core's first. */
  public List<ImportKind> all() {
    return registry.active(RapportPlugin::importKinds);
  }

  /** The kind with this id. */
  public Optional<ImportKind> find(String id) {
    return all().stream().filter(kind -> kind.id().equals(id)).findFirst();
  }

  /** The kind's writer; what it throws is counted against its plugin and comes through. */
  ImportWriter writer(ImportKind kind) {
    ImportWriter writer = writers.select(kind.writer()).get();
    String owner =
        registry.activeWithOwner(RapportPlugin::importKinds).stream()
            .filter(one -> one.value().id().equals(kind.id()))
            .map(Contribution::plugin)
            .findFirst()
            .orElse(PluginRegistry.CORE);
    return (context, rows) ->
        guard.runPlain(
            owner, Kind.IMPORT, kind.writer().getName(), () -> writer.write(context, rows));
  }
}
