/** The processes that serve this installation, and whether this one may. */
package org.rapportcrm.app.node;
