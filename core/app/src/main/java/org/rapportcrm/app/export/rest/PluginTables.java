package org.rapportcrm.app.export.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.rapportcrm.api.export.TableFile;
import org.rapportcrm.api.export.TableFiles;
import org.rapportcrm.app.export.Export;
import org.rapportcrm.app.export.Format;
import org.rapportcrm.app.view.Column;
import org.rapportcrm.app.view.Look;

/** Lists of plugins as files. */
@ApplicationScoped
public class PluginTables implements TableFiles {

  @Inject private Downloads downloads;

  @Override
  public <R> Response answer(TableFile<R> table, String read, String format, String filter) {
    Format chosen = downloads.format(format, List.of(Format.CSV, Format.XLSX), read);
    return downloads.pluginsTable(export(table), chosen, filter);
  }

  private static <R> Export<R> export(TableFile<R> table) {
    List<Column<R>> columns =
        table.columns().stream()
            .map(one -> Column.of(one.labelKey(), one.labelKey(), Look.TEXT, one.value()))
            .toList();
    return Export.of(table.name(), table.titleKey(), columns, table.chunks());
  }
}
