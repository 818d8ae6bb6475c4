/** Proves that rapport-api stays what plugins were compiled against. */
package org.rapportcrm.api.compatibility;
