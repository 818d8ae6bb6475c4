package org.rapportcrm.it.inside;

import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.rapportcrm.api.RapportPlugin;

/** A plugin with an entity, observers and resources that behave as the tests want it. */
public class InsidePlugin implements RapportPlugin {

  /** Its id. */
  public static final String ID = "inside";

  private static final String MANIFEST =
      """
      id=inside
      version=1.0.0
      api=[0.1,1)
      main=org.rapportcrm.it.inside.InsidePlugin
      """;

  private static final String BEANS =
      """
      <beans xmlns="https://jakarta.ee/xml/ns/jakartaee" version="4.0" bean-discovery-mode="annotated"/>
      """;

  private static final String MIGRATION =
      """
      create table inside_guest (
        contact_id bigint primary key references contact (id) on delete cascade,
        word       varchar(100) not null
      );
      """;

  /** Its jar, with all that the tests need. */
  static JavaArchive jar() {
    return ShrinkWrap.create(JavaArchive.class, "inside.jar")
        .addPackage(InsidePlugin.class.getPackage())
        .addPackages(true, "org.assertj.core")
        .addAsServiceProvider(RapportPlugin.class, InsidePlugin.class)
        .addAsManifestResource(new StringAsset(BEANS), "beans.xml")
        .addAsManifestResource(new StringAsset(MANIFEST), "rapport/plugin.properties")
        .addAsManifestResource(
            new StringAsset(MIGRATION), "rapport/inside/migrations/V1__guest.sql");
  }
}
