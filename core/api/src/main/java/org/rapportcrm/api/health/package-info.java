/** Health checks of plugins. */
package org.rapportcrm.api.health;
