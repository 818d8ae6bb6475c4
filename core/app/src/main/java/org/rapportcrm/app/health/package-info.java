/** Whether the program lives, is ready, and how its plugins are. */
package org.rapportcrm.app.health;
