package org.rapportcrm.launcher.change;

import java.util.List;
import org.rapportcrm.launcher.resolve.Candidate;
import org.rapportcrm.launcher.resolve.Finding;

/**
 * What runs now.
 *
 * @param plugins with the jars they run from
 * @param findings why others do not
 * @param generation counts the compositions
 * @param pauseMillis how long a change leaves people without an answer, as far as that is known
 */
public record Running(
    List<Candidate> plugins, List<Finding> findings, int generation, long pauseMillis) {}
