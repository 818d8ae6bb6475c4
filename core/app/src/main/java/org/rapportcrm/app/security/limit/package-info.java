/** How many requests a program may send, and how it is told. */
package org.rapportcrm.app.security.limit;
