/**
 * The processes that serve this installation, and whether this one may: of several on one database
 * only those work that run the same set of plugins.
 */
package org.rapportcrm.app.node;
