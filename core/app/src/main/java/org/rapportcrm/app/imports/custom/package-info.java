/** Custom fields of whatever a file brings: what it says of them, and what they were before. */
package org.rapportcrm.app.imports.custom;
