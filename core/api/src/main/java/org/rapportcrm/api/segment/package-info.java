/** Fields of segment rules that a plugin adds; the core compiles each rule to one SQL query. */
package org.rapportcrm.api.segment;
