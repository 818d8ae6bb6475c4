/**
 * The set of plugins of this installation as one file: written, held against what is here, applied.
 */
package org.rapportcrm.app.pluginset;
