package org.rapportcrm.launcher.migrate;

import java.io.Reader;
import java.io.StringReader;
import java.util.Collection;
import java.util.stream.Stream;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;

/** Gives Flyway the files of an owner, so that it looks through no class path. */
final class FilesForFlyway implements ResourceProvider {
  private final MigrationFiles files;

  FilesForFlyway(MigrationFiles files) {
    this.files = files;
  }

  @Override
  public LoadableResource getResource(String name) {
    return null;
  }

  @Override
  public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
    return files.files().stream()
        .filter(file -> file.name().startsWith(prefix))
        .filter(file -> Stream.of(suffixes).anyMatch(file.name()::endsWith))
        .<LoadableResource>map(OneFile::new)
        .toList();
  }

  private static final class OneFile extends LoadableResource {
    private final MigrationFile file;

    OneFile(MigrationFile file) {
      this.file = file;
    }

    @Override
    public Reader read() {
      return new StringReader(file.text());
    }

    @Override
    public String getAbsolutePath() {
      return file.name();
    }

    @Override
    public String getAbsolutePathOnDisk() {
      return file.name();
    }

    @Override
    public String getFilename() {
      return file.name();
    }

    @Override
    public String getRelativePath() {
      return file.name();
    }
  }
}
