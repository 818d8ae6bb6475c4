/** The program as its users meet it: a process of its own, asked over HTTP and in a browser. */
package org.rapportcrm.it;
