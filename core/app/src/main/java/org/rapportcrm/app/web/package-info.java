/** The console's frame: who looks at it and how, its menu, its top bar, and the beans of EL. */
package org.rapportcrm.app.web;
