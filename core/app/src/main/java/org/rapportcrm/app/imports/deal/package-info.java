/** Deals that a file brings, with the pipelines and stages that it names. */
package org.rapportcrm.app.imports.deal;
