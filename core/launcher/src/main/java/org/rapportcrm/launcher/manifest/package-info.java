/** Manifests of plugins and themes, read and checked without loading a class. */
package org.rapportcrm.launcher.manifest;
